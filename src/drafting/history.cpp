#include "drafting/history.h"

#include <array>
#include <utility>
#include <vector>

#include "base/text.h"
#include "language/messages.h"

namespace gremium::drafting {
namespace {

constexpr std::array catalogues{std::pair{"DecisionRecorded", "decisions"},
                                std::pair{"OrganisationRecorded", "organisations"},
                                std::pair{"MembershipRecorded", "memberships"},
                                std::pair{"AccessionOpened", "accessions"},
                                std::pair{"MeetingRecorded", "meetings"},
                                std::pair{"PaperRecorded", "papers"},
                                std::pair{"TaskRecorded", "tasks"}};

}  // namespace

std::string fields_of(std::string_view type) {
  for (const auto& [known, fields] : catalogues)
    if (type == known) return fields;
  return {};
}

std::string member_label(base::Language language, const std::string& fields, const std::string& path) {
  const auto parts = base::split(path, '.');
  std::vector<std::string> names;
  // "names.de.name" is the field name_de, "remark.de" remark_de.
  if (parts.size() > 2) names.push_back(parts.back() + "_" + parts[parts.size() - 2]);
  if (parts.size() == 2 && base::language_of(parts[1])) names.push_back(parts[0] + "_" + parts[1]);
  names.push_back(parts.back());
  names.push_back(parts.front());
  for (const auto& name : names)
    if (const auto key = fields + "." + name; language::known(key)) return language::say(language, key);
  const auto key = "history." + parts.front();
  return language::known(key) ? language::say(language, key) : std::string();
}

}  // namespace gremium::drafting
