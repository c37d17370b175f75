// NOT_TERMINABLE: "nicht kündbar": membership by law, or for a fixed term: a notice ends nothing.
#include "domain/notice_rule.h"

namespace gremium::domain {

base::Result<NoticeDay> not_terminable() { return base::Refusal{"notice.not_terminable", {}, "notice_rule"}; }

}  // namespace gremium::domain
