#include "exchange/icalendar.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>

namespace gremium::exchange {
namespace {

constexpr const char* product = "-//Gremium//Gremium//EN";
// How often those who subscribed may ask again: for programs that do not choose themselves.
constexpr const char* refresh = "PT6H";

struct Free {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

// What RFC 5545 allows in a text: no control characters but the tab; line ends are escaped.
std::string allowed(const std::string& text) {
  std::string kept;
  std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7F) || c == '\n' || c == '\t';
  });
  return kept;
}

void add(icalcomponent* component, icalproperty* property) {
  icalcomponent_add_property(component, property);
}

// `make`: icalproperty_new_….
template <class Make>
void add_text(icalcomponent* component, const std::string& text, Make make) {
  if (!text.empty()) add(component, make(allowed(text).c_str()));
}

// What has no place in the standard, but is what most programs read.
void add_other(icalcomponent* component, const char* name, icalvalue* value) {
  auto* property = icalproperty_new(ICAL_X_PROPERTY);
  icalproperty_set_x_name(property, name);
  icalproperty_set_value(property, value);
  add(component, property);
}

// libical does not escape commas and semicolons in properties it does not know: there the name has none.
std::string without_separators(std::string name) {
  for (const char* separator : {",", ";"})
    for (auto at = name.find(separator); at != std::string::npos; at = name.find(separator, at))
      name.replace(at, 1, " –");
  return name;
}

icaltimetype date_of(base::Day day) {
  auto time = icaltime_null_date();
  time.year = day.year();
  time.month = static_cast<int>(day.month());
  time.day = static_cast<int>(day.day());
  return time;
}

icaltimetype time_of(base::Instant instant) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(instant);
  return icaltime_from_timet_with_zone(seconds.time_since_epoch().count(), 0,
                                       icaltimezone_get_utc_timezone());
}

void add_when(icalcomponent* event, const CalendarEvent& what) {
  if (!what.begins) {
    add(event, icalproperty_new_dtstart(date_of(what.day)));
    // The first day outside.
    add(event, icalproperty_new_dtend(date_of(what.day.plus_days(1))));
    return;
  }
  add(event, icalproperty_new_dtstart(time_of(*what.begins)));
  if (what.ends && *what.ends > *what.begins) add(event, icalproperty_new_dtend(time_of(*what.ends)));
}

Component event_of(const CalendarEvent& what) {
  Component event(icalcomponent_new_vevent());
  add_text(event.get(), what.uid, icalproperty_new_uid);
  // Without METHOD the stamp is the last change (RFC 5545, 3.8.7.2), not the moment of asking: the same facts
  // give the same bytes.
  add(event.get(), icalproperty_new_dtstamp(time_of(what.changed)));
  add(event.get(), icalproperty_new_created(time_of(what.created)));
  add(event.get(), icalproperty_new_lastmodified(time_of(what.changed)));
  add(event.get(), icalproperty_new_sequence(what.sequence));
  add_when(event.get(), what);
  add(event.get(), icalproperty_new_status(what.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  add(event.get(), icalproperty_new_transp(what.leaves_free ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE));
  add_text(event.get(), what.summary, icalproperty_new_summary);
  add_text(event.get(), what.description, icalproperty_new_description);
  add_text(event.get(), what.location, icalproperty_new_location);
  add_text(event.get(), what.category, icalproperty_new_categories);
  add_text(event.get(), what.url, icalproperty_new_url);
  return event;
}

// A calendar has at least one component (RFC 5545, 3.6). An empty one names the zone its times would be in.
Component time_zone() {
  Component zone(icalcomponent_new_vtimezone());
  add(zone.get(), icalproperty_new_tzid("Etc/UTC"));
  Component standard(icalcomponent_new_xstandard());
  auto from = icaltime_null_time();
  from.year = 1970;
  from.month = from.day = 1;
  add(standard.get(), icalproperty_new_dtstart(from));
  add(standard.get(), icalproperty_new_tzoffsetfrom(0));
  add(standard.get(), icalproperty_new_tzoffsetto(0));
  icalcomponent_add_component(zone.get(), standard.release());
  return zone;
}

}  // namespace

std::string to_icalendar(const Calendar& calendar) {
  const Component all(icalcomponent_new_vcalendar());
  add(all.get(), icalproperty_new_version("2.0"));
  add(all.get(), icalproperty_new_prodid(product));
  add(all.get(), icalproperty_new_calscale("GREGORIAN"));
  add_text(all.get(), calendar.name, icalproperty_new_name);
  add_other(all.get(), "X-WR-CALNAME",
            icalvalue_new_text(without_separators(allowed(calendar.name)).c_str()));
  add_text(all.get(), calendar.url, icalproperty_new_url);
  auto* source = icalproperty_new_source(allowed(calendar.self).c_str());
  icalproperty_add_parameter(source, icalparameter_new_value(ICAL_VALUE_URI));
  add(all.get(), source);
  auto* interval = icalproperty_new_refreshinterval(icaldurationtype_from_string(refresh));
  icalproperty_add_parameter(interval, icalparameter_new_value(ICAL_VALUE_DURATION));
  add(all.get(), interval);
  for (const auto& event : calendar.events) icalcomponent_add_component(all.get(), event_of(event).release());
  if (calendar.events.empty()) icalcomponent_add_component(all.get(), time_zone().release());
  const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
      icalcomponent_as_ical_string_r(all.get()), icalmemory_free_buffer);
  return text.get();
}

}  // namespace gremium::exchange
