#include "web/front/answer_bytes.h"

#include <gtest/gtest.h>

namespace gremium::web {
namespace {

class Hello : public Handler {
 public:
  Response answer(const Request& request) override { return {.body = "hello " + request.path}; }
  Response failure_page(const Failure& failure) override {
    if (failure.status == 414) throw std::runtime_error("no page");
    return {.headers = {{"X-Page", "own"}}, .body = "<" + failure.reason + ">"};
  }
};

std::string answers_to(const std::string& bytes) {
  Hello handler;
  const Common common({.log = [](const std::string&) {}}, handler);
  return answer_bytes(bytes, "192.0.2.1", common);
}

TEST(AnswerBytes, AnswersWhatAClientSends) {
  const std::string first = "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n";
  const auto two =
      answers_to(first + "POST /b HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx" + "GET /c");
  EXPECT_NE(two.find("hello /a"), std::string::npos) << two;
  EXPECT_NE(two.find("hello /b"), std::string::npos) << two;
  EXPECT_EQ(two.find("/c"), std::string::npos) << "it is not whole";
  EXPECT_EQ(answers_to(first.substr(0, 20)), "");
  const auto refused = answers_to("BAD\r\n\r\n" + first);
  EXPECT_EQ(refused.find("hello"), std::string::npos) << "nothing after a refusal";
}

TEST(AnswerBytes, AFailureHasTheHandlersPageOrNone) {
  EXPECT_NE(answers_to("BAD\r\n\r\n").find("X-Page: own\r\n"), std::string::npos);
  const auto bare = answers_to("GET /" + std::string(3000, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_TRUE(bare.starts_with("HTTP/1.1 414 ")) << bare;
  EXPECT_NE(bare.find("Content-Length: 0\r\n"), std::string::npos) << bare;
}

}  // namespace
}  // namespace gremium::web
