#include "domain/media_type.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "domain/zip_entries.h"

namespace gremium::domain {
namespace {

using base::Refusal;

// A pack of files that is a document, by an entry that only such documents have.
struct PackedType {
  std::string_view entry;
  std::string_view name;
};
constexpr PackedType packed_types[] = {
    {"word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
};

const std::vector<MediaType>& types() {
  static const std::vector<MediaType> all{
      {"application/pdf", {"pdf"}, true},
      {"image/png", {"png"}, true},
      {"image/jpeg", {"jpg", "jpeg"}, true},
      {"text/plain; charset=utf-8", {"txt", "csv", "md"}},
      {packed_types[0].name, {"docx"}},
      {packed_types[1].name, {"xlsx"}},
      {packed_types[2].name, {"pptx"}},
      {"application/vnd.oasis.opendocument.text", {"odt"}},
      {"application/vnd.oasis.opendocument.spreadsheet", {"ods"}},
      {"application/vnd.oasis.opendocument.presentation", {"odp"}},
  };
  return all;
}

Refusal refused(const char* code) { return {std::string("document.") + code, {}, "file"}; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

base::Result<MediaType> taken(std::string_view name) { return *find_media_type(name); }

bool is_macro(const std::string& entry) {
  const auto name = lowered(entry);
  return name.find("vbaproject") != std::string::npos || name.find("vbadata") != std::string::npos ||
         name.find("activex/") != std::string::npos || name.find("/macrosheets/") != std::string::npos ||
         base::starts_with(name, "basic/") || base::starts_with(name, "scripts/");
}

base::Result<MediaType> packed_type_of(std::string_view bytes) {
  const auto pack = read_zip_entries(bytes);
  if (!pack) return refused("damaged");
  const auto& names = pack->names;
  if (std::any_of(names.begin(), names.end(), is_macro)) return refused("macros");
  const auto has = [&](std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  // OpenDocument says what it is in its first entry, which is stored as it is.
  if (base::starts_with(pack->mimetype, "application/vnd.oasis.opendocument."))
    return find_media_type(pack->mimetype) != nullptr && has("content.xml") ? taken(pack->mimetype)
                                                                            : refused("archive");
  for (const auto& [entry, name] : packed_types)
    if (has("[Content_Types].xml") && has(entry)) return taken(name);
  return refused("archive");
}

// Text of which a browser, left to guess, might make a page.
bool is_markup(std::string_view text) {
  if (base::starts_with(text, "\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto begin = lowered(base::trim(text.substr(0, 4096)));
  if (base::starts_with(begin, "<")) return true;
  static constexpr std::string_view tags[] = {"<html", "<script", "<svg", "<!doctype", "<iframe", "<body"};
  return std::any_of(std::begin(tags), std::end(tags),
                     [&](auto tag) { return begin.find(tag) != std::string::npos; });
}

bool is_plain_text(std::string_view bytes) {
  return base::is_utf8(bytes) && std::none_of(bytes.begin(), bytes.end(), [](char c) {
           return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' &&
                   c != '\f') ||
                  c == 0x7F;
         });
}

bool is_program(std::string_view bytes) {
  static constexpr std::string_view starts[] = {"MZ",
                                                "\x7F\x45LF",
                                                "#!",
                                                "\xCA\xFE\xBA\xBE",
                                                "\xCF\xFA\xED\xFE",
                                                "\xCE\xFA\xED\xFE",
                                                std::string_view("\0asm", 4)};
  return std::any_of(std::begin(starts), std::end(starts),
                     [&](auto start) { return base::starts_with(bytes, start); });
}

}  // namespace

base::Result<MediaType> media_type_of(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  if (bytes.empty()) return refused("empty");
  const auto begins = [&](std::string_view start) { return base::starts_with(bytes, start); };
  const auto ends_near = [&](std::string_view mark, std::size_t within) {
    return bytes.substr(bytes.size() - std::min(bytes.size(), within)).find(mark) != std::string_view::npos;
  };
  if (begins("%PDF-")) return ends_near("%%EOF", 2048) ? taken("application/pdf") : refused("damaged");
  if (begins("\x89PNG\r\n\x1A\n"))
    return ends_near("IEND", 4096) && bytes.substr(12, 4) == "IHDR" ? taken("image/png") : refused("damaged");
  if (begins("\xFF\xD8\xFF")) return ends_near("\xFF\xD9", 65536) ? taken("image/jpeg") : refused("damaged");
  if (begins("PK\x03\x04")) return packed_type_of(bytes);
  if (begins("PK\x05\x06"sv)) return refused("archive");
  if (begins("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return refused("old_office");
  if (begins("{\\rtf")) return refused("old_office");
  if (is_program(bytes)) return refused("program");
  if (!is_plain_text(bytes)) return refused("unknown_type");
  if (is_markup(bytes)) return refused("markup");
  return taken("text/plain; charset=utf-8");
}

const MediaType* find_media_type(std::string_view name) {
  const auto found =
      std::find_if(types().begin(), types().end(), [&](const auto& type) { return type.name == name; });
  return found == types().end() ? nullptr : &*found;
}

namespace {

// Names that some systems keep for devices, whatever the ending.
bool is_reserved(std::string_view stem) {
  const auto name = lowered(stem.substr(0, stem.find('.')));
  for (const auto* device : {"con", "prn", "aux", "nul"})
    if (name == device) return true;
  return name.size() == 4 && (base::starts_with(name, "com") || base::starts_with(name, "lpt")) &&
         name[3] >= '0' && name[3] <= '9';
}

// Characters that a file system or an address cannot hold.
std::string without_reserved(std::string_view text) {
  std::string clean;
  auto plain = base::without_controls(text);
  for (const auto* turning : {"\u200E", "\u200F", "\u061C"}) plain = base::replace_all(plain, turning, "");
  for (const char c : plain)
    clean += std::string_view("<>:\"|?*%#\t\n").find(c) == std::string_view::npos ? c : '_';
  return clean;
}

std::string_view without_edges(std::string_view text) {
  for (std::size_t before = text.size() + 1; before != text.size();) {
    before = text.size();
    text = base::trim(text);
    while (!text.empty() && text.front() == '.') text.remove_prefix(1);
    while (!text.empty() && text.back() == '.') text.remove_suffix(1);
  }
  return text;
}

bool is_known_ending(std::string_view ending) {
  return std::any_of(types().begin(), types().end(), [&](const MediaType& type) {
    return std::find(type.endings.begin(), type.endings.end(), ending) != type.endings.end();
  });
}

// So many bytes at most, and no character cut in two.
std::string_view cut(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  return text.substr(0, limit);
}

}  // namespace

std::string clean_file_name(std::string_view name, const MediaType& type) {
  if (!base::is_utf8(name)) name = {};
  if (const auto slash = name.find_last_of("/\\"); slash != std::string_view::npos)
    name.remove_prefix(slash + 1);
  const auto whole = without_reserved(name);
  auto stem = without_edges(whole);
  std::string ending(type.endings.front());
  if (const auto dot = stem.rfind('.'); dot != std::string_view::npos) {
    const auto given = lowered(stem.substr(dot + 1));
    if (std::find(type.endings.begin(), type.endings.end(), given) != type.endings.end()) ending = given;
    // That of another type goes; "Entwurf 1.2" has none.
    if (is_known_ending(given)) stem = without_edges(stem.substr(0, dot));
  }
  std::string clean = stem.empty() ? "document" : std::string(stem);
  if (is_reserved(clean)) clean.insert(0, "_");
  clean = without_edges(cut(clean, file_name_limit - ending.size() - 1));
  return clean + "." + ending;
}

}  // namespace gremium::domain
