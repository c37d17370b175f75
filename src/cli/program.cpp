#include <CLI/CLI.hpp>
#include <iostream>

#include "app/house.h"
#include "cli/commands.h"
#include "storage/register.h"

namespace gremium::cli {
namespace {

using Command = std::function<int()>;

// Where the subcommands put what is to be done once everything was read.
struct Program {
  CLI::App app{"Gremium: decisions and memberships of networks, and the announcements they make", "gremium"};
  Common common;
  Command chosen;

  CLI::App* command(CLI::App& parent, const char* name, const char* help, const Command& run) {
    auto* sub = parent.add_subcommand(name, help);
    sub->footer("--db FILE and --config FILE may stand before or after the command.");
    if (run) sub->callback([this, run] { chosen = run; });
    return sub;
  }
  void today(CLI::App* sub) {
    sub->add_option("--today", common.today, "the day to go by (YYYY-MM-DD); only for an example");
  }
  void json(CLI::App* sub) { sub->add_flag("--json", common.json, "for programs"); }
};

void add_register(Program& program, Init& given) {
  auto& app = program.app;
  auto& common = program.common;
  program.command(app, "demo", "fills a new file with the example", [&] { return demo(common); });
  auto* init_command =
      program.command(app, "init", "makes a new, empty register", [&] { return init(common, given); });
  init_command->add_option("--name", given.name, "the network's name");
  init_command->add_option("--time-zone", given.time_zone, "such as Europe/Berlin");
  init_command->add_option("--languages", given.languages, "such as de,en,fr");
  init_command->add_option("--administrator", given.administrator, "name of the first account");
}

void add_day(CLI::App* command, AnyDay& asked) {
  command->add_option("--as-of", asked.as_of, "the day asked for (YYYY-MM-DD)");
  command->add_option("--known-on", asked.known_on, "what the register knew on that day");
}

void add_transfer(Program& program, Transfer& asked) {
  auto& common = program.common;
  auto* import_command = program.command(
      program.app, "import",
      "brings a list of members (CSV) into a register, or facts (JSON lines) into a new or empty one",
      [&] { return import_file(common, asked); });
  import_command->add_option("file", asked.file, "the file")->required();
  import_command->add_option("--network", asked.network, "of rows that name no network");
  import_command->add_flag("--dry-run", asked.dry_run, "check only, and say what would be new");
  auto* export_command =
      program.command(program.app, "export", "prints the facts as JSON lines, or members as CSV",
                      [&] { return export_file(common, asked); });
  export_command->add_option("--network", asked.network, "whose members; without: of all");
  export_command->add_option("--as", asked.as, "jsonl: all facts; csv: members and periods")
      ->check(CLI::IsMember({"jsonl", "csv"}));
  export_command
      ->add_option("--lang", asked.language, "of the headings of the CSV; without: the columns’ keys")
      ->check(CLI::IsMember({"de", "en", "fr"}));
  add_day(export_command, asked.day);
}

void add_journal(Program& program, std::string& expected, std::int64_t& number, std::string& reason) {
  auto& common = program.common;
  auto* journal = program.app.add_subcommand("journal", "the chain of facts");
  journal->require_subcommand(1);
  auto* verify = program.command(*journal, "verify", "checks the chain, the personal parts and the tables",
                                 [&] { return journal_verify(common, expected); });
  verify->add_option("--expect", expected, "a head that was kept elsewhere: \"N HEX\"");
  program.command(*journal, "head", "prints number and digest of the newest fact",
                  [&] { return journal_head(common); });
  program.command(*journal, "export", "prints the facts as JSON lines", [&] { return export_facts(common); });
  program.command(*journal, "rebuild", "makes the tables anew from the facts",
                  [&] { return journal_rebuild(common); });
  auto* taken_back =
      program.command(*journal, "void", "takes a fact back; it stays in the journal and says nothing",
                      [&] { return journal_void(common, number, reason); });
  taken_back->add_option("number", number, "the fact's number")->required();
  taken_back->add_option("--reason", reason, "why")->required();
  program
      .command(*journal, "erase", "erases the personal parts of a fact",
               [&] { return journal_erase(common, number); })
      ->add_option("number", number, "the fact's number")
      ->required();
}

void add_status(Program& program, Status& asked, Show& show) {
  auto& app = program.app;
  auto& common = program.common;
  auto* status_command =
      program.command(app, "status", "members, coming and former ones; or one organisation's case",
                      [&] { return status(common, asked); });
  status_command->add_option("organisation", asked.organisation, "its id");
  status_command->add_option("--network", asked.network, "its id");
  add_day(status_command, asked.day);
  status_command->add_flag("--series", asked.series,
                           "how the network grew: day by day on which that changed");
  status_command->add_flag("--stalled", asked.stalled,
                           "open cases that take longer than is expected of their step");
  program.json(status_command);
  program.today(status_command);
  auto* due_command =
      program.command(app, "due", "lets due memberships take effect and drafts their announcements",
                      [&] { return due(common); });
  program.today(due_command);
  auto* announcement = app.add_subcommand("announcement", "drafts and published texts");
  announcement->require_subcommand(1);
  program.json(program.command(*announcement, "list", "all announcements, newest first",
                               [&] { return announcement_list(common); }));
  auto* begin_command =
      program.command(*announcement, "begin", "drafts the announcement of something, in three languages",
                      [&] { return announcement_begin(common, show.kind, show.subject); });
  begin_command->add_option("kind", show.kind, "coming, leaving, network, decision, call or result")
      ->required()
      ->check(CLI::IsMember({"coming", "leaving", "network", "decision", "call", "result"}));
  begin_command->add_option("subject", show.subject, "the id of the membership, network, decision or meeting")
      ->required();
  program.today(begin_command);
  auto* show_command = program.command(*announcement, "show", "one announcement",
                                       [&] { return announcement_show(common, show); });
  show_command->add_option("id", show.id, "its id")->required();
  show_command->add_option("--lang", show.language, "de, en or fr")->check(CLI::IsMember({"de", "en", "fr"}));
  show_command->add_option("--format", show.format, "text, html, markdown, post, subject or json")
      ->check(CLI::IsMember({"text", "html", "markdown", "post", "subject", "json"}));
}

void add_plan(Program& program, Plan& given) {
  auto* announcement = program.app.get_subcommand("announcement");
  const auto add = [&](const char* name, const char* help, const Command& run) {
    auto* command = program.command(*announcement, name, help, run);
    command->add_option("id", given.id, "its id")->required();
    command->add_option("--lang", given.language, "de, en or fr: each goes out on its own")
        ->required()
        ->check(CLI::IsMember({"de", "en", "fr"}));
    program.today(command);
    return command;
  };
  auto* plan = add(
      "plan", "has a text that is signed off go out of itself at a time; planned again, the new time counts",
      [&] { return announcement_plan(program.common, given); });
  plan->add_option("--at", given.at, "such as \"2025-01-07 08:00\", where the publishing network is")
      ->required();
  plan->add_option("--correction", given.correction, "what was corrected, where a version is out");
  add("unplan", "takes a plan back", [&] { return announcement_unplan(program.common, given); });
}

void add_decision(Program& program, std::string& phrase, Extract& asked) {
  auto* decision = program.app.add_subcommand("decision", "decisions and their results");
  decision->require_subcommand(1);
  auto* read = program.command(*decision, "read", "what is understood of a result as minutes print it",
                               [&] { return decision_read(program.common, phrase); });
  read->add_option("phrase", phrase, "such as \"einstimmig zugestimmt (43 Ja)\"")->required();
  program.json(read);
  auto* extract = program.command(*decision, "extract", "the extract of a decision, as text or as PDF",
                                  [&] { return decision_extract(program.common, asked); });
  extract->add_option("ref", asked.ref, "the decision's reference, as in its address")->required();
  extract
      ->add_option("--lang", asked.language,
                   "de, en or fr: a translation, where it is not the decision's own")
      ->check(CLI::IsMember({"de", "en", "fr"}));
  extract->add_flag("--text", asked.text, "prints the text; so it does without --pdf");
  extract->add_option("--pdf", asked.pdf, "writes a sheet on A4 to this file; needs WeasyPrint");
  extract
      ->add_option("--base-url", asked.base_url,
                   "how the outside reaches the register: the sheet gets its address and QR code")
      ->envname("GREMIUM_BASE_URL");
}

void add_membership(Program& program, std::string& term) {
  auto* membership = program.app.add_subcommand("membership", "when memberships begin and end");
  membership->require_subcommand(1);
  auto* read = program.command(*membership, "read-term",
                               "what is understood of a term as statutes and decisions word it",
                               [&] { return membership_read_term(program.common, term); });
  read->add_option("term", term, "such as \"drei Monate zum Jahresende\"")->required();
  program.json(read);
}

void add_procedure(Program& program, Procedure& asked) {
  auto* procedure = program.app.add_subcommand("procedure", "how one joins a network");
  procedure->require_subcommand(1);
  auto* show = program.command(*procedure, "show", "its versions with their steps, the newest first",
                               [&] { return procedure_show(program.common, asked); });
  show->add_option("network", asked.network, "its id")->required();
  program.json(show);
  auto* record = program.command(*procedure, "record", "records a new version; open cases keep theirs",
                                 [&] { return procedure_record(program.common, asked); });
  record->add_option("network", asked.network, "its id")->required();
  record->add_option("file", asked.file, "JSON, as one version in the list that show --json prints")
      ->required();
}

void add_style(Program& program, Style& asked) {
  auto* style = program.app.add_subcommand("style", "how a network's announcements are written");
  style->require_subcommand(1);
  auto* show = program.command(*style, "show", "its house style as JSON",
                               [&] { return style_show(program.common, asked); });
  show->add_option("network", asked.network, "its id")->required();
  auto* record = program.command(*style, "record", "records another; drafts say what it changes in them",
                                 [&] { return style_record(program.common, asked); });
  record->add_option("network", asked.network, "its id")->required();
  record->add_option("file", asked.file, "JSON, as show prints it")->required();
  record->add_option("--reason", asked.reason, "why it changes");
}

void add_minutes(Program& program, Minutes& asked) {
  auto* command =
      program.command(program.app, "minutes", "the minutes of a meeting: newest version, else draft",
                      [&] { return minutes(program.common, asked); });
  command->add_option("ref", asked.ref, "the meeting's id")->required();
  command
      ->add_option("--lang", asked.language, "de, en or fr: of the draft, where it is not the meeting's own")
      ->check(CLI::IsMember({"de", "en", "fr"}));
  command->add_flag("--text", asked.text, "prints the text; so it does without --pdf");
  command->add_option("--pdf", asked.pdf, "writes a sheet on A4 to this file; needs WeasyPrint");
  command->add_flag("--public", asked.for_everyone, "only what everyone may see");
  command->add_flag("--draft", asked.draft, "as the record stands, though a version was released");
  command->add_option("--version", asked.version, "an earlier version")->check(CLI::PositiveNumber);
}

void add_users(Program& program, User& given) {
  auto& common = program.common;
  auto* user = program.app.add_subcommand("user", "accounts");
  user->require_subcommand(1);
  const auto named = [&](CLI::App* sub) {
    sub->add_option("name", given.name, "its name")->required();
    return sub;
  };
  const auto reached = [&](CLI::App* sub) {
    sub->add_option("--email", given.email, "where it is written to");
    sub->add_option("--lang", given.language, "of its mails: de, en or fr")
        ->check(CLI::IsMember({"de", "en", "fr"}));
  };
  auto* add = named(program.command(*user, "add",
                                    "adds an account; its password comes from a prompt or standard input",
                                    [&] { return user_add(common, given); }));
  add->add_option("--role", given.role, "administrator, secretary, editor, approver or member")->required();
  add->add_option("--organisation", given.organisation, "for members: whose case they see");
  add->add_flag("--invite", given.invite, "instead of a password, mails a link to set one; needs --email");
  reached(add);
  reached(named(program.command(*user, "invite", "mails a link to set a password",
                                [&] { return user_invite(common, given); })));
  program.json(program.command(*user, "list", "all accounts", [&] { return user_list(common); }));
  named(program.command(*user, "disable", "closes an account",
                        [&] { return user_disable(common, given.name); }));
  named(program.command(*user, "password", "sets a new password",
                        [&] { return user_password(common, given.name); }));
}

void add_mail(Program& program, MailCommand& asked) {
  auto& app = program.app;
  auto& common = program.common;
  app.add_option("--smtp-url", common.mail.url, "the mail server: smtp://host:587 or smtps://host:465")
      ->envname("GREMIUM_SMTP_URL");
  app.add_option("--mail-from", common.mail.from, "the sender: \"Register <register@example.org>\"")
      ->envname("GREMIUM_MAIL_FROM");
  app.add_option("--smtp-user", common.mail.user, "to log in at the mail server")
      ->envname("GREMIUM_SMTP_USER");
  // Others see what stands on a command line: not offered there.
  app.add_option("--smtp-password", common.mail.password, "from the environment or the settings file")
      ->envname("GREMIUM_SMTP_PASSWORD")
      ->group("");
  app.add_flag("--smtp-plain", common.mail.plain, "send without TLS to a host other than this one")
      ->envname("GREMIUM_SMTP_PLAIN");
  auto* mail = app.add_subcommand("mail", "what is sent by mail");
  mail->require_subcommand(1);
  program
      .command(*mail, "send",
               "sends what waits in the outbox and whose time has come; a server does so by itself",
               [&] { return mail_send(common, asked); })
      ->add_option("--base-url", asked.base_url, "how the outside reaches the register: https://…")
      ->envname("GREMIUM_BASE_URL");
  program.json(program.command(*mail, "list", "what waits, what failed, what was sent",
                               [&] { return mail_list(common); }));
  program.command(*mail, "test", "sends a test at once", [&] { return mail_test(common, asked); })
      ->add_option("address", asked.address, "where to")
      ->required();
}

void add_serve(Program& program, Serve& settings) {
  auto& common = program.common;
  auto* serve_command =
      program.command(program.app, "serve", "the web interface", [&] { return serve(common, settings); });
  serve_command->add_option("--listen", settings.listen, "address and port")
      ->envname("GREMIUM_LISTEN")
      ->capture_default_str();
  serve_command->add_option("--base-url", settings.base_url, "how the outside reaches it: https://…")
      ->envname("GREMIUM_BASE_URL");
  serve_command
      ->add_option("--resources", settings.resources, "read views and assets from this folder while editing")
      ->envname("GREMIUM_RESOURCES");
  serve_command->add_option("--trusted-proxy", settings.trusted_proxies, "whose X-Forwarded-For to believe")
      ->envname("GREMIUM_TRUSTED_PROXY");
  serve_command->add_flag("--insecure", settings.insecure, "listen to the outside without https")
      ->envname("GREMIUM_INSECURE");
  serve_command
      ->add_option("--connections-per-address", settings.connections_per_address,
                   "open connections of one address")
      ->envname("GREMIUM_CONNECTIONS_PER_ADDRESS")
      ->capture_default_str();
  serve_command
      ->add_option("--upload-limit", settings.upload_limit, "the largest file the office takes, in megabytes")
      ->envname("GREMIUM_UPLOAD_LIMIT")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  program.today(serve_command);
}

void add_preview(Program& program, Preview& asked) {
  auto* command = program.command(program.app, "preview",
                                  "every page in every state with sample content, on this machine only",
                                  [&] { return preview(program.common, asked); });
  command->add_option("--listen", asked.listen, "address and port")->capture_default_str();
  command->add_option("--resources", asked.resources,
                      "read views and assets from this folder, again whenever a file in it changes");
  program.command(program.app, "routes", "prints the addresses and who may ask for them",
                  [&] { return routes(program.common); });
}

}  // namespace

int run(int argc, char** argv) {
  Program program;
  program.common.db = "gremium.db";
  program.common.language = language_of_environment();
  program.app.require_subcommand(1);
  program.app.set_version_flag("--version", app::program_version);
  program.app.add_option("--db", program.common.db, "the register's file")
      ->envname("GREMIUM_DB")
      ->capture_default_str();
  program.app.set_config("--config", "",
                         "a file of settings: db = …, and a section for each command, [serve]");
  // A setting that nobody knows is a mistake, not a wish to be passed over.
  program.app.allow_config_extras(CLI::config_extras_mode::error);
  program.app.fallthrough();
  Init init;
  Status status;
  Show show;
  Serve serve;
  Extract extract;
  Minutes minutes;
  Procedure procedure;
  Style style;
  Plan plan;
  Transfer transfer;
  User user;
  MailCommand mail;
  Preview preview_asked;
  std::string expected, reason, phrase, term;
  std::int64_t number = 0;
  add_register(program, init);
  add_transfer(program, transfer);
  add_journal(program, expected, number, reason);
  add_status(program, status, show);
  add_plan(program, plan);
  add_decision(program, phrase, extract);
  add_membership(program, term);
  add_procedure(program, procedure);
  add_style(program, style);
  add_minutes(program, minutes);
  add_users(program, user);
  add_mail(program, mail);
  add_serve(program, serve);
  add_preview(program, preview_asked);
  try {
    program.app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = program.app.exit(error);
    return code == 0 ? Exit::done : Exit::wrong_usage;
  }
  try {
    return program.chosen();
  } catch (const storage::NotSaved& error) {
    std::cerr << "gremium: " << say(program.common, "refusal.not_saved") << " (" << error.what() << ")\n";
  } catch (const std::exception& error) {
    if (storage::tells_damage(error))
      return refuse(program.common,
                    {{"register.damaged", {{"file", program.common.db}, {"detail", error.what()}}}});
    std::cerr << "gremium: " << error.what() << '\n';
  }
  return Exit::system_failed;
}

}  // namespace gremium::cli
