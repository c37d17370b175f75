#!/usr/bin/env python3
"""What is entered a second time, most often after the browser's Back, is asked about before; what nobody can see in a
text is named. Usage: repetitions_test.py PROGRAM"""
import html
import os
import pathlib
import re
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server, make_example  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))


def words(page):
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"\s+", " ", text)


class Repetitions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-repetitions-")
        db = os.path.join(cls.folder.name, "r.db")
        passwords = make_example(PROGRAM, db)
        cls.server = Server(PROGRAM, db, "--today", "2025-03-01")
        cls.clerk = Clerk()
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])
        page = cls.clerk.ask(cls.server, "GET", "/office/decisions/new")[2]
        cls.bodies = re.findall(r'<option value="(\w+)"[^>]*>Stadtrat', page)

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    def get(self, path):
        status, _, page = self.clerk.ask(self.server, "GET", path)
        self.assertEqual(status, 200, path)
        return page

    def new_key(self, path):
        return re.search(r'name="form_key" value="(\w+)"', self.get(path)).group(1)

    def send(self, path, fields):
        """Status, where it leads, page: as a form that was opened anew."""
        key = self.new_key(path + "/new")
        status, headers, page = self.clerk.ask(self.server, "POST", path, {"token": self.clerk.token, "form_key": key, **fields})
        return status, dict(headers).get("Location"), page

    def decision(self, **fields):
        return self.send("/office/decisions", {
            "body": self.bodies[0], "date": "2025-01-15", "title": "Beitritt zum Netzwerk", "language": "language_de",
            "kind": "other", "outcome": "adopted", "label": "none", "is_public": "yes", **fields})

    def test_a_decision_is_asked_about(self):
        status, first, _ = self.decision()
        self.assertEqual(status, 303)
        # Other blanks, capitals and characters that have no width are no other title.
        for title in ("Beitritt zum Netzwerk", "  beitritt  zum NETZWERK ", "Bei\u200btritt zum Netzwerk"):
            status, _, page = self.decision(title=title, source="Niederschrift, S. 3")
            self.assertEqual(status, 422, title)
            self.assertIn("Schon eingetragen?", words(page))
            self.assertIn("hat an diesem Tag schon einen Beschluss mit diesem Titel", words(page))
            self.assertIn(f'<a class="kern-link" href="{first}">Beitritt zum Netzwerk</a>', page)
            self.assertIn('name="again"', page)
            self.assertIn("Trotzdem als weiteren Beschluss eintragen", words(page))
            self.assertIn('value="Niederschrift, S. 3"', page, "what was typed stays")
            self.assertNotIn("Bitte prüfen Sie Ihre Angaben", words(page), "nothing is wrong")
        status, second, _ = self.decision(again="yes")
        self.assertEqual(status, 303)
        self.assertNotEqual(second, first, "who says so gets it")
        self.assertNotIn('name="again"', self.get("/office/decisions/new"))

    def test_other_decisions_are_not_asked_about(self):
        self.assertEqual(self.decision(title="Haushalt")[0], 303)
        for other in ({"title": "Haushalt II"}, {"date": "2025-01-16"}, {"date": "2025-01"}, {"body": self.bodies[1]}):
            status, _, page = self.decision(**{"title": "Haushalt", **other})
            self.assertEqual(status, 303, f"{other}: {words(page)}")
        self.assertEqual(self.decision(title="Haushalt", date="2025-01")[0], 422, "the same month")

    def test_what_is_wrong_is_told_first(self):
        self.decision(title="Satzung")
        status, _, page = self.decision(title="Satzung", yes="viele")
        self.assertEqual(status, 422)
        self.assertIn("Bitte prüfen Sie Ihre Angaben", words(page))

    def test_a_meeting_is_asked_about(self):
        def plan(**fields):
            return self.send("/office/meetings", {"body": self.bodies[0], "date": "2025-03-20", "begins": "18:00",
                                                  "language": "language_de", "is_public": "yes", **fields})
        status, first, _ = plan()
        self.assertEqual(status, 303)
        status, _, page = plan(begins="18.00 Uhr", place="Ratssaal")
        self.assertEqual(status, 422)
        self.assertIn("schon eine Sitzung", words(page))
        self.assertIn(f'href="{first}"', page)
        self.assertIn("Trotzdem als weitere Sitzung planen", words(page))
        self.assertIn('value="Ratssaal"', page)
        for other in ({"begins": "19:00"}, {"date": "2025-03-21"}, {"body": self.bodies[1]}, {"is_public": ""}, {"again": "yes"}):
            status, _, page = plan(**other)
            self.assertEqual(status, 303, f"{other}: {words(page)}")

    def test_one_that_was_called_off_is_no_repetition(self):
        fields = {"body": self.bodies[0], "date": "2025-04-10", "begins": "18:00", "language": "language_de"}
        _, first, _ = self.send("/office/meetings", fields)
        status = self.clerk.ask(self.server, "POST", first + "/steps", {
            "token": self.clerk.token, "state": "cancelled", "at": "2025-03-01", "at_clock": "10:00"})[0]
        self.assertEqual(status, 303)
        self.assertEqual(self.send("/office/meetings", fields)[0], 303)

    def test_an_organisation_of_that_name_is_shown(self):
        fields = {"kind": "stadt", "country": "DE", "name_de": "Wiederholungen"}
        status, first, _ = self.send("/office/organisations", fields)
        self.assertEqual(status, 303)
        status, _, page = self.send("/office/organisations", {**fields, "name_de": " wiederholungen "})
        self.assertEqual(status, 422)
        self.assertIn("gibt es schon", words(page))
        self.assertIn(f'href="{first}"', page, "with the way to it")

    def test_what_nobody_can_see_is_named_and_what_was_typed_stays(self):
        status, _, page = self.decision(title="Beitritt\u202e dliW", source="Niederschrift")
        self.assertEqual(status, 422)
        self.assertIn("(gefunden: U+202E)", words(page))
        self.assertIn("Im Feld sind sie schon entfernt", words(page))
        self.assertIn('value="Beitritt dliW"', page)
        self.assertIn('value="Niederschrift"', page)
        self.assertEqual(self.decision(title="Beitritt dliW", source="Niederschrift")[0], 303, "sent again as it stands")
        status, _, page = self.decision(title="\u200b\u2060\ufeff")
        self.assertEqual(status, 422)
        self.assertIn("Bitte ausfüllen.", words(page), "nothing but what has no width is no title")

    def test_a_form_that_goes_on_from_the_last_says_so(self):
        self.decision(title="Zuletzt")
        text = words(self.get("/office/decisions/new"))
        self.assertIn("Vorausgefüllt", text)
        self.assertNotIn("Noch nicht gespeichert", text)
        self.assertIn("Prérempli", self.get("/office/decisions/new?lang=fr"), "in another language, too")

    def test_rare_fields_are_folded_until_they_say_something(self):
        def folds(page):
            return re.findall(r'<details class="fold form__fold"( open)?><summary>([^<]*)', page)
        page = self.get("/office/decisions/new?organisation=stadt-kaiserslautern")
        self.assertEqual([is_open for is_open, _ in folds(page)], ["", "", ""])
        self.assertIn("Weitere Zahlen und Umstände der Abstimmung", [name for _, name in folds(page)])
        shown = re.sub(r"<details.*?</details>", "", page.partition("<main")[2], flags=re.S)
        for name in ("body", "date", "title", "text", "outcome", "yes", "no", "abstentions", "source", "is_public"):
            self.assertIn(f'name="{name}"', shown, "in view")
        page = self.decision(title="", eligible="52", procedure="circular")[2]
        self.assertEqual([is_open for is_open, _ in folds(page)], [" open", " open", ""])
        page = self.decision(title="Falten", proxies="viele")[2]
        self.assertEqual([is_open for is_open, _ in folds(page)], [" open", "", ""], "where something is wrong")


if __name__ == "__main__":
    unittest.main()
