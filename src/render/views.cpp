#include "render/views.h"

#include <kainjow/mustache.hpp>
#include <map>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "base/resources.h"
#include "base/text.h"

namespace gremium::render {
namespace {

namespace mustache = kainjow::mustache;
using Texts = std::map<std::string, std::string, std::less<>>;

constexpr std::string_view suffix = ".html";
constexpr std::string_view raw_body = "{{{body}}}";

[[noreturn]] void refuse(std::string_view view, const std::string& what) {
  throw std::runtime_error("views/" + std::string(view) + std::string(suffix) + ": " + what);
}

// Replaces every tag that begins so by what `value` gives for its name.
template <class Replace>
std::string replace_tags(const std::string& text, std::string_view opening, Replace value) {
  std::string result;
  std::size_t from = 0;
  for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, from)) {
    const auto end = text.find("}}", at);
    if (end == std::string::npos) break;
    const auto name =
        base::trim(std::string_view(text).substr(at + opening.size(), end - at - opening.size()));
    result.append(text, from, at - from);
    result += value(name);
    from = end + 2;
  }
  return result.append(text, from);
}

std::string with_partials(const Texts& all, std::string_view view, int depth = 0) {
  if (depth > 8) refuse(view, "partials include one another");
  const auto found = all.find(view);
  if (found == all.end()) refuse(view, "there is no such view");
  return replace_tags(found->second, "{{>", [&](std::string_view name) {
    if (!all.contains(name)) refuse(view, "there is no partial " + std::string(name));
    return with_partials(all, name, depth + 1);
  });
}

Texts sources() {
  Texts all;
  for (const auto& file : base::resources("views/")) {
    const auto name = file.name.substr(6);
    if (name.size() <= suffix.size() || name.substr(name.size() - suffix.size()) != suffix) continue;
    all.emplace(name.substr(0, name.size() - suffix.size()), file.bytes);
  }
  return all;
}

void check_escaping(std::string_view view, std::string text) {
  const bool layout = view.substr(view.rfind('/') + 1) == "layout";
  if (layout) text = base::replace_all(text, raw_body, "");
  if (text.find("{{{") != std::string::npos || text.find("{{&") != std::string::npos)
    refuse(view, "unescaped output");
}

std::string worded(const Texts& all, const std::string& view, base::Language language, const Words& words,
                   const Assets& assets) {
  auto text = with_partials(all, view);
  check_escaping(view, text);
  try {
    text = replace_tags(
        text, "{{t:", [&](std::string_view key) { return base::escape_html(words(language, key)); });
    return replace_tags(text,
                        "{{asset:", [&](std::string_view name) { return base::escape_html(assets(name)); });
  } catch (const std::exception& error) {
    refuse(view, error.what());
  }
}

mustache::data to_data(const Value& value);

mustache::data to_data(const Object& object) {
  mustache::data data(mustache::data::type::object);
  for (const auto& [name, value] : object) {
    // An empty text would be true in a section.
    if (value.text() != nullptr && value.text()->empty()) continue;
    data[name] = to_data(value);
  }
  return data;
}

mustache::data to_data(const Value& value) {
  if (const auto* text = value.text()) return mustache::data(*text);
  if (const auto* truth = value.truth()) return mustache::data(*truth);
  if (const auto* object = value.object()) return to_data(*object);
  mustache::data data(mustache::data::type::list);
  for (const auto& entry : *value.list()) data.push_back(to_data(entry));
  return data;
}

// Looks a name up in the nearest object alone.
class NearestObject : public mustache::basic_context<std::string> {
 public:
  explicit NearestObject(const mustache::data& page) { push(&page); }
  void push(const mustache::data* data) override { items_.push_back(data); }
  void pop() override { items_.pop_back(); }
  const mustache::data* get(const std::string& name) const override {
    if (name == ".") return items_.back();
    auto item = items_.rbegin();
    while (item != items_.rend() && !(*item)->is_object()) ++item;
    if (item == items_.rend()) return nullptr;
    const auto* found = *item;
    for (const auto& part : base::split(name, '.')) {
      found = found->get(part);
      if (found == nullptr) return nullptr;
    }
    return found;
  }
  const mustache::data* get_partial(const std::string&) const override { return nullptr; }

 private:
  std::vector<const mustache::data*> items_;
};

using Key = std::pair<base::Language, std::string>;

}  // namespace

struct Views::Store {
  std::map<Key, std::string> texts;
  // Parsed templates that are not in use: each is for one thread at a time.
  mutable std::mutex mutex;
  mutable std::multimap<Key, std::unique_ptr<mustache::mustache>> idle;

  std::string fill(const Key& key, const Object& values) const {
    auto parsed = take(key);
    const auto data = to_data(values);
    NearestObject context(data);
    auto text = parsed->render(context);
    const std::lock_guard lock(mutex);
    idle.emplace(key, std::move(parsed));
    return text;
  }

  std::unique_ptr<mustache::mustache> take(const Key& key) const {
    {
      const std::lock_guard lock(mutex);
      if (const auto found = idle.find(key); found != idle.end()) {
        auto parsed = std::move(found->second);
        idle.erase(found);
        return parsed;
      }
    }
    const auto text = texts.find(key);
    if (text == texts.end()) throw std::logic_error("there is no view " + key.second);
    return parse(text->second, key.second);
  }

  static std::unique_ptr<mustache::mustache> parse(const std::string& text, const std::string& view) {
    auto parsed = std::make_unique<mustache::mustache>(text);
    if (!parsed->is_valid()) refuse(view, parsed->error_message());
    parsed->set_custom_escape([](const std::string& value) { return base::escape_html(value); });
    return parsed;
  }
};

Views::Views(const Words& words, const Assets& assets) : store_(std::make_unique<Store>()) {
  const auto all = sources();
  for (const auto& entry : all) {
    for (const auto language : base::all_languages) {
      const Key key{language, entry.first};
      store_->texts[key] = worded(all, entry.first, language, words, assets);
      store_->idle.emplace(key, Store::parse(store_->texts[key], entry.first));
    }
  }
}

Views::~Views() = default;

std::string Views::render(std::string_view view, base::Language language, Object page) const {
  auto body = store_->fill({language, std::string(view)}, page);
  const auto own_layout = std::string(view.substr(0, view.find('/'))) + "/layout";
  const Key own{language, own_layout};
  page["body"] = std::move(body);
  return store_->fill(store_->texts.contains(own) ? own : Key{language, "layout"}, page);
}

}  // namespace gremium::render
