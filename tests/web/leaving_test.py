#!/usr/bin/env python3
"""Leaving, and rules for first and last days, as the office uses them. Usage: leaving_test.py PROGRAM"""
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


def words(page):
    """What a reader sees of it."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"\s+", " ", text)


def form_of(page, form):
    """What stands in one of the page's forms: lines, boxes that are ticked, options that are selected."""
    part = page.partition(f'id="{form}"')[2].partition("</form>")[0]
    fields = dict(re.findall(r'<input class="kern-form-input__input[^"]*"[^>]* name="(\w+)"[^>]* value="([^"]*)"', part))
    for name in re.findall(r'<input class="kern-form-check__checkbox"[^>]* name="(\w+)" value="yes" checked', part):
        fields[name] = "yes"
    for name, options in re.findall(r'<select[^>]* name="(\w+)"[^>]*>(.*?)</select>', part, re.S):
        fields[name] = (re.findall(r'<option value="([^"]*)" selected', options) + [""])[0]
    for name in ("seen", "form_key", "term_read", "start_term_read"):
        found = re.search(rf'name="{name}" value="([^"]*)"', part)
        if found:
            fields[name] = found.group(1)
    return {name: html.unescape(value) for name, value in fields.items()}


class Leaving(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-leaving-")
        db = os.path.join(cls.folder.name, "t.db")
        passwords = make_example(PROGRAM, db)
        cls.server = Server(PROGRAM, db, "--today", "2025-10-01")
        cls.clerk, cls.administrator, cls.visitor = Clerk(), Clerk(), Clerk()
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])
        cls.administrator.log_in(cls.server, "admin", passwords["admin"])
        page = cls.clerk.ask(cls.server, "GET", "/office/organisations/stadt-augsburg")[2]
        links = re.findall(r'href="/de/networks/(\w+)".*?href="(/office/memberships/\w+)"', page, re.S)
        cls.memberships = dict(links)

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    def get(self, path, by=None):
        status, _, page = (by or self.clerk).ask(self.server, "GET", path)
        self.assertEqual(status, 200, path)
        return page

    def send(self, path, fields, code, by=None):
        by = by or self.clerk
        status, headers, page = by.ask(self.server, "POST", path, {**fields, "token": by.token})
        self.assertEqual(status, code, f"{path}: {words(page)}")
        return page

    def test_1_a_networks_rule_is_read_from_its_wording_and_kept(self):
        path = "/office/networks/defus"
        fields = form_of(self.get(path, self.administrator), "form")
        read = self.send(path, {**fields, "term": "drei Monate zum Jahresende", "read": "yes", "reason": "Satzung"},
                         200, self.administrator)
        proposed = form_of(read, "form")
        self.assertEqual((proposed["notice_rule"], proposed["notice_count"], proposed["notice_unit"],
                          proposed["notice_end"]), ("RESIGN_TO", "3", "months", "year"))
        self.assertIn("Verstanden als: Frist 3 Monate, zum Jahresende.", words(read))
        self.assertEqual(proposed["reason"], "Satzung", "what was typed stays")
        unread = self.send(path, {**fields, "term": "drei Monate zum Jahresende", "reason": "Satzung"}, 200,
                           self.administrator)
        self.assertEqual(form_of(unread, "form")["notice_rule"], "RESIGN_TO", "a wording that was not read is")
        wrong = self.send(path, {**proposed, "notice_end": ""}, 422, self.administrator)
        self.assertIn("zu welchem Ende", words(wrong))
        self.send(path, {**proposed, "notice_count": "25"}, 422, self.administrator)
        self.send(path, proposed, 303, self.administrator)
        again = form_of(self.get(path, self.administrator), "form")
        self.assertEqual((again["notice_rule"], again["notice_count"]), ("RESIGN_TO", "3"))

    def test_2_a_notice_is_computed_shown_and_then_entered(self):
        path = self.memberships["defus"]
        page = self.get(path)
        self.assertIn("Frist 3 Monate, zum Jahresende", words(page))
        fields = form_of(page, "end")
        self.assertEqual(fields["notice_rule"], "RESIGN_TO", "the network's rule is proposed")
        fields |= {"received_on": "2025-09-30", "end_kind": "resignation"}
        shown = self.send(path + "/end", fields, 200)
        self.assertIn("Letzter Tag nach der Regel: 31. Dezember 2025.", words(shown))
        proposed = form_of(shown, "end")
        self.assertEqual(proposed["last_day"], "31.12.2025")
        self.assertNotIn("31. Dezember 2025", words(self.get("/de/organisations/stadt-augsburg", self.visitor)))
        self.assertIn("den Grund", words(self.send(path + "/end", {**proposed, "last_day": "2025-11-30"}, 422)))
        self.assertIn("über zwei Jahre",
                      words(self.send(path + "/end", {**proposed, "notice_count": "25"}, 422)))
        self.send(path + "/end", proposed, 303)
        done = words(self.get(path))
        self.assertIn("Austritt. Eingang am 30. September 2025.", done)
        for address in ("/de/organisations/stadt-augsburg", "/de/networks/defus"):
            public = words(self.get(address, self.visitor))
            self.assertIn("31. Dezember 2025", public, address)
            self.assertNotIn("Kündigung", public, "how it came about is for the office")

    def test_3_a_late_notice_and_a_wording_that_is_not_understood(self):
        path = self.memberships["efus"]
        fields = form_of(self.get(path), "end")
        read = self.send(path + "/end", {**fields, "term": "drei Monate zum nächsten Vollmond", "read": "yes"}, 200)
        self.assertIn("nicht sicher verstanden", words(read))
        self.assertEqual(form_of(read, "end")["notice_rule"], "", "nothing is guessed")
        read = self.send(path + "/end", {**fields, "term": "bis 30. September zum Jahresende", "read": "yes",
                                         "received_on": "2025-10-01"}, 200)
        proposed = form_of(read, "end")
        self.assertEqual((proposed["notice_rule"], proposed["by"], proposed["end_day"], proposed["last_day"]),
                         ("RESIGN_BY", "30.09.", "31.12.", "31.12.2026"))
        self.assertIn("ein Jahr später", words(read))
        future = self.send(path + "/end", {**proposed, "received_on": "2025-10-02"}, 422)
        self.assertIn("in der Zukunft", words(future))
        self.assertIn("Bitte den letzten Tag angeben.",
                      words(self.send(path + "/end", {**fields, "end_kind": "expulsion"}, 422)))

    def test_4_the_command_reads_terms(self):
        def read(term, code=0):
            done = subprocess.run([PROGRAM, "membership", "read-term", term, "--json"], capture_output=True, text=True)
            self.assertEqual(done.returncode, code, done.stderr)
            return json.loads(done.stdout)
        self.assertEqual(read("drei Monate zum Jahresende")["notice_rule"], "RESIGN_TO:end=year;notice=3m")
        self.assertEqual(read("avec effet au 1er janvier 2025")["start_rule"], "FIXED_DATE:date=2025-01-01")
        self.assertEqual(read("mit Ablauf des 31. Dezember 2025")["last_day"], "2025-12-31")
        self.assertIsNone(read("irgendwann", 1)["start_rule"])


if __name__ == "__main__":
    unittest.main()
