#include "preview/states.h"

#include <gtest/gtest.h>

namespace gremium::preview {
namespace {

using render::List;
using render::Object;

Object page() {
  return {{"title", "Stadt Aachen"},
          {"remark", "seit langem"},
          {"has_rows", true},
          {"rows", List{Object{{"id", "a"}, {"title", "eins"}, {"href", "#a"}},
                        Object{{"id", "b"}, {"title", "zwei"}, {"href", "/b"}},
                        Object{{"id", "c"}, {"title", "drei"}, {"href", "/c"}}}},
          {"navigation", List{Object{{"label", "DEFUS"}}, Object{{"label", "Efus"}}}}};
}

Object in(State state) { return in_state(page(), state, "Bitte ausfüllen."); }

std::string text(const render::Value& value, const char* name) { return *value.object()->at(name).text(); }

TEST(States, FullIsThePageAsItIs) { EXPECT_EQ(in(State::full), page()); }

TEST(States, EmptyHasNoEntriesAndSaysSo) {
  auto expected = page();
  expected["rows"] = List{};
  expected["has_rows"] = false;
  expected["remark"] = "";
  EXPECT_EQ(in(State::empty), expected);
}

TEST(States, OneHasOneEntryAndTheWholeFrame) {
  const auto one = in(State::one);
  EXPECT_EQ(one.at("rows").list()->size(), 1U);
  EXPECT_EQ(one.at("navigation"), page().at("navigation"));
}

TEST(States, ManyRepeatsEntriesUnderIdsOfTheirOwn) {
  const auto many = in(State::many);
  const auto& rows = *many.at("rows").list();
  ASSERT_EQ(rows.size(), 25U);
  EXPECT_EQ(text(rows[2], "id"), "c");
  EXPECT_EQ(text(rows[3], "id"), "a-3");
  EXPECT_EQ(text(rows[3], "href"), "#a-3");
  EXPECT_EQ(text(rows[4], "href"), "/b");
  EXPECT_EQ(many.at("navigation"), page().at("navigation"));
}

TEST(States, ManyOfNothingIsNothing) {
  auto empty = in(State::empty);
  EXPECT_EQ(in_state(empty, State::many, ""), empty);
}

TEST(States, LongTextsAreInWhatPeopleType) {
  const auto longer = in(State::long_texts);
  EXPECT_GT(longer.at("title").text()->size(), 200U);
  EXPECT_EQ(text((*longer.at("rows").list())[1], "href"), "/b");
  EXPECT_EQ(longer.at("navigation"), page().at("navigation"));
}

TEST(States, NamesOfFieldsStayShort) {
  const Object form{{"fields", List{Object{{"name", "title"}, {"value", "x"}}}}};
  EXPECT_EQ(in_state(form, State::long_texts, ""), form);
}

TEST(States, ErrorsStandAtTheFirstFieldsAndInTheSummary) {
  const auto field = [](const char* id, bool hidden) {
    return Object{{"id", id}, {"label", "Feld"}, {"is_hidden", hidden}, {"described", false}};
  };
  const Object form{
      {"has_errors", false},
      {"errors", List{}},
      {"sets", List{Object{{"fields", List{field("h", true), field("a", false)}}},
                    Object{{"fields", List{field("b", false), field("c", false), field("d", false)}}}}}};
  const auto wrong = in_state({{"form", form}}, State::errors, "Bitte ausfüllen.");
  const auto& made = *wrong.at("form").object();
  EXPECT_TRUE(*made.at("has_errors").truth());
  const auto& errors = *made.at("errors").list();
  ASSERT_EQ(errors.size(), 3U);
  EXPECT_EQ(text(errors[0], "href"), "#a");
  EXPECT_EQ(text(errors[2], "href"), "#c");
  const auto& first = *(*made.at("sets").list())[0].object()->at("fields").list();
  EXPECT_FALSE(first[0].object()->contains("error"));
  EXPECT_EQ(text(first[1], "error"), "Bitte ausfüllen.");
  EXPECT_TRUE(*first[1].object()->at("described").truth());
}

TEST(States, AreFoundByTheirCodes) {
  for (const auto state : all_states) EXPECT_EQ(state_of(code(state)), state);
  EXPECT_FALSE(state_of("none"));
}

}  // namespace
}  // namespace gremium::preview
