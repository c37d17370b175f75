#include "base/process.h"

#include <gtest/gtest.h>

#include <fstream>

#include "support/temporary.h"

namespace gremium::base {
namespace {

using End = ProgramAnswer::End;
using std::chrono::milliseconds;

ProgramAnswer shell(const char* script, std::string input = {}, milliseconds limit = milliseconds(20'000)) {
  return run_program({{"/bin/sh", "-c", script}, std::move(input), limit});
}

TEST(RunProgram, GivesInputAndCollectsWhatIsSaid) {
  const auto answer = shell("cat; echo done >&2; exit 7", "a\nb");
  EXPECT_EQ(answer.end, End::exited);
  EXPECT_EQ(answer.exit_code, 7);
  EXPECT_EQ(answer.output, "a\nb");
  EXPECT_EQ(answer.errors, "done\n");
  EXPECT_FALSE(answer.done());
}

TEST(RunProgram, TakesMuchBothWaysAtOnce) {
  const std::string much(3'000'000, 'x');
  EXPECT_EQ(shell("cat", much).output, much);
}

TEST(RunProgram, OutlivesAChildThatReadsNothing) {
  const auto answer = shell("exec <&-; exit 0", std::string(3'000'000, 'x'));
  EXPECT_TRUE(answer.done());
}

TEST(RunProgram, PassesArgumentsAsTheyAre) {
  EXPECT_EQ(run_program({{"printf", "%s|", "a b", "$(x)", ";'\""}}).output, "a b|$(x)|;'\"|");
}

TEST(RunProgram, SaysThatThereIsNoSuchProgram) {
  EXPECT_EQ(run_program({{"/nonexistent/program"}}).end, End::not_started);
}

TEST(RunProgram, EndsWhatTakesTooLongWithAllItStarted) {
  const tests::TemporaryFolder folder;
  const auto late = folder.file("late");
  const auto script = "(sleep 2; touch " + late + ") & sleep 60";
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(shell(script.c_str(), {}, milliseconds(200)).end, End::too_slow);
  EXPECT_LT(std::chrono::steady_clock::now() - before, milliseconds(1900));
  EXPECT_FALSE(std::ifstream(late));
}

TEST(RunProgram, EndsWhatSaysTooMuch) {
  EXPECT_EQ(run_program({{"yes"}, {}, milliseconds(20'000), 1'000'000}).end, End::too_much);
}

TEST(RunProgram, SaysThatAChildWasKilled) { EXPECT_EQ(shell("kill -9 $$").end, End::killed); }

TEST(RunProgram, HandsOnNoSecretsAndNoFiles) {
  const tests::TemporaryFolder folder;
  setenv("GREMIUM_SECRET", "1", 1);
  const std::ofstream open(folder.file("open"));
  const auto answer = shell("env; ls /proc/self/fd");
  unsetenv("GREMIUM_SECRET");
  EXPECT_EQ(answer.output.find("GREMIUM_SECRET"), std::string::npos);
  EXPECT_NE(answer.output.find("PATH="), std::string::npos);
  EXPECT_NE(answer.output.find("\n0\n1\n2\n3\n"), std::string::npos) << "the third is ls's own";
  EXPECT_EQ(answer.output.find("\n4\n"), std::string::npos);
}

}  // namespace
}  // namespace gremium::base
