#include "preview/pages.h"

#include <map>

#include "base/resources.h"
#include "base/text.h"
#include "language/binding_spaces.h"
#include "language/catalogue.h"

namespace gremium::preview {

using render::List;
using render::Object;

// One of the languages that pages are shown in.
struct Pages::Tongue {
  std::string code;
  base::Language language;
  bool is_test;
};

struct Pages::Place {
  const Tongue* tongue;
  Sample sample;
};

struct Pages::Store {
  base::PerLanguage<language::Catalogue> catalogues;
  std::vector<Tongue> tongues;
  // By the code of the tongue.
  std::map<std::string, std::vector<Sample>> samples;
  std::unique_ptr<render::Views> views, test_views;

  std::string say(const Tongue& tongue, base::Language language, std::string_view key,
                  const base::Arguments& arguments = {}) const {
    const auto text = language::bind_marks(language, catalogues.at(language).say(key, arguments));
    return tongue.is_test ? "⟦" + text + "⟧" : text;
  }
  std::string say(const Tongue& tongue, std::string_view key) const {
    return say(tongue, tongue.language, key);
  }
  Samples make_samples(const Tongue& tongue) const {
    const auto words = [this, &tongue](base::Language language, std::string_view key,
                                       const base::Arguments& arguments) {
      return say(tongue, language, key, arguments);
    };
    return Samples(tongue.language, words);
  }
  std::string render(const Tongue& tongue, std::string_view view, Object page) const {
    return (tongue.is_test ? test_views : views)->render(view, tongue.language, std::move(page));
  }
  // The first part of the path; German where it is none of ours.
  const Tongue& tongue_of(std::string_view code) const {
    for (const auto& tongue : tongues)
      if (tongue.code == code) return tongue;
    return tongues.front();
  }
  Object in_state(const Tongue& tongue, const Object& page, State state) const {
    return preview::in_state(page, state, say(tongue, "refusal.text.missing"));
  }
};

namespace {

std::string address(std::string_view tongue, std::string_view name, State state) {
  const auto page = "/" + std::string(tongue) + "/" + std::string(name);
  return state == State::full || name.empty() ? page : page + "/" + std::string(code(state));
}

// The switch leads to the same page, the name to the index.
void join(Object& page, std::string_view tongue, std::string_view name, State state) {
  page["home"] = "/" + std::string(tongue) + "/";
  if (auto* languages = page["languages"].list())
    for (auto& row : *languages) {
      auto& language = *row.object();
      language["href"] = address(*language["code"].text(), name, state);
    }
}

}  // namespace

Pages::Pages(const render::Assets& assets, render::Missing missing) : store_(std::make_unique<Store>()) {
  const auto files = base::resources("views/messages/");
  for (const auto language : base::all_languages) {
    store_->catalogues.emplace(language, language::Catalogue(language, files));
    store_->tongues.push_back({std::string(base::code(language)), language, false});
  }
  store_->tongues.push_back({"test", base::Language::de, true});
  for (const auto& tongue : store_->tongues)
    store_->samples[tongue.code] = store_->make_samples(tongue).all();
  const auto words = [this](const Tongue& tongue) {
    return [this, &tongue](base::Language language, std::string_view key) {
      return store_->say(tongue, language, key);
    };
  };
  store_->views = std::make_unique<render::Views>(words(store_->tongues.front()), assets, missing);
  store_->test_views = std::make_unique<render::Views>(words(store_->tongues.back()), assets, missing,
                                                       render::Marks::around_values);
}

Pages::~Pages() = default;

std::optional<Pages::Place> Pages::place_of(std::string_view path) const {
  const auto parts = base::split(path, '/');
  if (parts.size() < 3 || parts.size() > 4) return std::nullopt;
  const auto& tongue = store_->tongue_of(parts[1]);
  const auto state = parts.size() == 4 ? state_of(parts[3]) : State::full;
  if (tongue.code != parts[1] || !state) return std::nullopt;
  for (const auto& sample : store_->samples.at(tongue.code)) {
    if (sample.name != parts[2]) continue;
    auto page = store_->in_state(tongue, sample.page, *state);
    if (*state != State::full && page == sample.page) return std::nullopt;
    join(page, tongue.code, sample.name, *state);
    return Place{&tongue, {sample.name, sample.view, std::move(page)}};
  }
  return std::nullopt;
}

std::string Pages::index(const Tongue& tongue) const {
  List rows;
  for (const auto& sample : store_->samples.at(tongue.code)) {
    List states;
    for (const auto state : all_states) {
      if (state != State::full && store_->in_state(tongue, sample.page, state) == sample.page) continue;
      states.push_back(Object{{"href", address(tongue.code, sample.name, state)},
                              {"label", store_->say(tongue, "samples.state_" + std::string(code(state)))}});
    }
    rows.push_back(Object{
        {"name", sample.name}, {"view", "views/" + sample.view + ".html"}, {"states", std::move(states)}});
  }
  auto page = store_->make_samples(tongue).in_frame({{"title", store_->say(tongue, "samples.title")},
                                                     {"rows", std::move(rows)},
                                                     {"test_href", "/" + store_->tongues.back().code + "/"}});
  join(page, tongue.code, "", State::full);
  return store_->render(tongue, "samples/index", std::move(page));
}

std::optional<std::string> Pages::at(std::string_view path) const {
  for (const auto& tongue : store_->tongues)
    if (path == "/" + tongue.code + "/") return index(tongue);
  auto place = place_of(path);
  if (!place) return std::nullopt;
  return store_->render(*place->tongue, place->sample.view, std::move(place->sample.page));
}

std::string Pages::refusal(std::string_view path, std::string_view key, int status) const {
  const auto parts = base::split(path, '/');
  const auto& tongue = store_->tongue_of(parts.size() > 1 ? parts[1] : std::string());
  auto page = store_->make_samples(tongue).in_frame({{"title", store_->say(tongue, "errors.title")},
                                                     {"message", store_->say(tongue, key)},
                                                     {"status", std::to_string(status)}});
  join(page, tongue.code, "", State::full);
  return store_->render(tongue, "errors/show", std::move(page));
}

std::vector<std::string> Pages::paths() const {
  std::vector<std::string> list;
  for (const auto& tongue : store_->tongues) list.push_back("/" + tongue.code + "/");
  for (const auto& tongue : store_->tongues)
    for (const auto& sample : store_->samples.at(tongue.code))
      for (const auto state : all_states)
        if (state == State::full || store_->in_state(tongue, sample.page, state) != sample.page)
          list.push_back(address(tongue.code, sample.name, state));
  return list;
}

std::vector<std::string> Pages::never_given() const { return store_->views->never_given(); }

}  // namespace gremium::preview
