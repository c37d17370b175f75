#include "app/documents.h"

#include "base/crypto.h"
#include "base/text.h"
#include "domain/media_type.h"
#include "domain/text_check.h"
#include "storage/documents.h"

namespace gremium::app {
namespace {

using base::Refusal;
using domain::Need;

constexpr std::size_t megabyte = 1024 * 1024;

std::optional<Refusal> check_size(const SentFile& file) {
  if (file.bytes.empty())
    return Refusal{file.name.empty() ? "document.no_file" : "document.empty", {}, "file"};
  if (file.bytes.size() <= file.most_bytes) return std::nullopt;
  return Refusal{"document.too_large", {{"most", std::to_string(file.most_bytes / megabyte)}}, "file"};
}

std::string stem_of(const std::string& file_name) { return file_name.substr(0, file_name.rfind('.')); }

// What the file says by itself.
base::Result<base::Done> describe(domain::Document& document, const SentFile& file) {
  if (auto refused = check_size(file)) return *refused;
  const auto type = domain::media_type_of(file.bytes);
  if (!type) return type.refusals();
  document.file_name = {domain::clean_file_name(file.name, *type)};
  document.media_type = type->name;
  document.size = static_cast<std::int64_t>(file.bytes.size());
  document.digest = base::to_hex(base::sha256(file.bytes));
  if (document.title.text.empty()) document.title = {stem_of(document.file_name.text)};
  return base::Done{};
}

}  // namespace

Recorded record_document(House& house, const Submission& submission, domain::Document document,
                         const SentFile& file) {
  // Read before the turn to write is taken: a large file keeps nobody waiting.
  const auto described = describe(document, file);
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    base::Refusals wrong;
    if (storage::subject_state(desk.connection(), document.subject_kind, document.subject) ==
        storage::SubjectState::unknown)
      wrong.push_back({"document.subject_unknown", {}, "subject"});
    if (!described) wrong.push_back(described.refusal());
    base::note(wrong,
               domain::check_line("title", document.title.text, described ? Need::required : Need::optional));
    if (!wrong.empty()) return wrong;
    do document.id = base::random_ref();
    while (!storage::facts_about_document(desk.connection(), document.id).empty());
    if (!desk.may(domain::Right::publish)) document.open_to(domain::Readers::office);
    desk.enter(document, file.bytes);
    return document.id;
  });
}

Recorded amend_document(House& house, const Submission& submission, const domain::Document& document,
                        domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_document(desk.connection(), document.id);
    if (!before) return Refusal{"document.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    if (before->value.erased()) return Refusal{"document.erased"};
    if (auto refused = domain::check_line("reason", reason, Need::optional)) return *refused;
    if (auto refused = domain::check_line("title", document.title.text, Need::required)) return *refused;
    auto amended = before->value;
    amended.title = document.title;
    amended.kind = document.kind;
    if (desk.may(domain::Right::publish)) amended.open_to(document.readers());
    if (amended == before->value) return amended.id;
    desk.amend(before->fact, reason, amended);
    return amended.id;
  });
}

Recorded withdraw_document(House& house, const Submission& submission, const std::string& id,
                           const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = storage::find_document(desk.connection(), id);
    if (!found) return Refusal{"document.unknown"};
    if (found->value.readers() != domain::Readers::office && !desk.may(domain::Right::publish))
      return Refusal{"forbidden"};
    if (auto refused = domain::check_line("reason", reason, Need::required)) return *refused;
    desk.take_back(found->fact, reason);
    return id;
  });
}

}  // namespace gremium::app
