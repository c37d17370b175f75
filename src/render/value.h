// What a view is filled with: texts, truths, lists and objects. No numbers: they come as texts, worded by
// language/.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace gremium::render {

class Value;
using List = std::vector<Value>;
using Object = std::map<std::string, Value, std::less<>>;

class Value {
 public:
  Value() : content_(false) {}
  Value(std::string text) : content_(std::move(text)) {}         // NOLINT(google-explicit-constructor)
  Value(std::string_view text) : content_(std::string(text)) {}  // NOLINT(google-explicit-constructor)
  Value(const char* text) : content_(std::string(text)) {}       // NOLINT(google-explicit-constructor)
  Value(List list) : content_(std::move(list)) {}                // NOLINT(google-explicit-constructor)
  Value(Object object) : content_(std::move(object)) {}          // NOLINT(google-explicit-constructor)
  // Only a bool, never a number that would silently become one.
  template <class T, class = std::enable_if_t<std::is_same_v<T, bool>>>
  Value(T truth) : content_(truth) {}  // NOLINT(google-explicit-constructor)

  // Out of line: inlined everywhere, they are much code, and g++ 12 takes the other members for
  // uninitialized.
  Value(const Value& other);
  Value(Value&& other) noexcept;
  Value& operator=(const Value& other);
  Value& operator=(Value&& other) noexcept;
  ~Value();

  const std::string* text() const { return std::get_if<std::string>(&content_); }
  const bool* truth() const { return std::get_if<bool>(&content_); }
  const List* list() const { return std::get_if<List>(&content_); }
  const Object* object() const { return std::get_if<Object>(&content_); }
  // To take out what is in it.
  std::string* text() { return std::get_if<std::string>(&content_); }
  List* list() { return std::get_if<List>(&content_); }
  Object* object() { return std::get_if<Object>(&content_); }

  friend bool operator==(const Value& one, const Value& other);

 private:
  std::variant<bool, std::string, List, Object> content_;
};

}  // namespace gremium::render
