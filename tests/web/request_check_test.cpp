#include "web/front/request_check.h"

#include <gtest/gtest.h>

#include "web/front/peer.h"

namespace gremium::web {
namespace {

HeadCheck strict() { return HeadCheck({}, {"localhost", "[::1]", "gremium.example"}); }

int status_of(const std::string& bytes) {
  const auto check = strict();
  RequestReader reader(check);
  reader.append(bytes);
  return reader.advance() == RequestReader::State::refused ? reader.refused().status : 0;
}

std::string get(const std::string& target, const std::string& fields = "") {
  return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

std::string post(const std::string& fields, const std::string& body = "") {
  return "POST / HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n" + body;
}

TEST(RequestCheck, RefusesWhatTwoReadersCouldUnderstandDifferently) {
  const struct {
    int status;
    std::string bytes;
  } rows[] = {
      {0, get("/")},
      {0, get("/de/decisions?q=a%20b&x=50%25&y=?&z=%2F")},
      {0, get("/de/.well-known/x..y/...")},
      {0, get("/K%C3%B6ln%3F%23")},
      {0, get("/?bad=%ZZ")},  // reported by the form, which can name it
      {0, "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n"},
      {0, "HEAD / HTTP/1.1\r\nhost:LOCALHOST:8080\r\n\r\n"},
      {0, "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n"},
      {0, post("Content-Length: 0\r\n")},
      {0, get("/", "Content-Length: 0\r\n")},
      // the request line
      {400, "GET /\r\nHost: localhost\r\n\r\n"},
      {400, "GET  HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {400, "GET / / HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {400, "GET / http/1.1\r\nHost: localhost\r\n\r\n"},
      {400, "G(T / HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {400, "\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {505, "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n"},
      {405, "PUT / HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {405, "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {405, "get / HTTP/1.1\r\nHost: localhost\r\n\r\n"},
      {400, get("http://localhost/")},
      {400, get("*")},
      {400, get("/#a")},
      {400, get("/\x01")},
      {400, get("/\xc3\xb6")},
      {414, get("/" + std::string(2048, 'a'))},
      // the path
      {400, get("/%00")},
      {400, get("/a%2Fb")},
      {400, get("/a%2fb")},
      {400, get("/a%5Cb")},
      {400, get("/a%25b")},
      {400, get("/a%0d%0ab")},
      {400, get("/a%7f")},
      {400, get("/%u0041")},
      {400, get("/%4")},
      {400, get("/%")},
      {400, get("/%FF")},
      {400, get("/a\\b")},
      {400, get("//a")},
      {400, get("/a//b")},
      {400, get("/a/../b")},
      {400, get("/a/..")},
      {400, get("/./a")},
      {400, get("/a/%2e%2E/b")},
      {400, get("/%2e")},
      // lines
      {400, "GET / HTTP/1.1\nHost: localhost\n\n"},
      {400, "GET / HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: localhost\rX: y\r\n\r\n"},
      {400, get("/", "X: a" + std::string(1, '\0') + "b\r\n")},
      {400, get("/", " folded: yes\r\n")},
      {400, get("/", "X: a\r\n folded\r\n")},
      {400, get("/", ": unnamed\r\n")},
      {400, get("/", "no colon\r\n")},
      {400, get("/", "Blank : before\r\n")},
      {400, get("/", "X: \x01\r\n")},
      {400, get("/", "X: \x7f\r\n")},
      // fields
      {400, "GET / HTTP/1.1\r\n\r\n"},
      {400, get("/", "Host: localhost\r\n")},
      {421, "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"},
      {421, "GET / HTTP/1.1\r\nHost:\r\n\r\n"},
      {421, "GET / HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: localhost:80x\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: localhost:123456\r\n\r\n"},
      {400, post("Content-Length: 1\r\nContent-Length: 1\r\n")},
      {400, post("Content-Length: 1, 1\r\n")},
      {400, post("Content-Length: +1\r\n")},
      {400, post("Content-Length: -1\r\n")},
      {400, post("Content-Length: 0x1\r\n")},
      {400, post("Content-Length:\r\n")},
      {400, post("Content-Length: 99999999999999999999\r\n")},
      {413, post("Content-Length: 1048577\r\n")},
      {411, post("")},
      {501, post("Transfer-Encoding: chunked\r\n")},
      {501, post("Transfer-Encoding: identity\r\nContent-Length: 1\r\n")},
      {415, post("Content-Encoding: gzip\r\nContent-Length: 1\r\n")},
      {417, post("Expect: 100-continue\r\nContent-Length: 1\r\n")},
      {400, get("/", "Content-Length: 3\r\n") + "abc"},
      {400, post("Content-Type: a/b\r\nContent-Type: c/d\r\nContent-Length: 1\r\n")},
      {431, get("/", "X: " + std::string(8200, 'x') + "\r\n")},
      {431, get("/", "X: " + std::string(3000, '%') + "\r\n")},
      {431, get("/", "X: " + std::string(17000, 'x') + "\r\n")},
      {431, "GET / HTTP/1.1\r\nX: " + std::string(17000, 'x')},
  };
  for (const auto& row : rows) EXPECT_EQ(status_of(row.bytes), row.status) << row.bytes.substr(0, 120);
}

TEST(RequestCheck, CountsTheFields) {
  std::string fields;
  for (int i = 0; i < 63; ++i) fields += "X-" + std::to_string(i) + ": 1\r\n";
  EXPECT_EQ(status_of(get("/", fields)), 0);
  EXPECT_EQ(status_of(get("/", fields + "X-more: 1\r\n")), 431);
}

TEST(RequestCheck, RefusesBareLineEndsBeforeTheHeadIsWhole) {
  EXPECT_EQ(status_of("GET / HTTP/1.1\nHost: loc"), 400);
}

TEST(RequestCheck, HandsOnOnlyWhatIsForTheParser) {
  const auto verdict = strict()(
      get("/a?b?c",
          "Range: bytes=0-1\r\nIf-Range: x\r\nAccept-Encoding: br, gzip\r\nREMOTE_ADDR: 1.2.3.4\r\n"
          "local_port: 1\r\nUpgrade: h2c\r\nKeep-Alive: 5\r\nConnection: close\r\nX-A: 100%0d%0a\r\n"));
  ASSERT_TRUE(verdict.head);
  EXPECT_EQ(verdict.head->bytes, "GET /a?b%3Fc HTTP/1.1\r\nHost: localhost\r\nX-A: 100%250d%250a\r\n\r\n");
  EXPECT_EQ(verdict.head->target, "/a?b?c");
  EXPECT_TRUE(verdict.head->accepts_gzip);
  EXPECT_FALSE(verdict.head->keep);
}

TEST(RequestReader, TakesRequestsApartWhereverTheBytesAreCut) {
  const auto bytes =
      post("Content-Length: 5\r\n", "hello") + get("/next") + post("Content-Length: 2\r\n", "\r\n");
  const auto check = strict();
  for (std::size_t step = 1; step <= bytes.size(); ++step) {
    RequestReader reader(check);
    std::vector<std::string> seen;
    for (std::size_t at = 0; at < bytes.size(); at += step) {
      reader.append(std::string_view(bytes).substr(at, step));
      while (reader.advance() == RequestReader::State::complete) {
        auto request = reader.take();
        seen.push_back(request.head.target + " " + request.body);
      }
    }
    EXPECT_EQ(seen, (std::vector<std::string>{"/ hello", "/next ", "/ \r\n"})) << step;
    EXPECT_EQ(reader.advance(), RequestReader::State::empty) << step;
  }
}

TEST(RequestReader, AsksBeforeItTakesABody) {
  Limits limits;
  limits.large_body = 10 << 20;
  const HeadCheck check(limits, {"localhost"});
  std::size_t asked = 0;
  RequestReader reader(check, [&](const CheckedHead& head) {
    asked = head.content_length;
    return std::optional<Refused>();
  });
  reader.append(post("Content-Length: 5000000\r\n"));
  EXPECT_EQ(reader.advance(), RequestReader::State::in_body);
  EXPECT_EQ(asked, 5'000'000U);
  RequestReader nobody_to_ask(check);
  nobody_to_ask.append(post("Content-Length: 5000000\r\n"));
  EXPECT_EQ(nobody_to_ask.advance(), RequestReader::State::refused);
}

TEST(AcceptsGzip, ReadsWeights) {
  for (const char* yes : {"gzip", "GZIP", "br, gzip;q=0.5", "*", "gzip ; q=0.001", "deflate,x-gzip"})
    EXPECT_TRUE(accepts_gzip(yes)) << yes;
  for (const char* no : {"", "br", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *", "agzip"})
    EXPECT_FALSE(accepts_gzip(no)) << no;
}

TEST(ClientGroup, IsOneCustomer) {
  EXPECT_EQ(client_group("192.0.2.1"), "192.0.2.1");
  EXPECT_EQ(client_group("2001:db8:1:2:3:4:5:6"), client_group("2001:db8:1:2::1"));
  EXPECT_NE(client_group("2001:db8:1:2::1"), client_group("2001:db8:1:3::1"));
}

TEST(TrustedProxies, NameTheirClient) {
  const TrustedProxies proxies({"127.0.0.1", "10.0.0.0/8", "fd00::/8"});
  const struct {
    const char* peer;
    const char* forwarded;
    const char* client;
  } rows[] = {
      {"192.0.2.1", "", "192.0.2.1"},
      {"192.0.2.1", "203.0.113.7", "192.0.2.1"},  // nobody we know says so
      {"127.0.0.1", "", "127.0.0.1"},
      {"127.0.0.1", "203.0.113.7", "203.0.113.7"},
      {"127.0.0.1", "6.6.6.6, 203.0.113.7", "203.0.113.7"},  // the first was made up by the client
      {"127.0.0.1", "6.6.6.6, 203.0.113.7, 10.1.2.3", "203.0.113.7"},
      {"127.0.0.1", "10.9.9.9", "10.9.9.9"},
      {"127.0.0.1", "203.0.113.7, rubbish", "127.0.0.1"},
      {"127.0.0.1", "::ffff:203.0.113.7", "203.0.113.7"},
      {"::ffff:127.0.0.1", "203.0.113.7", "203.0.113.7"},
      {"fd00::1", "2001:db8::7", "2001:db8::7"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(proxies.client(row.peer, row.forwarded), row.client) << row.forwarded;
  EXPECT_THROW(TrustedProxies({"10.0.0.0/40"}), std::invalid_argument);
  EXPECT_THROW(TrustedProxies({"proxy.example"}), std::invalid_argument);
}

}  // namespace
}  // namespace gremium::web
