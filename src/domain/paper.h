// A paper that bodies consult about and decide on ("Vorlage"), with the bodies it goes through: hearing,
// recommendation, decision. Each consultation that took place is an agenda item or a decision that names the
// paper; what is planned stands here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "domain/decision.h"

namespace gremium::domain {

// A planned step through one body, own or foreign.
struct Consultation {
  std::string body;
  ConsultationRole role = ConsultationRole::decision;

  bool operator==(const Consultation&) const = default;
};

struct Paper {
  // Short random id, given once.
  std::string id;
  // The organisation whose paper it is.
  std::string organisation;
  // As it is printed ("Vorlage 2024/117"); empty: none.
  std::string number;
  std::string title;
  // The proposed wording.
  std::string text;
  base::Language language = base::Language::de;
  std::optional<base::Day> dated;
  // In the order they are planned.
  std::vector<Consultation> consultations;
  bool is_public = true;

  bool operator==(const Paper&) const = default;
};

// Which papers, those recorded or changed last first.
struct PaperFilter {
  bool public_only = true;
  // Empty: all.
  std::string organisation = {};
  // Only those dated by this day; what bears no date is left in. Empty: all.
  std::optional<base::Day> dated_by = {};
  // Only those whose newest fact comes before this one. 0: all.
  std::int64_t before = 0;
  int limit = 50;
};

}  // namespace gremium::domain
