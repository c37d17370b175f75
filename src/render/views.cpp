#include "render/views.h"

#include <kainjow/mustache.hpp>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>

#include "base/text.h"
#include "render/sources.h"

namespace gremium::render {
namespace {

namespace mustache = kainjow::mustache;
using Parsed = std::unique_ptr<mustache::mustache>;
using Key = std::pair<base::Language, std::string>;

mustache::data to_data(Value&& value);

mustache::data to_data(Object&& object) {
  mustache::data data(mustache::data::type::object);
  for (auto& [name, value] : object) data[name] = to_data(std::move(value));
  return data;
}

mustache::data to_data(List&& list) {
  mustache::data data(mustache::data::type::list);
  // push_back of the engine copies each row with all that is in it, and so does its vector when it grows.
  auto& rows = const_cast<mustache::list&>(data.list_value());
  rows.reserve(list.size());
  for (auto& row : list) rows.push_back(to_data(std::move(row)));
  return data;
}

mustache::data to_data(Value&& value) {
  // An empty text would be true in a section.
  if (auto* text = value.text()) return text->empty() ? mustache::data(false) : mustache::data(*text);
  if (auto* object = value.object()) return to_data(std::move(*object));
  if (auto* list = value.list()) return to_data(std::move(*list));
  return mustache::data(*value.truth());
}

// What a page asked for and did not get, and what it got.
struct Lookups {
  std::set<std::string> given;
  std::string missing;
};

constexpr std::string_view of_the_page = "page.";

// Looks a name up in the nearest object alone, but for page.name.
class NearestObject : public mustache::basic_context<std::string> {
 public:
  // With `lookups`, values to be printed are marked by ':' (sources.h).
  NearestObject(const mustache::data& page, Lookups* lookups) : items_{&page}, lookups_(lookups) {}
  void push(const mustache::data* data) override { items_.push_back(data); }
  void pop() override { items_.pop_back(); }
  const mustache::data* get(const std::string& name) const override {
    if (lookups_ == nullptr) return find(name);
    const bool printed = !name.empty() && name.front() == ':';
    const auto bare = printed ? name.substr(1) : name;
    const auto* found = find(bare);
    if (found != nullptr)
      lookups_->given.insert(bare);
    else if (printed)
      lookups_->missing = bare;
    return found;
  }
  const mustache::data* get_partial(const std::string&) const override { return nullptr; }

 private:
  const mustache::data* find(const std::string& name) const {
    if (name == ".") return items_.back();
    if (base::starts_with(name, of_the_page)) return items_.front()->get(name.substr(of_the_page.size()));
    auto item = items_.rbegin();
    while (item != items_.rend() && !(*item)->is_object()) ++item;
    if (item == items_.rend()) return nullptr;
    if (name.find('.') == std::string::npos) return (*item)->get(name);
    const auto* found = *item;
    for (const auto& part : base::split(name, '.'))
      if (found != nullptr) found = found->get(part);
    return found;
  }

  std::vector<const mustache::data*> items_;
  Lookups* lookups_;
};

Parsed parse(const std::string& text, const std::string& view) {
  auto parsed = std::make_unique<mustache::mustache>(text);
  if (!parsed->is_valid()) refuse(view, parsed->error_message());
  parsed->set_custom_escape([](const std::string& value) { return base::escape_html(value); });
  return parsed;
}

// For other programs: HTML's escapes would spoil it, so it must hold nothing that ends its element.
std::string take_linked_data(Object& page) {
  const auto linked = page.find("linked_data");
  if (linked == page.end()) return {};
  const auto* found = linked->second.text();
  const auto text = found == nullptr ? std::string() : *found;
  page.erase(linked);
  if (text.find('<') != std::string::npos)
    throw std::logic_error("linked data that could end its element early");
  return text.empty() ? text : "<script type=\"application/ld+json\">" + text + "</script>\n";
}

}  // namespace

struct Views::Store {
  Missing missing = Missing::prints_nothing;
  std::map<Key, std::string> texts;
  // Guards what follows.
  std::mutex mutex;
  // Parsed views that nobody is rendering: each is for one thread at a time.
  std::map<Key, std::vector<Parsed>> idle;
  // By view; and the names that some page gave.
  std::map<std::string, std::set<std::string>> asked;
  std::set<std::string> given;

  std::string fill(const Key& key, const mustache::data& page) {
    auto parsed = take(key);
    Lookups lookups;
    const bool strict = missing == Missing::is_an_error;
    NearestObject context(page, strict ? &lookups : nullptr);
    auto text = parsed->render(context);
    const std::lock_guard lock(mutex);
    idle[key].push_back(std::move(parsed));
    if (!strict) return text;
    if (!lookups.missing.empty()) throw std::logic_error(key.second + ": no value for " + lookups.missing);
    given.merge(lookups.given);
    return text;
  }

  Parsed take(const Key& key) {
    {
      const std::lock_guard lock(mutex);
      if (auto& parsed = idle[key]; !parsed.empty()) {
        auto last = std::move(parsed.back());
        parsed.pop_back();
        return last;
      }
    }
    const auto text = texts.find(key);
    if (text == texts.end()) throw std::logic_error("there is no view " + key.second);
    return parse(text->second, key.second);
  }
};

Views::Views(const Words& words, const Assets& assets, Missing missing, Marks marks)
    : store_(std::make_unique<Store>()) {
  store_->missing = missing;
  const auto all = read_sources();
  for (const auto& [view, source] : all) {
    // A partial is checked where it stands.
    if (view[view.rfind('/') + 1] == '_') continue;
    for (const auto language : base::all_languages) {
      auto text = assemble(all, view, language, words, assets);
      if (marks == Marks::around_values) text = with_marks_around_values(text);
      if (missing == Missing::is_an_error) {
        store_->asked[view] = names_in(text);
        text = with_marked_values(text);
      }
      store_->idle[{language, view}].push_back(parse(text, view));
      store_->texts[{language, view}] = std::move(text);
    }
  }
}

Views::~Views() = default;

std::string Views::render(std::string_view view, base::Language language, Object page) const {
  const auto linked = take_linked_data(page);
  auto data = to_data(std::move(page));
  const auto body = store_->fill({language, std::string(view)}, data);
  const Key own{language, std::string(view.substr(0, view.find('/'))) + "/layout"};
  data["body"] = mustache::data(body + linked);
  return store_->fill(store_->texts.contains(own) ? own : Key{language, "layout"}, data);
}

std::vector<std::string> Views::never_given() const {
  const std::lock_guard lock(store_->mutex);
  std::vector<std::string> names;
  for (const auto& [view, asked] : store_->asked)
    for (const auto& name : asked)
      if (!store_->given.contains(name)) names.push_back(std::string(view).append(": ").append(name));
  return names;
}

std::string safe_url(std::string_view address) {
  const auto is_path = base::starts_with(address, "/") && !base::starts_with(address, "//") &&
                       !base::starts_with(address, "/\\");
  const bool is_web = base::starts_with(address, "https://") || base::starts_with(address, "http://");
  return is_path || is_web ? std::string(address) : std::string();
}

}  // namespace gremium::render
