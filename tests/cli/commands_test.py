#!/usr/bin/env python3
"""The commands from outside: what they print, how they end, what they leave alone. Usage: commands_test.py PROGRAM"""
import csv
import hashlib
import io
import json
import os
import pathlib
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))


class Commands(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.made = tempfile.TemporaryDirectory(prefix="gremium-cli-")
        cls.example = os.path.join(cls.made.name, "example.db")
        cls.said = subprocess.run([PROGRAM, "demo", "--db", cls.example], capture_output=True, text=True, check=True,
                                  env={**os.environ, "LC_ALL": "C"}).stdout

    @classmethod
    def tearDownClass(cls):
        cls.made.cleanup()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gremium-cli-")
        self.db = os.path.join(self.folder.name, "t.db")
        shutil.copy(self.example, self.db)

    def tearDown(self):
        self.folder.cleanup()

    def run_it(self, *arguments, code=0, typed="", db=True, env=None):
        command = [PROGRAM, *arguments] + (["--db", self.db] if db else [])
        done = subprocess.run(command, input=typed, capture_output=True, text=True, cwd=self.folder.name,
                              env={**os.environ, "LC_ALL": "C", **(env or {})})
        self.assertEqual(done.returncode, code, f"{arguments}: {done.stdout}{done.stderr}")
        if code == 0:
            self.assertEqual(done.stderr, "")
        else:
            self.assertNotEqual(done.stderr, "")
        return done.stdout if code == 0 else done.stdout + done.stderr

    def status(self, *arguments):
        return json.loads(self.run_it("status", "--network", "defus", "--json", *arguments))

    def test_demo_prints_log_ins_and_refuses_a_file_that_exists(self):
        for role in ("administrator", "secretary", "editor", "approver"):
            self.assertIn(role, self.said)
        self.assertEqual(stat.S_IMODE(os.stat(self.example).st_mode), 0o600)
        before = hashlib.sha256(pathlib.Path(self.db).read_bytes()).digest()
        self.assertIn("exists already", self.run_it("demo", code=1))
        self.assertEqual(hashlib.sha256(pathlib.Path(self.db).read_bytes()).digest(), before)

    def test_status_tells_members_and_coming_ones_on_any_day(self):
        eve, day = self.status("--as-of", "2024-12-31"), self.status("--as-of", "2025-01-01")
        self.assertEqual((eve["count"], eve["coming"], eve["network"], eve["as_of"]), (20, 2, "defus", "2024-12-31"))
        self.assertEqual((day["count"], day["coming"], day["former"]), (22, 0, 0))
        row = next(m for m in eve["members"] if m["id"] == "stadt-kaiserslautern")
        self.assertEqual((row["name"], row["state"], row["from"], row["until"]),
                         ("Kaiserslautern", "coming", "2025-01-01", None))
        self.assertIn("20 members, 2 coming", self.run_it("status", "--network", "defus", "--as-of", "2024-12-31"))
        self.assertEqual(self.status("--as-of", "2025-01-01", "--known-on", "2024-06-01")["count"], 20)
        self.run_it("status", "--network", "atlantis", code=1)
        self.run_it("status", "--as-of", "2025-02-30", code=2)

    def test_status_of_one_organisation_and_of_all_networks(self):
        said = self.run_it("status", "stadt-kaiserslautern", "--as-of", "2024-12-31")
        self.assertIn("coming, from 1 January 2025", said)
        self.assertNotIn("since 1 January 2025", said)
        self.assertIn("à partir du 1er janvier 2025",
                      self.run_it("status", "stadt-kaiserslautern", "--as-of", "2024-12-31", env={"LC_ALL": "fr"}))
        found = json.loads(self.run_it("status", "stadt-kaiserslautern", "--as-of", "2024-12-31", "--json"))
        self.assertEqual(found["id"], "stadt-kaiserslautern")
        self.assertEqual({(m["network"], m["state"], m["from"]) for m in found["memberships"]},
                         {("efus", "coming", "2025-01-01"), ("defus", "coming", "2025-01-01")})
        self.assertTrue(all(step["done"] for step in found["accessions"][0]["steps"]))
        networks = json.loads(self.run_it("status", "--json"))
        self.assertEqual({one["network"] for one in networks}, {"efus", "defus"})

    def test_due_enters_effects_and_one_announcement_once(self):
        self.assertIn("Nothing is due", self.run_it("due", "--today", "2024-12-31"))
        said = self.run_it("due", "--today", "2025-01-01")
        self.assertEqual(said.count("has been a member since 1 January 2025"), 4)
        self.assertEqual(said.count("Announcement drafted"), 1)
        self.assertIn("Nothing is due", self.run_it("due", "--today", "2025-01-01"))
        self.assertIn("Nothing is due", self.run_it("due", "--today", "2024-12-31"))
        newest = json.loads(self.run_it("announcement", "list", "--json"))[0]
        for language, headline in (("de", "Efus und DEFUS begrüßen zwei neue deutsche Mitglieder"),
                                   ("en", "Efus and DEFUS welcome two new German members"),
                                   ("fr", "L’Efus et le DEFUS accueillent deux nouveaux membres allemands")):
            text = self.run_it("announcement", "show", newest["id"], "--lang", language)
            self.assertEqual(text.splitlines()[0], headline)
            self.assertIn("22", text)
        shown = json.loads(self.run_it("announcement", "show", newest["id"], "--lang", "de", "--format", "json"))
        self.assertTrue(shown["open"])
        self.assertIn("<h1>", self.run_it("announcement", "show", newest["id"], "--format", "html"))
        self.run_it("announcement", "show", "nothing", code=1)

    def sign_off(self, server, address):
        """The German text, without the quotations that are missing."""
        passwords = dict(re.findall(r"^  (\S+)  (\S+)", self.said, re.M))
        press, approver = Clerk(), Clerk()
        press.log_in(server, "presse", passwords["presse"])
        approver.log_in(server, "freigabe", passwords["freigabe"])
        _, _, page = press.ask(server, "GET", address + "?text=de")
        fields = {name: "yes" for name in re.findall(r'name="(left_out[^"]*quotation[^"]*)"', page)}
        fields["seen"] = re.search(r'name="seen" value="(\d+)"', page).group(1)
        self.assertEqual(press.ask(server, "POST", address + "/de/save", {**fields, "token": press.token})[0], 303)
        _, _, page = approver.ask(server, "GET", address + "?text=de")
        digest = re.search(r'name="digest" value="(\w+)"', page).group(1)
        status, _, _ = approver.ask(server, "POST", address + "/de/sign-off", {"digest": digest, "token": approver.token})
        self.assertEqual(status, 303)

    def test_a_text_is_planned_by_language(self):
        self.run_it("due", "--today", "2025-01-01")
        newest = json.loads(self.run_it("announcement", "list", "--json"))[0]["id"]
        plan = ["announcement", "plan", newest, "--lang", "de", "--at"]
        self.assertIn("place-holders", self.run_it(*plan, "2099-01-07 08:00", code=1))
        self.assertIn("2025-01-07 08:00", self.run_it(*plan, "morgen", code=1))
        self.assertIn("09:00", self.run_it(*plan, "2099-01-07 8 Uhr", code=1))
        self.run_it("announcement", "plan", newest, "--at", "2099-01-07 08:00", code=2)
        self.run_it("announcement", "unplan", newest, "--lang", "de", code=1)

        server = Server(PROGRAM, self.db, "--today", "2025-01-01")
        try:
            self.sign_off(server, f"/office/announcements/{newest}")
        finally:
            server.kill()
        said = self.run_it(*plan, "2099-01-07 08:00")
        self.assertEqual(said, f"Planned: {newest}, de, on 2099-01-07 at 08:00\n")
        self.assertEqual(json.loads(self.run_it("announcement", "list", "--json"))[0]["states"]["de"], "planned")
        self.assertIn("past", self.run_it(*plan, "2020-01-07 08:00", code=1))
        self.run_it("announcement", "unplan", newest, "--lang", "de")
        self.assertEqual(json.loads(self.run_it("announcement", "list", "--json"))[0]["states"]["de"], "signed_off")

    def test_an_announcement_begins_on_a_day(self):
        rows = csv.DictReader(io.StringIO(self.run_it("export", "--network", "defus")))
        member = next(row["membership"] for row in rows if row["id"] == "stadt-kaiserslautern")
        self.run_it("announcement", "begin", "coming", member, "--today", "2025-01-01", code=1)
        self.run_it("announcement", "begin", "coming", member, "--today", "2024-12-31")

    def test_the_house_style_of_a_network(self):
        shown = json.loads(self.run_it("style", "show", "defus"))
        self.assertEqual(shown, {"digits_from": 13, "country_adjectives": True, "spellings": []})
        path = os.path.join(self.folder.name, "style.json")
        def record(style, code=0):
            pathlib.Path(path).write_text(style if isinstance(style, str) else json.dumps(style), encoding="utf-8")
            return self.run_it("style", "record", "defus", path, code=code)
        terse = {"digits_from": 2, "country_adjectives": False,
                 "spellings": [{"language": "de", "recorded": "Kaiserslautern", "written": "K’lautern"}]}
        record(terse)
        self.assertEqual(json.loads(self.run_it("style", "show", "defus")), terse)
        self.run_it("due", "--today", "2025-01-01")
        newest = json.loads(self.run_it("announcement", "list", "--json"))[0]["id"]
        text = self.run_it("announcement", "show", newest, "--lang", "de")
        self.assertIn("begrüßen 2 neue Mitglieder", text)
        self.assertIn("Stadt K’lautern", text)
        head = self.run_it("journal", "head")
        for wrong, word in (({"digits_from": 1}, "2"), ({"digit_from": 3}, "digit_from"), ("[", "parse"),
                            ({"digits_from": "3"}, "number"), ({"spellings": [{"language": "it"}]}, "it"),
                            ({"spellings": [{"language": "de", "recorded": "A", "written": ""}]}, "A")):
            self.assertIn(word, record(wrong, code=1))
        self.assertEqual(self.run_it("journal", "head"), head)
        self.run_it("style", "show", "nirgends", code=1)
        self.run_it("journal", "verify")

    def test_today_is_only_for_an_example(self):
        other = os.path.join(self.folder.name, "own.db")
        self.run_it("init", "--db", other, "--name", "Netz", "--time-zone", "Europe/Berlin", "--administrator", "admin",
                    typed="ein langes Kennwort\n", db=False)
        self.assertIn("example", self.run_it("due", "--today", "2025-01-01", "--db", other, code=1, db=False))
        self.run_it("journal", "verify", "--db", other, db=False)

    def test_what_init_cannot_begin_leaves_no_file(self):
        other = os.path.join(self.folder.name, "own.db")
        said = self.run_it("init", "--db", other, "--name", "Netz", "--languages", "de,xx", typed="ein langes Kennwort\n",
                           code=1, db=False)
        self.assertIn("xx", said)
        self.assertFalse(os.path.exists(other))
        self.run_it("init", "--db", other, "--name", "N" * 300, typed="ein langes Kennwort\n", code=1, db=False)
        self.assertFalse(os.path.exists(other), "nothing half begun")
        # A pipe holds the password alone; the rest has its usual answers.
        self.run_it("init", "--db", other, "--name", "Netz", typed="ein langes Kennwort\n", db=False)
        self.assertIn("admin", self.run_it("user", "list", "--db", other, db=False))

    def test_a_file_of_settings(self):
        settings = os.path.join(self.folder.name, "gremium.ini")
        pathlib.Path(settings).write_text(f'db="{self.db}"\n[status]\nnetwork="defus"\nas-of="2024-12-31"\n')
        self.assertIn("20", self.run_it("status", "--config", settings, db=False))
        pathlib.Path(settings).write_text(f'db="{self.db}"\nbd="typing error"\n')
        self.assertIn("bd", self.run_it("status", "--config", settings, code=2, db=False))

    def test_the_journal_goes_out_and_comes_back(self):
        head = self.run_it("journal", "head")
        self.assertRegex(head, r"^\d+ [0-9a-f]{64}\n$")
        facts = self.run_it("journal", "export")
        file, other = os.path.join(self.folder.name, "facts.jsonl"), os.path.join(self.folder.name, "o.db")
        pathlib.Path(file).write_text(facts)
        fresh = os.path.join(self.folder.name, "fresh.db")
        self.run_it("import", file, "--dry-run", "--db", fresh, db=False)
        self.assertFalse(os.path.exists(fresh), "a dry run leaves nothing")
        self.run_it("import", file, "--db", fresh, db=False)
        self.assertEqual(self.run_it("journal", "head", "--db", fresh, db=False), head)
        self.assertEqual(self.run_it("journal", "export", "--db", fresh, db=False), facts, "times of entry and all")
        pathlib.Path(file + ".broken").write_text(facts.replace("großer Mehrheit", "kleiner Mehrheit"))
        broken = os.path.join(self.folder.name, "broken.db")
        self.assertIn("does not hold", self.run_it("import", file + ".broken", "--db", broken, code=1, db=False))
        self.assertFalse(os.path.exists(broken))
        self.run_it("init", "--db", other, "--name", "N", "--time-zone", "UTC", "--administrator", "a",
                    typed="ein langes Kennwort\n", db=False)
        self.assertIn("empty register", self.run_it("import", file, "--db", other, code=1, db=False))
        self.run_it("journal", "verify", "--expect", head.strip())
        self.run_it("journal", "rebuild")
        self.run_it("journal", "verify", "--expect", head.strip())
        self.run_it("journal", "verify", "--expect", "nonsense", code=2)

    def test_tampering_is_named(self):
        connection = sqlite3.connect(self.db)
        connection.executescript("DROP TRIGGER journal_is_never_changed; UPDATE journal SET author = 'x' WHERE number = 9")
        connection.close()
        self.assertIn("first bad fact: 9\n", self.run_it("journal", "verify", code=4))

    def test_a_newer_and_a_damaged_file(self):
        connection = sqlite3.connect(self.db)
        connection.execute("PRAGMA user_version = 99")
        connection.close()
        before = pathlib.Path(self.db).read_bytes()
        self.run_it("status", code=3)
        self.run_it("due", code=3)
        self.assertEqual(pathlib.Path(self.db).read_bytes(), before)
        pathlib.Path(self.db).write_bytes(b"SQLite format 3\0" + b"x" * 5000)
        before = pathlib.Path(self.db).read_bytes()
        said = self.run_it("due", code=4)
        self.assertEqual(len(said.strip().splitlines()), 1)
        self.assertEqual(pathlib.Path(self.db).read_bytes(), before)

    def test_damage_in_the_middle_of_a_file(self):
        # The pages of the journal itself, as a failing disk leaves them.
        connection = sqlite3.connect(self.db)
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        pages = [row[0] for row in connection.execute("SELECT pageno FROM dbstat WHERE name = 'journal' AND pagetype = 'leaf'")] \
            if self.has_dbstat(connection) else []
        connection.close()
        page = pages[len(pages) // 2] if pages else 20
        with open(self.db, "r+b") as file:
            file.seek((page - 1) * size)
            file.write(b"\xa5" * size)
        before = pathlib.Path(self.db).read_bytes()
        self.assertRegex(self.run_it("journal", "verify", code=4), r"first bad fact: \d+\n")
        self.run_it("due", "--today", "2025-01-01", code=4)
        self.assertEqual(pathlib.Path(self.db).read_bytes(), before)

    @staticmethod
    def has_dbstat(connection):
        try:
            connection.execute("SELECT 1 FROM dbstat LIMIT 1")
            return True
        except sqlite3.OperationalError:
            return False

    def test_nothing_takes_effect_in_tables_that_were_changed(self):
        connection = sqlite3.connect(self.db)
        connection.execute("UPDATE memberships SET content = '{}' WHERE id = (SELECT id FROM memberships"
                           " WHERE organisation = 'stadt-kaiserslautern' LIMIT 1)")
        connection.commit()
        connection.close()
        head = self.run_it("journal", "head")
        self.run_it("due", "--today", "2025-01-01", code=4)
        self.assertEqual(self.run_it("journal", "head"), head)

    def test_one_writer_many_readers(self):
        server = Server(PROGRAM, self.db)
        try:
            self.assertIn("Another Gremium", self.run_it("due", code=3))
            self.run_it("user", "list")
            self.run_it("journal", "verify")
            self.assertEqual(self.status("--as-of", "2025-01-01")["count"], 22)
        finally:
            server.kill()

    def test_accounts(self):
        self.run_it("user", "add", "neu", "--role", "editor", typed="ein langes Kennwort\n")
        self.run_it("user", "add", "neu", "--role", "editor", typed="ein langes Kennwort\n", code=1)
        self.run_it("user", "add", "kurz", "--role", "editor", typed="kurz\n", code=1)
        self.run_it("user", "add", "wer", "--role", "king", typed="ein langes Kennwort\n", code=1)
        self.run_it("user", "password", "neu", typed="ein anderes Kennwort\n")
        self.run_it("user", "disable", "neu")
        accounts = {a["name"]: a for a in json.loads(self.run_it("user", "list", "--json"))}
        self.assertTrue(accounts["neu"]["disabled"])
        self.assertTrue(all("id" in a for a in accounts.values()))
        self.run_it("user", "disable", "niemand", code=1)

    def read_phrase(self, text, code=0):
        return json.loads(self.run_it("decision", "read", text, "--json", code=code).split("gremium: ")[0])

    def test_a_result_is_read_from_minutes(self):
        text = "Bei 41 Ja-Stimmen und 2 Enthaltungen mehrheitlich zugestimmt"
        said = self.run_it("decision", "read", text).splitlines()
        self.assertEqual(said[:6], ["Outcome: adopted", "Majority in words: by a majority", "In favour: 41",
                                    "Against: not known", "Abstentions: 2", "Invalid votes: not known"])
        self.assertEqual(said[6:], ["Please note: “By a majority”, though only abstentions are given."])
        phrase = self.read_phrase(text)
        self.assertEqual((phrase["outcome"], phrase["label"], phrase["yes"], phrase["no"], phrase["flags"]),
                         ("adopted", "majority", 41, None, ["majority_label_only_abstentions"]))
        self.assertEqual(self.read_phrase("In den Kulturausschuss verwiesen")["referred_to"], "Kulturausschuss")
        self.assertIn("Referred to: Kulturausschuss", self.run_it("decision", "read", "In den Kulturausschuss verwiesen"))
        for language, word in (("de", "angenommen"), ("fr", "adopté")):
            self.assertIn(word, self.run_it("decision", "read", "carried", env={"LC_ALL": language}))
        self.run_it("decision", "read", "carried", "--db", os.path.join(self.folder.name, "none.db"), db=False)

    def test_a_result_that_cannot_be_read_is_left_as_it_is(self):
        for text in ("Erledigt", "", "nicht abgelehnt", "\x1b[2J"):
            said = self.run_it("decision", "read", text, code=1)
            self.assertEqual(said, "gremium: This text cannot be read as the result of a vote; it is left as it is.\n")
        self.assertIn("longer than", self.run_it("decision", "read", "Ja " * 2000, code=1))
        phrase = self.read_phrase("Erledigt", code=1)
        self.assertEqual((phrase["outcome"], phrase["yes"], phrase["flags"]), ("unknown", None, ["unreadable"]))
        self.run_it("decision", "read", code=2)
        self.run_it("decision", code=2, db=False)

    def test_usage_help_and_settings(self):
        self.run_it("nonsense", code=2, db=False)
        self.run_it("due", "--today", code=2, db=False)
        for command in (["status"], ["journal", "verify"], ["user", "add"], ["serve"], ["announcement", "show"],
                        ["decision", "read"]):
            self.assertIn("--db", self.run_it(*command, "--help", db=False))
        self.assertIn("DEFUS", self.run_it("status", "--network", "defus", db=False, env={"GREMIUM_DB": self.db}))
        self.assertIn("mindestens", self.run_it("status", "--network", "efus", env={"LC_ALL": "de_DE.UTF-8"}))
        self.run_it("status", "--db", os.path.join(self.folder.name, "none.db"), code=1, db=False)
        self.run_it("serve", "--listen", "0.0.0.0:0", code=1)
        for nonsense in (["--listen", "127.0.0.1:99999"], ["--base-url", "nowhere"], ["--trusted-proxy", "nobody"],
                         ["--base-url", "https://register.example.org/path"]):
            self.run_it("serve", *nonsense, code=2)

    def test_what_is_not_writable(self):
        missing = os.path.join(self.folder.name, "no", "such", "folder.db")
        self.run_it("demo", "--db", missing, code=5, db=False)


unittest.main(verbosity=2)
