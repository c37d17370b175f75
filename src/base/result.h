// What an act or a rule answers: a value, or the reasons why not.
//
// A Refusal is for a person: a code that the message catalogues word ("refusal.<code>"), the arguments of
// that sentence, and the form field it belongs to, if any. Exceptions stay for disks, SQL and bugs.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace gremium::base {

using Arguments = std::vector<std::pair<std::string, std::string>>;

struct Refusal {
  std::string code;
  Arguments arguments = {};
  std::string field = {};

  bool operator==(const Refusal&) const = default;
};

using Refusals = std::vector<Refusal>;

// Puts down what a check found, if anything.
inline void note(Refusals& refusals, std::optional<Refusal> refusal) {
  if (refusal) refusals.push_back(std::move(*refusal));
}

// The value of an act that has nothing to tell but that it was done.
struct Done {
  bool operator==(const Done&) const = default;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::move(value)) {}  // NOLINT(google-explicit-constructor): `return value;`
  Result(Refusal refusal) : content_(Refusals{std::move(refusal)}) {}  // NOLINT(google-explicit-constructor)
  // At least one refusal.
  Result(Refusals refusals) : content_(std::move(refusals)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return std::holds_alternative<T>(content_); }

  // Only for a Result that is true.
  const T& operator*() const& { return std::get<T>(content_); }
  T& operator*() & { return std::get<T>(content_); }
  T&& operator*() && { return std::get<T>(std::move(content_)); }
  const T* operator->() const { return &std::get<T>(content_); }
  T* operator->() { return &std::get<T>(content_); }

  // Only for a Result that is false.
  const Refusals& refusals() const { return std::get<Refusals>(content_); }
  const Refusal& refusal() const { return refusals().front(); }

 private:
  std::variant<T, Refusals> content_;
};

}  // namespace gremium::base
