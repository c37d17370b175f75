#!/usr/bin/env python3
"""Mails from outside: the real program and a mail server. Usage: mail_test.py PROGRAM"""
import http.client
import json
import os
import pathlib
import re
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from aiosmtpd.smtp import AuthResult  # noqa: E402
from office import Clerk, Server, make_example  # noqa: E402
from sink import Sink  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
FROM = "Register der Städte <register@example.org>"
SITE = "https://register.example.org"
PASSWORD = "ein langes Kennwort"


def ask(server, method, path, fields=None, headers=(), body=None):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    head = dict(headers)
    if fields is not None:
        head.setdefault("Content-Type", "application/x-www-form-urlencoded")
        body = urllib.parse.urlencode(fields)
    try:
        connection.request(method, path, body, head)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read().decode()
    finally:
        connection.close()


class MailCase(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gremium-mail-")
        self.db = os.path.join(self.folder.name, "m.db")
        self.passwords = make_example(PROGRAM, self.db)
        self.sink = Sink()
        self.server = None
        self.serve()
        self.clerks = {}

    def tearDown(self):
        if self.server:
            self.server.kill()
        self.sink.stop()
        self.folder.cleanup()

    # --- the program ---

    def settings(self):
        return ["--smtp-url", self.sink.url, "--mail-from", FROM]

    def serve(self):
        self.server = Server(PROGRAM, self.db, "--base-url", SITE, "--today", "2025-01-07", *self.settings())

    def kill(self):
        self.server.kill()
        self.server = None

    def restart(self):
        self.kill()
        self.serve()

    def run_command(self, *arguments, code=0, before=(), **options):
        done = subprocess.run([*before, PROGRAM, *arguments, "--db", self.db], capture_output=True, text=True, **options)
        self.assertEqual(done.returncode, code, done.stderr + done.stdout)
        return done.stdout + done.stderr

    def outbox(self):
        return json.loads(self.run_command("mail", "list", "--json"))

    def wait_state(self, address, state):
        end = time.monotonic() + 30
        while True:
            states = [mail["state"] for mail in self.outbox() if mail["address"] == address]
            if state in states:
                return
            self.assertLess(time.monotonic(), end, f"{address}: {states}")
            time.sleep(0.05)

    # --- visitors ---

    def get(self, path, code=200):
        status, _, page = ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def post(self, path, code, fields, **headers):
        status, _, page = ask(self.server, "POST", path, fields, headers)
        self.assertEqual(status, code, page[:2000])
        return page

    def follow(self, address, what="network.defus", language="de"):
        """Asks, and confirms by the link in the mail. The mail that asked."""
        before = len(self.sink.to(address))
        self.post(f"/{language}/follow", 303, {"what": what, "address": address, "language": language})
        end = time.monotonic() + 20
        while len(self.sink.to(address)) == before:
            self.assertLess(time.monotonic(), end, "no question came")
            time.sleep(0.02)
        mail = self.sink.to(address)[-1]
        self.post(self.link(mail, "/follow/confirm/"), 200, {})
        return mail

    def link(self, mail, part):
        return re.search(re.escape(SITE) + r"(\S*" + re.escape(part) + r"\S*)", mail.text).group(1)

    # --- the office ---

    def clerk(self, name):
        if name not in self.clerks:
            self.clerks[name] = Clerk()
            self.clerks[name].log_in(self.server, name, self.passwords[name])
        return self.clerks[name]

    def office(self, who, path, code=303, **fields):
        clerk = self.clerk(who)
        status, headers, page = clerk.ask(self.server, "POST", path, {"token": clerk.token, **fields})
        self.assertEqual(status, code, page[:3000])
        return dict(headers).get("Location", ""), page

    def page(self, name, path, code=200):
        status, _, page = self.clerk(name).ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def publish(self, language="de", headline="Zwei neue Mitglieder: Köln & Größe"):
        """The draft of the example goes out in one language."""
        listed = self.page("presse", "/office/announcements")
        draft = next(a for a in re.findall(r'href="/office/announcements/(\w+)"', listed)
                     if "Kaiserslautern" in self.page("presse", f"/office/announcements/{a}?text=de"))
        page = self.page("presse", f"/office/announcements/{draft}?text={language}")
        fields = {name: "" for name in re.findall(r'name="(text_[^"]+)"', page)}
        for name in re.findall(r'name="(left_out_[^"]+)"', page):
            fields[name] = "yes"
        fields = {**fields, "text_headline": headline, "seen": re.search(r'name="seen" value="(\d+)"', page).group(1)}
        self.office("presse", f"/office/announcements/{draft}/{language}/save", **fields)
        page = self.page("freigabe", f"/office/announcements/{draft}?text={language}")
        digest = re.search(r'name="digest" value="(\w+)"', page).group(1)
        self.office("freigabe", f"/office/announcements/{draft}/{language}/sign-off", digest=digest)
        self.office("freigabe", f"/office/announcements/{draft}/{language}/publish")
        return draft

    def decide(self, title, is_public, date="2025-01-06"):
        page = self.page("sekretariat", "/office/decisions/new")
        body = re.search(r'<option value="([^"]*)"[^>]*>[^<]*(?:Stadtrat[^<]*Kaiserslautern|Kaiserslautern[^<]*Stadtrat)', page)
        fields = {"body": body.group(1), "date": date, "title": title, "kind": "other", "language": "language_de",
                  "outcome": "adopted", "source": "kaiserslautern.de"}
        if is_public:
            fields["is_public"] = "yes"
        return self.office("sekretariat", "/office/decisions", **fields)[0].rsplit("/", 1)[-1]


class Following(MailCase):
    def test_asked_confirmed_told_ended(self):
        question = self.follow("anna@example.org")
        self.assertEqual(str(question["From"]), FROM)
        self.assertEqual(str(question["Subject"]), "Bitte bestätigen: Nachrichten zu „DEFUS“")
        self.assertEqual(question["Auto-Submitted"], "auto-generated")
        self.assertIn(SITE, question.text)

        self.publish()
        mail = self.sink.wait(2)[1]
        self.assertEqual(mail.recipients, ["anna@example.org"])
        self.assertEqual(mail.sender, "register@example.org")
        self.assertEqual(str(mail["Subject"]), "Zwei neue Mitglieder: Köln & Größe")
        self.assertIn(SITE + "/de/news/", mail.text)
        self.assertEqual(mail["Precedence"], "bulk")
        self.assertEqual(mail["List-Id"], "<network-defus.example.org>")
        self.assertEqual(mail["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click")
        self.assertEqual(mail["MIME-Version"], "1.0")
        self.assertEqual(mail["Content-Type"], 'text/plain; charset="utf-8"')
        self.assertTrue(all(len(line) <= 998 for line in mail.bytes.split(b"\r\n")))
        self.assertTrue(mail.bytes.isascii())

        # By mail programs: in either kind of form, without a cookie, no redirection (RFC 8058).
        end = re.fullmatch(r"<(.*)>", mail["List-Unsubscribe"]).group(1).removeprefix(SITE)
        self.assertIn("Nicht mehr folgen", self.get(end))
        body = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
        status, _, page = ask(self.server, "POST", end, None, {"Content-Type": "multipart/form-data; boundary=x"}, body)
        self.assertEqual((status, "Abbestellt" in page), (200, True))
        status, _, _ = ask(self.server, "POST", end, {"List-Unsubscribe": "One-Click"})
        self.assertEqual(status, 200, "twice is done twice")
        self.assertEqual([m for m in self.outbox() if m["address"] == "anna@example.org"], [], "nothing is left of it")
        self.publish("en", "Two new members")
        time.sleep(2.5)
        self.assertEqual(len(self.sink.mails), 2)

    def test_looking_at_a_link_confirms_and_ends_nothing(self):
        self.post("/en/follow", 303, {"what": "network.defus", "address": "bo@example.org", "language": "en"})
        question = self.sink.wait(1)[0]
        path = self.link(question, "/follow/confirm/")
        for _ in range(3):
            self.assertIn("Do you want to follow?", self.get(path))
        for method in ("HEAD", "GET"):
            ask(self.server, method, path)
        self.publish()
        time.sleep(2.5)
        self.assertEqual(len(self.sink.mails), 1, "who has not confirmed is told nothing")
        self.post(path, 200, {})
        self.post(path, 404, {})
        self.get(path, 404)
        # Another site cannot do it in a visitor's browser either.
        self.post("/en/follow", 403, {"what": "network.defus", "address": "x@example.org", "language": "en"},
                  **{"Sec-Fetch-Site": "cross-site"})

    def test_nobody_learns_who_follows(self):
        self.follow("anna@example.org")
        answers = set()
        for address in ("anna@example.org", "nobody@example.org", "anna@example.org", "anna@example.org", "ANNA@example.org"):
            status, headers, page = ask(self.server, "POST", "/de/follow",
                                        {"what": "network.defus", "address": address, "language": "de"})
            headers.pop("Date", None)
            answers.add((status, tuple(sorted(headers.items())), page))
        self.assertEqual(len(answers), 1)
        time.sleep(2.5)
        # Three a day, whoever asks; and once it follows it is told so.
        self.assertEqual(len(self.sink.to("anna@example.org")) + len(self.sink.to("ANNA@example.org")), 4)
        self.assertEqual(str(self.sink.to("anna@example.org")[1]["Subject"]), "Schon bestellt: Nachrichten zu „DEFUS“")

    def test_one_client_cannot_ask_for_ever(self):
        codes = [ask(self.server, "POST", "/de/follow", {"what": "network.defus", "address": f"a{i}@example.org",
                                                         "language": "de"})[0] for i in range(25)]
        self.assertEqual((codes.count(303), codes.count(429)), (20, 5))

    def test_nonsense_is_said_at_its_field(self):
        for address in ("", "anna", "anna@", "anna@example", "a b@example.org", "anna@example.org\r\nBcc: x@example.org",
                        "anna@example.org,bo@example.org", "ännä@example.org", "x" * 65 + "@example.org", "<a@example.org>"):
            page = self.post("/de/follow", 422, {"what": "network.defus", "address": address, "language": "de"})
            self.assertIn("form-address-error", page)
        self.post("/de/follow", 404, {"what": "network.nowhere", "address": "a@example.org", "language": "de"})
        self.post("/de/follow", 404, {"what": "rubbish", "address": "a@example.org", "language": "de"})
        self.post("/de/follow", 422, {"what": "network.defus", "address": "a@example.org", "language": "xx"})
        time.sleep(1.5)
        self.assertEqual(self.sink.seen, 0)

    def test_a_public_decision_is_told_and_no_other(self):
        page = self.get("/de/organisations/stadt-kaiserslautern")
        what = re.search(r'value="(body\.[^"]+)">Stadtrat', page).group(1)
        self.follow("rat@example.org", what)
        self.decide("Geheimes Grundstück", False)
        self.decide("Lange her", True, "2020-01-06")
        public = self.decide("Öffentlicher Brunnen", True)
        mail = self.sink.wait(2)[1]
        self.assertEqual(str(mail["Subject"]), "Stadtrat, Kaiserslautern: Öffentlicher Brunnen")
        self.assertIn(f"{SITE}/de/decisions/{public}", mail.text)
        time.sleep(2)
        self.assertEqual(len(self.sink.mails), 2)
        self.assertNotIn("Geheim", json.dumps(self.outbox()))

    def test_in_the_language_asked_for(self):
        self.follow("en@example.org", language="en")
        self.follow("fr@example.org", "organisation.stadt-kaiserslautern", "fr")
        self.publish("de")
        time.sleep(2)
        self.assertEqual(len(self.sink.mails), 2, "theirs are not out yet")
        self.publish("fr", "Deux nouveaux membres")
        mail = self.sink.wait(3)[2]
        self.assertEqual((mail.recipients, str(mail["Subject"])), (["fr@example.org"], "Deux nouveaux membres"))
        self.assertIn("Ne plus suivre", mail.text)

    def test_followers_are_in_no_export(self):
        self.follow("anna@example.org")
        self.assertNotIn("anna@", self.run_command("journal", "export"))
        self.assertIn("chain", self.run_command("journal", "verify", env={**os.environ, "LC_ALL": "C"}) + "chain")
        office = self.page("sekretariat", "/office/mail")
        self.assertIn("DEFUS: 1", office)
        self.assertNotIn("anna@example.org", office)
        self.assertIn("anna@example.org", self.page("admin", "/office/mail"))
        self.page("presse", "/office/mail", 403)

    def test_without_settings_nothing_is_offered(self):
        self.kill()
        self.server = Server(PROGRAM, self.db, "--today", "2025-01-07")
        self.assertNotIn("follow", self.get("/de/networks/defus").replace("followed", ""))
        self.get("/de/follow?network=defus", 404)
        self.get("/office/password/forgotten", 404)
        self.assertIn("--smtp-url", self.page("sekretariat", "/office/mail"))


class Delivery(MailCase):
    def test_refused_for_now_is_tried_again(self):
        self.sink.answers = ["451 4.7.1 greylisted"]
        self.post("/de/follow", 303, {"what": "network.defus", "address": "anna@example.org", "language": "de"})
        self.wait_state("anna@example.org", "waiting")
        end = time.monotonic() + 20
        while not self.outbox()[0]["error"]:
            self.assertLess(time.monotonic(), end)
            time.sleep(0.05)
        self.assertEqual(self.outbox()[0]["error"], "451 4.7.1 greylisted")
        self.assertIn("greylisted", self.page("sekretariat", "/office/mail"))
        self.office("sekretariat", f"/office/mail/{self.outbox()[0]['id']}/retry")
        self.sink.wait(1)
        self.assertEqual(self.sink.seen, 2)
        self.wait_state("anna@example.org", "sent")

    def test_of_itself_when_its_time_has_come(self):
        self.sink.answers = ["451 later"]
        self.post("/de/follow", 303, {"what": "network.defus", "address": "anna@example.org", "language": "de"})
        end = time.monotonic() + 20
        while not self.outbox() or not self.outbox()[0]["error"]:
            self.assertLess(time.monotonic(), end)
            time.sleep(0.05)
        self.kill()
        sent = self.run_command("mail", "send", "--base-url", SITE, *self.settings())
        self.assertEqual(self.sink.seen, 1, "not before its time: " + sent)
        self.run_command("mail", "send", "--base-url", SITE, *self.settings(), before=["faketime", "-f", "+45s"])
        self.assertEqual(len(self.sink.mails), 1)
        self.run_command("mail", "send", "--base-url", SITE, *self.settings(), before=["faketime", "-f", "+2d"])
        self.assertEqual(self.sink.seen, 2, "once")

    def test_refused_for_good_is_shown_and_not_tried_again(self):
        self.sink.refused_recipients["gone@example.org"] = "550 5.1.1 no such user here"
        self.post("/de/follow", 303, {"what": "network.defus", "address": "gone@example.org", "language": "de"})
        self.post("/de/follow", 303, {"what": "network.defus", "address": "anna@example.org", "language": "de"})
        self.wait_state("gone@example.org", "failed")
        self.sink.wait(1)
        page = self.page("sekretariat", "/office/mail")
        self.assertIn("550 5.1.1 no such user here", page)
        self.assertIn("g…@example.org", page)
        self.assertIn("/office/mail", self.page("sekretariat", "/office"))
        mail = next(m for m in self.outbox() if m["state"] == "failed")
        self.office("sekretariat", f"/office/mail/{mail['id']}/drop")
        self.assertEqual([m["state"] for m in self.outbox()], ["sent"])
        self.office("sekretariat", f"/office/mail/{mail['id']}/drop", 422)

    def test_nobody_there_loses_nothing(self):
        self.sink.controller.stop()
        for i in range(3):
            self.post("/de/follow", 303, {"what": "network.defus", "address": f"a{i}@example.org", "language": "de"})
        end = time.monotonic() + 20
        while not any(mail["error"] for mail in self.outbox()):
            self.assertLess(time.monotonic(), end)
            time.sleep(0.05)
        self.assertEqual({mail["state"] for mail in self.outbox()}, {"waiting"})
        self.assertIn("Der Server ist nicht zu erreichen. (", self.page("sekretariat", "/office/mail"))
        self.kill()
        self.sink.start()
        self.run_command("mail", "send", "--base-url", SITE, *self.settings(), before=["faketime", "-f", "+60s"])
        self.assertEqual(sorted(mail.recipients[0] for mail in self.sink.mails), [f"a{i}@example.org" for i in range(3)])

    def test_killed_while_the_answer_is_awaited(self):
        for i in range(4):
            self.follow(f"a{i}@example.org")
        self.sink.hold()
        self.publish()
        held = self.sink.wait_held()[0]
        self.kill()
        self.sink.let_go()  # the server had taken it
        self.serve()
        self.expect_each_once_but(held, 4, 4)

    def test_killed_right_after_the_answer(self):
        self.follow("a0@example.org")
        rounds, each = 4, 4
        for number in range(rounds):
            before = len(self.sink.mails)
            for i in range(each):
                self.post("/de/follow", 303, {"what": "network.defus", "address": f"b{number}{i}@example.org",
                                              "language": "de"})
            self.sink.wait(before + 1)
            self.restart()
            Sink.wait_for(lambda: {mail.recipients[0] for mail in self.sink.mails}, 1 + (number + 1) * each, 30)
        time.sleep(2)
        copies = {}
        for mail in self.sink.mails:
            copies.setdefault(mail.recipients[0], []).append(mail)
        # However often it was killed: each mail is there, its copies the same to the byte.
        self.assertEqual(len(copies), 1 + rounds * each)
        self.assertEqual(len({mail["Message-ID"] for mail in self.sink.mails}), len(copies))
        for same in copies.values():
            self.assertLessEqual(len(same), 2)
            self.assertEqual(len({mail.bytes for mail in same}), 1)

    def expect_each_once_but(self, held, questions, told):
        self.sink.wait(questions + told)
        time.sleep(2.5)
        news = self.sink.mails[questions:]
        copies = [mail for mail in news if mail["Message-ID"] == held["Message-ID"]]
        others = [mail for mail in news if mail["Message-ID"] != held["Message-ID"]]
        self.assertIn(len(copies), (1, 2))
        self.assertEqual({mail.bytes for mail in copies}, {held.bytes}, "the same to the byte")
        self.assertEqual(len(others), told - 1, "no other is lost or doubled")
        self.assertEqual(len({mail["Message-ID"] for mail in others}), told - 1)
        self.assertEqual({mail.recipients[0] for mail in news}, {f"a{i}@example.org" for i in range(told)})


class Accounts(MailCase):
    def tokens(self, mail):
        return self.link(mail, "/office/password/link/")

    def with_link(self, number):
        """The mails with a link; after six in the morning there are reminders too."""
        return Sink.wait_for(lambda: [mail for mail in self.sink.mails if "/office/password/link/" in mail.text], number, 30)

    def test_invited_by_the_administrator(self):
        location, _ = self.office("admin", "/office/accounts", name="neue", role="secretary", address="neue@example.org",
                                  mail_language="fr", reminders="yes", invite="yes")
        self.assertEqual(location, "/office/accounts")
        mail = self.with_link(1)[0]
        self.assertEqual(mail.recipients, ["neue@example.org"])
        self.assertIn("neue", mail.text)
        self.assertIsNone(mail["List-Unsubscribe"])
        path = self.tokens(mail)
        self.assertNotIn(path.rsplit("/", 1)[-1], json.dumps(self.outbox()))
        self.post(path, 422, {"password": "kurz"})
        self.post(path, 303, {"password": PASSWORD})
        self.post(path, 404, {"password": PASSWORD + "2"})
        self.get(path, 404)
        self.passwords["neue"] = PASSWORD
        self.page("neue", "/office/mail")

    def test_forgotten_answers_the_same(self):
        self.kill()
        self.run_command("user", "add", "vera", "--role", "editor", "--email", "vera@Example.org", "--lang", "en",
                         input=PASSWORD + "\n")
        self.serve()
        answers = set()
        for name in ("vera", "nobody", "vera@example.org", "admin"):
            status, headers, page = ask(self.server, "POST", "/office/password/forgotten", {"name": name})
            headers.pop("Date", None)
            answers.add((status, tuple(sorted(headers.items())), page))
        self.assertEqual(len(answers), 1)
        first, second = self.with_link(2)
        self.assertEqual(first.recipients, ["vera@example.org"])
        self.post(self.tokens(first), 303, {"password": PASSWORD + "!"})
        self.post(self.tokens(second), 404, {"password": PASSWORD + "?"})
        self.passwords["vera"] = PASSWORD + "!"
        self.page("vera", "/office")
        time.sleep(1.5)
        self.assertEqual(len(self.with_link(2)), 2)

    def test_invited_on_the_command_line(self):
        self.kill()
        self.run_command("user", "add", "x", "--role", "editor", "--email", "x@example.org", "--invite", code=1)
        self.run_command("user", "add", "x", "--role", "editor", "--invite", *self.settings(), code=1)
        self.run_command("user", "add", "x", "--role", "editor", "--email", "x@example.org", "--invite", *self.settings())
        self.run_command("user", "invite", "x", *self.settings())
        self.run_command("user", "invite", "admin", *self.settings(), code=1)
        self.run_command("mail", "send", *self.settings(), code=1)
        self.run_command("mail", "send", "--base-url", SITE, *self.settings())
        first, second = self.with_link(2)
        self.assertIn("x@example.org", self.run_command("mail", "list"))
        self.serve()
        self.get(self.tokens(first), 404)
        self.get(self.tokens(second))

    def test_a_test(self):
        self.run_command("mail", "test", "me@example.org", *self.settings())
        self.assertEqual(self.sink.wait(1)[0].recipients, ["me@example.org"])
        self.run_command("mail", "test", "me", *self.settings(), code=1)
        self.run_command("mail", "test", "me@example.org", code=1)
        for url in ("http://x", "smtp://", "smtp://a@b"):
            self.run_command("mail", "test", "me@example.org", "--smtp-url", url, "--mail-from", FROM, code=1)
        # The sink speaks no TLS: to another machine nothing would go in the open.
        self.run_command("mail", "test", "me@example.org", "--smtp-url", f"smtp://0.0.0.0:{self.sink.port}", "--mail-from",
                         FROM, code=1)
        self.assertEqual(self.sink.seen, 1)
        self.run_command("mail", "test", "me@example.org", "--smtp-url", f"smtp://0.0.0.0:{self.sink.port}", "--mail-from",
                         FROM, "--smtp-plain")

    def test_logs_in(self):
        def check(server, session, envelope, mechanism, data):
            right = (data.login, data.password) == (b"wir", b"geheim")
            return AuthResult(success=right, handled=False)

        sink = Sink(authenticator=check, auth_required=True, auth_require_tls=False)
        try:
            asked = ["mail", "test", "me@example.org", "--smtp-url", sink.url, "--mail-from", FROM, "--smtp-user", "wir"]
            said = self.run_command(*asked, code=1, env={**os.environ, "GREMIUM_SMTP_PASSWORD": "falsch"})
            self.assertIn("535", said)
            self.assertNotIn("falsch", said)
            self.run_command(*asked, env={**os.environ, "GREMIUM_SMTP_PASSWORD": "geheim"})
            settings = os.path.join(self.folder.name, "settings")
            with open(settings, "w") as file:
                file.write(f'smtp-url = "{sink.url}"\nmail-from = "{FROM}"\nsmtp-user = "wir"\nsmtp-password = "geheim"\n')
            self.run_command("mail", "test", "me@example.org", "--config", settings)
            self.assertEqual(len(sink.mails), 2)
        finally:
            sink.stop()

    def test_a_server_that_cannot_show_who_it_is_gets_nothing(self):
        key, certificate = (os.path.join(self.folder.name, name) for name in ("key", "certificate"))
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
                        "-days", "1", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
                       check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        for scheme, options, host in (("smtps", {"ssl_context": context}, "localhost"),
                                      ("smtp", {"tls_context": context}, "0.0.0.0")):
            sink = Sink(**options)
            try:
                said = self.run_command("mail", "test", "me@example.org", "--smtp-url", f"{scheme}://{host}:{sink.port}",
                                        "--mail-from", FROM, code=1)
                self.assertIn("certificate", said)
                self.assertEqual(sink.seen, 0)
            finally:
                sink.stop()


unittest.main()
