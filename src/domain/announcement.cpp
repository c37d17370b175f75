#include "domain/announcement.h"

#include <algorithm>

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<AnnouncementKind> announcement_kinds[] = {
    {AnnouncementKind::joining, "joining"},   {AnnouncementKind::coming, "coming"},
    {AnnouncementKind::leaving, "leaving"},   {AnnouncementKind::network, "network"},
    {AnnouncementKind::decision, "decision"}, {AnnouncementKind::call, "call"},
    {AnnouncementKind::result, "result"}};

const Passage* passage_in(const std::vector<Passage>& passages, std::string_view kind, int member) {
  const auto found = std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) {
    return passage.kind == kind && passage.member == member;
  });
  return found == passages.end() ? nullptr : &*found;
}

std::optional<Passage> copied(const Passage* passage) {
  return passage == nullptr ? std::nullopt : std::optional(*passage);
}

// The facts behind it may be newer ones that say the same; words quoted are told by their fact alone.
bool reads_alike(const Passage& a, const Passage& b) {
  return a.text == b.text && a.open == b.open && a.quotation == b.quotation &&
         (a.quotation.empty() || a.facts == b.facts);
}

}  // namespace

std::string_view name_of(AnnouncementKind kind) { return name_in(announcement_kinds, kind); }
std::optional<AnnouncementKind> announcement_kind_named(std::string_view name) {
  return value_in(announcement_kinds, name);
}

bool is_before_its_day(AnnouncementKind kind) {
  return kind == AnnouncementKind::coming || kind == AnnouncementKind::call;
}

std::vector<StalePassage> stale_passages(const std::vector<Passage>& drafted,
                                         const std::vector<Passage>& now) {
  std::vector<StalePassage> stale;
  for (const auto& fresh : now) {
    const auto* old = passage_in(drafted, fresh.kind, fresh.member);
    if (old == nullptr || !reads_alike(*old, fresh))
      stale.push_back({fresh.kind, fresh.member, copied(old), fresh});
  }
  for (const auto& old : drafted)
    if (passage_in(now, old.kind, old.member) == nullptr)
      stale.push_back({old.kind, old.member, old, std::nullopt});
  return stale;
}

std::vector<Passage> renewed(const std::vector<Passage>& drafted, const std::vector<Passage>& now,
                             std::string_view kind, int member) {
  // In the order of the text made now, with what is in the old one alone behind its neighbour there.
  std::vector<Passage> passages;
  const auto* fresh = passage_in(now, kind, member);
  for (const auto& old : drafted) {
    const bool meant = old.kind == kind && old.member == member;
    if (!meant)
      passages.push_back(old);
    else if (fresh != nullptr)
      passages.push_back(*fresh);
  }
  if (fresh == nullptr || passage_in(drafted, kind, member) != nullptr) return passages;
  auto place = passages.begin();
  for (const auto& before : now) {
    if (&before == fresh) break;
    const auto at = std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) {
      return passage.kind == before.kind && passage.member == before.member;
    });
    if (at != passages.end()) place = std::next(at);
  }
  passages.insert(place, *fresh);
  return passages;
}

std::vector<HandText> homeless(const std::vector<HandText>& written, const std::vector<Passage>& now) {
  std::vector<HandText> list;
  for (const auto& text : written)
    if (passage_in(now, text.kind, text.member) == nullptr && (!text.text.text.empty() || text.text.erased))
      list.push_back(text);
  return list;
}

std::vector<Passage> compose(const std::vector<Passage>& drafted, const std::vector<HandText>& written) {
  std::vector<Passage> printed;
  for (auto passage : drafted) {
    const auto hand = std::find_if(written.begin(), written.end(), [&](const HandText& text) {
      return text.kind == passage.kind && text.member == passage.member;
    });
    if (hand != written.end() && hand->left_out) continue;
    if (hand != written.end() && (!hand->text.text.empty() || hand->text.erased)) {
      passage.text = hand->text.text;
      passage.quotation.clear();
      passage.open = false;
    }
    printed.push_back(std::move(passage));
  }
  return printed;
}

bool has_open_place(const std::vector<Passage>& passages) {
  return std::any_of(passages.begin(), passages.end(), [](const Passage& passage) { return passage.open; });
}

}  // namespace gremium::domain
