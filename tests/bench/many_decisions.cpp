// Adds decisions to a register, all in one transaction: what the search is measured with.
// Usage: many_decisions DB COUNT
#include <cstdlib>
#include <random>
#include <string>

#include "storage/bodies.h"
#include "storage/register.h"

namespace {

using gremium::domain::Decision;

// Words as councils use them: a few everywhere, most seldom (Zipf), made of parts that German puts together.
class Words {
 public:
  std::string some(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text.append(i == 0 ? "" : " ").append(one());
    return text;
  }

 private:
  std::string one() {
    static const char* const first[] = {
        "Stadt", "Bau",    "Verkehrs", "Schul",       "Haushalts", "Jugend",   "Sicherheits", "Kultur",
        "Sport", "Bürger", "Umwelt",   "Präventions", "Straßen",   "Gebühren", "Grundstücks", "Feuerwehr"};
    static const char* const second[] = {"entwicklung", "förderung", "planung", "beschluss", "satzung",
                                         "bericht",     "ausschuss", "konzept", "änderung",  "maßnahme",
                                         "beirat",      "vergabe",   "ordnung", "mittel"};
    const auto rank =
        static_cast<unsigned>(40'000.0 / (1.0 + std::uniform_real_distribution(0.0, 4'000.0)(random_)));
    auto word = std::string(first[rank % 16]) + second[rank / 16 % 14];
    if (rank >= 16 * 14) word += std::to_string(rank / (16 * 14));
    return word;
  }
  std::mt19937 random_{7};
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  auto home = gremium::storage::Register::open_to_write(arguments[1]);
  if (!home) return 1;
  const int wanted = std::atoi(arguments[2]);
  Words words;
  auto writing = (*home)->write();
  const auto bodies = gremium::storage::list_bodies(writing->connection(), "");
  for (int i = 0; i < wanted; ++i) {
    Decision decision;
    decision.id = "x" + std::to_string(i);
    decision.body = bodies[static_cast<std::size_t>(i) % bodies.size()].value.id;
    decision.date = gremium::base::Day::of_number(7'300 + i % 12'000);
    decision.title = words.some(6);
    decision.text = words.some(30);
    decision.outcome = gremium::domain::Outcome::adopted;
    gremium::domain::Fact fact;
    fact.author = "bench";
    fact.entered_at = gremium::base::system_now();
    fact.content = std::move(decision);
    writing->enter(std::move(fact));
  }
  writing->commit();
  return 0;
}
