#include "web/site.h"

#include <algorithm>
#include <iostream>
#include <set>

#include "base/crypto.h"
#include "base/text.h"
#include "drafting/step.h"
#include "language/binding_spaces.h"
#include "language/dates.h"
#include "language/messages.h"
#include "language/negotiation.h"
#include "web/assets.h"
#include "web/cache.h"
#include "web/contents.h"
#include "web/form_page.h"
#include "web/held_files.h"
#include "web/meeting_rows.h"
#include "web/routes.h"
#include "web/rows.h"
#include "web/sessions.h"

namespace gremium::web {
namespace {

constexpr std::size_t cache_bytes = 64U * 1024U * 1024U;
// Of files on their way to slow readers.
constexpr std::size_t contents_bytes = 256U * 1024U * 1024U;
// Of lists between preview and confirmation.
constexpr std::size_t held_bytes = 64U * 1024U * 1024U;
// What a form with a file has besides the file.
constexpr std::size_t form_bytes = 64U * 1024U;

std::string normalised(const Request& request) {
  auto known = request.query.fields();
  std::erase_if(known, [](const auto& entry) { return !is_known_parameter(entry.first); });
  std::stable_sort(known.begin(), known.end());
  std::string address = request.path;
  for (const auto& [name, value] : known) address.append("\n").append(name).append("=").append(value);
  return address;
}

bool is_read(const std::string& method) { return method == "GET" || method == "HEAD"; }

base::Language language_for(const Request& request, const Match& match) {
  if (const auto found = match.parameters.find("lang"); found != match.parameters.end())
    return *base::language_of(found->second);
  if (const auto chosen = base::language_of(request.query.get("lang"))) return *chosen;
  if (const auto kept = base::language_of(request.cookie(language_cookie).value_or(""))) return *kept;
  return language::best_language(request.header("accept-language"));
}

// Days and moments in arguments are ISO; readers get them as they write them.
std::string readable(const Context& context, const std::string& text) {
  if (const auto day = base::PartialDay::parse(text); day && text.size() >= 7)
    return language::partial_date(context.language, *day);
  if (const auto moment = domain::Moment::parse(text)) return moment_text(context, *moment);
  return text;
}

// "b4x9t/2": a step of a case, by the name it has there.
std::string step_called(const Context& context, const std::string& text) {
  const auto parts = base::split(text, '/');
  const auto found = parts.size() == 2 ? context.view().accession(parts[0]) : std::nullopt;
  if (!found) return text;
  for (std::size_t i = 0; i < found->accession.value.steps.size(); ++i)
    if (std::to_string(i) == parts[1])
      return drafting::step_name(found->accession.value.steps[i], context.language);
  return text;
}

// "efus → defus → efus": a way from network to network, by their names.
std::string way_called(const Context& context, const std::string& text) {
  constexpr std::string_view arrow = " → ";
  const auto view = context.view();
  std::string way;
  for (const auto& id : base::split(base::replace_all(text, arrow, "\n"), '\n'))
    way += (way.empty() ? "" : std::string(arrow)) + short_name_of_organisation(context, view, id);
  return way;
}

base::Result<Multipart> read_upload(const Request& request) {
  const auto boundary = boundary_of(request.header("content-type"));
  if (!boundary) return base::Refusal{"form.unreadable"};
  return read_multipart(request.body, *boundary);
}

base::Result<Multipart> read_form(const Request& request, Body body) {
  if (body == Body::none) return Multipart{};
  if (body == Body::upload) return read_upload(request);
  const bool is_form = base::starts_with(request.header("content-type"), "application/x-www-form-urlencoded");
  if (!is_form && !request.body.empty()) return base::Refusal{"form.unreadable"};
  auto form = Form::read(request.body);
  if (form.too_many()) return base::Refusal{"form.too_large"};
  if (!form.names_readable()) return base::Refusal{"form.unreadable"};
  return Multipart{std::move(form), {}};
}

Response failure(const Context& context, const std::exception& error) {
  const auto number = base::random_ref(8);
  std::cerr << "error " << number << ": " << error.what() << '\n';
  return error_page(context, 500, context.say("errors.internal", {{"number", number}}));
}

// People type addresses with a slash too many or too few: there is one address, and they are sent on.
std::optional<Response> elsewhere(const Request& request) {
  const bool slash = request.path.size() > 1 && request.path.back() == '/';
  const auto other = slash ? request.path.substr(0, request.path.size() - 1) : request.path + "/";
  if (request.method == "POST" || find_route(request.method, other).route == nullptr) return std::nullopt;
  Response response;
  response.status = 308;
  response.headers.emplace_back("Location", other + request.target.substr(request.path.size()));
  return response;
}

}  // namespace

bool is_known_parameter(std::string_view name) {
  static const std::set<std::string_view> known{"as_of",  "after", "network", "organisation", "body",
                                                "digest", "q",     "kind",    "known_on",     "outcome",
                                                "from",   "until", "order",   "month"};
  return known.contains(name);
}

Site::Site(app::House& house, SiteSettings settings)
    : house_(house),
      settings_(std::move(settings)),
      assets_(std::make_unique<AssetFiles>()),
      views_(std::make_unique<render::Views>(
          [](base::Language language, std::string_view key) {
            return language::bind_marks(language, language::say(language, key));
          },
          [this](std::string_view name) { return assets_->address(name); })),
      cache_(std::make_unique<Cache>(cache_bytes)),
      contents_(std::make_unique<Contents>(std::max(contents_bytes, 2 * settings_.upload_limit))),
      held_files_(std::make_unique<HeldFiles>(std::max(held_bytes, 2 * settings_.upload_limit))) {}

Site::~Site() = default;

std::string Site::days() {
  // The zones change only with a fact about a network, which is public.
  static thread_local domain::FactNumber known_at = -1;
  static thread_local const Site* known_for = nullptr;
  static thread_local std::vector<std::string> zones;
  const auto head = house_.home->public_head();
  if (known_at != head || known_for != this) {
    zones.clear();
    for (const auto& network : app::View(house_, app::Audience::everyone).networks())
      zones.push_back(network.value.time_zone);
    if (zones.empty()) zones.emplace_back("UTC");
    known_at = head;
    known_for = this;
  }
  std::string days;
  for (const auto& zone : zones) days += house_.today_in(zone).iso() + " ";
  return days;
}

std::optional<Response> Site::answer_at_once(const Request& request) {
  return answer_everyone(request, false);
}

std::optional<Response> Site::answer_everyone(const Request& request, bool may_take_time) {
  if (!is_read(request.method)) return std::nullopt;
  if (auto asset = assets_->answer(request)) return asset;
  const auto match = find_route(request.method, request.path);
  if (match.route == nullptr || match.route->access != Access::everyone) return std::nullopt;
  // What is kept answers what could be read alone; a query that could not is refused, kept page or not.
  if (!request.query.readable()) return dispatch(request);
  // The newest public fact is read before the page is made: a page made a moment too new is kept under an
  // older key and never asked for again, the other way round would be stale.
  // Without a base URL whole addresses are under the host that was asked for.
  const auto key = std::to_string(house_.home->public_head()) + "\n" + std::to_string(pages_made_anew_) +
                   "\n" + days() + "\n" +
                   (settings_.base_url.empty() ? std::string(request.header("host")) : std::string()) + "\n" +
                   normalised(request);
  if (const auto kept = cache_->find(key)) return answer_from(*kept, request);
  if (match.route->pace == Pace::slow && !may_take_time) return std::nullopt;
  auto response = dispatch(request);
  if (response.status != 200) return response;
  auto kept = std::make_shared<const Kept>(keep(response));
  cache_->put(key, kept);
  return answer_from(*kept, request);
}

std::size_t Site::body_limit(const Request& request) {
  const auto match = find_route(request.method, request.path);
  if (match.route == nullptr || match.route->body != Body::upload) return 0;
  const auto session = app::peek_session(house_, request.cookie(session_cookie(*this)).value_or(""));
  if (!session || !domain::may(session->account.role, match.route->right)) return 0;
  return settings_.upload_limit + form_bytes;
}

Response Site::answer(const Request& request) {
  if (auto response = answer_everyone(request, true)) return *response;
  return dispatch(request);
}

namespace {

// Whoever entered something is told on the page that follows; the room and the attendance show it themselves.
bool tells_it_is_done(const Context& context, const Route& route, const Response& response) {
  const auto& path = context.request.path;
  return context.request.method == "POST" && response.status == 303 && context.in_office() &&
         route.access == Access::office && path != "/office/logout" && path != "/office/settings/mail/test" &&
         path.find("/room/") == std::string::npos && path.find("/attendance/") == std::string::npos;
}

}  // namespace

Response Site::dispatch(const Request& request) {
  const auto match = find_route(request.method, request.path);
  Context context{*this, request, language_for(request, match), match.parameters};
  try {
    if (match.route == nullptr) {
      if (!match.other_method) return elsewhere(request).value_or(not_found(context));
      return error_page(context, 405, context.say("errors.method"));
    }
    if (!request.query.readable()) {
      const auto& names = request.query.unreadable();
      return unreadable(context, names.empty() ? "" : names.front());
    }
    if (request.method == "POST") {
      auto sent = read_form(request, match.route->body);
      if (!sent) return error_page(context, 422, context.sentence(sent.refusal()));
      context.form = std::move(sent->form);
      context.file = std::move(sent->file);
    }
    if (auto refused = check_session(context, *match.route)) return *refused;
    auto response = match.route->handler(context);
    if (match.route->access != Access::everyone && !has_header(response.headers, "Cache-Control"))
      response.headers.emplace_back("Cache-Control", "no-store");
    remember_language(context, response);
    if (tells_it_is_done(context, *match.route, response))
      response.headers.emplace_back("Set-Cookie", set_cookie(*this, done_cookie(*this), "1"));
    return response;
  } catch (const std::exception& error) {
    return failure(context, error);
  }
}

std::string Context::parameter(std::string_view name) const {
  const auto found = parameters.find(name);
  return found == parameters.end() ? std::string() : found->second;
}

std::string Context::query(std::string_view name) const { return request.query.get(name); }

std::string Context::field(std::string_view name) const { return base::tidy(form.get(name)); }

std::vector<std::string> Context::fields(std::string_view name) const {
  auto values = form.all(name);
  for (auto& value : values) value = base::tidy(value);
  return values;
}

bool Context::in_office() const {
  return session && domain::may(session->account.role, domain::Right::see_office);
}

std::string Context::say(std::string_view key, const base::Arguments& arguments) const {
  return language::bind_marks(language, language::say(language, key, arguments));
}

std::string Context::sentence(const base::Refusal& refusal) const {
  auto arguments = refusal.arguments;
  for (auto& [name, value] : arguments) {
    if (name == "network" || name == "required")
      value = short_name_of_organisation(*this, view(), value);
    else if (name == "way")
      value = way_called(*this, value);
    else if (name == "member")
      value = name_of_organisation(*this, view(), value);
    else
      value = name == "step" ? step_called(*this, value) : readable(*this, value);
  }
  return say("refusal." + refusal.code, arguments);
}

app::View Context::view() const {
  return {site.house(), in_office() ? app::Audience::office : app::Audience::everyone, day};
}

std::string Context::address(std::string_view rest) const {
  return preview + "/" + std::string(base::code(language)) + std::string(rest);
}

std::string Context::origin() const {
  const auto& base_url = site.settings().base_url;
  return base_url.empty() ? "http://" + std::string(request.header("host")) : base_url;
}

namespace {

// Short: it tells a repetition from something else, and nothing about what was typed. Passwords are left out.
std::string digest_of(const Context& context) {
  std::string said;
  for (const auto& [name, value] : context.form.fields())
    if (name != "token" && name != "form_key" && name.find("password") == std::string::npos)
      said.append(name).append("=").append(value).append("\n");
  if (context.file) said.append(context.file->name).append(context.file->bytes);
  return base::to_hex(base::sha256(said)).substr(0, 8);
}

}  // namespace

app::Submission Context::submission(base::Refusals unread) const {
  return {session ? session->actor() : app::Actor{}, field("form_key"), std::move(unread), digest_of(*this)};
}

Response see_other(const std::string& address) {
  Response response;
  response.status = 303;
  response.headers.emplace_back("Location", address);
  return response;
}

Response text_response(int status, const std::string& type, std::string body) {
  Response response;
  response.status = status;
  response.headers.emplace_back("Content-Type", type);
  response.body = std::move(body);
  return response;
}

}  // namespace gremium::web
