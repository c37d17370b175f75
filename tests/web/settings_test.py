#!/usr/bin/env python3
"""The settings of the site from outside: its names, its logo, its mail server. Usage: settings_test.py PROGRAM"""
import http.client
import os
import re
import socket
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
import unittest
import zlib

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from aiosmtpd.smtp import AuthResult  # noqa: E402
from office import Clerk, Server, make_example, multipart  # noqa: E402
from sink import Sink  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
FOUNDED = "Efus und DEFUS (Beispiel)"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 100'><rect width='300' height='100'/></svg>"


def png(width, height):
    def block(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = zlib.compress((b"\0" + b"\x10\x60\x90" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + block(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) \
        + block(b"IDAT", rows) + block(b"IEND", b"")


class Settings(unittest.TestCase):
    options = ()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gremium-settings-")
        self.db = os.path.join(self.folder.name, "s.db")
        passwords = make_example(PROGRAM, self.db)
        self.server = Server(PROGRAM, self.db, *self.options)
        self.clerk, self.secretary = Clerk(), Clerk()
        self.clerk.log_in(self.server, "admin", passwords["admin"])
        self.secretary.log_in(self.server, "sekretariat", passwords["sekretariat"])

    def tearDown(self):
        self.server.kill()
        self.folder.cleanup()

    def get(self, path, code=200):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
            self.assertEqual(answer.status, code, path)
            return body, dict(answer.getheaders())
        finally:
            connection.close()

    def page(self, path):
        return self.get(path)[0].decode()

    def settings(self):
        status, _, page = self.clerk.ask(self.server, "GET", "/office/settings")
        self.assertEqual(status, 200)
        return page

    def seen(self, form):
        found = re.search(rf'id="{form}".*?</form>', self.settings(), re.S).group(0)
        found = re.search(r'name="seen" value="(\d+)"', found)
        return {"seen": found.group(1)} if found else {}

    def post(self, path, code, fields, who=None):
        who = who or self.clerk
        status, headers, page = who.ask(self.server, "POST", path, {"token": who.token, **fields})
        self.assertEqual(status, code, page[:3000])
        return dict(headers).get("Location", ""), page

    def upload(self, content, code=303, name="logo.svg", **fields):
        body, kind = multipart({"token": self.clerk.token, **self.seen("logo"), **fields}, name, content)
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        try:
            connection.request("POST", "/office/settings/logo", body, {"Cookie": self.clerk.cookie, "Content-Type": kind})
            answer = connection.getresponse()
            page = answer.read().decode()
            self.assertEqual(answer.status, code, page[:3000])
            return page
        finally:
            connection.close()

    def logo(self, path="/de/"):
        return re.search(r'<a class="app-name"[^>]*>(.*?)</a>', self.page(path), re.S).group(1)


class Names(Settings):
    def test_each_language_has_its_own_everywhere(self):
        self.assertIn(FOUNDED, self.logo("/fr/"))
        self.post("/office/settings/names", 303, {"name_fr": "Réseaux & villes <b>", "name_en": "Networks"})
        self.assertIn("<span>Réseaux &amp; villes &lt;b&gt;</span>", self.logo("/fr/"))
        self.assertIn(" · Networks</title>", self.page("/en/"))
        self.assertIn("Networks", self.page("/en/news.atom"))
        self.assertIn('"Networks"', self.page("/en/manifest.webmanifest"))
        self.assertIn('content="Networks"', self.page("/en/"))
        self.assertIn(FOUNDED, self.logo("/de/"))
        self.assertNotIn("Networks", self.page("/de/"))

    def test_who_comes_second_overwrites_nothing(self):
        self.post("/office/settings/names", 303, {"name_en": "One"})
        seen = self.seen("names")
        self.post("/office/settings/names", 303, {"name_en": "Two", **seen})
        # What only the other changed is taken over, beside what was typed.
        _, page = self.post("/office/settings/names", 422, {"name_en": "One", "name_fr": "Trois", **seen})
        form = re.search(r'id="names".*?</form>', page, re.S).group(0)
        self.assertIn('value="Two"', form)
        self.assertIn('value="Trois"', form)
        self.assertIn(" · Two</title>", self.page("/en/"))

    def test_what_is_missing_is_told_until_it_is_there(self):
        self.assertIn("Der Name der Website auf Französisch fehlt.", self.settings())
        self.assertIn('href="/office/settings#names-name_fr"', self.settings())
        self.post("/office/settings/names", 303, {"name_fr": "Réseaux", "name_en": "Networks"})
        self.assertNotIn("Der Name der Website", self.settings())

    def test_secretaries_do_not_change_it(self):
        for path in ("names", "logo/remove", "mail", "mail/test"):
            self.post(f"/office/settings/{path}", 403, {"name_de": "x"}, self.secretary)
        self.assertIn(FOUNDED, self.logo())


class Logo(Settings):
    def test_stands_on_every_page_and_goes(self):
        self.upload(SVG)
        found = re.fullmatch(r'<img class="app-logo" src="(/logo/\w+\.svg)" width="132" height="44" alt="">'
                             rf"<span>{re.escape(FOUNDED)}</span>", self.logo())
        self.assertTrue(found, self.logo())
        body, headers = self.get(found.group(1))
        self.assertEqual(body, SVG)
        self.assertEqual(headers["Content-Type"], "image/svg+xml")
        self.assertIn("immutable", headers["Cache-Control"])
        self.assertIn("sandbox", headers["Content-Security-Policy"])
        self.assertIn(found.group(1), self.settings())
        self.get("/logo/0123456789abcdef.svg", 404)

        self.upload(png(400, 40), name="x.png", has_name="yes")
        found = re.fullmatch(r'<img class="app-logo" src="(/logo/\w+\.png)" width="200" height="20" '
                             rf'alt="{re.escape(FOUNDED)}">', self.logo())
        self.assertTrue(found, self.logo())
        self.assertEqual(self.get(found.group(1))[1]["Content-Type"], "image/png")

        self.post("/office/settings/logo/remove", 303, self.seen("logo-remove"))
        self.assertIn('class="app-mark"', self.logo())
        self.get(found.group(1), 404)

    def test_what_is_no_logo_is_refused_at_its_field(self):
        for content, words in ((b"", "weder eine SVG- noch eine PNG-Datei"),
                               (b"%PDF-1.7", "weder eine SVG- noch eine PNG-Datei"),
                               (SVG.replace(b"<rect", b"<script>alert(1)</script><rect"), "enthält ein Skript"),
                               (SVG.replace(b"viewBox='0 0 300 100'", b""), "nennt keine Größe"),
                               (SVG + b" " * 16 * 1024, "höchstens 16 KB"),
                               (b"x" * 200_000, "höchstens 16 KB")):
            page = self.upload(content, 422)
            self.assertRegex(page, rf'href="#logo-file"[^>]*>[^<]*{words}')
        page = self.upload(b"", 422, name="")
        self.assertRegex(page, r'href="#logo-file"[^>]*>[^<]*wählen Sie eine Datei')
        self.assertIn('class="app-mark"', self.logo())

    def test_whether_it_has_the_name_in_it_is_said_without_the_file(self):
        self.upload(SVG)
        self.upload(b"", name="", has_name="yes")
        self.assertRegex(self.logo(), rf'src="/logo/\w+\.svg" [^>]*alt="{re.escape(FOUNDED)}"')
        self.assertNotIn("<span>", self.logo())


class MailServer(Settings):
    def setUp(self):
        super().setUp()
        self.sink = Sink(auth_required=True, auth_require_tls=False,
                         authenticator=lambda *asked: AuthResult(success=asked[4].password == b"geheim wort",
                                                                      handled=False))

    def tearDown(self):
        self.sink.stop()
        super().tearDown()

    def fields(self, **changed):
        return {"url": self.sink.url, "from": "Register <register@example.org>", "user": "anna",
                "password": "geheim wort", **changed}

    def test_set_tried_kept_secret_and_taken_away(self):
        follow = "/de/follow?network=defus"
        self.get(follow, 404)
        self.assertNotIn("/de/follow", self.page("/de/networks/defus"))
        self.assertNotIn('id="mail-test"', self.settings())

        self.assertEqual(self.post("/office/settings/mail", 303, self.fields())[0], "/office/settings#mail")
        self.assertIn("/de/follow", self.page("/de/networks/defus"), "pages from before are not given out")
        self.get(follow)
        self.assertEqual(self.post("/office/settings/mail/test", 303, {"address": "bo@example.org"})[0],
                         "/office/mail?test=yes")
        mail = self.sink.wait(1)[0]
        self.assertEqual((mail.recipients, str(mail["From"])), (["bo@example.org"], "Register <register@example.org>"))

        page = self.settings()
        self.assertNotIn("geheim wort", page)
        self.assertIn("Ein Passwort ist hinterlegt", page)
        exported = subprocess.run([PROGRAM, "journal", "export", "--db", self.db], capture_output=True, text=True)
        self.assertEqual(exported.returncode, 0, exported.stderr)
        self.assertNotIn("geheim wort", exported.stdout)
        self.assertNotIn(self.sink.url, exported.stdout)

        # Without a password the one before holds, for this server and user alone.
        self.post("/office/settings/mail", 303, self.fields(password="", **{"from": "neu@example.org"}))
        self.post("/office/settings/mail/test", 303, {"address": "bo@example.org"})
        self.assertEqual(str(self.sink.wait(2)[1]["From"]), "neu@example.org")
        _, page = self.post("/office/settings/mail", 422, self.fields(password="", url="smtp://127.0.0.1:9"))
        self.assertRegex(page, r'href="#mail-password"[^>]*>[^<]*kein Passwort hinterlegt')

        self.post("/office/settings/mail", 303, {"url": "", "from": ""})
        self.assertNotIn("/de/follow", self.page("/de/networks/defus"))
        rows = sqlite3.connect(f"file:{self.db}?mode=ro", uri=True).execute("SELECT count(*) FROM local_mail_server")
        self.assertEqual(rows.fetchone(), (0,))

    def test_another_server_does_not_wait_for_one_that_is_not_there(self):
        with Closed() as nobody:
            self.post("/office/settings/mail", 303, self.fields(url=f"smtp://127.0.0.1:{nobody}"))
            self.post("/office/settings/mail/test", 303, {"address": "bo@example.org"})
            end = time.monotonic() + 20
            while "bo@example.org" not in self.outbox() or not re.search("Versuche:", self.outbox()):
                self.assertLess(time.monotonic(), end, self.outbox()[-3000:])
                time.sleep(0.1)
        self.post("/office/settings/mail", 303, self.fields())
        self.post("/office/settings/mail/test", 303, {"address": "neu@example.org"})
        # Sooner than the rest after a server that was not there.
        end = time.monotonic() + 8
        while not self.sink.to("neu@example.org"):
            self.assertLess(time.monotonic(), end, "it still rests")
            time.sleep(0.1)

    def outbox(self):
        return self.clerk.ask(self.server, "GET", "/office/mail")[2]

    def test_what_is_no_server_is_refused_at_its_field(self):
        for changed, field, words in (({"url": "mail.example.org"}, "url", "keine Adresse eines Mailservers"),
                                      ({"from": ""}, "from", "braucht es beides"),
                                      ({"from": "niemand"}, "from", "kein Absender")):
            _, page = self.post("/office/settings/mail", 422, self.fields(**changed))
            self.assertRegex(page, rf'href="#mail-{field}"[^>]*>[^<]*{words}')
            self.assertNotIn("geheim wort", page)
        self.get("/de/follow?network=defus", 404)


class Closed:
    """A port at which nobody listens."""

    def __enter__(self):
        self.probe = socket.socket()
        self.probe.bind(("127.0.0.1", 0))
        return self.probe.getsockname()[1]

    def __exit__(self, *_):
        self.probe.close()


class GivenAtTheStart(Settings):
    options = ("--smtp-url", "smtp://127.0.0.1:9", "--mail-from", "start@example.org")

    def test_is_told_and_not_changed(self):
        page = self.settings()
        self.assertIn("Beim Start eingestellt: smtp://127.0.0.1:9, Absender start@example.org.", page)
        self.assertNotIn('action="/office/settings/mail"', page)
        self.assertIn('action="/office/settings/mail/test"', page)
        self.post("/office/settings/mail", 422, {"url": "smtp://x", "from": "a@example.org"})


if __name__ == "__main__":
    unittest.main()
