#include "web/multipart.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "web/front/request.h"

namespace gremium::web {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t longest_boundary = 70;

bool is_boundary(std::string_view text) {
  static constexpr std::string_view marks = "'()+_,-./:=?";
  return !text.empty() && text.size() <= longest_boundary &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  marks.find(c) != std::string_view::npos;
         });
}

bool is_clean_text(std::string_view text) {
  return base::is_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
         });
}

// `name="value"` after "; ": taken from the front of the text. Browsers write quotes in it as %22, others as
// \".
std::optional<std::pair<std::string, std::string>> take_parameter(std::string_view& text) {
  if (!base::starts_with(text, ";")) return std::nullopt;
  text.remove_prefix(1);
  while (base::starts_with(text, " ")) text.remove_prefix(1);
  const auto equals = text.find("=\"");
  if (equals == std::string_view::npos) return std::nullopt;
  std::pair<std::string, std::string> parameter{std::string(text.substr(0, equals)), {}};
  text.remove_prefix(equals + 2);
  for (;; text.remove_prefix(1)) {
    if (text.empty()) return std::nullopt;
    if (text.front() == '"') break;
    if (base::starts_with(text, "\\\"")) text.remove_prefix(1);
    parameter.second += text.front();
  }
  text.remove_prefix(1);
  parameter.second = base::replace_all(std::move(parameter.second), "%22", "\"");
  return parameter;
}

struct PartHead {
  std::string name;
  std::optional<std::string> file_name;
};

class Reader {
 public:
  Reader(std::string_view body, std::string_view boundary, const MultipartLimits& limits)
      : rest_(body), delimiter_("\r\n--" + std::string(boundary)), limits_(limits) {}

  base::Result<Multipart> read() {
    if (!take(std::string_view(delimiter_).substr(line_end.size()))) return refused("boundary");
    for (std::size_t parts = 0; !is_last(); ++parts) {
      if (!take(line_end)) return refused("boundary");
      if (parts == limits_.parts) return refused("too_many");
      if (const auto* reason = read_part()) return refused(reason);
    }
    take("--");
    take(line_end);
    if (!rest_.empty()) return refused("after_end");
    return Multipart{Form(std::move(fields_)), std::move(file_)};
  }

 private:
  static base::Refusal refused(const char* reason) { return {"form.unreadable", {{"reason", reason}}}; }
  bool is_last() const { return base::starts_with(rest_, "--"); }
  bool take(std::string_view start) {
    if (!base::starts_with(rest_, start)) return false;
    rest_.remove_prefix(start.size());
    return true;
  }

  // The reason why not; nullptr: read.
  const char* read_part() {
    PartHead head;
    if (const auto* reason = read_head(head)) return reason;
    const auto end = rest_.find(delimiter_);
    if (end == std::string_view::npos) return "truncated";
    const auto content = rest_.substr(0, end);
    rest_.remove_prefix(end + delimiter_.size());
    if (head.file_name) {
      if (std::exchange(has_file_, true)) return "second_file";
      file_ = UploadedFile{std::move(head.name), std::move(*head.file_name), content};
      return nullptr;
    }
    if (content.size() > limits_.value) return "value";
    fields_.emplace_back(std::move(head.name), base::readable(content));
    return nullptr;
  }

  const char* read_head(PartHead& head) {
    const auto end = rest_.substr(0, limits_.head).find("\r\n\r\n");
    if (end == std::string_view::npos) return rest_.size() < limits_.head ? "truncated" : "header";
    auto lines = rest_.substr(0, end + line_end.size());
    rest_.remove_prefix(end + 2 * line_end.size());
    bool has_disposition = false, has_type = false;
    while (!lines.empty()) {
      const auto line = lines.substr(0, lines.find(line_end));
      lines.remove_prefix(line.size() + line_end.size());
      const auto colon = line.find(": ");
      if (colon == std::string_view::npos || !is_clean_text(line)) return "header";
      const auto name = line.substr(0, colon);
      const auto value = line.substr(colon + 2);
      if (equal_ignoring_case(name, "Content-Transfer-Encoding")) return "encoded";
      if (equal_ignoring_case(name, "Content-Type")) {
        if (std::exchange(has_type, true)) return "header";
        if (equal_ignoring_case(value.substr(0, 10), "multipart/")) return "nested";
      } else if (equal_ignoring_case(name, "Content-Disposition")) {
        if (std::exchange(has_disposition, true)) return "header";
        if (const auto* reason = read_disposition(value, head)) return reason;
      } else {
        return "header";
      }
    }
    return has_disposition ? nullptr : "disposition";
  }

  const char* read_disposition(std::string_view value, PartHead& head) {
    if (!base::starts_with(value, "form-data")) return "disposition";
    value.remove_prefix(std::string_view("form-data").size());
    bool has_name = false;
    while (!value.empty()) {
      auto parameter = take_parameter(value);
      if (!parameter) return "disposition";
      auto& [key, text] = *parameter;
      if (key == "name" && !std::exchange(has_name, true)) {
        if (text.empty() || text.size() > limits_.name) return "name";
        head.name = std::move(text);
      } else if (key == "filename" && !head.file_name) {
        if (text.size() > limits_.file_name) return "file_name";
        head.file_name = std::move(text);
      } else {
        return "disposition";
      }
    }
    return has_name ? nullptr : "disposition";
  }

  std::string_view rest_;
  const std::string delimiter_;
  const MultipartLimits& limits_;
  Form::Fields fields_;
  std::optional<UploadedFile> file_;
  bool has_file_ = false;
};

}  // namespace

std::optional<std::string> boundary_of(std::string_view content_type) {
  constexpr std::string_view type = "multipart/form-data";
  constexpr std::string_view key = "boundary=";
  if (!equal_ignoring_case(content_type.substr(0, type.size()), type)) return std::nullopt;
  content_type.remove_prefix(type.size());
  if (!base::starts_with(content_type, ";")) return std::nullopt;
  content_type = base::trim(content_type.substr(1));
  if (!equal_ignoring_case(content_type.substr(0, key.size()), key)) return std::nullopt;
  content_type.remove_prefix(key.size());
  if (content_type.size() > 2 && content_type.front() == '"' && content_type.back() == '"')
    content_type = content_type.substr(1, content_type.size() - 2);
  return is_boundary(content_type) ? std::optional(std::string(content_type)) : std::nullopt;
}

base::Result<Multipart> read_multipart(std::string_view body, std::string_view boundary,
                                       const MultipartLimits& limits) {
  return Reader(body, boundary, limits).read();
}

}  // namespace gremium::web
