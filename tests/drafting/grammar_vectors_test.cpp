// Every row of grammar_vectors.csv; the columns and arguments are described in the table of functions below.
#include <gtest/gtest.h>

#include <functional>

#include "base/text.h"
#include "drafting/grammar_de.h"
#include "drafting/grammar_en.h"
#include "drafting/grammar_fr.h"
#include "drafting/kinds.h"
#include "language/binding_spaces.h"
#include "language/dates.h"
#include "support/vectors.h"

namespace gremium::drafting {
namespace {

using base::Language;
using Arguments = std::vector<std::string>;
using german::Case;

// Arguments that are not given are empty.
class Given {
 public:
  explicit Given(const std::string& text) : arguments_(base::split(text, '|')) {}

  std::string text(std::size_t i) const { return i < arguments_.size() ? arguments_[i] : ""; }
  Arguments list(std::size_t i) const { return base::split(text(i), ';'); }
  std::int64_t number(std::size_t i) const { return std::stoll(text(i)); }
  base::Day day(std::size_t i) const { return base::Day::parse(text(i)).value(); }
  base::PartialDay partial(std::size_t i) const { return base::PartialDay::parse(text(i)).value(); }
  Case in_case(std::size_t i) const {
    const auto name = text(i);
    return name == "gen"   ? Case::genitive
           : name == "dat" ? Case::dative
           : name == "akk" ? Case::accusative
                           : Case::nominative;
  }
  domain::MajorityLabel label(std::size_t i) const {
    return text(i).empty() ? domain::MajorityLabel::none : domain::majority_label_named(text(i)).value();
  }
  domain::Tally tally(std::size_t i) const {
    const auto count = [&](std::size_t at) -> std::optional<int> {
      if (text(at).empty()) return std::nullopt;
      return std::stoi(text(at));
    };
    return {count(i), count(i + 1), count(i + 2), {}, {}};
  }
  // kind|name|flag, or one item kind:name.
  Named named(std::size_t i) const { return make({text(i), text(i + 1), text(i + 2)}); }
  std::vector<Named> members(std::size_t i) const {
    std::vector<Named> all;
    for (const auto& item : list(i)) all.push_back(make(base::split(item, ':')));
    return all;
  }
  // Short names; French ones come with their article.
  std::vector<Named> networks(std::size_t i) const {
    std::vector<Named> all;
    for (auto name : list(i)) {
      domain::Name network;
      const std::vector<std::pair<std::string, std::string>> articles{
          {"le ", "art_m"}, {"la ", "art_f"}, {"l’", "art_l"}, {"l'", "art_l"}, {"les ", "art_pl"}};
      for (const auto& [article, join] : articles)
        if (base::starts_with(name, article)) {
          network.short_join = join;
          name = name.substr(article.size());
          break;
        }
      network.short_name = name;
      all.push_back({"", network});
    }
    return all;
  }

 private:
  static Named make(const Arguments& parts) {
    if (find_kind(parts.at(0)) == nullptr) throw std::invalid_argument("no such kind: " + parts.at(0));
    Named named{parts.at(0), {}};
    named.name.name = parts.at(1);
    // German cases land here as well, and are not looked at.
    if (parts.size() > 2) named.name.join = parts[2];
    return named;
  }

  Arguments arguments_;
};

std::string german_decided(const Given& g) {
  const auto body = german::noun_phrase({g.text(0), {}}, Case::nominative);
  const auto verb = g.text(1) == "zustimmen" ? german::Verb::agree : german::Verb::decide;
  return german::decided({body, verb}, g.partial(2), g.day(3), g.label(4), g.tally(5));
}

using Function = std::function<std::string(const Given&)>;

const std::map<std::string, Function>& functions() {
  static const std::map<std::string, Function> all{
      {"de_np", [](const Given& g) { return german::noun_phrase(g.named(0), g.in_case(2)); }},
      {"de_gen", [](const Given& g) { return german::genitive_of_place(g.text(0)); }},
      {"de_members",
       [](const Given& g) { return german::new_members(g.number(0), g.text(1), g.in_case(2)); }},
      {"de_join", [](const Given& g) { return join(Language::de, g.list(0)); }},
      {"de_date", [](const Given& g) { return language::long_date(Language::de, g.day(0)); }},
      {"de_month", [](const Given& g) { return german::when(g.partial(0), g.day(1)); }},
      {"de_vote", [](const Given& g) { return german::vote(g.label(0), g.tally(1)); }},
      {"de_headline", [](const Given& g) { return german::headline(g.networks(0), g.number(1), g.text(2)); }},
      {"de_since",
       [](const Given& g) { return german::since(g.day(0), g.day(1), g.members(2), g.networks(3)); }},
      {"de_decided", german_decided},
      {"de_count", [](const Given& g) { return german::count(g.number(0)); }},
      {"en_np", [](const Given& g) { return english::noun_phrase(g.named(0)); }},
      {"en_a", [](const Given& g) { return english::a(g.text(0), g.text(1)); }},
      {"en_members", [](const Given& g) { return english::new_members(g.number(0), g.text(1)); }},
      {"en_join", [](const Given& g) { return join(Language::en, g.list(0)); }},
      {"en_date", [](const Given& g) { return language::long_date(Language::en, g.day(0)); }},
      {"en_vote", [](const Given& g) { return english::vote(g.label(0), g.tally(1)); }},
      {"en_headline",
       [](const Given& g) { return english::headline(g.networks(0), g.number(1), g.text(2)); }},
      {"en_since",
       [](const Given& g) { return english::since(g.day(0), g.day(1), g.members(2), g.networks(3)); }},
      {"en_decided",
       [](const Given& g) {
         return english::decided(english::noun_phrase({g.text(0), {}}), "", g.partial(1), g.day(2),
                                 g.label(3), g.tally(4));
       }},
      {"fr_np", [](const Given& g) { return french::noun_phrase(g.named(0)); }},
      {"fr_de", [](const Given& g) { return french::de(g.text(0), g.text(1)); }},
      {"fr_a", [](const Given& g) { return french::a(g.text(0), g.text(1)); }},
      {"fr_in", [](const Given& g) { return french::in(g.text(0)); }},
      {"fr_members", [](const Given& g) { return french::new_members(g.number(0), g.text(1)); }},
      {"fr_cities", [](const Given& g) { return french::new_cities(g.number(0), g.text(1)); }},
      {"fr_join", [](const Given& g) { return join(Language::fr, g.list(0)); }},
      {"fr_date", [](const Given& g) { return language::long_date(Language::fr, g.day(0)); }},
      {"fr_vote", [](const Given& g) { return french::vote(g.label(0), g.tally(1)); }},
      {"fr_headline", [](const Given& g) { return french::headline(g.networks(0), g.number(1), g.text(2)); }},
      {"fr_since",
       [](const Given& g) { return french::since(g.day(0), g.day(1), g.members(2), g.networks(3)); }},
      {"fr_decided",
       [](const Given& g) {
         return french::decided(french::noun_phrase({g.text(0), {}}), "", g.partial(1), g.day(2), g.label(3),
                                g.tally(4));
       }},
      {"fr_punct", [](const Given& g) { return language::french_punctuation(g.text(0)); }},
  };
  return all;
}

TEST(GrammarVectors, EveryRow) {
  for (const auto& row : tests::read_vectors("grammar_vectors.csv")) {
    const auto function = functions().find(row.at("function"));
    if (function == functions().end()) {
      ADD_FAILURE() << row.at("id") << ": no function " << row.at("function");
      continue;
    }
    try {
      EXPECT_EQ(function->second(Given(row.at("args"))), row.at("expected"))
          << row.at("id") << " " << row.at("args");
    } catch (const std::exception& problem) {
      ADD_FAILURE() << row.at("id") << " " << row.at("args") << ": " << problem.what();
    }
  }
}

}  // namespace
}  // namespace gremium::drafting
