// preview: the pages with sample content behind the same connection front, with the same assets and the same
// headers as the site.
#include <filesystem>
#include <iostream>
#include <mutex>
#include <thread>

#include "base/resources.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/listening.h"
#include "language/negotiation.h"
#include "preview/pages.h"
#include "web/assets.h"
#include "web/cache.h"
#include "web/front/front.h"
#include "web/server.h"

namespace gremium::cli {
namespace {

constexpr const char* html = "text/html; charset=utf-8";

// Changes with each file that is saved, added or removed.
std::string state_of_files(const std::string& folder) {
  namespace fs = std::filesystem;
  std::string state;
  for (const char* part : {"views", "assets"}) {
    if (!fs::is_directory(fs::path(folder) / part)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(folder) / part))
      if (entry.is_regular_file())
        state += entry.path().string() + std::to_string(entry.last_write_time().time_since_epoch().count());
  }
  return state;
}

// Views and assets as they were read at one time.
struct Book {
  web::AssetFiles assets;
  preview::Pages pages{[this](std::string_view name) { return assets.address(name); }};
};

class Previewer : public web::Handler {
 public:
  // `resources`: where views and assets are edited; may be empty.
  explicit Previewer(std::string resources) : resources_(std::move(resources)) { read_again(); }

  web::Response answer(const web::Request& request) override {
    // Reading anew changes what all read from: one at a time.
    const std::lock_guard lock(mutex_);
    try {
      read_again();
    } catch (const std::exception& error) {
      // For who is editing: which view, and what is wrong in it.
      return web::text_response(500, "text/plain; charset=utf-8", std::string(error.what()) + "\n");
    }
    if (auto asset = book_->assets.answer(request)) return *asset;
    return web::answer_from(web::keep(page(request)), request);
  }

 private:
  void read_again() {
    const auto state = resources_.empty() ? std::string() : state_of_files(resources_);
    if (book_ && state == state_) return;
    if (!resources_.empty()) base::read_resources_from(resources_);
    book_ = std::make_unique<Book>();
    state_ = state;
  }

  web::Response page(const web::Request& request) const {
    const auto& pages = book_->pages;
    if (request.method == "POST")
      return web::text_response(405, html, pages.refusal(request.path, "samples.nothing_stored", 405));
    auto path = request.path;
    if (path == "/")
      path += std::string(base::code(language::best_language(request.header("Accept-Language")))) + "/";
    if (auto text = pages.at(path)) return web::text_response(200, html, std::move(*text));
    return web::text_response(404, html, pages.refusal(path, "samples.not_here", 404));
  }

  std::string resources_;
  std::mutex mutex_;
  std::string state_;
  std::unique_ptr<Book> book_;
};

}  // namespace

int preview(const Common& common, const Preview& asked) {
  const auto place = place_of(asked.listen);
  if (!place || !is_loopback(place->host))
    return refuse(common, {{"samples.not_this_machine", {{"listen", asked.listen}}}}), Exit::wrong_usage;
  if (!asked.resources.empty() && !std::filesystem::is_directory(asked.resources))
    return refuse(common, {{"serve.no_folder", {{"folder", asked.resources}}}});
  const Ending ending;
  Previewer previewer(asked.resources);
  web::Settings settings;
  settings.headers = web::security_headers({});
  web::Front front(settings, previewer);
  if (const auto listening = front.listen(place->host, place->port); !listening)
    return refuse(common, listening.refusals());
  std::cout << say(common, "cli.listening", {{"url", url_of(*place, front.port())}}) << '\n';
  std::cout.flush();
  std::thread serving([&front] { front.run(); });
  ending.wait();
  front.stop();
  serving.join();
  std::cout << say(common, "cli.stopped") << '\n';
  return Exit::done;
}

}  // namespace gremium::cli
