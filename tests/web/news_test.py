#!/usr/bin/env python3
"""News as readers find it: versions, other languages, any day. Usage: news_test.py PROGRAM"""
import html
import json
import os
import pathlib
import re
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server, make_example  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
GERMAN = "2023-06-12-efus-und-defus-begruessen-ein-neues-deutsches-mitglied"
ENGLISH = "2023-06-12-efus-and-defus-welcome-a-new-german-member"


def words(page):
    """What a reader sees of it."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"\s+", " ", text)


class News(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gremium-news-")
        db = os.path.join(self.folder.name, "t.db")
        passwords = make_example(PROGRAM, db)
        self.server = Server(PROGRAM, db, "--today", "2025-03-01")
        self.press, self.second, self.approver, self.visitor = Clerk(), Clerk(), Clerk(), Clerk()
        self.second.log_in(self.server, "sekretariat", passwords["sekretariat"])
        self.press.log_in(self.server, "presse", passwords["presse"])
        self.approver.log_in(self.server, "freigabe", passwords["freigabe"])
        page = self.press.ask(self.server, "GET", "/office/announcements")[2]
        self.announcements = re.findall(r'href="(/office/announcements/\w+)"', page)

    def tearDown(self):
        self.server.kill()
        self.folder.cleanup()

    def get(self, path, code=200, by=None):
        status, _, page = (by or self.visitor).ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def leads_to(self, path):
        status, headers, _ = self.visitor.ask(self.server, "GET", path)
        self.assertEqual(status, 303, path)
        return dict(headers)["Location"]

    def send(self, by, path, fields, code=303):
        status, _, page = by.ask(self.server, "POST", path, {**fields, "token": by.token})
        self.assertEqual(status, code, f"{path}: {words(page)}")
        return page

    def editor(self, by, address):
        """What stands in the editor's form, and what its steps carry."""
        page = self.get(address + "?text=de", by=by)
        texts = {html.unescape(n): html.unescape(t)
                 for n, t in re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>(.*?)</textarea>', page, re.S)}
        digest = re.search(r'name="digest" value="(\w+)"', page)
        seen = re.search(r'name="seen" value="(\d+)"', page)
        return texts, seen and seen.group(1), digest and digest.group(1)

    def correct(self):
        """Publishes a second version of the German text about Aachen."""
        address = next(a for a in self.announcements if "Aachen" in self.get(a + "?text=de", by=self.press))
        texts, seen, _ = self.editor(self.press, address)
        place = next(n for n in texts if "headline" in n)
        page = self.get(address + "?text=de", by=self.press)
        without = {name: "yes" for name in re.findall(r'name="(left_out[^"]*quotation[^"]*)"', page)}
        self.send(self.press, address + "/de/save",
                  {**texts, **without, place: "Aachen ist jetzt Mitglied", "seen": seen})
        _, _, digest = self.editor(self.approver, address)
        self.send(self.approver, address + "/de/sign-off", {"digest": digest})
        self.send(self.approver, address + "/de/publish", {"correction": "Die Überschrift war missverständlich."})

    def test_who_edits_the_same_text_sees_what_the_other_wrote(self):
        address = next(a for a in self.announcements if "Aachen" in self.get(a + "?text=de", by=self.press))
        texts, seen, _ = self.editor(self.press, address)
        headline, first, second = list(texts)[:3]
        self.send(self.press, address + "/de/save",
                  {**texts, headline: "Ihre Überschrift", first: "Ihr Absatz", "left_out" + second[4:]: "yes", "seen": seen})
        page = self.send(self.second, address + "/de/save",
                         {**texts, first: "Mein Absatz", second: "Meine Worte", "seen": seen}, 422)
        text = words(page)
        self.assertIn("Dieser Eintrag wurde inzwischen geändert", text)
        self.assertIn("Inzwischen steht dort: Ihr Absatz", text)
        self.assertIn("Jemand anderes hat diesen Teil inzwischen weggelassen.", text)
        shown = {html.unescape(n): html.unescape(t)
                 for n, t in re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>(.*?)</textarea>', page, re.S)}
        self.assertEqual((shown[headline], shown[first], shown[second]), ("Ihre Überschrift", "Mein Absatz", "Meine Worte"))
        self.assertRegex(page, rf'aria-describedby="[^"]*{first}-meanwhile')
        seen = re.search(r'name="seen" value="(\d+)"', page).group(1)
        self.send(self.second, address + "/de/save", {**shown, "seen": seen})
        self.assertEqual(self.editor(self.press, address)[0][first], "Mein Absatz")

    def test_what_was_written_stays_when_something_else_is_refused(self):
        address = next(a for a in self.announcements if "Aachen" in self.get(a + "?text=de", by=self.press))
        texts, seen, _ = self.editor(self.press, address)
        headline = next(iter(texts))
        self.send(self.press, address + "/de/save", {**texts, headline: "Aachen ist dabei", "seen": seen})
        page = self.send(self.approver, address + "/de/sign-off", {"digest": "0"}, 422)
        self.assertRegex(page, r"<textarea[^>]*>Aachen ist dabei</textarea>")

    def test_an_old_version_is_a_click_away(self):
        before = words(self.get(f"/de/news/{GERMAN}"))
        self.assertNotIn("Fassung 1", before)
        self.get(f"/de/news/{GERMAN}/versions/2", 404)
        self.correct()
        page = self.get(f"/de/news/{GERMAN}")
        self.assertIn("Aachen ist jetzt Mitglied", words(page))
        self.assertIn("Die Überschrift war missverständlich.", words(page))
        old = re.search(r'href="(/de/news/[^"]+/versions/1)"', page).group(1)
        self.assertNotIn("/versions/2", page)
        earlier = self.get(old)
        self.assertIn("Dies ist eine frühere Fassung.", words(earlier))
        self.assertIn(f'href="/de/news/{GERMAN}"', earlier)
        self.assertNotIn("<h1 class=\"kern-heading-large\">Aachen ist jetzt", earlier)
        for nonsense in ("0", "3", "1x", "-1"):
            self.get(f"/de/news/{GERMAN}/versions/{nonsense}", 404)

    def test_a_withdrawn_text_is_gone_in_all_its_versions(self):
        self.correct()
        address = next(a for a in self.announcements if "Aachen" in self.get(a + "?text=de", by=self.press))
        self.send(self.approver, address + "/withdraw", {"reason": "Doppelt"})
        self.assertIn("zurückgezogen", words(self.get(f"/de/news/{GERMAN}")))
        self.get(f"/de/news/{GERMAN}/versions/1", 404)
        self.assertNotIn("/versions/", self.get(f"/de/news/{GERMAN}"))

    def test_other_languages_are_at_their_own_address(self):
        page = self.get(f"/de/news/{GERMAN}")
        self.assertIn(f'href="/en/news/{ENGLISH}"', page)
        self.assertEqual(self.leads_to(f"/en/news/{GERMAN}"), f"/en/news/{ENGLISH}")
        self.get("/en/news/2023-06-12-nothing", 404)

    def test_the_list_and_the_feed_are_as_they_were(self):
        self.assertIn(GERMAN, self.get("/de/news?as_of=2023-06-14"))
        self.assertNotIn(GERMAN, self.get("/de/news?as_of=2023-06-13"))
        self.assertEqual(len(json.loads(self.get("/de/news.json?as_of=2023-06-14"))["items"]), 1)
        self.assertEqual(json.loads(self.get("/de/news.json?as_of=2023-06-13"))["items"], [])
        self.get("/de/news?as_of=gestern", 400)
        self.get("/de/news.atom?as_of=2023-02-30", 400)
        self.correct()
        self.assertIn("Aachen ist jetzt Mitglied", words(self.get(f"/de/news/{GERMAN}?as_of=2025-03-01")))
        self.assertNotIn("Aachen ist jetzt Mitglied", words(self.get(f"/de/news/{GERMAN}?as_of=2025-02-28")))


if __name__ == "__main__":
    unittest.main()
