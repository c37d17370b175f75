// Agendas: items, their arrangement, what became of each and what the minutes say of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/agenda.h"

namespace gremium::storage {

class Connection;

std::optional<domain::Recorded<domain::AgendaItem>> find_agenda_item(Connection& connection,
                                                                     const std::string& id);
// In order, numbered. All items: whoever shows it to the public leaves out what is not public.
domain::Agenda find_agenda(Connection& connection, const std::string& meeting);
// The arrangement as it was entered last; empty if there is none.
domain::AgendaArranged find_arrangement(Connection& connection, const std::string& meeting);
// The items about a paper, as they were recorded.
std::vector<domain::Recorded<domain::AgendaItem>> list_items_about(Connection& connection,
                                                                   const std::string& paper);
// The items that carry this one on, as they were recorded.
std::vector<domain::Recorded<domain::AgendaItem>> list_carried_from(Connection& connection,
                                                                    const std::string& item);

}  // namespace gremium::storage
