#include "render/views.h"

#include <gtest/gtest.h>

#include <thread>

#include "base/resources.h"
#include "render/sources.h"
#include "support/words.h"

namespace gremium::render {
namespace {

using base::Language;

std::string address_of(std::string_view name) {
  if (!base::resource("assets/" + std::string(name)))
    throw std::runtime_error("there is no asset " + std::string(name));
  return "/assets/" + std::string(name);
}

// Besides the program's views those of tests/render/data.
Views views(Missing missing = Missing::prints_nothing) {
  static const bool read = base::read_resources_from(GREMIUM_TESTS "/render/data");
  EXPECT_TRUE(read);
  return {testing::text_of, address_of, missing};
}

std::string assembled(const Sources& all, const std::string& view) {
  return assemble(
      all, view, Language::de,
      [](Language, std::string_view key) -> std::string {
        if (key == "known.key") return "Wörter & <mehr>";
        throw std::runtime_error("there is no text " + std::string(key));
      },
      address_of);
}

std::string refusal_of(const Sources& all, const std::string& view) {
  try {
    assembled(all, view);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "none";
}

TEST(Sources, PutInPartialsWordsAndAssets) {
  EXPECT_EQ(assembled({{"a", "<p>{{> _b}}</p>"}, {"_b", "{{! what it is }}{{t:known.key}} {{x}}"}}, "a"),
            "<p>Wörter &amp; &lt;mehr&gt; {{x}}</p>");
  EXPECT_EQ(assembled({{"a", "{{asset:kern.css}}"}}, "a"), "/assets/kern.css");
}

TEST(Sources, RefuseWhatTheEngineWouldPrintNothingFor) {
  EXPECT_EQ(refusal_of({{"a", "{{> _b}}"}}, "a"), "views/a.html: there is no partial _b");
  EXPECT_EQ(refusal_of({{"a", "{{> _b}}"}, {"_b", "{{> a}}"}}, "a"),
            "views/a.html: the partial includes itself");
  EXPECT_EQ(refusal_of({{"a", "{{t:no.key}}"}}, "a"), "views/a.html: there is no text no.key");
  EXPECT_EQ(refusal_of({{"a", "{{asset:no.css}}"}}, "a"), "views/a.html: there is no asset no.css");
}

TEST(Sources, RefuseUnescapedOutputButForTheBodyOfALayout) {
  EXPECT_EQ(refusal_of({{"a", "{{{x}}}"}}, "a"), "views/a.html: unescaped output");
  EXPECT_EQ(refusal_of({{"a", "{{&x}}"}}, "a"), "views/a.html: unescaped output");
  EXPECT_EQ(refusal_of({{"a", "{{{body}}}"}}, "a"), "views/a.html: unescaped output");
  EXPECT_EQ(refusal_of({{"layout", "{{{x}}}"}}, "layout"), "views/layout.html: unescaped output");
  EXPECT_EQ(refusal_of({{"a", "{{> _b}}"}, {"_b", "{{{x}}}"}}, "a"), "views/a.html: unescaped output");
  EXPECT_EQ(refusal_of({{"layout", "{{{body}}}"}}, "layout"), "none");
  EXPECT_EQ(refusal_of({{"a", "{{{linked_data}}}"}}, "a"), "views/a.html: unescaped output");
  EXPECT_EQ(refusal_of({{"layout", "{{{linked_data}}}"}}, "layout"), "views/layout.html: unescaped output");
}

TEST(Sources, RefuseValuesWithoutQuotesAndOtherDelimiters) {
  EXPECT_EQ(refusal_of({{"a", "<a href={{x}}>"}}, "a"), "views/a.html: an attribute without quotes");
  EXPECT_EQ(refusal_of({{"a", "{{=<% %>=}}"}}, "a"), "views/a.html: other delimiters");
  EXPECT_EQ(refusal_of({{"a", "{{}}"}}, "a"), "views/a.html: an empty tag");
  EXPECT_EQ(refusal_of({{"a", "{{x"}}, "a"), "views/a.html: a tag that does not end");
}

TEST(Sources, MarkValuesWherePeopleReadThem) {
  EXPECT_EQ(with_marks_around_values("<p id=\"{{id}}\" title=\"{{a}}\">x {{b}}{{#c}} {{ d }}{{/c}}</p>{{e}}"),
            "<p id=\"{{id}}\" title=\"⟨{{a}}⟩\">x ⟨{{b}}⟩{{#c}} ⟨{{ d }}⟩{{/c}}</p>⟨{{e}}⟩");
  EXPECT_EQ(with_marks_around_values("<a{{#x}} class='{{k}}'{{/x}} href=\"{{h}}\" aria-label='{{l}}'>"),
            "<a{{#x}} class='{{k}}'{{/x}} href=\"{{h}}\" aria-label='⟨{{l}}⟩'>");
  EXPECT_EQ(with_marks_around_values("<script type=\"x\">{{code}}</script>{{a}}<style>{{b}}</style>"),
            "<script type=\"x\">{{code}}</script>⟨{{a}}⟩<style>{{b}}</style>");
  EXPECT_EQ(with_marks_around_values("<main>{{{body}}}{{! note }}</main>"),
            "<main>{{{body}}}{{! note }}</main>");
}

TEST(Views, LookANameUpInTheNearestObjectAlone) {
  const auto text =
      views().render("trial/rows", Language::de,
                     {{"title", "page"}, {"rows", List{Object{{"title", "row"}}, Object{{"x", "y"}}}}});
  EXPECT_EQ(text, "<main><h1>page</h1><p title=\"row\">row</p><p title=\"\">none</p>Speichern\n</main>\n");
}

TEST(Views, TakeAnEmptyTextAsAbsent) {
  const auto text = views().render("trial/rows", Language::en, {{"title", ""}, {"note", ""}});
  EXPECT_EQ(text, "<main><h1></h1>Save\n</main>\n");
}

TEST(Views, EscapeValuesAndNeverReadThemAsViews) {
  const auto text = views().render("trial/rows", Language::fr, {{"title", "<b>\"'&{{note}}</b>"}});
  EXPECT_NE(text.find("&lt;b&gt;&quot;&#39;&amp;{{note}}&lt;/b&gt;"), std::string::npos) << text;
}

TEST(Views, RefuseLinkedDataThatCouldEndItsElement) {
  EXPECT_NO_THROW(
      views().render("trial/rows", Language::de, {{"linked_data", R"({"name":"\u003c/script>"})"}}));
  EXPECT_THROW(views().render("trial/rows", Language::de, {{"linked_data", R"({"name":"</script>"})"}}),
               std::logic_error);
}

TEST(Views, SayWhichValueIsMissingWhereThatIsAnError) {
  const auto strict = views(Missing::is_an_error);
  EXPECT_THROW(strict.render("trial/rows", Language::de, {}), std::logic_error);
  EXPECT_NO_THROW(strict.render("trial/rows", Language::de, {{"title", ""}}));
}

TEST(Views, DoNotKnowOtherNames) {
  EXPECT_THROW(views().render("trial/none", Language::de, {}), std::logic_error);
}

TEST(Views, RenderFromSeveralThreads) {
  const auto shared = views();
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread)
    threads.emplace_back([&shared, thread] {
      const auto title = std::to_string(thread);
      for (int i = 0; i < 200; ++i) {
        const auto text = shared.render("trial/rows", Language::de, {{"title", title}});
        EXPECT_EQ(text.substr(0, 15), "<main><h1>" + title + "</h1");
      }
    });
  for (auto& thread : threads) thread.join();
}

TEST(Catalogues, SayTheSameInEveryLanguage) {
  const auto& german = testing::catalogue(Language::de);
  for (const auto language : {Language::en, Language::fr}) {
    const auto& other = testing::catalogue(language);
    for (const auto& entry : german) EXPECT_TRUE(other.contains(entry.first)) << entry.first;
    EXPECT_EQ(other.size(), german.size());
  }
}

TEST(SafeUrl, LetsOnlyWebAddressesAndOwnPathsPass) {
  EXPECT_EQ(safe_url("https://example.org/a?b=c"), "https://example.org/a?b=c");
  EXPECT_EQ(safe_url("http://example.org"), "http://example.org");
  EXPECT_EQ(safe_url("/de/decisions"), "/de/decisions");
  for (const char* bad : {"javascript:alert(1)", "data:text/html,x", "//example.org", "/\\example.org",
                          "ftp://x", "", " https://example.org", "JAVASCRIPT:x", "example.org"})
    EXPECT_EQ(safe_url(bad), "") << bad;
}

}  // namespace
}  // namespace gremium::render
