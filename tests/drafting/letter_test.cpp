// The words of mails, whole, in three languages.
#include "drafting/letter.h"

#include <gtest/gtest.h>

#include "support/golden.h"

namespace gremium::drafting {
namespace {

using base::Language;

base::Day day(const char* iso) { return *base::Day::parse(iso); }

domain::Meeting meeting() {
  domain::Meeting meeting;
  meeting.id = "m3x";
  meeting.number = 3;
  meeting.period = "2025";
  meeting.sittings = {{day("2025-03-07"), "18:00", "20:00"}, {day("2025-03-08"), "", ""}};
  meeting.place = "Großer Ratssaal";
  meeting.online_url = "https://meet.example.org/rat";
  return meeting;
}

domain::Decision decision() {
  domain::Decision decision;
  decision.id = "k7m2q";
  decision.title = "Beitritt zum Europäischen Forum für urbane Sicherheit";
  decision.date = base::PartialDay(day("2025-01-06"));
  decision.outcome = domain::Outcome::adopted_as_amended;
  return decision;
}

std::string whole(const Letter& letter) { return letter.subject + "\n\n" + letter.text; }

std::vector<std::pair<std::string, Letter>> letters(Language language) {
  const auto code = std::string(base::code(language));
  const Foot foot{"DEFUS", "/" + code + "/follow/end/t0k3n"};
  const std::string body = "Stadtrat, Stadt Kaiserslautern";
  const Article article{"Zwei neue\u00A0Mitglieder",
                        {"Seit dem 1.\u00A0Januar 2025 sind zwei dabei.", "Mehr."}};
  Reminders reminders;
  reminders.steps = {{"Stadt Kaiserslautern", "/office/accessions/b4x9t"}};
  reminders.tasks = {{"Beschluss ausfertigen", "/office/tasks/t1"}, {"Bericht", "/office/tasks/t2"}};
  reminders.drafts = {{"Zwei neue Mitglieder (Deutsch)", "/office/announcements/a1?text=de"}};
  return {{"confirmation", confirmation_letter(language, "DEFUS", "/" + code + "/follow/confirm/s3cr3t", 3)},
          {"already", already_following_letter(language, foot)},
          {"news", news_letter(language, article, "/" + code + "/news/2025-01-01-zwei", foot)},
          {"corrected", corrected_letter(language, article, "Eine war schon dabei.",
                                         "/" + code + "/news/2025-01-01-zwei", foot)},
          {"withdrawn",
           withdrawn_letter(language, article, "Irrtum", "/" + code + "/news/2025-01-01-zwei", foot)},
          {"decision", decision_letter(language, decision(), body, foot)},
          {"call", call_letter(language, meeting(), body, foot)},
          {"moved", moved_letter(language, meeting(), body, foot)},
          {"cancellation", cancellation_letter(language, meeting(), body, foot)},
          {"invitation", invitation_letter(language, "Register", "maja", "/office/password/link/s3cr3t", 7)},
          {"password", password_letter(language, "Register", "maja", "/office/password/link/s3cr3t", 2)},
          {"reminder", reminder_letter(language, "Register", reminders)},
          {"test", test_letter(language, "Register")}};
}

TEST(Letter, RemindsOfAsMuchAsIsRead) {
  Reminders reminders;
  for (int i = 0; i < 23; ++i) reminders.drafts.push_back({"Text " + std::to_string(i), "/office/x"});
  const auto text = reminder_letter(Language::en, "Register", reminders).text;
  EXPECT_NE(text.find("Text 19"), std::string::npos);
  EXPECT_EQ(text.find("Text 20"), std::string::npos) << text;
  EXPECT_NE(text.find("and 3 more: {site}/office"), std::string::npos) << text;
}

TEST(Letter, SaysThisInThreeLanguages) {
  for (const auto language : base::all_languages) {
    std::string all;
    for (const auto& [name, letter] : letters(language)) all += "=== " + name + "\n" + whole(letter) + "\n";
    tests::expect_golden("letters_" + std::string(base::code(language)) + ".txt", all);
  }
}

TEST(Letter, SubjectsAreOneLineWithPlainSpaces) {
  for (const auto language : base::all_languages)
    for (const auto& [name, letter] : letters(language)) {
      EXPECT_EQ(letter.subject.find('\n'), std::string::npos) << name;
      EXPECT_EQ(letter.subject.find("\u00A0"), std::string::npos) << name;
      EXPECT_EQ(letter.subject.find("\u202F"), std::string::npos) << name;
      EXPECT_EQ(letter.text.back(), '\n') << name;
    }
}

}  // namespace
}  // namespace gremium::drafting
