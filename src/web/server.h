// The site behind the connection front.
#pragma once

#include <string>
#include <vector>

#include "web/front/front.h"
#include "web/site.h"

namespace gremium::web {

struct ServerSettings {
  std::vector<std::string> trusted_proxies = {};
  std::size_t connections_per_address = 64;
};

class Server : private Handler {
 public:
  Server(Site& site, const ServerSettings& settings);
  Front& front() { return front_; }

 private:
  std::optional<Response> answer_at_once(const Request& request) override {
    return site_.answer_at_once(request);
  }
  Response answer(const Request& request) override { return site_.answer(request); }
  std::size_t body_limit(const Request& request) override { return site_.body_limit(request); }
  Response failure_page(const Failure& failure) override;

  Site& site_;
  Front front_;
};

// What every answer carries: the browser is told to load nothing from elsewhere, and to trust no guess of a
// type.
Headers security_headers(const SiteSettings& settings);

}  // namespace gremium::web
