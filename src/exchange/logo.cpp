#include "exchange/logo.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <pugixml.hpp>
#include <sstream>

#include "base/text.h"

namespace gremium::exchange {
namespace {

constexpr std::string_view png_start = "\x89PNG\r\n\x1a\n";
// Width and height stand in the first block, and the last one is empty.
constexpr std::size_t png_width = 16, png_height = 20, png_end = 12;
// More is no picture for the header of a page.
constexpr double longest_side = 100'000;
constexpr int most_ratio = 20;

base::Refusal refused(const char* code) { return {code, {}, "file"}; }

int big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = number << 8U | static_cast<unsigned char>(bytes[i]);
  return number <= longest_side ? static_cast<int>(number) : 0;
}

base::Result<LogoFile> read_png(std::string_view bytes) {
  LogoFile file{"image/png", 0, 0};
  if (bytes.size() < png_height + 4 + png_end || bytes.substr(png_width - 4, 4) != "IHDR" ||
      bytes.substr(bytes.size() - png_end + 4, 4) != "IEND")
    return refused("logo.unknown_type");
  file.width = big_endian(bytes, png_width);
  file.height = big_endian(bytes, png_height);
  if (file.width == 0 || file.height == 0) return refused("logo.unknown_type");
  return file;
}

std::string lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

std::string_view local_name(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// What it shows lies within it.
bool is_within(std::string_view address) {
  return base::starts_with(address, "#") || base::starts_with(address, "data:image/png;") ||
         base::starts_with(address, "data:image/jpeg;");
}

bool loads(std::string_view style) {
  const auto rest = lower(style);
  // What is written as a number is not read here.
  if (rest.find('\\') != std::string::npos) return true;
  if (rest.find("@import") != std::string::npos) return true;
  for (auto at = rest.find("url("); at != std::string::npos; at = rest.find("url(", at + 1)) {
    const auto from = rest.find_first_not_of(" \t\r\n\"'", at + 4);
    if (from == std::string::npos || rest[from] != '#') return true;
  }
  return false;
}

bool is_active(const pugi::xml_attribute& attribute) {
  const std::string_view name = local_name(attribute.name()), value = attribute.value();
  if (name == "href") return !is_within(base::trim(value));
  return base::starts_with(lower(name), "on") || loads(value);
}

struct FindActive : pugi::xml_tree_walker {
  bool found = false;

  bool for_each(pugi::xml_node& node) override {
    const auto name = lower(local_name(node.name()));
    const bool in_style = node.parent() && lower(local_name(node.parent().name())) == "style";
    // What moves may move to an address.
    found = name == "script" || name == "foreignobject" || name == "iframe" || name == "set" ||
            base::starts_with(name, "animate") || (in_style && loads(node.value()));
    for (const auto& attribute : node.attributes()) found = found || is_active(attribute);
    return !found;
  }
};

// "120", "120px", "12.5"; 0 for what is no length.
double length_of(const char* text) {
  std::istringstream in{std::string(base::trim(text))};
  in.imbue(std::locale::classic());
  double length = 0;
  in >> length;
  std::string unit;
  in >> unit;
  return unit == "%" || !(length > 0 && length <= longest_side) ? 0 : length;
}

LogoFile svg_of(double width, double height) {
  // A small picture in units of its own keeps its ratio.
  const double scale = std::min(width, height) < 100 ? 100 : 1;
  return {"image/svg+xml", std::max(1, static_cast<int>(std::lround(width * scale))),
          std::max(1, static_cast<int>(std::lround(height * scale)))};
}

base::Result<LogoFile> size_of(const pugi::xml_node& svg) {
  std::string box = svg.attribute("viewBox").value();
  std::replace(box.begin(), box.end(), ',', ' ');
  std::istringstream in(box);
  in.imbue(std::locale::classic());
  double left = 0, top = 0, width = 0, height = 0;
  if (in >> left >> top >> width >> height && width > 0 && height > 0 && width <= longest_side &&
      height <= longest_side)
    return svg_of(width, height);
  width = length_of(svg.attribute("width").value());
  height = length_of(svg.attribute("height").value());
  if (width == 0 || height == 0) return refused("logo.no_size");
  return svg_of(width, height);
}

base::Result<LogoFile> read_svg(std::string_view bytes) {
  pugi::xml_document document;
  const auto parsed = document.load_buffer(bytes.data(), bytes.size());
  const auto svg = document.document_element();
  if (!parsed || local_name(svg.name()) != "svg") return refused("logo.unknown_type");
  // What stands in place of an entity cannot be told from here.
  if (bytes.find("<!ENTITY") != std::string_view::npos) return refused("logo.active");
  FindActive active;
  document.traverse(active);
  if (active.found) return refused("logo.active");
  return size_of(svg);
}

}  // namespace

base::Result<LogoFile> read_logo(std::string_view bytes) {
  auto logo = base::starts_with(bytes, png_start) ? read_png(bytes) : read_svg(bytes);
  if (!logo) return logo;
  const auto [shorter, longer] = std::minmax(logo->width, logo->height);
  if (longer > shorter * most_ratio) return refused("logo.too_narrow");
  return logo;
}

}  // namespace gremium::exchange
