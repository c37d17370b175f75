#!/usr/bin/env python3
"""A session that ends in the middle of typing: what was typed goes through the log-in, and is entered once.
Usage: sessions_test.py PROGRAM"""
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
TITLE = "Beitritt & „Partnerschaft“ <b>neu</b>"
# A browser says so of a form on the site's own page.
OWN = {"Sec-Fetch-Site": "same-origin"}


def hidden(page):
    """Names and values of the hidden fields of the page's own form, in their order."""
    form = page.partition("<main")[2].partition("<form")[2].partition("</form")[0]
    return [(html.unescape(name), html.unescape(value))
            for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', form)]


def action(page):
    return re.search(r'<form[^>]* action="([^"]*)"', page.partition("<main")[2]).group(1)


class EndedSessions(unittest.TestCase):
    # Each test decides on a day of its own: else it would be asked whether that is there already.
    day = 0

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-sessions-")
        db = os.path.join(cls.folder.name, "s.db")
        cls.passwords = make_example(PROGRAM, db)
        cls.server = Server(PROGRAM, db, "--today", "2025-03-01")

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    def setUp(self):
        self.clerk = Clerk()
        self.clerk.log_in(self.server, "sekretariat", self.passwords["sekretariat"])
        page = self.ask("GET", "/office/decisions/new", code=200)
        body = re.search(r'<option value="(\w+)"[^>]*>Stadtrat', page).group(1)
        key = re.search(r'name="form_key" value="(\w+)"', page).group(1)
        EndedSessions.day += 1
        date = f"2025-01-{EndedSessions.day:02}"
        self.typed = {"token": self.clerk.token, "form_key": key, "body": body, "date": date, "title": TITLE,
                      "language": "language_de", "kind": "other", "outcome": "adopted", "label": "none",
                      "is_public": "yes"}

    def ask(self, method, path, fields=None, code=None, more=None, by=None):
        status, headers, page = (by or self.clerk).ask(self.server, method, path, fields, more)
        self.headers = headers
        if code is not None:
            self.assertEqual(status, code, path)
        return page

    def location(self):
        return dict(self.headers)["Location"]

    def end_session(self):
        self.ask("POST", "/office/logout", {"token": self.clerk.token}, code=303)

    def log_in_with(self, page, password, code, name="sekretariat"):
        """Sends the log-in form of a page as a browser does; answers the page that comes."""
        self.clerk.cookie = next(v for k, v in self.headers if k == "Set-Cookie").split(";")[0]
        page = self.ask("POST", action(page), [*hidden(page), ("name", name), ("password", password)], code=code, more=OWN)
        for name, value in self.headers:
            if name == "Set-Cookie" and not value.startswith(("gremium_login", "gremium_account")):
                self.clerk.cookie = value.split(";")[0]
        return page

    def led_to(self, name, wanted):
        """Where somebody ends who was on the way there before the log-in."""
        clerk = Clerk()
        page = self.ask("GET", "/office/login?next=" + wanted, code=200, by=clerk)
        clerk.cookie = next(v for k, v in self.headers if k == "Set-Cookie").split(";")[0]
        self.ask("POST", "/office/login", [*hidden(page), ("name", name), ("password", self.passwords[name])], code=303,
                 more=OWN, by=clerk)
        clerk.cookie = next(v.split(";")[0] for k, v in self.headers
                            if k == "Set-Cookie" and not v.startswith("gremium_login"))
        where = self.location()
        return where, self.ask("GET", where, code=200, by=clerk), clerk

    def test_nobody_is_led_where_the_account_may_not_go(self):
        where, page, clerk = self.led_to("presse", "/office/settings")
        self.assertTrue(where.startswith("/office?"), where)
        self.assertIn("fehlt Ihrem Konto die Berechtigung", page)
        self.assertEqual(self.led_to("presse", "/office/organisations")[0], "/office/organisations")
        self.assertEqual(self.led_to("admin", "/office/settings")[0], "/office/settings")
        self.assertNotIn("fehlt Ihrem Konto die Berechtigung", self.ask("GET", "/office", code=200, by=clerk))
        # Who goes there all the same stays in the office.
        page = self.ask("GET", "/office/settings", code=403, by=clerk)
        self.assertIn('href="/office/decisions"', page)
        self.assertIn("Zur Startseite des Büros", page)

    def recorded(self):
        return self.ask("GET", "/office/decisions", code=200).count(html.escape(TITLE))

    def test_what_was_typed_goes_through_the_log_in_and_is_entered_once(self):
        before = self.recorded()
        self.end_session()
        page = self.ask("POST", "/office/decisions", self.typed, code=403, more=OWN)
        self.assertIn("Ihre Anmeldung war abgelaufen", page)
        self.assertNotIn("<b>neu</b>", page)
        page = self.log_in_with(page, "falsch", 422)
        self.assertIn("Ihre Anmeldung war abgelaufen", page)
        page = self.log_in_with(page, self.passwords["sekretariat"], 200)
        self.assertIn("Eingaben jetzt absenden", page)
        self.assertEqual(action(page), "/office/decisions")
        sent = hidden(page)
        self.assertNotIn(self.typed["token"], dict(sent).values(), "the new session has its own")
        self.assertEqual({**dict(sent), "token": ""}, {**self.typed, "token": ""})
        self.assertEqual(self.recorded(), before, "nothing is entered before it is sent")
        for _ in range(2):
            self.ask("POST", action(page), sent, code=303, more=OWN)
            self.assertRegex(self.location(), r"^/office/decisions/\w+$")
        self.assertEqual(self.recorded(), before + 1)

    def test_nobody_is_shown_what_somebody_else_typed(self):
        before = self.recorded()
        who = Clerk()
        page = self.ask("GET", "/office/login", code=200, by=who)
        who.cookie = next(v for k, v in self.headers if k == "Set-Cookie").split(";")[0]
        self.ask("POST", "/office/login", [*hidden(page), ("name", "sekretariat"), ("password", self.passwords["sekretariat"])],
                 code=303, more=OWN, by=who)
        account = next(v for k, v in self.headers if k == "Set-Cookie" and v.startswith("gremium_account=")).split(";")[0]
        self.end_session()
        for name, shown in (("admin", False), ("sekretariat", True)):
            self.clerk.cookie = account
            page = self.ask("POST", "/office/decisions", self.typed, code=403, more=OWN)
            page = self.log_in_with(page, self.passwords[name], 200, name)
            self.assertEqual(html.escape(TITLE) in page, shown, name)
            self.assertEqual("Eingaben jetzt absenden" in page, shown, name)
            self.assertEqual("stammt von einem anderen Konto" in page, not shown, name)
        self.assertEqual(self.recorded(), before)

    def for_languages(self, page):
        """What the buttons of the languages send along, and where to."""
        form = re.search(r'<form id="languages".*?</form>', page, re.S).group(0)
        fields = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', form)
        to = re.findall(r'<button type="submit" form="languages" formaction="([^"]*)" lang="(\w\w)"', page)
        self.assertEqual([tongue for _, tongue in to], ["de", "en", "fr"])
        self.assertNotIn('class="languages" aria-label="Sprachen"><ul><li><a', page)
        return ({tongue: address for address, tongue in to},
                [(html.unescape(name), html.unescape(value)) for name, value in fields])

    def test_in_another_language_nothing_is_lost_and_nothing_entered(self):
        before = self.recorded()
        self.end_session()
        page = self.ask("POST", "/office/decisions", self.typed, code=403, more=OWN)
        to, fields = self.for_languages(page)
        self.clerk.cookie = None
        page = self.ask("POST", to["fr"], [*fields, ("name", "x"), ("password", "y")], code=200, more=OWN)
        self.assertIn('<html lang="fr">', page)
        self.assertIn("Votre session avait pris fin", page)
        self.assertIn(("kept.title", TITLE), hidden(page))
        page = self.log_in_with(page, self.passwords["sekretariat"], 200)
        # The page that offers it is asked for in another language, and loaded again, as often as anybody likes.
        to, fields = self.for_languages(page)
        for tongue, says in (("en", "Send"), ("fr", "Envoyer"), ("de", "Eingaben jetzt absenden")):
            page = self.ask("POST", to[tongue], fields, code=200, more=OWN)
            self.assertIn(f'<html lang="{tongue}">', page)
            self.assertIn(says, page)
            self.assertEqual({**dict(hidden(page)), "token": ""}, {**self.typed, "token": ""})
        page = self.ask("POST", "/office/login", [*fields, ("key", "of before"), ("name", "sekretariat"), ("password", "x")],
                        code=200, more=OWN)
        self.assertIn("Eingaben jetzt absenden", page)
        self.assertEqual(self.recorded(), before)
        for _ in range(2):
            self.ask("POST", action(page), hidden(page), code=303, more=OWN)
        self.assertEqual(self.recorded(), before + 1)

    def test_after_a_wrong_password_the_way_on_is_kept_in_every_language(self):
        self.end_session()
        page = self.ask("GET", "/office/login?next=/office/organisations", code=200)
        page = self.log_in_with(page, "falsch", 422)
        to, fields = self.for_languages(page)
        page = self.ask("POST", to["en"], fields, code=200, more=OWN)
        self.assertIn(("next", "/office/organisations"), hidden(page))

    def test_a_text_of_an_announcement_is_shown_by_its_passages(self):
        press = Clerk()
        press.log_in(self.server, "presse", self.passwords["presse"])
        address = re.search(r'href="(/office/announcements/\w+)"', self.ask("GET", "/office/announcements", by=press)).group(1)
        page = self.ask("GET", address + "?text=de", by=press)
        names = re.findall(r'<textarea[^>]* name="(text_[^"]+)"', page)
        fields = {name: f"Wort {number}" for number, name in enumerate(names)} | {"token": "of before", "seen": "1"}
        page = self.ask("POST", address + "/de/save", fields, code=403, more=OWN, by=press)
        for number in range(len(names)):
            self.assertIn(f"Wort {number}</dd>", page)
        self.assertIn("Überschrift</dt>", page)
        self.assertNotIn("text_", re.sub(r"<[^>]*>", "", page))

    def test_a_form_of_an_earlier_session_is_offered_again(self):
        self.end_session()
        self.clerk.log_in(self.server, "sekretariat", self.passwords["sekretariat"])
        page = self.ask("POST", "/office/decisions", self.typed, code=403, more=OWN)
        self.assertEqual({**dict(hidden(page)), "token": ""}, {**self.typed, "token": ""})
        self.ask("POST", action(page), hidden(page), code=303, more=OWN)

    def test_who_may_not_is_refused_after_the_log_in(self):
        press = Clerk()
        press.log_in(self.server, "presse", self.passwords["presse"])
        page = self.ask("POST", "/office/decisions", self.typed, code=403, more=OWN, by=press)
        self.ask("POST", action(page), hidden(page), code=403, more=OWN, by=press)

    def test_what_does_not_certainly_come_from_the_site_is_not_kept(self):
        self.end_session()
        stranger = Clerk()
        self.ask("POST", "/office/decisions", self.typed, code=303, by=stranger)
        self.assertEqual(self.location(), "/office/login")
        for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}):
            page = self.ask("POST", "/office/decisions", self.typed, code=403, more=headers, by=stranger)
            self.assertNotIn("kept", page)
        self.clerk.log_in(self.server, "sekretariat", self.passwords["sekretariat"])
        page = self.ask("POST", "/office/decisions", self.typed, code=403)
        self.assertNotIn("Partnerschaft", page)

    def test_passwords_are_not_carried(self):
        self.end_session()
        page = self.ask("POST", "/office/password", {"current": "geheim1", "password": "geheim2", "x": "da"},
                        code=403, more=OWN)
        self.assertNotIn("geheim", page)
        self.assertIn(("kept.x", "da"), hidden(page))

    def test_a_log_in_leads_nowhere_else(self):
        page = self.ask("GET", "/office/login", code=200, by=Clerk())
        for elsewhere in ("https://evil.example/office/", "//evil.example", "/office//evil.example", "/de/decisions"):
            self.clerk.cookie = next(v for k, v in self.headers if k == "Set-Cookie").split(";")[0]
            self.ask("POST", "/office/login",
                     [*hidden(page), ("kept_action", elsewhere), ("kept.title", "x"), ("name", "sekretariat"),
                      ("password", self.passwords["sekretariat"])], code=303, more=OWN)
            self.assertEqual(self.location(), "/office", elsewhere)
            page = self.ask("GET", "/office/login", code=200, by=Clerk())


if __name__ == "__main__":
    unittest.main()
