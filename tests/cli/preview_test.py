#!/usr/bin/env python3
"""`gremium preview` from outside: what it shows, to whom, and edits as they are saved. Usage: preview_test.py PROGRAM"""
import http.client
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
VIEWS = pathlib.Path(__file__).resolve().parent.parent.parent / "views"


class Preview(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gremium-preview-")
        self.addCleanup(self.folder.cleanup)

    def start(self, *options):
        process = subprocess.Popen([PROGRAM, "preview", "--listen", "127.0.0.1:0", *options], stdout=subprocess.PIPE,
                                   text=True, cwd=self.folder.name, env={**os.environ, "LC_ALL": "C"})
        self.addCleanup(self.end, process)
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)", process.stdout.readline()).group(1))

    def end(self, process):
        process.terminate()
        self.assertEqual(process.wait(), 0)
        process.stdout.close()

    def ask(self, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            body = "title=x" if method == "POST" else None
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode()
        finally:
            connection.close()

    def test_every_page_and_state_is_reached_from_the_index(self):
        self.start()
        for language, title in (("de", "Alle Seiten"), ("en", "All pages"), ("fr", "Toutes les pages")):
            status, headers, index = self.ask(f"/{language}/")
            self.assertEqual(status, 200)
            self.assertIn(title, index)
            self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
            self.assertEqual(self.ask("/", **{"Accept-Language": language})[2], index)
            pages = set(re.findall(rf' href="(/{language}/[\w-]+(?:/\w+)?)"', index))
            self.assertGreater(len(pages), 300)
            for state in ("empty", "one", "many", "long"):
                self.assertIn(f"/{language}/decisions/{state}", pages)
            self.assertIn(f"/{language}/office-decision-new/errors", pages)
            self.assertNotIn(f"/{language}/decisions/errors", pages)
        status, _, page = self.ask("/fr/home/empty")
        self.assertEqual(status, 200)
        self.assertIn('<html lang="fr">', page)
        for asset in re.findall(r'"(/assets/[^"]+)"', page):
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
            connection.request("GET", asset)
            self.assertEqual(connection.getresponse().status, 200, asset)
            connection.close()
        self.assertEqual(os.listdir(self.folder.name), [])

    def test_other_addresses_and_forms_lead_nowhere(self):
        self.start()
        for path in ("/de/nothing", "/de/home/none", "/office", "/xx/home"):
            status, _, page = self.ask(path)
            self.assertEqual(status, 404, path)
            self.assertIn("keine Beispielseite", page)
        status, _, page = self.ask("/en/office-decision-new", "POST",
                                   **{"Content-Type": "application/x-www-form-urlencoded"})
        self.assertEqual(status, 405)
        self.assertIn("store nothing", page)

    def test_edits_are_seen_at_once(self):
        shutil.copytree(VIEWS, os.path.join(self.folder.name, "views"))
        self.start("--resources", self.folder.name)
        view = pathlib.Path(self.folder.name, "views", "home", "index.html")
        words = pathlib.Path(self.folder.name, "views", "messages", "home.de.json")
        whole = view.read_text()
        self.assertNotIn("Hereinspaziert", self.ask("/de/home")[2])
        view.write_text(whole + "<p>Hereinspaziert</p>")
        self.assertIn("Hereinspaziert", self.ask("/de/home")[2])
        words.write_text(re.sub(r'("home.lead": ")', r"\1Herbei! ", words.read_text()))
        self.assertIn("Herbei!", self.ask("/de/home")[2])
        view.write_text(whole + "{{t:no.such_text}}")
        status, _, said = self.ask("/de/home")
        self.assertEqual(status, 500)
        self.assertIn("views/home/index.html", said)
        view.write_text(whole)
        self.assertEqual(self.ask("/de/home")[0], 200)

    def test_this_machine_only(self):
        for listen, code in (("0.0.0.0:0", 2), ("nonsense", 2)):
            done = subprocess.run([PROGRAM, "preview", "--listen", listen], capture_output=True, text=True,
                                  env={**os.environ, "LC_ALL": "C"}, timeout=60)
            self.assertEqual(done.returncode, code)
            self.assertIn(listen, done.stderr)
        done = subprocess.run([PROGRAM, "preview", "--resources", "/no/such/folder"], capture_output=True, text=True,
                              env={**os.environ, "LC_ALL": "C"}, timeout=60)
        self.assertEqual(done.returncode, 1)


unittest.main(verbosity=2)
