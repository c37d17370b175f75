#!/usr/bin/env python3
"""Lists of members in the office: sent, shown, confirmed as shown, and downloaded again.

Usage: member_lists_test.py PROGRAM
"""
import html
import http.client
import os
import re
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from office import Clerk, Server, make_example  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
PAGE = "/office/networks/efus/members"
LIST = "Name;Art;Mitglied seit;Quelle\nOrt eins;Stadt;1.6.2016;Liste\nDüsseldorf;;2009;\n"


def words(page):
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)))


def hidden(page, name):
    return re.search(rf'name="{name}" value="([^"]*)"', page).group(1)


class MemberLists(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = tempfile.TemporaryDirectory(prefix="gremium-lists-")
        cls.db = os.path.join(cls.home.name, "t.db")
        cls.passwords = make_example(PROGRAM, cls.db)

    @classmethod
    def tearDownClass(cls):
        cls.home.cleanup()

    def setUp(self):
        # A register of its own for each test, so that heads are known.
        self.folder = tempfile.TemporaryDirectory(prefix="gremium-lists-")
        db = os.path.join(self.folder.name, "t.db")
        with open(self.db, "rb") as source, open(db, "wb") as target:
            target.write(source.read())
        self.server = Server(PROGRAM, db, "--upload-limit", "2")
        self.secretary, self.admin, self.press = Clerk(), Clerk(), Clerk()
        for clerk, name in ((self.secretary, "sekretariat"), (self.admin, "admin"), (self.press, "presse")):
            clerk.log_in(self.server, name, self.passwords[name])

    def tearDown(self):
        self.server.kill()
        self.folder.cleanup()

    def ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def send(self, content, clerk=None, name="mitglieder.csv", page=PAGE, code=200):
        clerk = clerk or self.secretary
        content = content if isinstance(content, bytes) else content.encode()
        body = (f'--x\r\nContent-Disposition: form-data; name="token"\r\n\r\n{clerk.token}\r\n--x\r\n'
                f'Content-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n').encode() + content + b"\r\n--x--\r\n"
        status, _, answer = self.ask("POST", page, body, {"Cookie": clerk.cookie,
                                                          "Content-Type": "multipart/form-data; boundary=x"})
        self.assertEqual(status, code, words(answer.decode())[:800])
        return answer.decode()

    def confirm(self, page, clerk=None, **other):
        clerk = clerk or self.secretary
        fields = {"token": clerk.token, **{name: hidden(page, name) for name in ("form_key", "digest", "head")}, **other}
        return clerk.ask(self.server, "POST", PAGE + "/enter", fields)

    def download(self, clerk=None, lang="de"):
        status, headers, body = self.ask("GET", PAGE + ".csv?lang=" + lang, headers={"Cookie": (clerk or self.secretary).cookie})
        self.assertEqual(status, 200)
        self.assertIn("attachment", headers["Content-Disposition"])
        self.assertEqual(headers["Content-Type"], "text/csv; charset=utf-8")
        return body.decode()

    def members(self):
        return self.secretary.ask(self.server, "GET", "/de/networks/efus?as_of=2024-12-31")[2]

    def test_a_list_is_shown_then_entered_then_known(self):
        self.assertNotIn("Ort eins", self.members())
        page = self.send(LIST)
        said = words(page)
        for text in ("2 Zeilen, UTF-8, Trennzeichen: ;", "eine neue, eine bekannte", "eine neue, eine schon eingetragen",
                     "Ort eins", "seit 1. Juni 2016", "Stadt Ort eins", "stadt-ort-eins", "Düsseldorf"):
            self.assertIn(text, said)
        self.assertNotIn("Ort eins", self.members(), "nothing is entered by looking")
        status, headers, _ = self.confirm(page)
        self.assertEqual((status, dict(headers)["Location"]), (303, PAGE + "?done=1-1"))
        self.assertIn("eine neue Organisation, eine neue Mitgliedschaft", words(self.secretary.ask(self.server, "GET", PAGE + "?done=1-1")[2]))
        self.assertIn("Ort eins", self.members())
        # The same form again is the same record; the same list again is known.
        self.assertEqual(dict(self.confirm(page)[1])["Location"], PAGE + "?done=1-1")
        self.assertIn("schon im Register", words(self.send(LIST)))

    def test_what_is_downloaded_can_be_sent_again(self):
        for lang, start in (("de", "\ufeffKennung;Name (deutsch)"), ("en", "\ufeffId,Name (German)"),
                            ("fr", "\ufeffIdentifiant;Nom (allemand)")):
            sheet = self.download(lang=lang)
            self.assertTrue(sheet.startswith(start), sheet[:60])
            self.assertIn("schon im Register", words(self.send(sheet)))
        self.assertIn("stadt-duesseldorf", self.download(self.press), "those who see the office may download")

    def test_the_list_of_a_day_has_who_was_a_member_then(self):
        def ids(day):
            status, headers, body = self.ask("GET", f"/office/networks/defus/members.csv?as_of={day}&lang=de",
                                             headers={"Cookie": self.press.cookie})
            self.assertEqual(status, 200)
            self.assertIn(f"defus-{day}.csv", headers["Content-Disposition"])
            return [line.split(";")[0] for line in body.decode().splitlines()[1:]]
        self.assertEqual(len(ids("2024-12-31")), 20)
        self.assertNotIn("stadt-kaiserslautern", ids("2024-12-31"))
        self.assertIn("stadt-kaiserslautern", ids("2025-01-01"))
        self.assertEqual(self.ask("GET", "/office/networks/defus/members.csv?as_of=gestern",
                                  headers={"Cookie": self.press.cookie})[0], 400)

    def test_very_many_members_stand_on_several_pages(self):
        rows = "".join(f"Ort {i:04};Stadt;2001\n" for i in range(1100))
        self.confirm(self.send("Name;Art;Beginn\n" + rows))
        address, seen, pages = "/de/networks/efus?as_of=2024-12-31", [], 0
        while address:
            page = self.secretary.ask(self.server, "GET", address)[2]
            seen += re.findall(r"Ort \d{4}", re.search(r'<section aria-labelledby="members">.*?</section>', page, re.S).group(0))
            following = re.search(r'href="([^"]*after=[^"]*)" rel="next"', page)
            address = html.unescape(following.group(1)).split("#")[0] if following else None
            pages += 1
        self.assertEqual(pages, 3)
        self.assertEqual(len(set(seen)), 1100)
        self.assertEqual(seen, sorted(seen), "each once, in order")
        self.assertEqual(self.secretary.ask(self.server, "GET", "/de/networks/efus?after=nirgends")[0], 400)

    def test_faults_are_shown_by_row_and_column_and_nothing_is_entered(self):
        page = self.send("Name;Art;Beginn\nOrt A;Burg;2001\nOrt B;Stadt;bald\n=1+1;Stadt;2001\n", code=422)
        said = words(page)
        for text in ("Fehler (3)", "2 B (Art) Die Art „Burg“ gibt es nicht.", "3 C (Beginn) „bald“ ist kein Datum.",
                     "4 A (Name) =1+1: Das ist eine Formel."):
            self.assertIn(text, said)
        self.assertNotIn("/enter", page)
        said = words(self.send("Name;Art;Netzwerk;Beginn\nOrt A;Stadt;DEFUS;2001-01-01\n", code=422))
        self.assertIn("2 D (Beginn) DEFUS", said)
        self.assertIn("Efus", said)
        self.assertIn("Fehler (150)", words(self.send("Name;Art;Beginn\n" + "x;Burg;2001\n" * 150, code=422)))
        self.assertIn("Bitte eine Datei auswählen", words(self.send("", code=422)))
        self.assertIn("Arbeitsmappe", words(self.send(b"PK\x03\x04...", code=422)))

    def test_only_what_was_shown_is_entered(self):
        page = self.send(LIST)
        # Another file's digest, somebody else's file, a file that was never sent.
        for digest in ("0" * 64, ""):
            status, _, answer = self.confirm(page, digest=digest)
            self.assertEqual(status, 422)
            self.assertIn("liegt nicht mehr bereit", words(answer))
        status, _, answer = self.confirm(page, clerk=self.admin)
        self.assertEqual(status, 422)
        self.assertIn("liegt nicht mehr bereit", words(answer))
        for head in ("", "0", "x", "1"):
            self.assertEqual(self.confirm(page, head=head)[0], 422)
        self.assertNotIn("Ort eins", self.members())

    def test_of_two_lists_at_once_the_second_is_shown_anew(self):
        mine, other = self.send(LIST), self.send("Name;Art;Beginn\nOrt zwei;Stadt;2001\n", self.admin)
        self.assertEqual(self.confirm(other, self.admin)[0], 303)
        status, _, answer = self.confirm(mine)
        self.assertEqual(status, 422)
        self.assertIn("Seit dieser Vorschau wurde etwas ins Register eingetragen.", words(answer))
        self.assertNotIn("Ort eins", self.members())
        self.assertEqual(self.confirm(answer)[0], 303)
        self.assertIn("Ort eins", self.members())

    def test_only_those_who_may_record(self):
        self.assertEqual(self.press.ask(self.server, "GET", PAGE)[0], 403)
        self.assertEqual(Clerk().ask(self.server, "GET", PAGE)[0], 303)
        self.assertEqual(Clerk().ask(self.server, "GET", PAGE + ".csv")[0], 303)
        page = self.send(LIST)
        self.assertEqual(self.confirm(page, self.press)[0], 403)
        self.assertEqual(self.confirm(page, token="wrong")[0], 403)
        self.send(LIST, self.press, code=403)
        self.send(LIST, page="/office/networks/nirgends/members", code=404)
        self.assertEqual(self.secretary.ask(self.server, "GET", "/office/networks/nirgends/members.csv")[0], 404)
        self.assertIn(PAGE, self.secretary.ask(self.server, "GET", "/office/organisations")[2])
        self.assertNotIn(PAGE, self.press.ask(self.server, "GET", "/office/organisations")[2])

    def test_a_large_list_is_shown_by_its_first_rows(self):
        page = self.send("Name;Art;Beginn\n" + "".join(f"Ort {i};Stadt;2001\n" for i in range(5000)))
        self.assertIn("5.000 Zeilen", words(page))
        self.assertIn("Gezeigt werden die ersten 100.", words(page))
        self.assertLess(len(page), 100_000)
        self.assertEqual(dict(self.confirm(page)[1])["Location"], PAGE + "?done=5000-5000")

    def test_in_three_languages(self):
        for lang, says in (("en", "one new, one known"), ("fr", "une nouvelle, une connue")):
            self.assertIn("members.csv", self.secretary.ask(self.server, "GET", PAGE + "?lang=" + lang)[2])
            self.secretary.cookie = self.secretary.cookie.split("; gremium_lang")[0] + "; gremium_lang=" + lang
            self.assertIn(says, words(self.send(LIST)))


unittest.main(verbosity=0)
