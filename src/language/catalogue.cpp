#include "language/catalogue.h"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <charconv>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/text.h"
#include "language/icu.h"

namespace gremium::language {
namespace {

// "decisions.de.json" in whichever folder is German.
bool is_of(base::Language language, std::string_view name) {
  const auto end = "." + std::string(base::code(language)) + ".json";
  return name.size() > end.size() && name.substr(name.size() - end.size()) == end;
}

std::int64_t whole_number(const std::string& text, std::string_view key) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    throw std::invalid_argument(std::string(key) + ": not a whole number: " + text);
  return number;
}

const std::string& argument(const base::Arguments& arguments, const std::string& name, std::string_view key) {
  for (const auto& [given, value] : arguments)
    if (given == name) return value;
  throw std::invalid_argument(std::string(key) + ": argument missing: " + name);
}

// The name as Message::arguments keeps it.
std::string argument_name(const icu::MessagePattern& pattern, int32_t start) {
  auto name = from_icu(pattern.getSubstring(pattern.getPart(start + 1)));
  switch (pattern.getPart(start).getArgType()) {
    case UMSGPAT_ARG_TYPE_NONE:
    case UMSGPAT_ARG_TYPE_SELECT:
      return name;
    case UMSGPAT_ARG_TYPE_PLURAL:
    case UMSGPAT_ARG_TYPE_SELECTORDINAL:
      return '#' + name;
    case UMSGPAT_ARG_TYPE_SIMPLE:
    case UMSGPAT_ARG_TYPE_CHOICE:
      break;
  }
  throw std::runtime_error("argument is neither text nor plural: " + name);
}

}  // namespace

Catalogue::Catalogue(base::Language language, const std::vector<base::Resource>& files)
    : language_(language) {
  for (const auto& file : files) {
    if (!is_of(language, file.name)) continue;
    std::string at(file.name);
    try {
      // A callback, since the parser itself lets the later of two equal keys win.
      std::set<std::string> keys_here;
      const auto refuse_doubles = [&](int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
        if (event == nlohmann::json::parse_event_t::key &&
            !keys_here.insert(parsed.get<std::string>()).second)
          throw std::runtime_error("the key stands twice: " + parsed.get<std::string>());
        return true;
      };
      const auto json = nlohmann::json::parse(file.bytes, refuse_doubles);
      if (!json.is_object()) throw std::runtime_error("not an object of keys and patterns");
      for (const auto& [key, pattern] : json.items()) {
        at = std::string(file.name) + ": " + key;
        if (!messages_.emplace(key, read_pattern(pattern.get<std::string>())).second)
          throw std::runtime_error("the key stands in another file as well");
      }
    } catch (const std::exception& problem) {
      throw std::runtime_error(at + ": " + problem.what());
    }
  }
}

Catalogue::Message Catalogue::read_pattern(const std::string& pattern) {
  UErrorCode status = U_ZERO_ERROR;
  icu::MessagePattern parsed(to_icu(pattern), nullptr, status);
  require(status, "malformed pattern");
  Message message{pattern, {}, {}};
  bool simple = pattern.find('\'') == std::string::npos;
  std::vector<std::string> pieces{""};
  int32_t literal_from = 0;
  const auto text = to_icu(pattern);
  const auto literal_until = [&](int32_t end) {
    return from_icu(text.tempSubStringBetween(literal_from, end));
  };
  for (int32_t i = 0; i < parsed.countParts(); ++i) {
    const auto& part = parsed.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
    message.arguments.insert(argument_name(parsed, i));
    simple = simple && part.getArgType() == UMSGPAT_ARG_TYPE_NONE;
    pieces.back() = literal_until(part.getIndex());
    pieces.push_back(from_icu(parsed.getSubstring(parsed.getPart(i + 1))));
    pieces.emplace_back();
    literal_from = parsed.getPart(parsed.getLimitPartIndex(i)).getLimit();
  }
  pieces.back() = literal_until(text.length());
  if (simple) message.pieces = std::move(pieces);
  return message;
}

const Catalogue::Message& Catalogue::find(std::string_view key) const {
  const auto found = messages_.find(key);
  if (found == messages_.end())
    throw std::out_of_range("no message " + std::string(key) + " in " + std::string(base::code(language_)));
  return found->second;
}

std::string Catalogue::say(std::string_view key, const base::Arguments& arguments) const {
  const auto& message = find(key);
  if (!message.pieces.empty()) {
    std::string said;
    for (std::size_t i = 0; i < message.pieces.size(); ++i)
      said += i % 2 == 0 ? message.pieces[i] : argument(arguments, message.pieces[i], key);
    return said;
  }
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& name : message.arguments) {
    const bool plural = name.front() == '#';
    const auto bare = plural ? name.substr(1) : name;
    // A number that is printed by its plain name as well stands there as a number.
    if (!plural && message.arguments.count('#' + name) > 0) continue;
    const auto& value = argument(arguments, bare, key);
    names.push_back(to_icu(bare));
    if (plural)
      values.emplace_back(whole_number(value, key));
    else
      values.emplace_back(to_icu(value));
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(to_icu(message.pattern), locale_of(language_), status);
  require(status, "reading a message");
  icu::UnicodeString said;
  format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), said, status);
  require(status, "wording a message");
  return from_icu(said);
}

std::vector<std::string> Catalogue::keys() const {
  std::vector<std::string> all;
  all.reserve(messages_.size());
  for (const auto& [key, message] : messages_) all.push_back(key);
  return all;
}

std::vector<std::string> catalogue_problems(const base::PerLanguage<Catalogue>& catalogues) {
  std::vector<std::string> problems;
  const auto names = [](const std::set<std::string>& arguments) {
    std::set<std::string> plain;
    for (const auto& name : arguments) plain.insert(name.front() == '#' ? name.substr(1) : name);
    return plain;
  };
  for (const auto& [language, catalogue] : catalogues) {
    for (const auto& key : catalogue.keys()) {
      const auto here = std::string(base::code(language)) + " " + key;
      if (catalogue.pattern(key).find('\'') != std::string::npos)
        problems.push_back(here + ": holds ' instead of ’");
      for (const auto& [other, others] : catalogues) {
        if (!others.known(key))
          problems.push_back(here + ": missing in " + std::string(base::code(other)));
        else if (other > language && names(others.arguments(key)) != names(catalogue.arguments(key)))
          problems.push_back(here + ": other arguments in " + std::string(base::code(other)));
      }
    }
  }
  return problems;
}

}  // namespace gremium::language
