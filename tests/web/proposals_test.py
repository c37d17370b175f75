#!/usr/bin/env python3
"""A member's delegate: sees its own organisation and nothing of the office, proposes a change, reads the answer.
Usage: proposals_test.py PROGRAM"""
import http.client
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
PASSWORD = "ein langes Kennwort"


class Proposals(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-me-")
        cls.db = os.path.join(cls.folder.name, "m.db")
        passwords = make_example(PROGRAM, cls.db)
        for name, organisation in (("delegierte", "stadt-kaiserslautern"), ("aachen", "stadt-aachen"), ("avignon", "stadt-avignon"), ("amiens", "stadt-amiens")):
            subprocess.run([PROGRAM, "user", "add", name, "--role", "member", "--organisation", organisation, "--db", cls.db],
                           input=PASSWORD + "\n", text=True, capture_output=True, check=True)
        cls.server = Server(PROGRAM, cls.db, "--today", "2024-12-31")
        cls.clerk, cls.member, cls.other = Clerk(), Clerk(), Clerk()
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])
        cls.press = Clerk()
        cls.press.log_in(cls.server, "presse", passwords["presse"])
        cls.admin, cls.elsewhere, cls.leaving = Clerk(), Clerk(), Clerk()
        cls.admin.log_in(cls.server, "admin", passwords["admin"])
        for who, name in ((cls.member, "delegierte"), (cls.other, "aachen"), (cls.elsewhere, "avignon"), (cls.leaving, "amiens")):
            cls.log_in(who, name)

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    @classmethod
    def log_in(cls, who, name):
        _, headers, page = who.ask(cls.server, "GET", "/office/login")
        who.cookie = next(v for k, v in headers if k == "Set-Cookie").split(";")[0]
        key = re.search(r'name="key" value="([0-9a-f]+)"', page).group(1)
        status, headers, _ = who.ask(cls.server, "POST", "/office/login",
                                     {"name": name, "password": PASSWORD, "key": key, "next": "/office/decisions"})
        assert status == 303 and dict(headers)["Location"] == "/me", "members have a page of their own"
        who.cookie = next(v for k, v in headers if k == "Set-Cookie" and not v.startswith("gremium_login")).split(";")[0]
        _, _, page = who.ask(cls.server, "GET", "/me")
        who.token = re.search(r'name="token" value="([0-9a-f]+)"', page).group(1)

    def get(self, who, path, code=200):
        status, _, page = who.ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def post(self, who, path, code=303, **fields):
        status, _, page = who.ask(self.server, "POST", path, {"token": who.token, **fields})
        self.assertEqual(status, code, page[:400])
        return page

    def test_sees_the_own_case_and_no_other(self):
        page = self.get(self.member, "/me")
        for there in ("Kaiserslautern", "DEFUS", "13.", "timeline", "1.\u00a0Januar 2025"):
            self.assertIn(there, page)
        self.assertNotIn("Aachen", page)
        self.assertNotIn("/office/memberships", page)
        self.assertNotIn("Stadtrat, Stadt Kaiserslautern", self.get(self.other, "/me"))

    def test_nothing_of_the_office(self):
        routes = subprocess.run([PROGRAM, "routes"], capture_output=True, text=True, check=True).stdout
        asked = 0
        for line in routes.splitlines():
            method, path, access = line.split("\t")
            if access != "office" or path in ("/me", "/me/proposals", "/me/documents/{ref}", "/office/password", "/office/reminders") or "logout" in path:
                continue
            if path in ("/office/documents", "/office/networks/{id}/members", "/office/settings/logo"):
                continue  # a form with a file is read before anything else, and this is none
            asked += 1
            path = re.sub(r"\{\w+\}", "x", path)
            status, _, page = self.member.ask(self.server, method, path,
                                              {"token": self.member.token} if method == "POST" else None)
            self.assertIn(status, (403, 413), f"{method} {path}")
        self.assertGreater(asked, 100)

    def test_without_log_in_there_is_only_the_way_to_it(self):
        status, headers, _ = Clerk().ask(self.server, "GET", "/me")
        self.assertEqual((status, dict(headers)["Location"]), (303, "/office/login?next=%2Fme"))

    def test_a_proposal_is_answered(self):
        self.assertIn('id="form-text-error"', self.post(self.member, "/me/proposals", 422, text=" "))
        self.post(self.member, "/me/proposals", text="Neue Website:\nhttps://kl.example <b>", form_key="ab" * 16)
        self.post(self.member, "/me/proposals", text="Neue Website:\nhttps://kl.example <b>", form_key="ab" * 16)
        page = self.get(self.member, "/me")
        self.assertEqual(page.count("https://kl.example &lt;b&gt;"), 1, "the same form twice is one proposal")
        self.assertNotIn("kl.example", self.get(self.other, "/me"), "nobody else's business")
        for language in ("de", "en", "fr"):
            self.assertNotIn("kl.example", self.get(Clerk(), f"/{language}/organisations/stadt-kaiserslautern"))
        link = re.search(r'href="(/office/proposals/\w+)"', self.get(self.clerk, "/office")).group(1)
        self.assertIn("delegierte", self.get(self.clerk, link))
        self.post(self.press, link, 403, answer="nein")
        self.post(self.clerk, link, 422, answer="")
        self.post(self.clerk, link, answer="Ist eingetragen.")
        self.post(self.clerk, link, 422, answer="Noch einmal.")
        self.assertNotIn(link, self.get(self.clerk, "/office"))
        self.assertIn("Ist eingetragen.", self.get(self.member, "/me"))
        self.get(self.clerk, "/office/proposals/nothing", 404)

    def upload(self, subject_kind, subject, **fields):
        parts = {"token": self.admin.token, "subject_kind": subject_kind, "subject": subject, "title": "Nur unter uns",
                 "kind": "paper", "language": "", "dated": "", **fields}
        body = "".join(f'--x\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in parts.items())
        body += '--x\r\nContent-Disposition: form-data; name="file"; filename="unter uns.pdf"\r\n\r\n%PDF-1.4 intern\n%%EOF\r\n--x--\r\n'
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        connection.request("POST", "/office/documents", body.encode(),
                           {"Cookie": self.admin.cookie, "Content-Type": "multipart/form-data; boundary=x"})
        answer = connection.getresponse()
        page = answer.read().decode()
        connection.close()
        return answer.status, (answer.getheader("Location") or "").rsplit("/", 1)[-1] or page

    def test_documents_for_members(self):
        before = {path: self.get(Clerk(), path) for path in ("/de/organisations/defus", "/de/", "/de/networks/defus")}
        self.assertIn('id="form-readers-error"', self.upload("organisation", "defus", readers="all")[1])
        status, ref = self.upload("organisation", "defus", readers="members")
        self.assertEqual(status, 303)
        self.assertIn("nur für Mitglieder", self.get(self.admin, f"/office/documents/{ref}"))
        self.assertIn(f'value="members" selected', self.get(self.admin, f"/office/documents/{ref}"))
        # A member of DEFUS reads it.
        self.assertIn(f'href="/me/documents/{ref}"', self.get(self.other, "/me"))
        self.assertIn("Nur unter uns", self.get(self.other, "/me"))
        status, headers, body = self.other.ask(self.server, "GET", f"/me/documents/{ref}")
        headers = dict(headers)
        self.assertEqual((status, headers["Content-Type"], headers["Cache-Control"]), (200, "application/pdf", "no-store"))
        self.assertIn("intern", body)
        # Nobody else outside the office: one that joins tomorrow, a member of another network, who is not logged in.
        for who in (self.member, self.elsewhere):
            self.assertNotIn(ref, self.get(who, "/me"))
            self.assertNotIn("intern", self.get(who, f"/me/documents/{ref}", 404))
            self.get(who, f"/office/documents/{ref}/content", 403)
        self.assertEqual(Clerk().ask(self.server, "GET", f"/me/documents/{ref}")[0], 303)
        for path in (f"/documents/{ref}/unter%20uns.pdf", f"/documents/{ref}/unter uns.pdf".replace(" ", "%20")):
            self.assertNotIn("intern", self.get(Clerk(), path, 404))
        for path, page in before.items():
            self.assertEqual(self.get(Clerk(), path), page, path)
        self.get(self.other, "/me/documents/aaaaaa", 404)

    def test_documents_end_with_the_membership(self):
        status, ref = self.upload("organisation", "efus", readers="members")
        self.assertEqual(status, 303)
        self.assertIn(ref, self.get(self.leaving, "/me"))
        self.get(self.leaving, f"/me/documents/{ref}")
        self.send_end(self.membership("stadt-amiens"), "2024-12-30")
        self.assertNotIn(ref, self.get(self.leaving, "/me"))
        self.get(self.leaving, f"/me/documents/{ref}", 404)
        self.assertIn(ref, self.get(self.elsewhere, "/me"), "who stays goes on reading")

    def membership(self, organisation):
        page = self.get(self.clerk, f"/office/organisations/{organisation}")
        return re.search(r'href="(/office/memberships/\w+)"', page).group(1)

    def send_end(self, address, last_day):
        self.post(self.clerk, address + "/end", last_day=last_day, end_kind="resignation", reason="Austritt", end_reason="Austritt")

    def test_so_many_and_no_more(self):
        for number in range(20):
            self.post(self.other, "/me/proposals", text=f"Wunsch {number}")
        self.assertIn("20", self.post(self.other, "/me/proposals", 422, text="Noch einer"))

    def test_the_own_password(self):
        self.get(self.member, "/office/password")

    def test_the_office_has_its_own_start_page(self):
        status, headers, _ = self.clerk.ask(self.server, "GET", "/me")
        self.assertEqual((status, dict(headers).get("Location")), (303, "/office"))


if __name__ == "__main__":
    unittest.main()
