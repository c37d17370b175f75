#include "storage/encoding.h"

#include "base/crypto.h"
#include "storage/history.h"
#include "storage/json.h"

namespace gremium::storage {
namespace {

using nlohmann::json;

constexpr const char* placeholder_key = "personal";

// Empty members say nothing: a fact reads better without them. Entries of arrays keep their places.
void leave_out_empty(json& value) {
  if (value.is_array())
    for (auto& entry : value) leave_out_empty(entry);
  if (!value.is_object()) return;
  for (auto it = value.begin(); it != value.end();) {
    leave_out_empty(*it);
    const bool empty = it->is_null() || ((it->is_object() || it->is_array()) && it->empty()) ||
                       (it->is_string() && it->get_ref<const std::string&>().empty());
    it = empty && it.key() != domain::personal_key ? value.erase(it) : std::next(it);
  }
}

void take_personal(json& value, std::vector<PersonalPart>& parts) {
  if (value.is_object() && value.contains(domain::personal_key)) {
    const auto id = "p" + std::to_string(parts.size() + 1);
    parts.push_back({id, base::random_bytes(16), value[domain::personal_key].get<std::string>()});
    value = json{{placeholder_key, id}};
    return;
  }
  if (value.is_structured())
    for (auto& entry : value) take_personal(entry, parts);
}

void put_personal(json& value, const std::vector<PersonalPart>& parts) {
  if (value.is_object() && value.contains(placeholder_key) && value[placeholder_key].is_string()) {
    const auto id = value[placeholder_key].get<std::string>();
    const auto part =
        std::find_if(parts.begin(), parts.end(), [&](const PersonalPart& p) { return p.id == id; });
    value = part == parts.end() ? json{{"erased", true}} : json{{domain::personal_key, part->value}};
    return;
  }
  if (value.is_structured())
    for (auto& entry : value) put_personal(entry, parts);
}

void add_members(const json& value, const std::string& path, std::vector<domain::Member>& members) {
  const auto under = [&](const std::string& name) { return path.empty() ? name : path + "." + name; };
  if (value.is_object() && value.contains(domain::personal_key))
    members.push_back({path, value[domain::personal_key].get<std::string>(), false});
  else if (value.is_object() && value.contains("erased"))
    members.push_back({path, {}, true});
  else if (value.is_object() && !value.empty())
    for (const auto& [name, entry] : value.items()) add_members(entry, under(name), members);
  else if (value.is_array() && !value.empty())
    for (std::size_t i = 0; i < value.size(); ++i) add_members(value[i], under(std::to_string(i)), members);
  else if (value.is_structured() || value.is_null())
    members.push_back({path, {}, false});
  else
    members.push_back({path, value.is_string() ? value.get<std::string>() : value.dump(), false});
}

std::string dump(json value) {
  leave_out_empty(value);
  return value.dump();
}

json parse(std::string_view text) {
  auto value = json::parse(text, nullptr, false);
  if (!value.is_object()) throw DamagedFact("not a JSON object");
  return value;
}

// The content whose type name this is, filled by its own reader.
template <std::size_t index = 0>
domain::FactContent read_content(std::string_view type, const json& body) {
  if constexpr (index < std::variant_size_v<domain::FactContent>) {
    const domain::FactContent candidate{std::in_place_index<index>};
    if (domain::type_of(candidate) == type)
      return body.get<std::variant_alternative_t<index, domain::FactContent>>();
    return read_content<index + 1>(type, body);
  } else {
    throw DamagedFact("unknown type of fact: " + std::string(type));
  }
}

template <class Read>
auto reading(Read read) {
  try {
    return read();
  } catch (const json::exception& error) {
    throw DamagedFact(error.what());
  } catch (const std::invalid_argument&) {
    throw DamagedFact("not hexadecimal");
  }
}

std::string from_hex(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return bytes;
}

}  // namespace

std::vector<domain::Member> members_of(const domain::FactContent& content, EmptyMembers empty) {
  json body = std::visit([](const auto& value) { return json(value); }, content);
  if (empty == EmptyMembers::left_out) leave_out_empty(body);
  std::vector<domain::Member> members;
  add_members(body, {}, members);
  return members;
}

template <class T>
std::string encode(const T& value) {
  return dump(value);
}

template <class T>
T decode(std::string_view text) {
  return reading([&] { return parse(text).get<T>(); });
}

// One pair for every type of content.
#define GREMIUM_ENCODED(Type)                                     \
  template std::string encode<domain::Type>(const domain::Type&); \
  template domain::Type decode<domain::Type>(std::string_view);
GREMIUM_ENCODED(RegisterFounded)
GREMIUM_ENCODED(Account)
GREMIUM_ENCODED(SiteText)
GREMIUM_ENCODED(SiteIdentity)
GREMIUM_ENCODED(Organisation)
GREMIUM_ENCODED(Network)
GREMIUM_ENCODED(Body)
GREMIUM_ENCODED(Decision)
GREMIUM_ENCODED(Accession)
GREMIUM_ENCODED(StepTaken)
GREMIUM_ENCODED(DocumentReceived)
GREMIUM_ENCODED(NetworkProcedure)
GREMIUM_ENCODED(AccessionClosed)
GREMIUM_ENCODED(Quotation)
GREMIUM_ENCODED(Membership)
GREMIUM_ENCODED(MemberContact)
GREMIUM_ENCODED(Announcement)
GREMIUM_ENCODED(AnnouncementSaved)
GREMIUM_ENCODED(AnnouncementSignedOff)
GREMIUM_ENCODED(Publication)
GREMIUM_ENCODED(PublicationPlanned)
GREMIUM_ENCODED(AnnouncementWithdrawn)
GREMIUM_ENCODED(Document)
GREMIUM_ENCODED(RuleSet)
GREMIUM_ENCODED(Task)
GREMIUM_ENCODED(TaskReported)
GREMIUM_ENCODED(TaskListIssued)
GREMIUM_ENCODED(Seat)
GREMIUM_ENCODED(Meeting)
GREMIUM_ENCODED(MeetingAdvanced)
GREMIUM_ENCODED(AgendaItem)
GREMIUM_ENCODED(AgendaArranged)
GREMIUM_ENCODED(ItemAdvanced)
GREMIUM_ENCODED(ItemMinuted)
GREMIUM_ENCODED(PresenceNoted)
GREMIUM_ENCODED(ProxyGiven)
GREMIUM_ENCODED(MemberBarred)
GREMIUM_ENCODED(OfficeTaken)
GREMIUM_ENCODED(Paper)
GREMIUM_ENCODED(Election)
GREMIUM_ENCODED(CandidateNominated)
GREMIUM_ENCODED(ElectionRoundHeld)
GREMIUM_ENCODED(LotDrawn)
GREMIUM_ENCODED(ElectionClosed)
GREMIUM_ENCODED(MinutesReleased)
GREMIUM_ENCODED(MinutesApproved)
GREMIUM_ENCODED(MinutesCorrectionOpened)
GREMIUM_ENCODED(MinutesObjected)
GREMIUM_ENCODED(MinutesSent)
#undef GREMIUM_ENCODED

EncodedFact encode_content(const domain::FactContent& content) {
  json body = std::visit([](const auto& value) { return json(value); }, content);
  EncodedFact encoded;
  take_personal(body, encoded.personal);
  auto digests = json::array();
  for (const auto& part : encoded.personal)
    digests.push_back({{"id", part.id}, {"digest", personal_digest(part)}});
  leave_out_empty(body);
  if (!digests.empty()) body[placeholder_key] = std::move(digests);
  encoded.body = body.dump();
  return encoded;
}

domain::FactContent decode_content(std::string_view type, int version, std::string_view body,
                                   const std::vector<PersonalPart>& personal) {
  if (version < 1 || version > version_of(type)) throw DamagedFact("unknown version of " + std::string(type));
  return reading([&] {
    auto value = parse(body);
    value.erase(placeholder_key);
    put_personal(value, personal);
    return read_content(type, value);
  });
}

std::vector<PersonalDigest> personal_digests(std::string_view body) {
  return reading([&] {
    std::vector<PersonalDigest> list;
    for (const auto& entry : parse(body).value(placeholder_key, json::array()))
      list.push_back({entry.at("id").get<std::string>(), entry.at("digest").get<std::string>()});
    return list;
  });
}

std::string personal_digest(const PersonalPart& part) {
  return base::to_hex(base::sha256(part.salt + part.value));
}

int version_of(std::string_view) { return 1; }

std::string to_line(const JournalRow& row, const std::vector<PersonalPart>& personal,
                    const std::optional<std::string>& content) {
  // In the order of reading, the body last but for what belongs to it.
  nlohmann::ordered_json line;
  line["number"] = row.number;
  line["type"] = row.type;
  line["version"] = row.version;
  line["entered_at"] = row.entered_at;
  line["author"] = row.author;
  if (row.cause) line["cause"] = *row.cause;
  if (!row.program.empty()) line["program"] = row.program;
  if (row.replaces) line["replaces"] = *row.replaces;
  if (!row.reason.empty()) line["reason"] = row.reason;
  line["body"] = nlohmann::ordered_json::parse(row.body);
  for (const auto& part : personal)
    line["personal"].push_back({{"id", part.id}, {"salt", base::to_hex(part.salt)}, {"value", part.value}});
  if (content) line["content"] = base::to_base64(*content);
  line["digest"] = base::to_hex(row.digest);
  return line.dump();
}

JournalLine from_line(std::string_view text) {
  return reading([&] {
    const auto line = parse(text);
    const auto number = [&](const char* key) {
      return line.contains(key) ? std::optional(line[key].get<domain::FactNumber>()) : std::nullopt;
    };
    JournalLine read{
        {line.at("number").get<domain::FactNumber>(), line.at("type").get<std::string>(),
         line.at("version").get<int>(), line.at("entered_at").get<std::string>(),
         line.at("author").get<std::string>(), number("cause"), line.value("program", ""), number("replaces"),
         line.value("reason", ""), line.at("body").dump(), from_hex(line.at("digest").get<std::string>())},
        {},
        {}};
    for (const auto& part : line.value("personal", json::array()))
      read.personal.push_back({part.at("id").get<std::string>(), from_hex(part.at("salt").get<std::string>()),
                               part.at("value").get<std::string>()});
    if (line.contains("content")) {
      read.content = base::from_base64(line["content"].get_ref<const std::string&>());
      if (!read.content) throw DamagedFact("not base64");
    }
    return read;
  });
}

std::string chained_bytes(const JournalRow& row) {
  std::string bytes;
  // Each field with its length before it: no two rows give the same bytes.
  const auto add = [&bytes](std::string_view field) {
    bytes += std::to_string(field.size());
    bytes += ':';
    bytes += field;
  };
  const auto number = [](std::optional<domain::FactNumber> n) {
    return n ? std::to_string(*n) : std::string();
  };
  for (const auto& field :
       {std::to_string(row.number), row.type, std::to_string(row.version), row.entered_at, row.author,
        number(row.cause), row.program, number(row.replaces), row.reason, row.body})
    add(field);
  return bytes;
}

}  // namespace gremium::storage
