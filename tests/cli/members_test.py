#!/usr/bin/env python3
"""Lists of members through the command line: in, out, what is refused and where, beside a server and another import.

Usage: members_test.py PROGRAM
"""
import csv
import io
import json
import os
import pathlib
import pty
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Server, make_example  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))


class Members(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = tempfile.TemporaryDirectory(prefix="gremium-members-")
        cls.example = os.path.join(cls.home.name, "example.db")
        make_example(PROGRAM, cls.example)

    @classmethod
    def tearDownClass(cls):
        cls.home.cleanup()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gremium-members-")
        self.db = os.path.join(self.folder.name, "test.db")
        shutil.copy(self.example, self.db)

    def tearDown(self):
        self.folder.cleanup()

    def file(self, content, name="members.csv"):
        path = pathlib.Path(self.folder.name, name)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def run_it(self, *arguments, code=0, language="C", db=None):
        done = subprocess.run([PROGRAM, *arguments, "--db", db or self.db], capture_output=True, cwd=self.folder.name,
                              env={**os.environ, "LC_ALL": language})
        self.assertEqual(done.returncode, code, f"{arguments}: {done.stdout}{done.stderr}")
        return done.stdout.decode() if code == 0 else done.stderr.decode()

    def new_register(self, name):
        db = os.path.join(self.folder.name, name + ".db")
        subprocess.run([PROGRAM, "init", "--db", db, "--name", name, "--time-zone", "Europe/Paris", "--administrator",
                        "a"], input="ein langes Kennwort\n", text=True, capture_output=True, check=True)
        return db

    def head(self):
        return self.run_it("journal", "head")

    def test_members_go_out_and_come_back_identical(self):
        out = self.run_it("export", "--network", "efus")
        rows = list(csv.DictReader(io.StringIO(out)))
        self.assertGreater(len(rows), 20)
        self.assertEqual({row["network"] for row in rows}, {"efus"})
        duesseldorf = next(row for row in rows if row["id"] == "stadt-duesseldorf")
        self.assertEqual((duesseldorf["name_de"], duesseldorf["start"], duesseldorf["kind"]), ("Düsseldorf", "2009", "stadt"))
        other = self.new_register("efus")
        said = self.run_it("import", self.file(out), db=other)
        self.assertIn(f"{len(rows)} rows, UTF-8, separator: ,", said)
        self.assertEqual(self.run_it("export", "--network", "efus", db=other), out)
        self.run_it("journal", "verify", db=other)
        count = lambda db: json.loads(self.run_it("status", "--network", "efus", "--json", "--as-of", "2024-12-31", db=db))
        self.assertEqual(count(other)["count"], count(self.db)["count"])
        self.assertIn("Nothing is due", self.run_it("due", db=other))
        self.assertEqual(self.run_it("announcement", "list", "--json", db=other).strip(), "[]", "no news of old members")
        # In all languages of headings, and into the register that it is from.
        for language in ("de", "en", "fr"):
            sheet = self.run_it("export", "--network", "efus", "--lang", language)
            self.assertTrue(sheet.startswith("\ufeff"))
            before = self.head()
            self.assertIn("none new", self.run_it("import", self.file(sheet)))
            self.assertEqual(self.head(), before)
        self.assertEqual(self.run_it("export").splitlines()[0][:12], '{"number":1,', "without asking it is the facts")
        self.assertGreater(self.run_it("export", "--as", "csv").count("\n"), len(rows) + 1)

    def test_a_dry_run_says_what_would_be_and_leaves_all_as_it_was(self):
        file = self.file("Name;Art;Mitglied seit;Bemerkung\nK\xf6ln;Stadt;1.6.2016;x\nOrt;Stadt;2001;\nEssen;;;\n".encode("cp1252"))
        before = self.head()
        said = self.run_it("import", file, "--network", "efus", "--dry-run", code=1)
        self.assertIn("Row 4, column C (Mitglied seit): Since when is missing.", said)
        file = self.file("Name;Art;Mitglied seit;Bemerkung\nOrt;Stadt;2001;x\n".encode("cp1252"))
        said = self.run_it("import", file, "--network", "efus", "--dry-run")
        for words in ("One row", "separator: ;", "Columns not used: Bemerkung", "one new", "nothing was entered"):
            self.assertIn(words, said)
        self.assertEqual(self.head(), before)

    def test_faults_are_told_by_row_and_column_in_the_readers_language(self):
        rows = "".join(f"Ort {i};Burg;2001\n" for i in range(30))
        said = self.run_it("import", self.file("Name;Art;Beginn\n" + rows), "--network", "efus", code=1, language="de_DE")
        self.assertIn("Zeile 2, Spalte B (Art): Die Art „Burg“ gibt es nicht.", said)
        self.assertIn("… und noch 10 Fehler.", said)
        self.assertIn("30 Fehler in der Liste. Nichts wurde übernommen.", said)
        self.assertIn("ligne", self.run_it("import", self.file("Name;Art;Beginn\nA;Stadt;2001\nA;Stadt;2001\n"),
                                           "--network", "efus", code=1, language="fr_FR").lower())

    def test_bad_files(self):
        before = self.head()
        for content, words in ((b"PK\x03\x04abc", "workbook"), (b"", "nothing in the file"), (b"a;b\n1;2\n", "No heading"),
                               (b"Name;Beginn\n=HYPERLINK(1);2001\n", "formula"),
                               (b"Name;Art;Beginn\n\"A;Stadt;2001\n", "never closed"),
                               ("Name;Art;Beginn\nKöln;Stadt;2001\n".encode() + b"M\xfcnchen;Stadt;2001\n", "another encoding"),
                               (b"Name;Art;Netzwerk;Beginn\nA;Stadt;defus;2001-01-01\n", "requires membership")):
            self.assertIn(words, self.run_it("import", self.file(content), "--network", "efus", code=1))
        self.assertIn("cannot be read", self.run_it("import", "missing.csv", code=1))
        self.run_it("import", self.file("Name;Art;Beginn\nA;Stadt;2001\n"), "--network", "atlantis", code=1)
        self.run_it("export", "--network", "atlantis", code=1)
        self.run_it("export", "--as", "xml", code=2)
        self.assertIn("--as csv", self.run_it("export", "--as", "jsonl", "--as-of", "2024-12-31", code=2))
        self.run_it("export", "--as-of", "gestern", code=2)
        self.assertEqual(self.head(), before)

    def test_an_export_is_of_any_day(self):
        def ids(*day):
            out = self.run_it("export", "--network", "defus", *day)
            return {row["id"] for row in csv.DictReader(io.StringIO(out))}
        new = {"stadt-kaiserslautern", "landespraeventionsrat-nordrhein-westfalen"}
        before = ids("--as-of", "2024-12-31")
        self.assertEqual(len(before), 20)
        self.assertFalse(before & new)
        self.assertEqual(ids("--as-of", "2025-01-01"), before | new)
        self.assertIn("defus", self.run_it("export", "--network", "defus", "--known-on", "2000-01-01", code=1),
                      "nothing was known then, not even the network")

    def test_beside_a_server_it_says_what_to_do(self):
        file = self.file("Name;Art;Beginn\nOrt;Stadt;2001\n")
        server = Server(PROGRAM, self.db)
        try:
            said = self.run_it("import", file, "--network", "efus", code=3)
            self.assertIn("web interface", said)
            self.assertIn("one new", self.run_it("import", file, "--network", "efus", "--dry-run"))
            self.assertIn("stadt-duesseldorf", self.run_it("export", "--network", "efus"))
        finally:
            server.kill()
        self.run_it("import", file, "--network", "efus")

    def test_of_two_at_once_one_waits_for_nobody_and_both_are_whole(self):
        rows = "".join(f"Ort {i};Stadt;2001-01-01\n" for i in range(3000))
        file = self.file("Name;Art;Beginn\n" + rows)
        command = [PROGRAM, "import", file, "--network", "efus", "--db", self.db]
        both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
        codes = sorted((process.communicate() and process.returncode) for process in both)
        self.assertIn(codes, ([0, 0], [0, 3]), "the second finds it in use, or all known")
        members = json.loads(self.run_it("status", "--network", "efus", "--json"))["members"]
        self.assertEqual(sum(1 for m in members if m["id"].startswith("stadt-ort-")), 3000)
        self.run_it("journal", "verify")

    def test_progress_is_shown_on_a_terminal(self):
        rows = "".join(f"Ort {i};Stadt;2001-01-01\n" for i in range(2000))
        parent, child = pty.openpty()
        done = subprocess.Popen([PROGRAM, "import", self.file("Name;Art;Beginn\n" + rows), "--network", "efus", "--db",
                                 self.db], stdout=subprocess.DEVNULL, stderr=child, env={**os.environ, "LC_ALL": "C"})
        os.close(child)
        shown = b""
        try:
            while part := os.read(parent, 65536):
                shown += part
        except OSError:
            pass
        self.assertEqual(done.wait(), 0)
        self.assertIn("Entering … 50 %".encode(), shown)
        os.close(parent)


unittest.main(verbosity=2)
