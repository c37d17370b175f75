// An announcement for other places: a post, the subject of a mail, Markdown. Pure.
#pragma once

#include <cstddef>
#include <string>

#include "drafting/article.h"

namespace gremium::drafting {

// In characters as readers count them: code points.
inline constexpr std::size_t longest_post = 280;

// The headline and as many whole sentences of the lead as there is room for, then the address of the text, if
// it has one. A headline that is too long alone is cut between words. Never longer than longest_post, unless
// the address is.
std::string short_post(const Article& article, const std::string& address = {});
// The headline, on one line and with plain spaces.
std::string mail_subject(const Article& article);
// The headline as a heading; signs that would mean something are escaped.
std::string as_markdown(const Article& article);

}  // namespace gremium::drafting
