#include "render/sources.h"

#include <functional>
#include <stdexcept>
#include <vector>

#include "base/resources.h"
#include "base/text.h"

namespace gremium::render {
namespace {

constexpr std::string_view suffix = ".html";
constexpr std::string_view folder = "views/";
// The one thing printed as it is, by layouts alone: a rendered page.
constexpr std::string_view raw_body = "{{{body}}}";

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

// Every tag's inside, blanks trimmed, is given to `replace`; what it answers stands in the tag's place.
std::string map_tags(
    std::string_view text,
    const std::function<std::string(std::string_view inside, std::string_view tag)>& replace) {
  std::string result;
  std::size_t from = 0;
  for (auto at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", from)) {
    const bool raw = text.substr(at, 3) == "{{{";
    const std::string_view closing = raw ? "}}}" : "}}";
    const auto end = text.find(closing, at);
    if (end == std::string_view::npos) break;
    const auto after = end + closing.size();
    result.append(text.substr(from, at - from));
    result += replace(base::trim(text.substr(at + 2, end - at - 2)), text.substr(at, after - at));
    from = after;
  }
  return result.append(text.substr(from));
}

std::string with_partials(const Sources& all, std::string_view view, std::vector<std::string> inside) {
  const auto found = all.find(view);
  if (found == all.end()) refuse(inside.back(), "there is no partial " + std::string(view));
  for (const auto& open : inside)
    if (open == view) refuse(view, "the partial includes itself");
  inside.emplace_back(view);
  return map_tags(found->second, [&](std::string_view tag, std::string_view whole) {
    if (!tag.empty() && tag.front() == '!') return std::string();
    if (tag.empty() || tag.front() != '>') return std::string(whole);
    return with_partials(all, base::trim(tag.substr(1)), inside);
  });
}

bool is_layout(std::string_view view) { return view.substr(view.rfind('/') + 1) == "layout"; }

void check_tags(std::string_view view, const std::string& text) {
  map_tags(text, [&](std::string_view inside, std::string_view tag) {
    if (inside.empty()) refuse(view, "an empty tag");
    const bool raw = is_layout(view) && tag == raw_body;
    if (!raw && (inside.front() == '{' || inside.front() == '&')) refuse(view, "unescaped output");
    if (inside.front() == '=') refuse(view, "other delimiters");
    return std::string();
  });
  const auto last = text.rfind("{{");
  if (last != std::string::npos && text.find("}}", last) == std::string::npos)
    refuse(view, "a tag that does not end");
  // Without quotes, a blank in the value would begin another attribute.
  if (text.find("={{") != std::string::npos) refuse(view, "an attribute without quotes");
}

}  // namespace

void refuse(std::string_view view, const std::string& what) {
  throw std::runtime_error(std::string(folder) + std::string(view) + std::string(suffix) + ": " + what);
}

Sources read_sources() {
  Sources all;
  for (const auto& file : base::resources(folder)) {
    const auto name = file.name.substr(folder.size());
    if (ends_with(name, suffix)) all.emplace(name.substr(0, name.size() - suffix.size()), file.bytes);
  }
  return all;
}

std::string assemble(const Sources& all, const std::string& view, base::Language language, const Words& words,
                     const Assets& assets) {
  const auto text = with_partials(all, view, {});
  check_tags(view, text);
  return map_tags(text, [&](std::string_view inside, std::string_view tag) {
    try {
      if (base::starts_with(inside, "t:")) return base::escape_html(words(language, inside.substr(2)));
      if (base::starts_with(inside, "asset:")) return base::escape_html(assets(inside.substr(6)));
    } catch (const std::exception& error) {
      refuse(view, error.what());
    }
    return std::string(tag);
  });
}

std::set<std::string> names_in(std::string_view assembled) {
  std::set<std::string> names;
  map_tags(assembled, [&](std::string_view inside, std::string_view) {
    constexpr std::string_view marks = "#^/{";
    if (!inside.empty() && marks.find(inside.front()) != std::string_view::npos)
      inside = base::trim(inside.substr(1));
    if (inside != ".") names.emplace(inside);
    return std::string();
  });
  return names;
}

std::string with_marked_values(std::string_view assembled) {
  return map_tags(assembled, [](std::string_view inside, std::string_view tag) {
    constexpr std::string_view marks = "#^/{";
    if (inside == "." || marks.find(inside.front()) != std::string_view::npos) return std::string(tag);
    return "{{:" + std::string(inside) + "}}";
  });
}

}  // namespace gremium::render
