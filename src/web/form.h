// What a form or a query string says: fields in application/x-www-form-urlencoded, read strictly. Also the
// two small relatives: cookies and percent-encoding. Pure; knows nothing of connections.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gremium::web {

class Form {
 public:
  using Fields = std::vector<std::pair<std::string, std::string>>;

  Form() = default;
  // For tests and for building addresses.
  explicit Form(Fields fields) : fields_(std::move(fields)) {}

  // Reads "a=1&b=x+y&a=%C3%A9". A field with an escape that is none, bytes that are not UTF-8, or a NUL is
  // named in unreadable(); what of its value can be read stands in fields() with U+FFFD for the rest. Other
  // control characters are for those to refuse who know the field. After `most` fields reading ends and
  // too_many() is true.
  static Form read(std::string_view text, std::size_t most = 2000);

  // In the order sent; a name may come more than once.
  const Fields& fields() const { return fields_; }
  // The first of that name; nothing if there is none.
  std::optional<std::string> find(std::string_view name) const;
  // The first of that name; empty if there is none.
  std::string get(std::string_view name) const;
  std::vector<std::string> all(std::string_view name) const;
  bool has(std::string_view name) const;

  // The names of fields that could not be read, as sent where the name itself is the reason, at most 100
  // bytes each.
  const std::vector<std::string>& unreadable() const { return unreadable_; }
  bool too_many() const { return too_many_; }
  bool readable() const { return unreadable_.empty() && !too_many_; }
  // Whether the name of every field was read: then each field can say what is wrong with it.
  bool names_readable() const;

 private:
  Fields fields_;
  std::vector<std::string> unreadable_;
  bool too_many_ = false;
};

// The bytes behind %XX (and, if asked, + as blank); nothing for an escape that is none.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_blank);
// A part of a path or a query: everything but A-Z a-z 0-9 - . _ ~ becomes %XX.
std::string percent_encode(std::string_view text);
// "a=1&b=x%20y", without the question mark.
std::string query_of(const Form::Fields& fields);

// The value of one cookie in a Cookie header as sent; the first of that name.
std::optional<std::string> find_cookie(std::string_view header, std::string_view name);

}  // namespace gremium::web
