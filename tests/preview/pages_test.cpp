#include "preview/pages.h"

#include <gtest/gtest.h>

#include <set>

#include "base/resources.h"

namespace gremium::preview {
namespace {

std::string address_of(std::string_view name) {
  if (!base::resource("assets/" + std::string(name)))
    throw std::runtime_error("there is no asset " + std::string(name));
  return "/assets/" + std::string(name);
}

const Pages& pages() {
  static const Pages strict(address_of, render::Missing::is_an_error);
  return strict;
}

// A value that a view prints and no sample gives is an error here, a name that no sample ever gives is one
// too.
TEST(Pages, AreGivenAllTheyShowInEveryLanguageAndState) {
  for (const auto& path : pages().paths()) {
    std::optional<std::string> text;
    ASSERT_NO_THROW(text = pages().at(path)) << path;
    ASSERT_TRUE(text) << path;
    EXPECT_EQ(text->find("{{"), std::string::npos) << path;
  }
  for (const auto& name : pages().never_given()) ADD_FAILURE() << "no sample gives " << name;
}

TEST(Pages, HaveNamesOfTheirOwn) {
  std::set<std::string> names;
  for (const auto& sample : Samples(base::Language::de).all())
    EXPECT_TRUE(names.insert(sample.name).second) << sample.name;
}

// has_x and the list x beside it tell the same.
void expect_agreement(const render::Object& object, const std::string& at) {
  for (const auto& [name, value] : object) {
    if (const auto* inner = value.object()) expect_agreement(*inner, at + "/" + name);
    const auto* list = value.list();
    if (list == nullptr) continue;
    const auto flag = object.find("has_" + name);
    // Documents are shown where one may be added, though there are none.
    const bool may_be_added = name == "documents" && object.contains("new_document_href");
    if (flag != object.end() && flag->second.truth() != nullptr && !may_be_added) {
      EXPECT_EQ(*flag->second.truth(), !list->empty()) << at << "/" << name;
    }
    for (const auto& row : *list)
      if (const auto* inner = row.object()) expect_agreement(*inner, at + "/" + name);
  }
}

TEST(Pages, SayWhetherThereAreAny) {
  for (const auto& sample : Samples(base::Language::de).all())
    for (const auto state : all_states)
      expect_agreement(in_state(sample.page, state, "x"), sample.name + " " + std::string(code(state)));
}

TEST(Pages, AreNotThereUnderOtherAddresses) {
  for (const char* path : {"", "/", "/de", "/xx/", "/de/nothing", "/de/home/none", "/de/home/full/",
                           "/de/home/errors", "/xx/home", "/de/home/empty/more"})
    EXPECT_FALSE(pages().at(path)) << path;
}

TEST(Pages, KeepPageAndStateWhenTheLanguageIsSwitched) {
  const auto text = pages().at("/de/home/empty").value();
  EXPECT_NE(text.find("href=\"/fr/home/empty\" lang=\"fr\""), std::string::npos);
}

TEST(Pages, MarkCatalogueAndValuesInTheTestLanguage) {
  const auto text = pages().at("/test/network").value();
  EXPECT_NE(text.find("<title>⟨DEFUS⟩ · ⟨Register der Städtenetzwerke⟩</title>"), std::string::npos);
  EXPECT_NE(text.find(">⟦Zum Inhalt springen⟧<"), std::string::npos);
}

TEST(Pages, SayWhenThereIsNone) {
  EXPECT_NE(pages().refusal("/fr/x", "samples.not_here", 404).find("Aucune page d’exemple"),
            std::string::npos);
  EXPECT_NE(pages().refusal("/", "samples.nothing_stored", 405).find("speichern nichts"), std::string::npos);
}

}  // namespace
}  // namespace gremium::preview
