// The commands: each takes what was typed and answers an exit code. Words go to stdout, complaints to stderr.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/any_day.h"
#include "cli/command.h"

namespace gremium::cli {

// register.cpp
int demo(const Common& common);
struct Init {
  std::string name;
  std::string time_zone;
  std::string languages;
  std::string administrator;
};
int init(const Common& common, const Init& init);
int import_facts(const Common& common, const std::string& file, bool dry_run);
int export_facts(const Common& common);

// members.cpp
struct Transfer {
  std::string file;
  std::string network;
  bool dry_run = false;
  // "csv" or "jsonl"; empty: as the rest tells.
  std::string as;
  // Of the headings.
  std::string language;
  // Only who is a member on that day.
  AnyDay day;
};
// A list of members, or facts as JSON lines, whichever it is.
int import_file(const Common& common, const Transfer& asked);
int export_file(const Common& common, const Transfer& asked);

// journal.cpp
int journal_verify(const Common& common, const std::string& expected);
int journal_head(const Common& common);
int journal_rebuild(const Common& common);
int journal_void(const Common& common, std::int64_t number, const std::string& reason);
int journal_erase(const Common& common, std::int64_t number);

// status.cpp
struct Status {
  std::string organisation;
  std::string network;
  AnyDay day;
  // How the network grew, instead of who is in it.
  bool series = false;
  // The open cases that take longer than is expected, instead.
  bool stalled = false;
};
int status(const Common& common, const Status& status);

// procedure.cpp
struct Procedure {
  std::string network;
  // JSON, as `show --json` prints one version.
  std::string file;
};
int procedure_show(const Common& common, const Procedure& asked);
int procedure_record(const Common& common, const Procedure& asked);

// style.cpp
struct Style {
  std::string network;
  // JSON, as `show` prints it.
  std::string file;
  std::string reason;
};
int style_show(const Common& common, const Style& asked);
int style_record(const Common& common, const Style& asked);

// due.cpp
int due(const Common& common);

// announcements.cpp
int announcement_list(const Common& common);
struct Show {
  std::string id;
  std::string language;
  std::string format;
  // Of one to be begun.
  std::string kind;
  std::string subject;
};
// When one language is to go out of itself.
struct Plan {
  std::string id;
  std::string language;
  // "2025-01-07 08:00", where the publishing network is.
  std::string at;
  // What was corrected, where a version is out.
  std::string correction;
};
int announcement_plan(const Common& common, const Plan& plan);
int announcement_unplan(const Common& common, const Plan& plan);
int announcement_begin(const Common& common, const std::string& kind, const std::string& subject);
int announcement_show(const Common& common, const Show& show);

// decision.cpp
int decision_read(const Common& common, const std::string& text);
// membership.cpp
int membership_read_term(const Common& common, const std::string& text);
// extract.cpp
struct Extract {
  std::string ref;
  std::string language;
  // To be written; empty: the text goes to stdout.
  std::string pdf;
  bool text = false;
  std::string base_url;
};
int decision_extract(const Common& common, const Extract& extract);

// minutes.cpp
struct Minutes {
  // Of the meeting.
  std::string ref;
  std::string language;
  // To be written; empty: the text goes to stdout.
  std::string pdf;
  bool text = false;
  // Only what everyone may see.
  bool for_everyone = false;
  // The draft, though a version was released.
  bool draft = false;
  // 0: the newest.
  int version = 0;
};
int minutes(const Common& common, const Minutes& asked);

// users.cpp
struct User {
  std::string name;
  std::string role;
  std::string organisation;
  // Where it is written to, and in which language.
  std::string email;
  std::string language;
  // Instead of a password: a link to set one goes to the address.
  bool invite = false;
};
int user_add(const Common& common, const User& user);
int user_invite(const Common& common, const User& user);
int user_list(const Common& common);
int user_disable(const Common& common, const std::string& name);
int user_password(const Common& common, const std::string& name);

// mail.cpp
struct MailCommand {
  std::string address;
  std::string base_url;
};
int mail_send(const Common& common, const MailCommand& asked);
int mail_list(const Common& common);
int mail_test(const Common& common, const MailCommand& asked);

// serve.cpp
struct Serve {
  std::string listen = "127.0.0.1:8080";
  std::string base_url;
  std::string resources;
  std::vector<std::string> trusted_proxies;
  bool insecure = false;
  int connections_per_address = 64;
  // The largest file, in megabytes (1024 × 1024 bytes).
  std::size_t upload_limit = 20;
};
int serve(const Common& common, const Serve& serve);
int routes(const Common& common);

// preview.cpp
struct Preview {
  std::string listen = "127.0.0.1:8090";
  std::string resources;
};
// Needs no register. Codes: samples.not_this_machine, serve.no_folder, and those of listening.
int preview(const Common& common, const Preview& asked);

// The whole program: what main() calls.
int run(int argc, char** argv);

}  // namespace gremium::cli
