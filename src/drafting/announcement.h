// From facts to words: drafts the announcement of new members in three languages, each passage with the facts
// behind it.
//
// Nothing is invented. What is not known is left out (a majority, a total) or, where a reader would miss it,
// marked by an open passage: a place-holder that blocks publishing in its language until somebody writes the
// text. Pure: the same material gives the same draft, whatever the clock says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "domain/accession.h"
#include "domain/announcement.h"
#include "domain/body.h"
#include "domain/decision.h"
#include "domain/house_style.h"
#include "domain/organisation.h"

namespace gremium::drafting {

// To be raised with every change of wording.
inline constexpr std::string_view generator_version = "drafting 3";

using FactNumbers = std::vector<std::int64_t>;

struct MaterialNetwork {
  domain::Organisation organisation;
  // How many members it has on the first day, the new ones among them. Only for a network all of whose
  // members are recorded: else no number is printed.
  bool complete = false;
  std::optional<std::int64_t> total;
  // Behind its name.
  FactNumbers facts;
  // The total on the day before; nothing where that is not known. A network that lost as many does not grow,
  // nor by these where others came or went since: then it is the total.
  std::optional<std::int64_t> total_before = {};
};

struct MaterialMember {
  domain::Organisation organisation;
  // Behind name and membership.
  FactNumbers facts;
  // Its own decision to join, if any is known, and the body that took it. Only an adopted one is worded.
  std::optional<domain::Decision> decision;
  std::optional<domain::Body> body;
  FactNumbers decision_facts;
  std::optional<domain::Quotation> quotation;
  FactNumbers quotation_facts;
  // A sentence to be printed as it is, per language; all empty: none.
  base::PerLanguage<std::string> remark;
  FactNumbers remark_facts;
  // It was a member of one of the networks before.
  bool rejoins = false;
};

struct Material {
  // Decides between "since" and "will", and whether a month needs its year: the day of publication if it is
  // planned.
  base::Day today = base::Day::of_number(0);
  base::Day first_day = base::Day::of_number(0);
  // All that welcome, in the order of the headline; at least one.
  std::vector<MaterialNetwork> networks;
  // The id of the one that says "we" and whose total is given.
  std::string publishing_network;
  // At least one, in the order of the text.
  std::vector<MaterialMember> members;
  // The closing paragraph; all empty: none.
  base::PerLanguage<std::string> benefits;
  FactNumbers benefits_facts;
  // Of the publishing network.
  domain::HouseStyle style = {};
};

struct Draft {
  // In the order of the text: headline, since, welcome; decision, quotation and remark of each member;
  // benefits.
  base::PerLanguage<std::vector<domain::Passage>> passages;
  std::string generator_version;
};

// Throws std::invalid_argument without networks, without members, or if the publishing network is none of
// them.
Draft draft(const Material& material);

}  // namespace gremium::drafting
