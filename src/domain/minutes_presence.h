// Who was there, as minutes tell it: stays, items missed, quorum from moment to moment. Inside domain/ only.
#pragma once

#include <vector>

#include "domain/minutes.h"

namespace gremium::domain {

// Of a seat; of a person without one.
MinutedName name_of_seat(const MinutesMaterial& material, const std::string& seat);

// Whether a proxy never counted.
bool is_void(const MinutesMaterial& material, const ProxyGiven& proxy);

void write_presence(const MinutesMaterial& material, Minutes& minutes);
std::vector<QuorumNoted> write_quorum(const MinutesMaterial& material);
std::vector<MinutedOffice> write_offices(const MinutesMaterial& material);

}  // namespace gremium::domain
