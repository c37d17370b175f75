// Serves one file under every address: `front_bench_server PORT FILE [--per-client N]`. For
// tests/bench/front.sh. /work answers from a worker, everything else on the loops.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>
#include <thread>

#include "web/front/front.h"

namespace {

using namespace std::string_view_literals;

class OneFile : public gremium::web::Handler {
 public:
  explicit OneFile(std::string bytes) : bytes_(std::make_shared<const std::string>(std::move(bytes))) {}
  std::optional<gremium::web::Response> answer_at_once(const gremium::web::Request& request) override {
    if (request.path == "/work") return std::nullopt;
    return answer(request);
  }
  gremium::web::Response answer(const gremium::web::Request&) override {
    return {.headers = {{"Content-Type", "text/html; charset=utf-8"}, {"ETag", "\"one\""}},
            .kept_body = bytes_};
  }

 private:
  std::shared_ptr<const std::string> bytes_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::fprintf(stderr, "front_bench_server PORT FILE [--per-client N]\n"), 2;
  std::ifstream file(argv[2], std::ios::binary);
  OneFile handler(std::string(std::istreambuf_iterator<char>(file), {}));
  gremium::web::Settings settings;
  settings.loops = 2;
  if (argc == 5 && argv[3] == "--per-client"sv)
    settings.limits.connections_per_client = static_cast<std::size_t>(std::atoi(argv[4]));

  // Before any thread, so that all inherit it and only the one below is told.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  gremium::web::Front front(settings, handler);
  if (const auto done = front.listen("127.0.0.1", static_cast<std::uint16_t>(std::atoi(argv[1]))); !done)
    return std::fprintf(stderr, "%s\n", done.refusal().code.c_str()), 1;
  std::thread waiting([&] {
    int signal = 0;
    sigwait(&signals, &signal);
    front.stop();
  });
  front.run();
  waiting.join();
  const auto figures = front.figures();
  std::fprintf(
      stderr, "accepted %llu, answered %llu, refused %llu, timed out %llu, crowded out %llu\n",
      static_cast<unsigned long long>(figures.accepted), static_cast<unsigned long long>(figures.answered),
      static_cast<unsigned long long>(figures.refused), static_cast<unsigned long long>(figures.timed_out),
      static_cast<unsigned long long>(figures.crowded_out));
}
