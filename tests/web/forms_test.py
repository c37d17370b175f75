#!/usr/bin/env python3
"""What no form of ours sends, sent to every form of the office: bytes that are no text, choices that are not offered.
Each is refused with a sentence, what can be read of it stays in its field, and nothing is entered. And what somebody
else changed while a form was open is in none of them overwritten.
Usage: forms_test.py PROGRAM"""
import html.parser
import http.client
import os
import pathlib
import re
import secrets
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server, make_example  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
LINKS = re.compile(r'href="(/office/[^"#]*)"')
# Buttons of one click, without a field to be filled.
CLICKS = ("token", "form_key", "seen", "key")
# Wordings that a button of their own reads; the form itself keeps nothing of them.
READ_ALONE = ("start_term", "term")
# Fields that take no words, and what is said about a change.
NO_WORDS = re.compile(r"date|day|from|until|since|start|_on$|url|website|mail|zone|reason|spellings|candidates")


class Forms(html.parser.HTMLParser):
    """The POST forms of a page: action, fields (name, value) as a browser would send them, names of choices and texts."""

    def __init__(self):
        super().__init__()
        self.forms, self.form, self.select, self.area = [], None, None, None

    def handle_starttag(self, tag, attributes):
        at = dict(attributes)
        if tag == "form":
            self.form = None
            if at.get("method") == "post" and "multipart" not in at.get("enctype", ""):
                self.form = {"action": at["action"], "fields": [], "choices": [], "texts": []}
                self.forms.append(self.form)
        if self.form is None or "name" not in at and tag != "option":
            return
        if tag == "input":
            kind = at.get("type", "text")
            if kind in ("checkbox", "radio") and "checked" not in at:
                return
            self.form["fields"].append([at["name"], at.get("value", "")])
            if kind == "text" and not at.get("inputmode"):
                self.form["texts"].append(at["name"])
        elif tag == "select":
            self.select = [at["name"], None]
            self.form["choices"].append(at["name"])
        elif tag == "option" and self.select is not None:
            if self.select[1] is None or "selected" in at:
                self.select[1] = at.get("value", "")
        elif tag == "textarea":
            self.area = [at["name"], ""]
            self.form["texts"].append(at["name"])

    def handle_data(self, data):
        if self.area is not None:
            self.area[1] += data

    def handle_endtag(self, tag):
        if tag == "select" and self.select is not None:
            self.form["fields"].append([self.select[0], self.select[1] or ""])
            self.select = None
        elif tag == "textarea" and self.area is not None:
            self.form["fields"].append(self.area)
            self.area = None
        elif tag == "form":
            self.form = None


class EveryForm(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-forms-")
        cls.db = os.path.join(cls.folder.name, "f.db")
        passwords = make_example(PROGRAM, cls.db)
        cls.server = Server(PROGRAM, cls.db, "--today", "2025-01-02")
        cls.clerk = Clerk()
        cls.clerk.log_in(cls.server, "admin", passwords["admin"])
        cls.forms = cls.all_forms()

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    @classmethod
    def get(cls, path):
        return cls.clerk.ask(cls.server, "GET", path)[2]

    @classmethod
    def all_forms(cls):
        """One form of each kind of address, found by following the office's links."""
        seen, kinds, forms, waiting = set(), set(), {}, ["/office"]
        while waiting:
            path = waiting.pop(0)
            kind = re.sub(r"/[^/]*[0-9A-Z][^/]*|(?<=/organisations)/[^/]+|(?<=/networks)/[^/]+", "/x", path.split("?")[0])
            if path in seen or kind in kinds or path.endswith((".csv", ".txt", "/content", "/stamp", "/check")):
                continue
            seen.add(path), kinds.add(kind)
            page = cls.get(path)
            for form in cls.forms_in(page):
                form["path"] = path
                if any(name not in CLICKS for name, _ in form["fields"]):
                    names = ",".join(sorted({name for name, _ in form["fields"]}))
                    forms.setdefault((re.sub(r"/[^/]*[0-9A-Z][^/]*", "/x", form["action"]), names), form)
            waiting += LINKS.findall(page)
        return [form for form in forms.values() if not re.search(r"logout|password|import|/members", form["action"])]

    def head(self):
        return subprocess.run([PROGRAM, "journal", "head", "--db", self.db], capture_output=True, text=True, check=True).stdout

    def send(self, form, name, raw):
        """The form as it stands, but for one field, whose bytes are given percent-encoded."""
        parts = []
        for field, value in form["fields"]:
            if field == name:
                continue
            if field == "token":
                value = self.clerk.token
            elif field == "form_key":
                # Else a form that was accepted once is the same record again.
                value = secrets.token_hex(len(value) // 2)
            parts.append(urllib.parse.quote_plus(field) + "=" + urllib.parse.quote_plus(value))
        parts.append(urllib.parse.quote_plus(name) + "=" + raw)
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        connection.request("POST", form["action"], "&".join(parts),
                           {"Cookie": self.clerk.cookie, "Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        page = answer.read().decode()
        connection.close()
        return answer.status, page

    def test_there_are_forms(self):
        self.assertGreater(len(self.forms), 25, [form["action"] for form in self.forms])
        self.assertGreater(sum(len(form["choices"]) for form in self.forms), 40)

    def test_a_choice_that_is_not_offered_is_refused(self):
        for form in self.forms:
            for name in form["choices"]:
                with self.subTest(action=form["action"], field=name):
                    before = self.head()
                    status, page = self.send(form, name, "nonsense")
                    self.assertIn(status, (409, 422), page[:300])
                    self.assertEqual(self.head(), before)

    def test_what_is_no_text_is_refused_at_its_field(self):
        for form in self.forms:
            for name in set(form["texts"]) - set(READ_ALONE):
                with self.subTest(action=form["action"], field=name):
                    before = self.head()
                    status, page = self.send(form, name, "Z%FFrich%00")
                    self.assertIn(status, (409, 422), page[:300])
                    self.assertEqual(self.head(), before)
                    self.assertIn("Z\ufffdrich\ufffd", page, "what was typed is kept")

    @staticmethod
    def forms_in(page):
        parser = Forms()
        parser.feed(page)
        return parser.forms

    def form_in(self, page, like):
        return next((form for form in self.forms_in(page) if form["action"] == like["action"] and
                     {name for name, _ in like["fields"]} <= {name for name, _ in form["fields"]} | {"seen"}), None)

    def made(self, path, link, **more):
        """Fills the form of a new record; the address of its page."""
        form = self.forms_in(self.get(path))[-1]
        fields = {**dict(map(tuple, form["fields"])), **more, "token": self.clerk.token}
        status, headers, page = self.clerk.ask(self.server, "POST", form["action"], fields)
        self.assertEqual(status, 303, page)
        return re.findall(f'href="({link}[^"]+)"', self.get(dict(headers)["Location"]) + f'href="{dict(headers)["Location"]}"')[-1]

    def more_forms(self):
        """Of records that are only found further inside, or not in the example."""
        body = next(form["path"] for form in self.forms if re.match("/office/bodies/[^/]+$", form["action"]))
        pages = ["/office/organisations/stadt-kaiserslautern",
                 self.made(body + "/seats/new", "/office/seats/", person="Rita Recht"),
                 self.made(body + "/rule-sets/new?preset=" + re.search(r"preset=(\w+)", self.get(body)).group(1),
                           "/office/rule-sets/")]
        return [{**form, "path": page} for page in pages for form in self.forms_in(self.get(page))]

    # What else is changed in a form than its first two texts.
    FIELDS = {"networks": ("benefits_de", "benefits_fr"), "rule-sets": ("source", "seats")}

    def test_what_somebody_else_changed_is_not_overwritten(self):
        merged = set()
        for form in self.forms + self.more_forms():
            form = self.form_in(self.get(form["path"]), form)
            values = dict(map(tuple, form["fields"])) if form else {}
            if "seen" not in values and not form["action"].startswith("/office/settings/"):
                continue
            noun = form["action"].split("/")[2]
            words = [name for name in form["texts"] if not NO_WORDS.search(name)]
            theirs, mine = self.FIELDS.get(noun, (words + ["", ""])[:2])
            send = lambda name, more: self.send(form, name, urllib.parse.quote_plus(values[name] + more))
            with self.subTest(action=form["action"]):
                if not mine or send(theirs, "1")[0] != 303:
                    continue
                status, page = send(mine, "2")
                self.assertEqual(status, 422)
                shown = dict(map(tuple, self.form_in(page, form)["fields"]))
                self.assertEqual(shown[theirs], values[theirs] + "1", "left alone, it is what it is by now")
                self.assertEqual(shown[mine], values[mine] + "2", "what was typed stays")
                self.assertNotIn("Inzwischen steht dort", page)
                self.assertIn("Inzwischen steht dort", send(theirs, "3")[1], "both changed it")
                shown = dict(map(tuple, self.form_in(self.send(form, mine, "%FF")[1], form)["fields"]))
                self.assertEqual(shown[theirs], values[theirs] + "1", "also where something else is wrong")
                merged.add(noun)
        self.assertLessEqual({"accessions", "accounts", "announcements", "bodies", "decisions", "networks", "organisations",
                              "papers", "rule-sets", "seats", "settings", "tasks"}, merged)


if __name__ == "__main__":
    unittest.main()
