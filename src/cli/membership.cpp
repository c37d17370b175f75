// membership read-term: what is understood of a term as statutes and decisions word it. Asks no register and
// changes none.
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "drafting/notice.h"
#include "exchange/term_phrase.h"
#include "language/dates.h"

namespace gremium::cli {
namespace {

using exchange::NoticeTerm;
using nlohmann::ordered_json;

using Start = std::optional<domain::EffectiveRule>;
using Notice = std::optional<NoticeTerm>;

template <class Rule>
ordered_json notation_of(const std::optional<Rule>& rule) {
  return rule ? ordered_json(to_text(*rule)) : ordered_json(nullptr);
}

void print_json(const std::string& text, const Start& start, const Notice& notice) {
  const auto last_day = notice ? notice->last_day : std::nullopt;
  const ordered_json all{{"term", text},
                         {"start_rule", notation_of(start)},
                         {"notice_rule", notation_of(notice ? notice->rule : std::nullopt)},
                         {"last_day", last_day ? ordered_json(last_day->day.iso()) : ordered_json(nullptr)}};
  // The text may be any bytes; JSON is UTF-8.
  std::cout << all.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

void line(const Common& common, std::string_view key, const std::string& value) {
  std::cout << say(common, key, {{"value", value}}) << '\n';
}

void print(const Common& common, const Start& start, const Notice& notice) {
  if (start) {
    line(common, "term.start", say(common, "effective_rule." + std::string(name_of(start->id))));
    line(common, "term.notation", to_text(*start));
  }
  if (notice && notice->rule) {
    line(common, "term.notice", drafting::words_of(common.language, *notice->rule));
    line(common, "term.notation", to_text(*notice->rule));
  }
  if (notice && notice->last_day)
    line(common, "term.last_day", language::long_date(common.language, notice->last_day->day));
}

}  // namespace

int membership_read_term(const Common& common, const std::string& text) {
  const auto start = exchange::read_start_term(text);
  const auto notice = exchange::read_notice_term(text);
  if (common.json) print_json(text, start, notice);
  if (!start && !notice) return refuse(common, {{"term.unreadable"}});
  if (!common.json) print(common, start, notice);
  return Exit::done;
}

}  // namespace gremium::cli
