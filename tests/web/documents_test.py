#!/usr/bin/env python3
"""Documents through the real program: sent as browsers send them, downloaded by everyone who may, nobody else kept waiting.

Usage: documents_test.py PROGRAM
"""
import hashlib
import http.client
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from office import Clerk, Server, make_example, multipart  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
MEGABYTE = 1024 * 1024


def pdf(size=200, mark=b"x"):
    return b"%PDF-1.4\n" + mark * size + b"\n%%EOF\n"


def ask(server, path, headers=None, method="GET", body=None):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    try:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


class Documents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-documents-")
        cls.db = os.path.join(cls.folder.name, "t.db")
        cls.passwords = make_example(PROGRAM, cls.db)
        cls.server = Server(PROGRAM, cls.db, "--upload-limit", "5")
        cls.admin, cls.clerk = Clerk(), Clerk()
        cls.admin.log_in(cls.server, "admin", cls.passwords["admin"])
        cls.clerk.log_in(cls.server, "sekretariat", cls.passwords["sekretariat"])
        _, _, page = ask(cls.server, "/de/decisions")
        cls.decision = re.search(r'href="/de/decisions/(\w+)"', page.decode()).group(1)

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    def send(self, clerk, name, content, **fields):
        everything = {"token": clerk.token, "subject_kind": "decision", "subject": self.decision, "title": "",
                      "kind": "paper", "language": "", "dated": "", **fields}
        body, content_type = multipart(everything, name, content)
        status, headers, page = ask(self.server, "/office/documents",
                                    {"Cookie": clerk.cookie, "Content-Type": content_type}, "POST", body)
        return status, headers, page.decode()

    def recorded(self, clerk, name, content, **fields):
        status, headers, page = self.send(clerk, name, content, **fields)
        self.assertEqual(status, 303, re.sub("<[^>]+>|\\s+", " ", page)[-500:])
        return headers["Location"].rsplit("/", 1)[1]

    def public_page(self):
        return ask(self.server, f"/de/decisions/{self.decision}")[2].decode()

    def head(self):
        return subprocess.run([PROGRAM, "journal", "head", "--db", self.db], capture_output=True, text=True).stdout

    def test_a_public_document_is_listed_and_downloaded_under_its_name(self):
        content = pdf(1_200_000)
        ref = self.recorded(self.admin, "Übersicht „neu“.pdf", content, title="Übersicht", readers="everyone")
        page = self.public_page()
        href = re.search(rf'href="(/documents/{ref}/[^"]*)"', page).group(1)
        self.assertEqual(href, f"/documents/{ref}/" + urllib.parse.quote("Übersicht „neu“.pdf"))
        self.assertRegex(page, r"Übersicht</span> \(PDF, 1,2\W+MB\)")
        self.assertRegex(ask(self.server, f"/fr/decisions/{self.decision}")[2].decode(), r"PDF, 1,2\W+Mo")
        status, headers, body = ask(self.server, href)
        self.assertEqual((status, body), (200, content))
        self.assertEqual(headers["Content-Type"], "application/pdf")
        self.assertEqual(headers["Content-Disposition"], 'inline; filename="_bersicht _neu_.pdf"; filename*=UTF-8\'\'' +
                         urllib.parse.quote("Übersicht „neu“.pdf"))
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
        self.assertRegex(headers["Content-Security-Policy"], "default-src 'none'.*sandbox")
        self.assertEqual(headers["ETag"], f'"{hashlib.sha256(content).hexdigest()}"')
        self.assertEqual(headers["Cache-Control"], "no-cache")
        status, headers, body = ask(self.server, href, {"If-None-Match": headers["ETag"]})
        self.assertEqual((status, body), (304, b""))
        status, headers, body = ask(self.server, href, method="HEAD")
        self.assertEqual((status, headers["Content-Length"], body), (200, str(len(content)), b""))
        self.assertEqual(ask(self.server, f"/documents/{ref}/other.pdf")[0], 404)

    def test_what_a_browser_would_not_show_is_saved(self):
        ref = self.recorded(self.admin, "liste.csv", "Stadt;Tag\r\nKöln;1\r\n".encode(), readers="everyone")
        _, headers, _ = ask(self.server, f"/documents/{ref}/liste.csv")
        self.assertEqual(headers["Content-Type"], "text/plain; charset=utf-8")
        self.assertTrue(headers["Content-Disposition"].startswith("attachment; "))
        self.assertIn("sandbox", headers["Content-Security-Policy"])

    def test_belong_to_accessions_and_organisations_too(self):
        ref = re.search(r'href="/office/accessions/(?!new|stalled)(\w+)"',
                        self.admin.ask(self.server, "GET", "/office/accessions")[2]).group(1)
        for kind, subject, public in [("accession", ref, f"/en/accessions/{ref}"),
                                      ("organisation", "defus", "/en/organisations/defus")]:
            self.recorded(self.admin, "s.pdf", pdf(70), subject_kind=kind, subject=subject, title=f"Of {kind}",
                          language="language_en", dated="2024-06-30", readers="everyone")
            page = ask(self.server, public)[2].decode()
            self.assertIn(f"Of {kind}", page)
            self.assertIn("30\u00a0June\u00a02024", page.replace(" ", "\u00a0"))
            office = public.replace("/en/", "/office/")
            self.assertIn(f"Of {kind}", self.admin.ask(self.server, "GET", office)[2])
        for kind, subject in [("accession", "aaaaaa"), ("meeting", "aaaaaa"), ("nothing", "x"), ("decision", "")]:
            self.assertEqual(self.send(self.admin, "s.pdf", pdf(), subject_kind=kind, subject=subject)[0], 404)

    def test_what_is_not_public_is_for_the_office_alone(self):
        before = self.public_page()
        ref = self.recorded(self.clerk, "geheim.pdf", pdf(30), readers="everyone")  # without the right to publish
        self.assertEqual(self.public_page(), before)
        strip = lambda answer: (answer[0], re.sub(rb"documents/\w+/", b"", answer[2]))
        self.assertEqual(strip(ask(self.server, f"/documents/{ref}/geheim.pdf")),
                         strip(ask(self.server, "/documents/aaaaaa/geheim.pdf")))
        self.assertEqual(ask(self.server, f"/office/documents/{ref}/content")[0], 303)
        status, headers, body = ask(self.server, f"/office/documents/{ref}/content", {"Cookie": self.clerk.cookie})
        self.assertEqual((status, body, headers["Cache-Control"]), (200, pdf(30), "no-store"))

    def test_refusals_are_sentences_at_the_field_and_record_nothing(self):
        before = self.head()
        for name, content, words in [
                ("leer.pdf", b"", "Diese Datei ist leer"), (None, b"", "Bitte eine Datei wählen"),
                ("", b"", "Bitte eine Datei wählen"), ("bild.pdf", b"<svg onload='x'/>", "HTML, SVG und XML"),
                ("brief.pdf", b"MZ\x90\0", "Programm"), ("gross.pdf", pdf(5 * MEGABYTE), "zu groß: erlaubt sind 5")]:
            status, _, page = self.send(self.clerk, name, content, title="Mein Titel")
            self.assertEqual(status, 422, name)
            self.assertIn(words, page)
            self.assertIn("Mein Titel", page)
            self.assertIn('id="form-file-error"', page)
        self.assertEqual(self.head(), before)

    def test_sent_twice_is_one_record(self):
        _, _, form = self.clerk.ask(self.server, "GET",
                                    f"/office/documents/new?subject_kind=decision&subject={self.decision}")
        self.assertIn('enctype="multipart/form-data"', form)
        key = re.search(r'name="form_key" value="(\w+)"', form).group(1)
        first = self.recorded(self.clerk, "a.pdf", pdf(40), form_key=key)
        before = self.head()
        self.assertEqual(self.recorded(self.clerk, "a.pdf", pdf(40), form_key=key), first)
        self.assertEqual(self.head(), before)

    def test_forms_from_elsewhere_are_refused(self):
        self.assertEqual(self.send(self.clerk, "a.pdf", pdf(), token="f00d")[0], 403)
        body, kind = multipart({"token": self.clerk.token}, "a.pdf", pdf())
        cookie = {"Cookie": self.clerk.cookie, "Content-Type": kind}
        self.assertEqual(ask(self.server, "/office/documents", {**cookie, "Origin": "https://evil.example"}, "POST", body)[0], 403)
        self.assertEqual(ask(self.server, "/office/documents", {"Content-Type": kind}, "POST", body)[0], 303)
        # Only where files are taken.
        self.assertEqual(ask(self.server, "/office/decisions", cookie, "POST", body)[0], 422)
        for wrong in ["multipart/form-data", "multipart/mixed; boundary=x", "application/x-www-form-urlencoded"]:
            self.assertEqual(ask(self.server, "/office/documents", {**cookie, "Content-Type": wrong}, "POST", body)[0], 422)

    def test_large_bodies_need_a_session_that_holds_in_the_head(self):
        body, kind = multipart({"token": self.clerk.token}, "a.pdf", pdf(2 * MEGABYTE))
        send = lambda path, cookie: ask(self.server, path, {"Content-Type": kind, "Cookie": cookie}, "POST", body)[0]
        editor = Clerk()
        editor.log_in(self.server, "presse", self.passwords["presse"])
        self.assertEqual(send("/office/documents", self.clerk.cookie), 404)  # taken, but about nothing
        self.assertEqual(send("/office/documents", "gremium=" + "0" * 64), 413)
        self.assertEqual(send("/office/documents", editor.cookie), 413)
        self.assertEqual(send("/office/decisions", self.clerk.cookie), 413)
        body, kind = multipart({"token": self.clerk.token}, "a.pdf", pdf(7 * MEGABYTE))
        self.assertEqual(send("/office/documents", self.clerk.cookie), 413)

    def test_slow_uploads_keep_nobody_waiting_and_are_few(self):
        head = (f"POST /office/documents HTTP/1.1\r\nHost: localhost\r\nCookie: {self.clerk.cookie}\r\n"
                f"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {4 * MEGABYTE}\r\n\r\n").encode()
        slow = []
        try:
            for _ in range(5):
                one = socket.create_connection(("127.0.0.1", self.server.port), timeout=10)
                one.sendall(head + b"--x\r\n")
                slow.append(one)
                time.sleep(0.05)
            self.assertIn(b" 503 ", slow[4].recv(100))
            worst = 0
            for _ in range(200):
                begun = time.monotonic()
                self.assertEqual(ask(self.server, "/de/decisions")[0], 200)
                worst = max(worst, time.monotonic() - begun)
            self.assertLess(worst, 0.5)
            self.assertEqual(self.send(self.clerk, "klein.pdf", pdf(100))[0], 303)  # small ones need no place
            for one in slow:
                one.close()
            deadline = time.monotonic() + 10
            while self.send(self.clerk, "gross.pdf", pdf(2 * MEGABYTE))[0] != 303:
                self.assertLess(time.monotonic(), deadline, "the places do not come free")
                time.sleep(0.1)
        finally:
            for one in slow:
                one.close()

    def test_is_amended_and_taken_back(self):
        ref = self.recorded(self.admin, "b.pdf", pdf(50), readers="everyone")
        page = f"/office/documents/{ref}"
        status, _, _ = self.admin.ask(self.server, "POST", page, {
            "token": self.admin.token, "title": "Neuer Titel", "kind": "statutes", "readers": "everyone"})
        self.assertEqual(status, 303)
        self.assertIn("Neuer Titel", self.public_page())
        status, _, text = self.admin.ask(self.server, "POST", page + "/withdraw", {"token": self.admin.token, "reason": ""})
        self.assertEqual(status, 422)
        self.assertIn('id="withdraw-reason-error"', text)
        status, _, _ = self.clerk.ask(self.server, "POST", page + "/withdraw", {"token": self.clerk.token, "reason": "x"})
        self.assertEqual(status, 403)
        status, _, _ = self.admin.ask(self.server, "POST", page + "/withdraw", {"token": self.admin.token, "reason": "x"})
        self.assertEqual(status, 303)
        self.assertNotIn("Neuer Titel", self.public_page())
        self.assertEqual(ask(self.server, f"/documents/{ref}/b.pdf")[0], 404)
        self.assertEqual(self.admin.ask(self.server, "GET", page)[0], 404)


    def test_is_erased_by_administrators_alone_and_on_purpose(self):
        content = pdf(60, b"gone-for-good")
        ref = self.recorded(self.admin, "Erika.pdf", content, title="Erika Beispiel", readers="everyone")
        page = f"/office/documents/{ref}"
        erase = lambda clerk, **fields: clerk.ask(self.server, "POST", page + "/erase", {"token": clerk.token, **fields})
        self.assertEqual(erase(self.clerk, sure="yes")[0], 403)
        status, _, text = erase(self.admin)
        self.assertEqual(status, 422)
        self.assertIn('id="erase-sure"', text)
        self.assertIn("Erika Beispiel", self.public_page())
        self.assertEqual(erase(self.admin, sure="yes")[0], 303)
        self.assertNotIn("Erika", self.public_page())
        text = self.admin.ask(self.server, "GET", page)[2]
        self.assertIn("[gelöscht]", text)
        self.assertNotIn("Erika", text)
        self.assertEqual(ask(self.server, page + "/content", {"Cookie": self.admin.cookie})[0], 404)
        self.assertEqual(ask(self.server, f"/documents/{ref}/Erika.pdf")[0], 404)
        for part in ("", "-wal"):
            with open(self.db + part, "rb") as file:
                self.assertNotIn(b"gone-for-good", file.read(), part)
        subprocess.run([PROGRAM, "journal", "verify", "--db", self.db], capture_output=True, check=True)


class Commands(unittest.TestCase):
    def run_it(self, *arguments, code=0):
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"})
        self.assertEqual(done.returncode, code, done.stdout[-300:] + done.stderr[-300:])
        return done.stdout

    def test_verify_erase_export_and_a_full_disk(self):
        with tempfile.TemporaryDirectory(prefix="gremium-documents-") as folder:
            db, copy, lines = (os.path.join(folder, name) for name in ("t.db", "copy.db", "lines"))
            passwords = make_example(PROGRAM, db)
            # Files may not grow beyond this: as on a full disk.
            full = Server("/bin/sh", db, before=["-c", f'trap "" XFSZ; ulimit -f {os.path.getsize(db) // 512 + 4000}; '
                                                 'exec "$0" "$@"', PROGRAM])
            Documents.server = full
            try:
                clerk = Clerk()
                clerk.log_in(full, "sekretariat", passwords["sekretariat"])
                sender = Documents()
                sender.decision = re.search(r'/de/decisions/(\w+)"', ask(full, "/de/decisions")[2].decode()).group(1)
                ref = sender.recorded(clerk, "Brief.pdf", pdf(300, b"secret-mark"))
                status, _, page = sender.send(clerk, "gross.pdf", pdf(10 * MEGABYTE))
                self.assertEqual(status, 503)
                self.assertIn("Nicht gespeichert", page)
                _, _, page = clerk.ask(full, "GET", f"/office/documents/{ref}")
                number = re.search(r"Nummer im Journal</dt><dd[^>]*>(\d+)", page).group(1)
            finally:
                full.kill()
            self.run_it("journal", "verify", "--db", db)
            exported = self.run_it("export", "--db", db)
            with open(lines, "w") as file:
                file.write(exported)
            self.run_it("import", lines, "--db", copy)
            self.assertEqual(self.run_it("export", "--db", copy), exported)
            self.run_it("journal", "rebuild", "--db", copy)
            self.run_it("journal", "verify", "--db", copy)
            self.run_it("journal", "erase", number, "--db", db)
            self.run_it("journal", "verify", "--db", db)
            self.run_it("journal", "rebuild", "--db", db)
            self.run_it("journal", "verify", "--db", db)
            for part in ("", "-wal"):
                if os.path.exists(db + part):
                    with open(db + part, "rb") as file:
                        self.assertNotIn(b"secret-mark", file.read())
            subprocess.run([sys.executable, "-c", "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
                            "c.execute('DROP TRIGGER contents_are_never_changed');"
                            "c.execute('UPDATE contents SET bytes = zeroblob(length(bytes))'); c.commit()", copy], check=True)
            self.assertIn(f"first bad fact: {number}", self.run_it("journal", "verify", "--db", copy, code=4))


unittest.main()
