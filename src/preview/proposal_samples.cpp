// The page of a member's own organisation and what it asks to be changed, for samples.h.
#include "preview/samples.h"

namespace gremium::preview {

Samples::Object Samples::proposal(bool settled) const {
  return {{"href", "/office/proposals/p7x3k2"},
          {"organisation", in("Stadt Kaiserslautern", "City of Kaiserslautern", "ville de Kaiserslautern")},
          {"text", in("Unser Rathaus ist umgezogen.\nBitte die neue Website eintragen.",
                      "Our town hall has moved.\nPlease enter the new website.",
                      "Notre mairie a déménagé.\nMerci d’inscrire le nouveau site.")},
          {"made_on", in("7. Januar 2025", "7 January 2025", "7 janvier 2025")},
          {"is_settled", settled},
          {"answer", settled ? in("Ist eingetragen.", "Entered.", "C’est fait.") : std::string()}};
}

std::vector<Sample> Samples::proposal_pages() const {
  const auto text = [&](const char* name, std::string error = {}) {
    return field(Kind::paragraph, "form", "proposals", name, {}, std::move(error));
  };
  const auto own_document = [&] {
    auto row = document(true);
    row["href"] = "/me/documents/d3k8q";
    row["owner"] = "DEFUS";
    return row;
  };
  const auto own = [&](bool full) {
    auto entry = accession(true);
    entry["heading"] = "case-x1";
    entry["steps"] = steps(false);
    entry["public_href"] = at("/accessions/x1");
    return Object{
        {"title", in("Stadt Kaiserslautern", "City of Kaiserslautern", "ville de Kaiserslautern")},
        {"contracting_party", ""},
        {"website", full ? "https://www.kaiserslautern.de/" : ""},
        {"memberships", full ? coming() : List{}},
        {"has_memberships", full},
        {"cases", full ? List{entry} : List{}},
        {"has_cases", full},
        {"contacts", full ? List{Object{{"role", say("contact_role.delegate")},
                                        {"network", "DEFUS"},
                                        {"person", "Erika Beispiel"},
                                        {"function", in("Ordnungsamt", "Public order office",
                                                        "Service de l’ordre public")},
                                        {"email", "erika@example.org"},
                                        {"phone", "0631 1234"},
                                        {"term", ""}}}
                          : List{}},
        {"has_contacts", full},
        {"documents", full ? List{own_document()} : List{}},
        {"has_documents", full},
        {"proposals", full ? List{proposal(false), proposal(true)} : List{}},
        {"has_proposals", full},
        {"public_href", at("/organisations/stadt-kaiserslautern")},
        {"form", form("form", "/me/proposals", "proposals.propose", {fieldset("", {text("text")})})}};
  };
  const auto answered = [&](bool settled) {
    return Object{
        {"title", in("Änderungsvorschlag: Stadt Kaiserslautern", "Proposed change: City of Kaiserslautern",
                     "Proposition de modification : ville de Kaiserslautern")},
        {"proposal", proposal(settled)},
        {"made_on", in("7. Januar 2025", "7 January 2025", "7 janvier 2025")},
        {"by", "Dr. Jana Weiß"},
        {"organisation_href", "/office/organisations/stadt-kaiserslautern"},
        {"may_settle", !settled},
        {"form",
         form("form", "/office/proposals/p7x3k2", "proposals.settle", {fieldset("", {text("answer")})})}};
  };
  return {open_page("me", "me/show", own(true)), open_page("me-empty", "me/show", own(false)),
          office_page("proposal", answered(false)), office_page("proposal-settled", answered(true))};
}

}  // namespace gremium::preview
