// The route table: method, pattern, who may, handler. Grouped by page, one line each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/account.h"
#include "web/site.h"

namespace gremium::web {

enum class Access {
  everyone,  // public: the answer depends on the address, the public facts and the day alone
  anyone,    // no session needed, but never kept: log-in, health
  office,    // behind log-in, with the right beside it
};

// How its form is sent.
enum class Body {
  form,
  upload,  // with a file, as multipart/form-data
  none,    // the address says it all; whatever comes along is not read
};

// Who answers: slow ones are for workers, and the loop that all connections share answers from memory alone.
enum class Pace { quick, slow };

struct Route {
  const char* method;
  // Segments in braces stand for one segment of any text; {lang} for a language; {name*} at the end for all
  // that is left, one segment or more.
  const char* pattern;
  Access access;
  domain::Right right;
  Action handler;
  Body body = Body::form;
  Pace pace = Pace::quick;
};

const std::vector<Route>& all_routes();

struct Match {
  const Route* route = nullptr;
  std::map<std::string, std::string, std::less<>> parameters;
  // There is such an address, but not for this method.
  bool other_method = false;
};
// HEAD is answered by GET's route.
Match find_route(const std::string& method, const std::string& path);

}  // namespace gremium::web
