#!/usr/bin/env python3
"""Rules of deciding and the judgement of decisions as the office uses them. Usage: rule_sets_test.py PROGRAM"""
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
    """What a reader sees of it."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"\s+", " ", text)


def fields_of(page):
    """What stands in the page's form: lines, and the options that are selected."""
    fields = dict(re.findall(r'<input class="kern-form-input__input"[^>]* name="(\w+)"[^>]* value="([^"]*)"', page))
    for name, options in re.findall(r'<select[^>]* name="(\w+)"[^>]*>(.*?)</select>', page, re.S):
        fields[name] = (re.findall(r'<option value="([^"]*)" selected', options) + [""])[0]
    return {name: html.unescape(value) for name, value in fields.items()}


class RuleSets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-rules-")
        db = os.path.join(cls.folder.name, "t.db")
        passwords = make_example(PROGRAM, db)
        cls.server = Server(PROGRAM, db, "--today", "2025-03-01")
        cls.clerk, cls.press = Clerk(), Clerk()
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])
        cls.press.log_in(cls.server, "presse", passwords["presse"])
        page = cls.clerk.ask(cls.server, "GET", "/office/decisions/new?organisation=stadt-kaiserslautern")[2]
        cls.body = re.search(r'<option value="(\w+)"[^>]*>Stadtrat, Kaiserslautern', page).group(1)

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    def get(self, path, code=200, by=None):
        status, _, page = (by or self.clerk).ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def send(self, path, code, **fields):
        status, headers, page = self.clerk.ask(self.server, "POST", path, {"token": self.clerk.token, **fields})
        self.assertEqual(status, code, f"{path}: {words(page)}")
        return dict(headers)["Location"] if code == 303 else page

    def decision(self, **fields):
        return {"body": self.body, "date": "2025-01-20", "title": "Haushalt", "language": "language_de",
                "kind": "other", "outcome": "adopted", "label": "none", "is_public": "yes", **fields}

    def test_the_same_form_with_other_content_is_no_repetition(self):
        form = self.decision(title="Erster Beschluss", form_key="ab" * 16)
        first = self.send("/office/decisions", 303, **form)
        self.assertEqual(self.send("/office/decisions", 303, **form), first, "one record")
        page = self.send("/office/decisions", 409, **{**form, "title": "Zweiter Beschluss"})
        self.assertIn("wurde schon einmal abgeschickt", words(page))
        self.assertIn('value="Zweiter Beschluss"', page)
        key = re.search(r'name="form_key" value="(\w+)"', page).group(1)
        self.assertNotEqual(key, "ab" * 16)
        other = self.send("/office/decisions", 303, **{**form, "title": "Zweiter Beschluss", "form_key": key})
        self.assertNotEqual(other, first)

    def test_how_it_ended_is_chosen_or_read_and_never_taken_for_unknown(self):
        self.assertEqual(fields_of(self.get("/office/decisions/new"))["outcome"], "")
        page = self.send("/office/decisions", 422, **self.decision(outcome=""))
        self.assertRegex(page, r'href="#form-outcome"[^>]*>[^<]*wie es ausgegangen ist')
        # A wording that says so is read, and shown before it is entered.
        page = self.send("/office/decisions", 200, **self.decision(outcome="", label_as_printed="mit 21:3:2 angenommen"))
        fields = fields_of(page)
        self.assertEqual((fields["outcome"], fields["yes"], fields["no"], fields["abstentions"]), ("adopted", "21", "3", "2"))
        self.assertIn("nach dem Wortlaut ausgefüllt", words(page))
        page = self.send("/office/decisions", 422, **self.decision(outcome="", label_as_printed="so wie letztes Mal"))
        self.assertRegex(page, r'href="#form-outcome"[^>]*>[^<]*aus dem Wortlaut nicht lesen')
        # It says otherwise than what was chosen, or more: asked about once, and who insists is believed.
        fields = self.decision(title="Abgelehnt oder nicht", outcome="adopted", label_as_printed="mit 5:13:2 abgelehnt")
        read = fields_of(self.send("/office/decisions", 200, **fields))
        self.assertEqual((read["outcome"], read["yes"], read["no"]), ("rejected", "5", "13"))
        page = self.send("/office/decisions", 200, **{**fields, "outcome": "rejected"})
        self.assertEqual(fields_of(page)["no"], "13", "figures that stand in the wording alone")
        self.assertIn('name="was_read" value="mit 5:13:2 abgelehnt"', page)
        self.assertRegex(page, r'kern-alert--info" role="status" tabindex="-1" data-error-summary>')
        where = self.send("/office/decisions", 303, was_read="mit 5:13:2 abgelehnt", **fields)
        self.assertIn("Worte und Zahlen passen nicht zusammen", words(self.get(where)))
        # Who says that it is not known is believed.
        where = self.send("/office/decisions", 303, **self.decision(outcome="unknown", title="Unbekannt ausgegangen",
                                                                    label_as_printed="so wie letztes Mal"))
        self.assertEqual(fields_of(self.get(where))["outcome"], "unknown")
        seen = re.search(r'id="form".*?name="seen" value="(\d+)"', self.get(where), re.S).group(1)
        self.send(where, 422, **self.decision(outcome="", title="Unbekannt ausgegangen", seen=seen))

    def test_all_that_is_wrong_is_told_at_once(self):
        page = self.send("/office/decisions", 422, body=self.body, date="31.31.2025", title="", yes="viele")
        for field in ("date", "title", "yes"):
            self.assertIn(f'href="#form-{field}"', page, field)
        self.assertEqual(page.count('href="#form-date"'), 1, "a day that cannot be read is not missing too")

    def test_a_law_fills_the_form_and_decisions_are_judged_by_it(self):
        page = self.get(f"/office/bodies/{self.body}")
        self.assertIn("einfache Mehrheit der abgegebenen Stimmen", words(page))
        preset = f"/office/bodies/{self.body}/rule-sets/new?preset=gemo_rlp"
        self.assertIn(preset, html.unescape(page))
        fields = fields_of(self.get(preset))
        self.assertEqual(fields["majority"], "RLP")
        self.assertEqual(fields["majority_agenda"], "TWO_THIRDS_PRESENT")
        self.assertEqual(fields["notice_days"], "4")
        self.send(f"/office/bodies/{self.body}/rule-sets", 303, **{**fields, "seats": "52", "valid_from": "2024-12-01"})
        body = self.get(f"/office/bodies/{self.body}")
        self.assertIn("ab 1. Dezember 2024", words(body))
        self.assertIn("GemO §§ 34, 39, 40, 41", words(body))
        # More than half of 52 must be there: 26 are not enough.
        where = self.send("/office/decisions", 303, **self.decision(yes="20", no="6", abstentions="0", invalid="0",
                                                                    present="26"))
        seen = words(self.get(where.replace("/office/", "/de/")))
        self.assertIn("Das Gremium war nicht beschlussfähig", seen)
        self.assertIn("Zahlen und Ergebnis passen nicht zusammen", seen)
        where = self.send("/office/decisions", 303, **self.decision(yes="20", no="6", abstentions="1", invalid="0",
                                                                    present="27", date="2025-01-21"))
        for language, sentence in (("de", "Angenommen: Nötig war mehr als die Hälfte"), ("en", "Adopted. Needed: more than half of the 26 votes cast, that is 14."),
                                   ("fr", "Adopté")):
            self.assertIn(sentence, words(self.get(where.replace("/office/", f"/{language}/"))))
        # Before the rules were in force the law of associations counts, and nothing is said of a quorum.
        where = self.send("/office/decisions", 303, **self.decision(yes="20", no="6", present="26", date="2024-11-30"))
        self.assertNotIn("beschlussfähig", words(self.get(where.replace("/office/", "/de/"))))

        self.assertIn("Von diesem Tag an sind schon Regeln eingetragen",
                      self.send(f"/office/bodies/{self.body}/rule-sets", 422, **{**fields, "valid_from": "2024-12-01"}))
        rules = re.search(r'href="(/office/rule-sets/\w+)"', body).group(1)
        self.assertEqual(fields_of(self.get(rules))["seats"], "52")
        self.assertNotIn("rule-sets/new", self.get(f"/office/bodies/{self.body}", by=self.press))
        self.get(f"/office/bodies/{self.body}/rule-sets/new", 403, by=self.press)

    def test_a_preset_that_is_none(self):
        self.assertIn("preset", self.get(f"/office/bodies/{self.body}/rule-sets/new?preset=nonsense", 400))

    def test_a_printed_result_fills_the_form_and_nothing_is_recorded_yet(self):
        before = self.get("/office/decisions").count("/office/decisions/")
        page = self.send("/office/decisions", 200, read="yes", **self.decision(
            outcome="unknown", label_as_printed="Bei 41 Ja-Stimmen und 2 Enthaltungen mehrheitlich zugestimmt"))
        fields = fields_of(page)
        self.assertEqual({name: fields[name] for name in ("outcome", "label", "yes", "no", "abstentions")},
                         {"outcome": "adopted", "label": "majority", "yes": "41", "no": "", "abstentions": "2"})
        self.assertEqual(fields["title"], "Haushalt", "what was typed stays")
        self.assertIn("Noch nicht gespeichert", words(page))
        self.assertIn("obwohl nur Enthaltungen genannt sind", words(page))
        self.assertEqual(self.get("/office/decisions").count("/office/decisions/"), before)

    def test_a_result_that_cannot_be_read_is_left_as_it_is(self):
        fields = fields_of(self.send("/office/decisions", 200, read="yes", **self.decision(
            outcome="rejected", label_as_printed="siehe Anlage", yes="7")))
        self.assertEqual((fields["outcome"], fields["yes"], fields["label_as_printed"]),
                         ("rejected", "7", "siehe Anlage"))

    def test_figures_that_cannot_be_are_refused_at_their_field_with_the_sum(self):
        page = self.send("/office/decisions", 422, **self.decision(yes="20", no="5", abstentions="2", present="26"))
        self.assertIn("Es sind 27 Stimmen", words(page))
        page = self.send("/office/decisions", 422, **self.decision(present="30", eligible="20", yes="1"))
        self.assertIn("Anwesend sind 30, stimmberechtigt aber nur 20.", words(page))
        for wrong in ("1000000000", "-1", "2,5"):
            self.send("/office/decisions", 422, **self.decision(yes=wrong))

    def test_our_own_body_wants_a_reason_for_an_outcome_against_the_figures(self):
        self.send("/office/organisations/defus/bodies", 303, kind="vorstand", time_zone="Europe/Berlin")
        page = self.get("/office/decisions/new?organisation=defus")
        own = re.search(r'<option value="(\w+)"[^>]*>Vorstand, ', page)
        fields = self.decision(body=own.group(1), yes="3", no="9")
        self.assertIn("Das Ergebnis widerspricht den Zahlen", words(self.send("/office/decisions", 422, **fields)))
        where = self.send("/office/decisions", 303, outcome_reason="In der Niederschrift vertauscht.", **fields)
        self.assertIn("In der Niederschrift vertauscht.", words(self.get(where)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
