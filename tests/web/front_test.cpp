#include "web/front/front.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <latch>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "web/client.h"

namespace gremium::web {
namespace {

using std::chrono::milliseconds;

std::string get(const std::string& target, const std::string& fields = "") {
  return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

std::string post(const std::string& target, const std::string& body) {
  return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body;
}

std::string body_of(const std::string& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }
int status_of(const std::string& answer) { return answer.size() < 12 ? 0 : std::stoi(answer.substr(9, 3)); }
bool has(const std::string& answer, std::string_view text) { return answer.find(text) != std::string::npos; }

// Answers /loop/… on the loop, everything else on a worker; /block waits until released.
class Echo : public Handler {
 public:
  std::optional<Response> answer_at_once(const Request& request) override {
    if (request.path == "/loop/kept")
      return Response{.headers = {{"Content-Type", "text/html"}}, .kept_body = large};
    if (request.path == "/loop/throw") throw std::runtime_error("secret of the loop");
    if (request.path.starts_with("/loop")) return echo(request);
    return std::nullopt;
  }
  Response answer(const Request& request) override {
    if (request.path == "/block") {
      ++blocked;
      released.get_future().wait_for(std::chrono::seconds(10));
    }
    if (request.path == "/throw") throw std::runtime_error("secret of the worker");
    if (request.path == "/throw-int") throw 1;
    if (request.path == "/split") return {.headers = {{"X-A", "b\r\nSet-Cookie: c=d"}}};
    return echo(request);
  }
  std::size_t body_limit(const Request& request) override {
    ++limits_asked;
    return request.cookie("session") == "good" ? 3'000'000 : 0;
  }

  std::shared_ptr<const std::string> large = std::make_shared<const std::string>(8 << 20, 'x');
  std::promise<void> released;
  std::atomic<int> blocked = 0;
  std::atomic<int> limits_asked = 0;

 private:
  static Response echo(const Request& request) {
    if (request.path == "/loop/304") return {.status = 304, .headers = {{"ETag", "\"a\""}}};
    if (request.path == "/cookies") return {.headers = {{"Set-Cookie", "a=1"}, {"Set-Cookie", "b=2"}}};
    if (request.path == "/csp") return {.headers = {{"content-security-policy", "mine"}}, .body = "x"};
    std::string text = request.method + " " + request.path + " client=" + request.client;
    for (const auto& [name, value] : request.query.fields()) text += " " + name + "=" + value;
    for (const auto& name : request.query.unreadable()) text += " unreadable:" + name;
    if (!request.header("X-A").empty()) text += " X-A=" + std::string(request.header("x-a"));
    if (!request.header("REMOTE_ADDR").empty() || !request.header("LOCAL_PORT").empty()) text += " leaked";
    if (request.accepts_gzip) text += " gzip";
    if (request.secure) text += " secure";
    if (!request.body.empty())
      text += " body=" + std::to_string(request.body.size()) + request.body.substr(0, 20);
    return {.headers = {{"Content-Type", "text/plain"}}, .body = text};
  }
};

class Server {
 public:
  explicit Server(Settings settings = {}) : front_(complete(std::move(settings)), handler) {
    EXPECT_TRUE(front_.listen("127.0.0.1", 0));
    thread_ = std::thread([this] { front_.run(); });
  }
  ~Server() { stop(); }

  void stop() {
    front_.stop();
    if (thread_.joinable()) thread_.join();
  }
  std::uint16_t port() const { return front_.port(); }
  Figures figures() const { return front_.figures(); }
  std::string ask(const std::string& bytes) {
    Client client(port());
    client.send(bytes);
    return client.answer(bytes.starts_with("HEAD"));
  }
  bool logged(std::string_view text) {
    const std::lock_guard lock(mutex_);
    return has(log_, text);
  }
  bool comes_true(const std::function<bool()>& what) const {
    for (int i = 0; i < 400 && !what(); ++i) std::this_thread::sleep_for(milliseconds(10));
    return what();
  }

  Echo handler;

 private:
  Settings complete(Settings settings) {
    settings.loops = 2;
    settings.headers = {{"X-Content-Type-Options", "nosniff"},
                        {"Content-Security-Policy", "default-src 'none'"}};
    settings.log = [this](const std::string& line) {
      const std::lock_guard lock(mutex_);
      log_ += line + "\n";
    };
    return settings;
  }

  std::mutex mutex_;
  std::string log_;
  Front front_;
  std::thread thread_;
};

Settings quick() {
  Settings settings;
  settings.limits.head_time = settings.limits.body_time = settings.limits.idle_time =
      settings.limits.write_time = milliseconds(400);
  return settings;
}

TEST(Front, AnswersOnTheLoopAndOnWorkers) {
  Server server;
  EXPECT_EQ(body_of(server.ask(get("/loop/a?q=x+y&q=%C3%B6&bad=%ZZ"))),
            "GET /loop/a client=127.0.0.1 q=x y q=ö bad=%ZZ\uFFFD unreadable:bad");
  EXPECT_EQ(body_of(server.ask(
                get("/K%C3%B6ln", "X-A: 100%0d%0a\r\nAccept-Encoding: gzip\r\nREMOTE_ADDR: 6.6.6.6\r\n"))),
            "GET /Köln client=127.0.0.1 X-A=100%0d%0a gzip");
  EXPECT_EQ(body_of(server.ask(post("/form", "a=1"))), "POST /form client=127.0.0.1 body=3a=1");
  EXPECT_EQ(body_of(server.ask(post("/loop", "a=1"))), "POST /loop client=127.0.0.1 body=3a=1");
  const std::string megabyte(1 << 20, 'y');
  EXPECT_EQ(body_of(server.ask(post("/form", megabyte))),
            "POST /form client=127.0.0.1 body=1048576" + megabyte.substr(0, 20));
}

TEST(Front, GivesEveryAnswerItsConstantHeaders) {
  Server server;
  for (const auto& bytes : {get("/loop/a"), get("/a"), get("/loop/304"), get("/throw"), get("/loop/throw"),
                            get("/a//b"), get("/", "Transfer-Encoding: chunked\r\n"), post("/throw", "a"),
                            std::string("rubbish\r\n\r\n"), std::string("GET /\n")}) {
    const auto answer = server.ask(bytes);
    EXPECT_TRUE(has(answer, "X-Content-Type-Options: nosniff\r\n")) << bytes << answer;
    EXPECT_TRUE(has(answer, "Content-Security-Policy: default-src 'none'\r\n")) << bytes << answer;
    EXPECT_TRUE(has(answer, "\r\nDate: ")) << bytes << answer;
    for (const auto never : {"Keep-Alive", "EXCEPTION", "secret", "Accept-Ranges"})
      EXPECT_FALSE(has(answer, never)) << bytes << answer;
  }
  const auto own = server.ask(get("/csp"));
  EXPECT_TRUE(has(own, "content-security-policy: mine\r\n")) << own;
  EXPECT_FALSE(has(own, "default-src")) << own;
}

TEST(Front, WritesAnswersAsTheyShouldBe) {
  Server server;
  const auto kept = server.ask("HEAD /loop/kept HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_TRUE(has(kept, "Content-Length: 8388608\r\n")) << kept;
  EXPECT_TRUE(kept.ends_with("\r\n\r\n"));
  const auto unchanged = server.ask(get("/loop/304"));
  EXPECT_EQ(status_of(unchanged), 304);
  EXPECT_FALSE(has(unchanged, "Content-Length")) << unchanged;
  const auto cookies = server.ask(get("/cookies"));
  EXPECT_TRUE(has(cookies, "Set-Cookie: a=1\r\n") && has(cookies, "Set-Cookie: b=2\r\n")) << cookies;
  EXPECT_TRUE(has(cookies, "Content-Length: 0\r\n")) << cookies;
  const auto range = server.ask(get("/loop/a", "Range: bytes=0-1\r\n"));
  EXPECT_EQ(status_of(range), 200);
  EXPECT_EQ(server.ask(get("/loop/kept")).size(), kept.size() + (8U << 20));
  EXPECT_TRUE(has(server.ask("PUT / HTTP/1.1\r\nHost: localhost\r\n\r\n"), "Allow: GET, HEAD, POST\r\n"));
}

TEST(Front, AFailureGetsANumberThatIsInTheLog) {
  Server server;
  for (const auto path : {"/throw", "/throw-int", "/loop/throw", "/split"}) {
    const auto answer = server.ask(get(path));
    EXPECT_EQ(status_of(answer), 500) << answer;
    EXPECT_FALSE(has(answer, "Set-Cookie")) << answer;
    const auto at = answer.find("Error number: ");
    ASSERT_NE(at, std::string::npos) << answer;
    EXPECT_TRUE(server.logged("error " + answer.substr(at + 14, 8) + ": " + path)) << answer;
  }
  EXPECT_TRUE(server.logged("secret of the loop"));
}

TEST(Front, KeepsConnectionsAndAnswersPipelinedRequestsInOrder) {
  Server server;
  Client client(server.port());
  std::string bytes;
  for (int i = 0; i < 100; ++i) bytes += get((i % 3 ? "/loop/" : "/worker/") + std::to_string(i));
  client.send(bytes);
  for (int i = 0; i < 100; ++i) EXPECT_TRUE(has(client.answer(), "/" + std::to_string(i) + " client")) << i;
  client.send(get("/loop/last", "Connection: keep-alive, close\r\n"));
  EXPECT_TRUE(has(client.answer(), "Connection: close\r\n"));
  EXPECT_TRUE(client.is_closed());
  EXPECT_EQ(server.figures().accepted, 1U);

  Client old(server.port());
  old.send("GET /loop HTTP/1.0\r\nHost: localhost\r\n\r\n");
  EXPECT_TRUE(has(old.rest(), "Connection: close\r\n"));
}

TEST(Front, ARefusalEndsTheConnectionAndIsRead) {
  Server server;
  Client client(server.port());
  // More than fits into buffers: the answer must not be lost to a reset.
  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n");
  EXPECT_TRUE(client.send(std::string(40'000'000, 'x'))) << "it is thrown away, not reset";
  EXPECT_EQ(status_of(client.rest()), 413);
  Client smuggler(server.port());
  smuggler.send(get("/loop/a", "Content-Length: 50\r\n") + get("/loop/smuggled"));
  const auto answer = smuggler.rest();
  EXPECT_EQ(status_of(answer), 400);
  EXPECT_FALSE(has(answer, "smuggled")) << answer;
}

TEST(Front, LargeBodiesNeedLeave) {
  Settings settings;
  settings.limits.large_body = 2'500'000;
  Server server(settings);
  const auto with = [](const std::string& cookie, std::size_t size) {
    return "POST / HTTP/1.1\r\nHost: localhost\r\nCookie: session=" + cookie +
           "\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" + std::string(size, 'z');
  };
  EXPECT_EQ(status_of(server.ask(with("good", 2'000'000))), 200);
  EXPECT_EQ(status_of(server.ask(with("bad", 2'000'000))), 413);
  EXPECT_EQ(status_of(server.ask(with("good", 2'600'000))), 413);
}

TEST(Front, LargeBodiesAreFewAtATime) {
  Settings settings;
  settings.limits.large_body = 2'500'000;
  settings.limits.large_bodies = 1;
  Server server(settings);
  const std::string head =
      "POST / HTTP/1.1\r\nHost: localhost\r\nCookie: session=good\r\nContent-Length: 2000000\r\n\r\n";
  auto first = std::make_unique<Client>(server.port());
  first->send(head + "z");
  while (server.handler.limits_asked == 0) std::this_thread::yield();
  Client second(server.port());
  second.send(head);
  EXPECT_EQ(status_of(second.rest()), 503);
  EXPECT_EQ(status_of(server.ask(post("/", std::string(1'000'000, 'z')))), 200)
      << "smaller ones need no place";
  first->send(std::string(1'999'999, 'z'));
  EXPECT_EQ(status_of(first->answer()), 200);
  // Answered or gone: the place is free again.
  Client third(server.port());
  third.send(head + std::string(2'000'000, 'z'));
  EXPECT_EQ(status_of(third.answer()), 200);
}

TEST(Front, BelievesOnlyTrustedProxies) {
  const auto forwarded =
      get("/", "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\n");
  Server plain;
  EXPECT_EQ(body_of(plain.ask(forwarded)), "GET / client=127.0.0.1");
  Settings settings;
  settings.trusted_proxies = {"127.0.0.1"};
  settings.hosts = {"Gremium.Example"};
  Server behind(settings);
  EXPECT_EQ(body_of(behind.ask(forwarded)), "GET / client=203.0.113.7 secure");
  EXPECT_EQ(status_of(behind.ask("GET / HTTP/1.1\r\nHost: gremium.example\r\n\r\n")), 200);
  EXPECT_EQ(status_of(behind.ask("GET / HTTP/1.1\r\nHost: other.example\r\n\r\n")), 421);
}

TEST(Front, SlowClientsAreLetGo) {
  Server server(quick());
  Client silent(server.port());
  Client slow_head(server.port());
  slow_head.send("GET / HT");
  Client slow_body(server.port());
  slow_body.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc");
  Client idle(server.port());
  idle.send(get("/loop"));
  EXPECT_EQ(status_of(idle.answer()), 200);
  Client deaf(server.port(), 4096);
  deaf.send(get("/loop/kept"));
  EXPECT_TRUE(silent.is_closed());
  EXPECT_EQ(status_of(slow_head.rest()), 408);
  EXPECT_EQ(status_of(slow_body.rest()), 408);
  EXPECT_TRUE(idle.is_closed());
  EXPECT_TRUE(server.comes_true([&] { return server.figures().open == 0; }))
      << "the deaf one was let go, too";
  EXPECT_LT(deaf.rest().size(), 8U << 20);
}

TEST(Front, AConnectionInUseIsNotIdle) {
  Server server(quick());
  Client client(server.port());
  for (int i = 0; i < 10; ++i) {
    client.send(get("/loop/" + std::to_string(i)));
    ASSERT_EQ(status_of(client.answer()), 200) << i;
    std::this_thread::sleep_for(milliseconds(100));
  }
}

TEST(Front, ASteadyReaderOfALargeAnswerGetsAllOfIt) {
  Server server(quick());
  Client client(server.port(), 65536);
  client.send(get("/loop/kept", "Connection: close\r\n"));
  EXPECT_EQ(body_of(client.rest()).size(), 8U << 20);
}

TEST(Front, OneAddressCannotTakeAllConnections) {
  Settings settings;
  settings.limits.connections_per_client = 8;
  Server server(settings);
  std::vector<std::unique_ptr<Client>> slow;
  for (int i = 0; i < 50; ++i) {
    slow.push_back(std::make_unique<Client>(server.port()));
    slow.back()->send("GET / HTTP/1.1\r\n");
  }
  EXPECT_EQ(status_of(server.ask(get("/loop"))), 200);
  EXPECT_TRUE(server.comes_true([&] { return server.figures().open <= 8; })) << server.figures().open;
  EXPECT_TRUE(slow.front()->is_closed()) << "the oldest went first";
}

TEST(Front, WhenItIsCrowdedTheOldestGoes) {
  Settings settings;
  settings.limits.connections = 8;
  settings.trusted_proxies = {"127.0.0.1"};
  Server server(settings);
  std::vector<std::unique_ptr<Client>> idle;
  for (int i = 0; i < 30; ++i) {
    idle.push_back(std::make_unique<Client>(server.port()));
    idle.back()->send(get("/loop"));
    ASSERT_EQ(status_of(idle.back()->answer()), 200) << i;
  }
  EXPECT_TRUE(idle.front()->is_closed());
  EXPECT_LE(server.figures().open, 9U);
  EXPECT_GE(server.figures().crowded_out, 21U);
}

TEST(Front, AFullQueueSaysSoAtOnce) {
  Settings settings;
  settings.workers = 1;
  settings.limits.queue = 1;
  Server server(settings);
  Client working(server.port());
  working.send(get("/block"));
  ASSERT_TRUE(server.comes_true([&] { return server.handler.blocked == 1; }));
  std::vector<std::unique_ptr<Client>> more;
  for (int i = 0; i < 4; ++i) {
    more.push_back(std::make_unique<Client>(server.port()));
    more.back()->send(get("/more", "Connection: close\r\n"));
  }
  EXPECT_TRUE(server.comes_true([&] { return server.figures().queue_full == 3; }))
      << "one has a place in the queue";
  EXPECT_EQ(status_of(server.ask(get("/loop"))), 200) << "loops do not care";
  server.handler.released.set_value();
  EXPECT_EQ(status_of(working.answer()), 200);
  int full = 0;
  for (auto& client : more) {
    const auto answer = client->rest();
    if (status_of(answer) == 503 && has(answer, "Retry-After: 2\r\n")) ++full;
    if (status_of(answer) == 200) full += 10;
  }
  EXPECT_EQ(full, 13);
}

TEST(Front, BodiesBeingReceivedAreBoundedInAll) {
  Settings settings;
  settings.limits.bodies = 1;  // at least one body for each loop
  Server server(settings);
  std::vector<std::unique_ptr<Client>> senders;
  for (int i = 0; i < 4; ++i) {
    senders.push_back(std::make_unique<Client>(server.port()));
    senders.back()->send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 700000\r\n\r\n");
  }
  EXPECT_TRUE(server.comes_true([&] { return server.figures().queue_full == 2; }))
      << server.figures().queue_full;
  senders.clear();
  EXPECT_TRUE(
      server.comes_true([&] { return status_of(server.ask(post("/", std::string(700'000, 'x')))) == 200; }));
}

TEST(Front, StopsWhenAnswersInFlightAreOut) {
  Server server;
  Client idle(server.port());
  Client working(server.port());
  working.send(get("/block"));
  ASSERT_TRUE(server.comes_true([&] { return server.handler.blocked == 1; }));
  auto stopped = std::async(std::launch::async, [&] { server.stop(); });
  EXPECT_TRUE(idle.is_closed());
  EXPECT_EQ(stopped.wait_for(milliseconds(300)), std::future_status::timeout);
  server.handler.released.set_value();
  EXPECT_EQ(status_of(working.answer()), 200);
  EXPECT_EQ(stopped.wait_for(std::chrono::seconds(5)), std::future_status::ready);
  EXPECT_THROW(Client(server.port()), std::runtime_error);
}

TEST(Front, StoppingHasALimit) {
  Settings settings;
  settings.limits.stop_time = milliseconds(300);
  Server server(settings);
  Client deaf(server.port(), 4096);
  deaf.send(get("/loop/kept"));
  ASSERT_TRUE(server.comes_true([&] { return server.figures().answered == 1; }));
  const auto start = std::chrono::steady_clock::now();
  server.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3));
}

TEST(Front, DoesNotShareAPort) {
  Server server;
  Echo handler;
  Front second({}, handler);
  const auto done = second.listen("127.0.0.1", server.port());
  ASSERT_FALSE(done);
  EXPECT_EQ(done.refusal().code, "listen.in_use");
  EXPECT_EQ(done.refusal().arguments[1].second, std::to_string(server.port()));
  EXPECT_EQ(second.listen("192.0.2.1", 0).refusal().code, "listen.no_such_address");
  EXPECT_TRUE(second.listen("localhost", 0)) << "after a refusal another address may be tried";
  EXPECT_THROW(Front({.trusted_proxies = {"x"}}, handler), std::invalid_argument);
}

TEST(Front, ManyClientsAtOnceAllGetTheirAnswers) {
  Server server;
  std::atomic<int> right = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([&, t] {
      Client client(server.port());
      for (int i = 0; i < 200; ++i) {
        const auto path = (i % 2 ? "/loop/" : "/worker/") + std::to_string(t * 1000 + i);
        client.send(i % 5 ? get(path) : post(path, "body"));
        if (has(client.answer(), path + " client")) ++right;
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(right, 1600);
}

}  // namespace
}  // namespace gremium::web
