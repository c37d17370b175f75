// The site: what every handler works with, and the one place that prepares a page.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "app/view.h"
#include "base/languages.h"
#include "base/result.h"
#include "render/views.h"
#include "web/form.h"
#include "web/front/request.h"
#include "web/multipart.h"

namespace gremium::web {

class Cache;
class AssetFiles;
class Contents;
class HeldFiles;

struct SiteSettings {
  // "https://example.org", without a slash at the end. Empty: what the browser asked for.
  std::string base_url;
  // The largest file to be taken, in bytes.
  std::size_t upload_limit = 20U * 1024U * 1024U;
  bool is_https() const { return base_url.rfind("https://", 0) == 0; }
};

class Site {
 public:
  // Throws std::runtime_error if a view is wrong.
  Site(app::House& house, SiteSettings settings);
  ~Site();

  // From memory, without a session: nothing if the request needs more than that. Never waits.
  std::optional<Response> answer_at_once(const Request& request);
  Response answer(const Request& request);

  // Whether somebody may send a body that large: one who may upload, to where files are taken, with a session
  // that holds. Never waits.
  std::size_t body_limit(const Request& request);

  app::House& house() { return house_; }
  const render::Views& views() const { return *views_; }
  const SiteSettings& settings() const { return settings_; }
  const AssetFiles& assets() const { return *assets_; }
  Contents& contents() { return *contents_; }
  HeldFiles& held_files() { return *held_files_; }
  // What pages say has changed although no fact has: none that were made before are given out any more.
  void forget_pages() { ++pages_made_anew_; }

 private:
  Response dispatch(const Request& request);
  // The public answer, kept or made now. Nothing for what is not everyone's, and for slow pages that are not
  // kept unless it `may_take_time`.
  std::optional<Response> answer_everyone(const Request& request, bool may_take_time);
  std::string days();

  app::House& house_;
  SiteSettings settings_;
  std::unique_ptr<AssetFiles> assets_;
  std::unique_ptr<render::Views> views_;
  std::unique_ptr<Cache> cache_;
  std::atomic<int> pages_made_anew_ = 0;
  std::unique_ptr<Contents> contents_;
  std::unique_ptr<HeldFiles> held_files_;
};

// What a public page may be asked for in the query; anything else changes nothing, and is not kept.
bool is_known_parameter(std::string_view name);

// One request on its way through a handler.
struct Context {
  Site& site;
  const Request& request;
  base::Language language = base::Language::de;
  // What stood for {slug}, {ref}, {id} … in the pattern.
  std::map<std::string, std::string, std::less<>> parameters = {};
  Form form = {};
  // Of a form with a file; its bytes are the request's.
  std::optional<UploadedFile> file = {};
  std::optional<app::Session> session = {};
  // Where this page is in another language, if not at the same address under that language.
  std::map<base::Language, std::string> translations = {};
  // Shown as if it were today.
  std::optional<base::Day> day = {};
  // What stands before the addresses of a preview: "/office/preview/2025-01-01".
  std::string preview = {};

  std::string parameter(std::string_view name) const;
  // Of the query; empty if absent.
  std::string query(std::string_view name) const;
  // Of the form, with line ends and blanks made tidy; empty if absent.
  std::string field(std::string_view name) const;
  std::vector<std::string> fields(std::string_view name) const;

  // Whether who asks sees the office's side of everything; visitors and members do not.
  bool in_office() const;
  std::string say(std::string_view key, const base::Arguments& arguments = {}) const;
  // A refusal as a sentence, days as readers write them.
  std::string sentence(const base::Refusal& refusal) const;
  app::View view() const;
  // "/de" + rest.
  std::string address(std::string_view rest) const;
  // For whole addresses: the base URL, else what was asked for.
  std::string origin() const;
  // `unread`: what of the form could not be read.
  app::Submission submission(base::Refusals unread = {}) const;
};

// The page in its layout. `title` must be in it.
Response page(const Context& context, std::string_view view, render::Object content, int status = 200);
// 303: a POST that worked.
Response see_other(const std::string& address);
Response not_found(const Context& context);
// A page that says what went wrong, in the reader's language.
Response error_page(const Context& context, int status, const std::string& message);
// 400: a query parameter that cannot be read, by its name.
Response unreadable(const Context& context, const std::string& parameter);
// The day that `as_of` asks for, into the context; the answer if it is no day.
std::optional<Response> read_as_of(Context& context);
// For {{> shared/_as_of}}: the day shown, and the way to another. `rest`: the page's own address, without its
// language.
render::Object as_of_form(const Context& context, base::Day shown, const std::string& rest);
// The same with the whole address: lists of the office have no language in it.
render::Object as_of_form_at(const Context& context, base::Day shown, const std::string& address);
Response text_response(int status, const std::string& type, std::string body);

using Action = Response (*)(Context&);

}  // namespace gremium::web
