#!/usr/bin/env python3
"""What became of a record, in words. Usage: history_test.py PROGRAM"""
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


class History(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-history-")
        cls.db = os.path.join(cls.folder.name, "h.db")
        passwords = make_example(PROGRAM, cls.db)
        cls.server = Server(PROGRAM, cls.db, "--today", "2025-03-04")
        cls.clerk, cls.visitor = Clerk(), Clerk()
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    def get(self, path, by=None):
        return (by or self.clerk).ask(self.server, "GET", path)

    def fields(self, page):
        """What the form of the page would send as it is."""
        body = re.search(r'<form class="form".*?</form>', page, re.S).group(0)
        sent = {k: html.unescape(v) for k, v in re.findall(r'<input[^>]*name="(\w+)"[^>]*value="([^"]*)"', body)}
        for name, text in re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>(.*?)</textarea>', body, re.S):
            sent[name] = html.unescape(text).lstrip("\n")
        for name, options in re.findall(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', body, re.S):
            chosen = re.search(r'value="([^"]*)" selected', options)
            sent[name] = html.unescape(chosen.group(1)) if chosen else ""
        return sent

    def changed(self, path, **fields):
        page = self.get(path)[2]
        status, _, answer = self.clerk.ask(self.server, "POST", path, {**self.fields(page), **fields})
        self.assertEqual(status, 303, words(answer))
        link = re.search(r'href="(/office/facts/\d+)"', self.get(path)[2]).group(1)
        status, _, page = self.get(link)
        self.assertEqual(status, 200)
        return link, page

    def test_who_changed_what_from_what_to_what(self):
        decision = "/office/decisions/xg2act"
        _, page = self.changed(decision, title="Beitritt zu Efus <b>und</b> DEFUS", source="", reason="Titel wie beschlossen")
        text = words(page)
        self.assertRegex(text, r"geändert von Sekretariat|geändert von sekretariat")
        self.assertIn("Grund: Titel wie beschlossen", text)
        self.assertIn("&lt;b&gt;und&lt;/b&gt;", page)
        self.assertIn("(keine Angabe)", text)
        self.assertIn("eingetragen von", text)
        self.assertLess(text.index("geändert von"), text.index("eingetragen von"), "the newest comes first")

    def test_days_and_names_are_readable(self):
        _, page = self.changed("/office/organisations/stadt-kaiserslautern", inhabitants="99662")
        self.assertIn("99662", words(page))
        self.assertNotIn("inhabitants", words(page))

    def test_the_last_change_is_undone(self):
        path = "/office/decisions/dvk5uu"
        before = self.fields(self.get(path)[2])
        link, page = self.changed(path, title="Irrtum")
        form = re.search(rf'<form[^>]*action="{link}/undo".*?</form>', page, re.S).group(0)
        sent = {k: v for k, v in re.findall(r'name="(\w+)" value="([^"]*)"', form)}
        status, headers, _ = self.clerk.ask(self.server, "POST", link + "/undo", sent)
        self.assertEqual(status, 303)
        done = next(v for k, v in headers if k == "Set-Cookie" and "_done=1" in v)
        self.assertIn("HttpOnly", done)
        _, headers, first = self.clerk.ask(self.server, "GET", path, more={"Cookie": f"{self.clerk.cookie}; {done.split(';')[0]}"})
        self.assertIn("Erledigt.", words(first), "what was done is said")
        self.assertIn("<title>Erledigt: ", first)
        self.assertTrue(any(k == "Set-Cookie" and "_done=;" in v for k, v in headers), "once")
        self.assertNotIn("Erledigt.", words(self.get(path)[2]))
        self.assertEqual(self.fields(first)["title"], before["title"])
        link = re.search(r'href="(/office/facts/\d+)"', first).group(1)
        self.assertIn("Grund: Rückgängig gemacht", words(self.get(link)[2]))
        self.assertIn("Reason: Undone", words(self.get(link + "?lang=en")[2]), "in the reader's language")
        self.assertEqual(self.clerk.ask(self.server, "POST", "/office/facts/1/undo", sent)[0], 404)

    def test_what_somebody_else_changed_is_not_overwritten(self):
        path = "/office/decisions/dprpnv"
        mine = self.fields(self.get(path)[2])
        self.changed(path, outcome="referred", source="Niederschrift, S. 2")
        status, _, answer = self.clerk.ask(self.server, "POST", path,
                                           {**mine, "title": "Mein Titel", "source": "Mein Beleg"})
        self.assertIn(status, (409, 422))
        shown = self.fields(answer)
        self.assertEqual(shown["outcome"], "referred", "left alone, it is what it is by now")
        self.assertEqual(shown["title"], "Mein Titel")
        self.assertEqual(shown["source"], "Mein Beleg")
        self.assertIn("Inzwischen steht dort „Niederschrift, S. 2“.", words(answer), "both changed it")
        self.assertEqual(self.clerk.ask(self.server, "POST", path, shown)[0], 303)
        self.assertEqual(self.fields(self.get(path)[2])["outcome"], "referred")

    def test_days_are_typed_as_people_write_them(self):
        path = "/office/decisions/q7egt3"
        for typed, shown in (("7.6.2023", "07.06.2023"), ("06.2023", "06.2023"), ("2023-06-07", "07.06.2023")):
            self.changed(path, date=typed)
            self.assertEqual(self.fields(self.get(path)[2])["date"], shown)
        status, _, answer = self.clerk.ask(self.server, "POST", path, {**self.fields(self.get(path)[2]), "date": "31.4.2024"})
        self.assertEqual(status, 422)
        self.assertIn("„31.4.2024“ ist kein Datum.", words(answer))

    def test_votes_that_are_known_are_a_picture(self):
        page = self.get("/de/decisions/zd2abb", self.visitor)[2]
        self.assertIn('class="vote-bar"', page)
        self.assertRegex(page, r'aria-label="6[^"]*Ja', "in words, too")
        self.assertNotIn("vote-bar", self.get("/de/decisions/q7egt3", self.visitor)[2], "figures nobody knows")

    def test_there_is_none_of_what_is_not_there(self):
        for path in ("/office/facts/0", "/office/facts/999999", "/office/facts/-1", "/office/facts/1", "/office/facts/x",
                     "/office/facts/99999999999999999999"):
            self.assertEqual(self.get(path)[0], 404, path)

    def test_is_for_the_office(self):
        link = re.search(r'href="(/office/facts/\d+)"', self.get("/office/decisions/xg2act")[2]).group(1)
        self.assertEqual(self.get(link, self.visitor)[0], 303)


if __name__ == "__main__":
    unittest.main()
