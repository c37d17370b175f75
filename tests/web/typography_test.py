#!/usr/bin/env python3
"""French sets a space before : ; ! ? and within guillemets, and no line breaks there: on every page that has texts of
the catalogues alone. Usage: typography_test.py PROGRAM"""
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
PAGES = ["/office", "/office/organisations", "/office/organisations/new", "/office/meetings", "/office/meetings/new",
         "/office/papers/new", "/office/decisions/new", "/office/tasks", "/office/accessions/new", "/office/documents",
         "/office/announcements", "/office/accounts", "/office/accounts/new", "/office/settings", "/office/networks/defus",
         "/office/password", "/office/search", "/office/mail", "/office/preview", "/office/nothing"]
# An ordinary space where one binds, or none at all.
LOOSE = re.compile(r" [:;!?»]|« |\w[;!?](?=\s|$)|\w:(?=\s|$)")


def texts(page):
    shown = re.sub(r"<(script|textarea|option)\b[^>]*>.*?</\1>", "", page, flags=re.S)
    found = re.findall(r">([^<]+)<", shown) + re.findall(r'(?:aria-label|data-find|data-done|data-[\w-]+-text)="([^"]*)"', shown)
    return [html.unescape(text) for text in found if text.strip()]


class French(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-typography-")
        db = os.path.join(cls.folder.name, "t.db")
        passwords = make_example(PROGRAM, db)
        cls.server = Server(PROGRAM, db, "--today", "2025-03-01")
        cls.clerk = Clerk()
        cls.clerk.log_in(cls.server, "admin", passwords["admin"])

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    def check(self, page, at):
        for text in texts(page):
            self.assertIsNone(LOOSE.search(text), f"{at}: {text!r}")

    def test_spaces_bind(self):
        number = 0
        for path in PAGES:
            page = self.clerk.ask(self.server, "GET", path + "?lang=fr")[2]
            self.assertIn('<html lang="fr">', page, path)
            number += len(re.findall("[\u00a0\u202f][:;!?]", page))
            self.check(page, path)
        self.assertGreater(number, 60, "and there are some")

    def test_what_is_refused_too(self):
        page = self.clerk.ask(self.server, "POST", "/office/decisions?lang=fr", {
            "token": self.clerk.token, "title": "", "date": "hier", "yes": "x"})[2]
        self.assertIn("Date\u00a0: «\u00a0hier\u00a0»", html.unescape(page))
        self.check(page, "refused")

    def test_a_meeting_is_called_the_same_everywhere(self):
        for path in ("/fr/meetings", "/office/meetings?lang=fr"):
            page = self.clerk.ask(self.server, "GET", path)[2]
            self.assertIn("Séance nº\u00a01/2024", html.unescape(page), path)
            self.assertNotIn("n°", page)


if __name__ == "__main__":
    unittest.main()
