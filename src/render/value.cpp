#include "render/value.h"

namespace gremium::render {

Value::Value(const Value& other) = default;
Value::Value(Value&& other) noexcept = default;
Value& Value::operator=(const Value& other) = default;
Value& Value::operator=(Value&& other) noexcept = default;
Value::~Value() = default;

bool operator==(const Value& one, const Value& other) { return one.content_ == other.content_; }

}  // namespace gremium::render
