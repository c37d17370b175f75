// What became of a record: its versions, and that each thing it says has a name.
#include "drafting/history.h"
#include "app/decisions.h"
#include "app/office.h"
#include "storage/history.h"

namespace gremium::app {
namespace {

template <std::size_t index = 0>
void each_has_a_name(int& told) {
  if constexpr (index < std::variant_size_v<domain::FactContent>) {
    const domain::FactContent content{std::in_place_index<index>};
    const auto fields = drafting::fields_of(domain::type_of(content));
    if (!fields.empty())
      for (const auto& member : storage::members_of(content, storage::EmptyMembers::kept)) {
        if (!domain::is_told(member)) continue;
        ++told;
        for (const auto language : base::all_languages)
          EXPECT_NE(drafting::member_label(language, fields, member.path), "")
              << fields << " " << member.path;
      }
    each_has_a_name<index + 1>(told);
  }
}

TEST(HistoryWords, NameAllThatARecordSays) {
  int told = 0;
  each_has_a_name(told);
  EXPECT_GT(told, 80);
}

}  // namespace
}  // namespace gremium::app
