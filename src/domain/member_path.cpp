#include "domain/member_path.h"

namespace gremium::domain {
namespace {

// No list has as many entries; whoever types a path cannot ask for more than a number holds.
constexpr std::size_t most_digits = 6;

}  // namespace

bool is_place(const std::string& part) {
  return !part.empty() && part.size() <= most_digits &&
         part.find_first_not_of("0123456789") == std::string::npos;
}

MemberPath without_places(MemberPath path) {
  std::erase_if(path, is_place);
  return path;
}

}  // namespace gremium::domain
