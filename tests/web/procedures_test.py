#!/usr/bin/env python3
"""How one joins a network, entered and followed as the office does it. Usage: procedures_test.py PROGRAM"""
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server, make_example  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
TODAY = "2025-03-01"
PROCEDURE = "/office/networks/defus/procedure"
LANGUAGES = ("de", "en", "fr")


def words(page):
    """What a reader sees of it."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"\s+", " ", text)


class Procedures(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gremium-procedures-")
        self.db = os.path.join(self.folder.name, "t.db")
        passwords = make_example(PROGRAM, self.db)
        self.start(TODAY)
        self.admin, self.clerk, self.press = Clerk(), Clerk(), Clerk()
        for who, name in ((self.admin, "admin"), (self.clerk, "sekretariat"), (self.press, "presse")):
            who.log_in(self.server, name, passwords[name])
        self.board = self.body("defus", "Europe/Berlin")

    def tearDown(self):
        self.server.kill()
        self.folder.cleanup()

    def start(self, today):
        self.server = Server(PROGRAM, self.db, "--today", today)

    def on(self, today):
        self.server.kill()
        self.start(today)

    def get(self, path, code=200, by=None):
        status, _, page = (by or self.clerk).ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def send(self, path, code, by=None, **fields):
        who = by or self.clerk
        status, headers, page = who.ask(self.server, "POST", path, {"token": who.token, **fields})
        self.assertEqual(status, code, f"{path}: {words(page)[:700]}")
        return dict(headers)["Location"] if code == 303 else page

    def body(self, network, zone):
        """A board of a network; its id."""
        self.send(f"/office/organisations/{network}/bodies", 303, kind="vorstand", time_zone=zone)
        return re.findall(r'href="/office/bodies/(\w+)"', self.get(f"/office/organisations/{network}"))[-1]

    def run_it(self, *command, code=0):
        done = subprocess.run([PROGRAM, *command, "--db", self.db], capture_output=True, text=True,
                              env={**os.environ, "LC_ALL": "C.UTF-8"})
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout if code == 0 else done.stderr

    def steps(self, *steps):
        """A form with these steps, and the blank ones it always has."""
        fields = {}
        for number, step in enumerate([*steps, {}, {}, {}], 1):
            step = {"kind": "", "order": str(10 * number), **step}
            for name in ("label", "documents"):
                for language in LANGUAGES if name in step else ():
                    step[f"{name}_{language}"] = step[name]
                step.pop(name, None)
            fields.update({f"{name}_{number}": value for name, value in step.items()})
        return fields

    def usual(self):
        return [{"kind": "own_decision", "expected_days": "30"},
                {"kind": "declaration", "expected_days": "10"},
                {"kind": "documents", "documents": "Satzung\nHaushaltsplan\n", "at_least": "1"},
                {"kind": "board", "body": self.board, "wait": "1", "wait_unit": "months", "wait_after": "declaration",
                 "label": "Vorstand nimmt auf"},
                {"kind": "condition", "label": "Beitrag bezahlt", "may_skip": "yes"},
                {"kind": "effect"}, {"kind": "announcement", "expected_days": "7"}]

    def refused(self, sentence, field, steps, **fields):
        page = self.send(PROCEDURE, 422, self.admin, **self.steps(*steps), **fields)
        said = re.findall(r'href="#form-(\w+)"[^>]*>(.*?)</a>', page, re.S)
        self.assertTrue(any(where == field and sentence in html.unescape(text) for where, text in said), said)
        return page

    def case(self):
        """An open case of a city that is in Efus already; its address."""
        where = self.send("/office/organisations", 303, kind="stadt", country="DE", name_de="Beispielstadt")
        city = where.rpartition("/")[2]
        self.send(f"/office/organisations/{city}/memberships", 303, network="efus", start="2020-01-01")
        return self.send("/office/accessions", 303, organisation=city, networks="defus", is_public="yes")

    def test_a_version_is_previewed_entered_and_followed(self):
        page = self.get(PROCEDURE, by=self.press)
        self.assertIn("Es ist noch kein Verfahren eingetragen", words(page))
        self.assertNotIn("/procedure/new", page)
        self.get(PROCEDURE + "/new", 403)
        self.assertIn('value="own_decision" selected', self.get(PROCEDURE + "/new", by=self.admin))
        self.assertIn("/procedure", self.get("/office/organisations"))

        page = self.send(PROCEDURE, 200, self.admin, preview="yes", valid_from="2025-01-01",
                         **self.steps(*self.usual()))
        seen = words(page)
        for text in ("Noch nicht gespeichert", "Vorstand nimmt auf", "Frühestens 1 Monat nach: Beitrittserklärung",
                     "Erwartet binnen 30 Tagen", "Kann entfallen", "Mindestens 1 Unterlage", "☐ Haushaltsplan"):
            self.assertIn(text, seen)
        self.assertIn("Haushaltsplan</textarea>", page, "what was typed stays")
        self.assertIn("Es ist noch kein Verfahren eingetragen", words(self.get(PROCEDURE)))

        self.send(PROCEDURE, 303, self.admin, valid_from="2025-01-01", source="Satzung § 4", **self.steps(*self.usual()))
        self.assertIn("ab 1. Januar 2025", words(self.get(PROCEDURE)))
        case = self.case()
        public = case.replace("/office/", "/de/")
        self.assertIn("Erwartet bis 31. März 2025", words(self.get(public)))
        self.send(case + "/steps/0", 303, source="Protokoll", date="2025-01-05")
        self.send(case + "/steps/1", 303, date="2025-02-10")
        seen = words(self.get(case))
        self.assertIn("1 Unterlage fehlt noch", seen)
        self.assertNotIn("Haushaltsplan", words(self.get(public)), "what is on the list is the office's")
        self.assertIn("1 Unterlage fehlt noch", words(self.get(public)))

        # Ticked off one by one.
        self.send(case + "/received", 422, document="", on="2025-02-12")
        self.assertIn("in der Zukunft", words(self.send(case + "/received", 422, document="2_0", on="2025-03-02")))
        self.send(case + "/received", 422, document="2_7", on="2025-02-12")
        self.send(case + "/received", 422, document="2_0", on="gestern")
        self.send(case + "/received", 303, document="2_1", on="2025-02-12")
        seen = words(self.get(case))
        self.assertIn("☑ Haushaltsplan eingegangen am 12. Februar 2025, abgehakt von sekretariat", seen)
        self.assertIn("☐ Satzung", seen)

        # The waiting period is held to, with the first possible day.
        self.assertIn("Möglich ab 10. März 2025", words(self.get(public)))
        early = self.send(case + "/steps/3", 422, date="2025-03-01", source="Protokoll")
        self.assertIn("frühestens am 10. März 2025 möglich", words(early))
        self.on("2025-03-20")
        self.send(case + "/steps/3", 303, date="2025-03-11", source="Protokoll")
        missing = self.send(case + "/complete", 422, rule="FIRST_OF_NEXT_MONTH")
        self.assertIn("fehlt noch: Beitrag bezahlt", words(missing))
        self.assertIn("darf nach dem Verfahren nicht entfallen",
                      words(self.send(case + "/steps/0/skip", 422, reason="eilt")))
        self.send(case + "/steps/4/skip", 422, reason="")
        self.send(case + "/steps/4/skip", 303, reason="Im ersten Jahr frei")
        self.assertIn("Im ersten Jahr frei", words(self.get(case)))
        seen = words(self.get(public))
        self.assertIn("Übersprungen", seen)
        self.assertNotIn("Im ersten Jahr frei", seen, "the reason is the office's")
        self.send(case + "/complete", 303, rule="FIRST_OF_NEXT_MONTH")
        self.assertIn("Erster Tag: 1. April 2025", words(self.get(public)))
        self.on("2025-04-02")
        self.assertRegex(words(self.get(public)), r"Erledigt · 1\. April 2025 Beginn der Mitgliedschaft")
        told = json.loads(self.run_it("status", case_organisation(self.get(case)),
                                      "--as-of", "2025-04-02", "--json"))
        self.assertEqual([step["kind"] for step in told["accessions"][0]["steps"]],
                         ["own_decision", "declaration", "documents", "board", "condition", "effect", "announcement"])
        self.assertEqual([step["done"] for step in told["accessions"][0]["steps"]], [True] * 6 + [False])

    def test_a_new_version_leaves_open_cases_as_they_are(self):
        self.send(PROCEDURE, 303, self.admin, **self.steps(*self.usual()))
        case = self.case()
        before = words(self.get(case))
        self.send(PROCEDURE, 303, self.admin, valid_from="2025-02-01",
                  **self.steps({"kind": "own_decision"}, {"kind": "effect"}))
        self.assertEqual(words(self.get(case)), before)
        page = self.get(PROCEDURE)
        newest, first = re.findall(rf'href="({PROCEDURE}/\w+)">(?:ab|von)', page)
        self.assertIn("1 Fall", words(self.get(first)))
        self.assertNotIn("/remove", self.get(first, by=self.admin))
        refused = self.send(first + "/remove", 422, self.admin, reason="weg")
        self.assertIn("haben schon Fälle begonnen (1)", words(refused))
        self.send(first + "/remove", 403, reason="weg")
        self.send(newest + "/remove", 303, self.admin, reason="Irrtum")
        self.get(newest, 404)

    def test_what_cannot_be_is_refused_at_its_field_and_stays_typed(self):
        usual = self.usual()
        page = self.refused("Ein Verfahren braucht Schritte", "kind_1", [], source="Satzung § 4")
        self.assertIn("Satzung § 4", page)
        self.refused("nicht beginnen, bevor darüber beschlossen ist", "kind_1",
                     [{"kind": "effect"}, {"kind": "board", "body": self.board}])
        self.refused("nur einmal beginnen", "kind_2", [{"kind": "effect"}, {"kind": "effect"}])
        self.refused("Es fehlt der Schritt, mit dem", "kind_1", [{"kind": "own_decision"}])
        self.refused("Welches Gremium entscheidet", "body_1", [{"kind": "board"}, {"kind": "effect"}])
        self.refused("gehört nicht zu DEFUS", "body_4",
                     [*usual[:3], {"kind": "board", "body": self.body("efus", "Europe/Paris")}, *usual[4:]])
        self.refused("0 bis 3650", "expected_days_1", [{"kind": "own_decision", "expected_days": "-1"}, {"kind": "effect"}])
        # In the order of the numbers, and refused where it was typed.
        self.refused("Welches Gremium entscheidet", "body_3",
                     [{"kind": "effect", "order": "30"}, {"kind": "own_decision"}, {"kind": "board", "order": "5"}])
        self.refused("in jeder Sprache dieselben Unterlagen", "documents_fr_1",
                     [{"kind": "documents", "documents_de": "A\nB", "documents_en": "A\nB", "documents_fr": "A"},
                      {"kind": "effect"}])
        self.refused("Wartezeit", "wait_2", [{"kind": "own_decision"}, {"kind": "effect", "wait": "-3", "wait_unit": "months"}])
        self.send(PROCEDURE, 303, self.admin, valid_from="2025-02-01", **self.steps(*usual))
        self.refused("Tag nach der letzten (1. Februar 2025)", "valid_from", usual, valid_from="2025-01-31")
        self.send("/office/networks/nato/procedure", 404, self.admin)
        self.get("/office/networks/nato/procedure", 404)
        self.get(PROCEDURE + "/nix", 404)

    def test_cases_that_stall_are_listed_with_their_days(self):
        self.send(PROCEDURE, 303, self.admin, **self.steps(*self.usual()))
        case = self.case()
        self.assertIn("Kein Fall stockt", words(self.get("/office/accessions/stalled")))
        self.assertNotIn("stockt", words(self.get("/office")))
        self.on("2025-04-10")
        for page in ("/office/accessions/stalled", "/office"):
            seen = words(self.get(page))
            self.assertIn("Seit 40 Tagen in diesem Schritt, erwartet: 30", seen, page)
            self.assertIn("Beispielstadt · DEFUS", seen, page)
        self.assertIn("stockt", words(self.get(case)))
        self.assertNotIn("stockt", words(self.get(case.replace("/office/", "/de/"))), "it is the office's worry")
        stalled = json.loads(self.run_it("status", "--stalled", "--json", "--as-of", "2025-04-10"))
        self.assertEqual([(one["id"], one["kind"], one["days"], one["expected"], one["since"]) for one in stalled],
                         [(case.rpartition("/")[2], "own_decision", 40, 30, TODAY)])
        self.assertEqual(json.loads(self.run_it("status", "--stalled", "--json", "--as-of", "2025-03-31")), [])
        self.assertIn("40 days in this step", self.run_it("status", "--stalled", "--as-of", "2025-04-10"))

    def test_the_command_line_shows_and_records(self):
        self.send(PROCEDURE, 303, self.admin, **self.steps(*self.usual()))
        self.server.kill()
        shown = json.loads(self.run_it("procedure", "show", "defus", "--json"))
        self.assertEqual([step["kind"] for step in shown[0]["steps"]][:3], ["own_decision", "declaration", "documents"])
        self.assertIn("Vorstand nimmt auf", self.run_it("procedure", "show", "defus"))
        self.assertIn("no procedure", self.run_it("procedure", "show", "efus"))
        self.assertIn("nato", self.run_it("procedure", "show", "nato", code=1))
        path = os.path.join(self.folder.name, "p.json")
        version = {**shown[0], "valid_from": "2026-01-01"}
        pathlib.Path(path).write_text(json.dumps(version))
        self.assertIn("Recorded", self.run_it("procedure", "record", "defus", path))
        again = self.run_it("procedure", "record", "defus", path, code=1)
        self.assertIn("after the last one", again)
        version["steps"] = version["steps"][:2] + [{"kind": "board"}]
        version["valid_from"] = "2027-01-01"
        pathlib.Path(path).write_text(json.dumps(version))
        self.assertIn("Step 3: Which body decides?", self.run_it("procedure", "record", "defus", path, code=1))
        for nonsense in ("", "[]", "{\"steps\": 3}", "{\"steps\": [{\"kind\": \"party\"}]}", "{\"steps\": [[]]}"):
            pathlib.Path(path).write_text(nonsense)
            self.run_it("procedure", "record", "defus", path, code=1)
        self.run_it("procedure", "record", "defus", path + ".none", code=1)
        self.assertEqual(len(json.loads(self.run_it("procedure", "show", "defus", "--json"))), 2)
        self.run_it("journal", "verify")
        self.start(TODAY)


def case_organisation(page):
    return re.search(r'href="/office/organisations/([\w-]+)"', page.partition("<main")[2]).group(1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
