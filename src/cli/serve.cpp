// serve: joins the server, the timer that lets memberships take effect, the mails, and the signals that end
// it.
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <thread>

#include "app/effects.h"
#include "app/view.h"
#include "base/resources.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/listening.h"
#include "cli/mailing.h"
#include "web/front/front.h"
#include "web/front/peer.h"
#include "web/routes.h"
#include "web/server.h"

namespace gremium::cli {
namespace {

// Enters what is due at every midnight of a network and at planned times, until it goes.
class Midnights {
 public:
  Midnights(const Common& common, app::House& house)
      : thread_([this, &common, &house] { keep(common, house); }) {}
  ~Midnights() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    changed_.notify_all();
    thread_.join();
  }
  Midnights(const Midnights&) = delete;
  Midnights& operator=(const Midnights&) = delete;

 private:
  // Asked again at least so often: a machine may have slept, its clock been put right, or somebody planned a
  // publication.
  static constexpr std::chrono::seconds look_for_plans{5};

  void keep(const Common& common, app::House& house) {
    std::unique_lock lock(mutex_);
    auto next = app::next_midnight(house);
    while (!ended_) {
      const auto wait = std::min<std::chrono::milliseconds>(next - house.now(), look_for_plans);
      changed_.wait_for(lock, std::max<std::chrono::milliseconds>(wait, std::chrono::milliseconds{1}));
      if (ended_) return;
      if (app::is_publication_due(house)) enter(common, house);
      // Not done (a full disk, say): tried again at the next waking.
      if (house.now() >= next && enter(common, house)) next = app::next_midnight(house);
    }
  }

  static bool enter(const Common& common, app::House& house) {
    try {
      const auto report = app::enter_due(house);
      if (!report) refuse(common, report.refusals());
      return static_cast<bool>(report);
    } catch (const std::exception& error) {
      std::cerr << "gremium: " << error.what() << '\n';
      return false;
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  bool ended_ = false;
  std::thread thread_;
};

web::SiteSettings site_settings(const Serve& asked) {
  auto base_url = asked.base_url;
  while (!base_url.empty() && base_url.back() == '/') base_url.pop_back();
  return {base_url, asked.upload_limit * 1024 * 1024};
}

// "https://register.example.org": the visitors' address, without a path.
bool is_base_url(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!base::starts_with(url, scheme)) continue;
    const auto host = url.substr(scheme.size());
    return !host.empty() && host.find_first_of("/?#@ ") == std::string_view::npos;
  }
  return false;
}

// What was given that cannot be read.
std::optional<base::Refusal> check_readable(const Serve& asked, const std::optional<Place>& place) {
  if (!place) return base::Refusal{"serve.listen", {{"listen", asked.listen}}};
  if (const auto url = site_settings(asked).base_url; !url.empty() && !is_base_url(url))
    return base::Refusal{"serve.base_url", {{"url", asked.base_url}}};
  for (const auto& proxy : asked.trusted_proxies)
    if (!web::TrustedProxies::can_be(proxy)) return base::Refusal{"serve.trusted_proxy", {{"proxy", proxy}}};
  return std::nullopt;
}

std::optional<base::Refusal> check(const Serve& asked, const std::optional<Place>& place) {
  const bool https = base::starts_with(asked.base_url, "https://");
  if (!is_loopback(place->host) && !https && !asked.insecure) return base::Refusal{"serve.not_https"};
  return std::nullopt;
}

void print_start(const Common& common, app::House& house, const std::string& url) {
  std::cout << say(common, "cli.listening", {{"url", url}}) << '\n';
  const app::View view(house, app::Audience::office);
  if (const auto founded = view.founded(); founded && founded->example) {
    std::vector<std::string> names;
    for (const auto& account : view.accounts()) names.push_back(account.value.name.text);
    std::cout << say(common, "cli.log_in_names", {{"names", base::join(names, ", ")}}) << '\n';
  }
  std::cout.flush();
}

int run(const Common& common, app::House& house, const Serve& asked, const Place& place) {
  const Ending ending;
  if (const auto report = app::enter_due(house); !report) return refuse(common, report.refusals());
  web::Site site(house, site_settings(asked));
  web::Server server(site, {asked.trusted_proxies, static_cast<std::size_t>(asked.connections_per_address)});
  if (const auto listening = server.front().listen(place.host, place.port); !listening)
    return refuse(common, listening.refusals());
  const Midnights midnights(common, house);
  const auto own = url_of(place, server.front().port());
  const auto base_url = site.settings().base_url;
  const Mailing mailing(house, base_url.empty() ? own : base_url);
  print_start(common, house, asked.base_url.empty() ? own : asked.base_url + " (" + own + ")");
  std::thread serving([&server] { server.front().run(); });
  ending.wait();
  server.front().stop();
  serving.join();
  std::cout << say(common, "cli.stopped") << '\n';
  return Exit::done;
}

}  // namespace

int serve(const Common& common, const Serve& asked) {
  const auto place = place_of(asked.listen);
  if (const auto refused = check_readable(asked, place)) return refuse(common, {*refused}), Exit::wrong_usage;
  if (const auto refused = check(asked, place)) return refuse(common, {*refused});
  if (!asked.resources.empty() && !base::read_resources_from(asked.resources))
    return refuse(common, {{"serve.no_folder", {{"folder", asked.resources}}}});
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  return run(common, *house, asked, *place);
}

int routes(const Common&) {
  for (const auto& route : web::all_routes())
    std::cout << route.method << '\t' << route.pattern << '\t'
              << (route.access == web::Access::office ? "office" : "everyone") << '\n';
  return Exit::done;
}

}  // namespace gremium::cli
