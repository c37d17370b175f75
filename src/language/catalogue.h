// The texts of one language: a key and an ICU MessageFormat pattern each. messages.h is what the program
// uses; this is its inside, apart so that tests can give it catalogues of their own.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/languages.h"
#include "base/resources.h"
#include "base/result.h"

namespace gremium::language {

// Arguments are strings ({name}, {gender, select, …}) and whole numbers ({count, plural, …}). Dates, lists
// and numbers are formatted before.
class Catalogue {
 public:
  // Reads flat JSON objects, views/messages/<noun>.<language>.json; files of other languages are skipped.
  // Throws std::runtime_error with file and key for a malformed file or pattern, an argument type other than
  // those above, or a key that stands twice.
  Catalogue(base::Language language, const std::vector<base::Resource>& files);

  bool known(std::string_view key) const { return messages_.find(key) != messages_.end(); }
  // Throws std::out_of_range for an unknown key, std::invalid_argument for a missing argument or a plural
  // that is no whole number. More arguments than the pattern uses are no mistake.
  std::string say(std::string_view key, const base::Arguments& arguments) const;

  std::vector<std::string> keys() const;
  const std::string& pattern(std::string_view key) const { return find(key).pattern; }
  // The names of its arguments; those of plurals begin with '#'.
  const std::set<std::string>& arguments(std::string_view key) const { return find(key).arguments; }

 private:
  struct Message {
    std::string pattern;
    std::set<std::string> arguments;
    // Literal text and argument names by turns, for the many patterns without plural or select: no parsing
    // then.
    std::vector<std::string> pieces;
  };

  static Message read_pattern(const std::string& pattern);
  const Message& find(std::string_view key) const;

  base::Language language_;
  std::map<std::string, Message, std::less<>> messages_;
};

// What is wrong with catalogues of several languages taken together, one line each: an ASCII apostrophe (it
// swallows text; ’ is meant), a key missing in a language, argument names that differ between languages.
std::vector<std::string> catalogue_problems(const base::PerLanguage<Catalogue>& catalogues);

}  // namespace gremium::language
