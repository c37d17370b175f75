#!/usr/bin/env python3
"""Extracts of decisions from outside: the page, the text and its digest, the QR code, the PDF.

What needs pdftotext, zbarimg or WeasyPrint is skipped where they are not installed. Usage: extracts_test.py PROGRAM
"""
import html
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server, make_example  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
BASE = "https://register.example"
# Kaiserslautern's council on joining, in German.
REF = "xg2act"
LABELS = {"de": "Prüfsumme", "en": "Digest", "fr": "Empreinte"}


def words(page):
    """What a reader sees of it."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"\s+", " ", text)


def digest_on(page):
    """The digits as they stand on the sheet."""
    return re.search(r"<code class=\"paper__digits\">([0-9a-f<wbr>]+)</code>", page).group(1).replace("<wbr>", "")


def sha256sum(text):
    return subprocess.run(["sha256sum"], input=text.encode(), capture_output=True, check=True).stdout.split()[0].decode()


def installed(program):
    return shutil.which(program) is not None


def has_weasyprint():
    return subprocess.run(["/usr/bin/python3", "-I", "-c", "import weasyprint"], capture_output=True,
                          check=False).returncode == 0


def pixels(svg, scale=4):
    """The modules of a QR code as a picture (PGM)."""
    size = int(re.search(r'viewBox="0 0 (\d+)', svg).group(1))
    rows = [[255] * size for _ in range(size)]
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", svg):
        for i in range(int(width)):
            rows[int(y)][int(x) + i] = 0
    body = b"".join(bytes(p for p in row for _ in range(scale)) * scale for row in rows)
    return b"P5 %d %d 255\n" % (size * scale, size * scale) + body


class Extracts(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gremium-extracts-")
        self.db = os.path.join(self.folder.name, "t.db")
        passwords = make_example(PROGRAM, self.db)
        self.server = Server(PROGRAM, self.db, "--base-url", BASE, "--today", "2025-03-01")
        self.clerk, self.visitor = Clerk(), Clerk()
        self.clerk.log_in(self.server, "admin", passwords["admin"])

    def tearDown(self):
        self.server.kill()
        self.folder.cleanup()

    def get(self, path, code=200, by=None):
        status, _, page = (by or self.visitor).ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def amend(self, ref=REF, **changes):
        page = self.get(f"/office/decisions/{ref}", by=self.clerk)
        form = page[page.rindex("<form"):]
        fields = dict(re.findall(r'<input [^>]* name="(\w+)"[^>]* value="([^"]*)"', form))
        fields.update(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
        for name, options in re.findall(r'<select[^>]* name="(\w+)"[^>]*>(.*?)</select>', form, re.S):
            fields[name] = (re.findall(r'<option value="([^"]*)" selected', options) + [""])[0]
        fields = {name: html.unescape(value) for name, value in fields.items() if name not in ("read", "secret")}
        fields = {**fields, "language": "language_de", "is_public": "yes", "token": self.clerk.token, **changes}
        status, _, page = self.clerk.ask(self.server, "POST", f"/office/decisions/{ref}",
                                         {name: value for name, value in fields.items() if value is not None})
        self.assertEqual(status, 303, words(page))

    def command(self, *arguments, code=0, db=None):
        done = subprocess.run([PROGRAM, "decision", "extract", *arguments, "--db", db or self.db], capture_output=True,
                              text=True, check=False, env={**os.environ, "LC_ALL": "C"}, cwd=self.folder.name)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout if code == 0 else done.stderr

    def test_the_text_has_the_digest_that_stands_on_the_sheet(self):
        for language in LABELS:
            page = self.get(f"/{language}/decisions/{REF}/extract")
            text = self.get(f"/{language}/decisions/{REF}/extract.txt")
            self.assertEqual(sha256sum(text), digest_on(page))
            self.assertIn(f'<html lang="{language}">', page)
            self.assertIn('<article class="paper paper--de" lang="de">', page, "in the decision's language")
            for line in text.splitlines():
                if ": " in line:
                    self.assertIn(re.sub(r"\s+", " ", line.split(": ", 1)[1]), words(page))
        self.assertEqual(text, self.get(f"/office/decisions/{REF}/extract.txt", by=self.clerk))
        self.assertEqual(text, self.command(REF))
        self.assertIn("Eingetragen am: 17. Mai 2024\n", text)
        status, headers, _ = self.visitor.ask(self.server, "GET", f"/de/decisions/{REF}/extract.txt")
        self.assertEqual(dict(headers)["Content-Type"], "text/plain; charset=utf-8")

    def test_pages_lead_to_it(self):
        self.assertIn(f'href="/de/decisions/{REF}/extract"', self.get(f"/de/decisions/{REF}"))
        self.assertIn(f'href="/office/decisions/{REF}/extract"', self.get(f"/office/decisions/{REF}", by=self.clerk))
        self.assertIn(f'href="/de/decisions/{REF}"', self.get(f"/de/decisions/{REF}/extract"))

    def test_a_correction_replaces_it(self):
        address = f"/de/decisions/{REF}/extract?digest="
        first = digest_on(self.get(f"/de/decisions/{REF}/extract"))
        self.assertIn("Dies ist der gültige Auszug.", words(self.get(address + first[:16])))
        self.assertIn(address.replace("/de/", "/fr/") + first, self.get(address + first), "languages keep the digest")
        self.amend(number="17/2024")
        page = self.get(address + first[:16])
        self.assertIn("Dieser Auszug gilt nicht mehr", words(page))
        self.assertNotIn("Dies ist der gültige Auszug.", words(page))
        self.assertNotEqual(digest_on(page), first)
        self.assertIn("17/2024", words(page))
        self.assertIn("no longer holds", words(self.get(address.replace("/de/", "/en/") + first)))
        self.assertIn("n’est plus valable", words(self.get(address.replace("/de/", "/fr/") + first)))
        self.assertIn("Dies ist der gültige Auszug.", words(self.get(address + digest_on(page))))
        self.assertIn("gehört zu keinem Auszug", words(self.get(address + "0" * 64)))

    def test_a_digest_that_is_none(self):
        for wrong in ("0123", "x" * 16, "0" * 65, "%3Cscript%3E"):
            page = self.get(f"/de/decisions/{REF}/extract?digest={wrong}", 400)
            self.assertIn("„Prüfzeichen“", words(page))

    def test_what_is_not_public_has_no_extract_for_visitors(self):
        before = digest_on(self.get(f"/de/decisions/{REF}/extract"))
        self.amend(is_public=None)
        hidden = self.get(f"/office/decisions/{REF}/extract", by=self.clerk)
        self.assertIn("Nichtöffentlich", words(hidden))
        self.assertIn(f"{BASE}/office/decisions/{REF}/extract", words(hidden))
        for rest in ("", ".txt", f"?digest={before}", f"?digest={digest_on(hidden)}"):
            gone = self.get(f"/de/decisions/{REF}/extract{rest}", 404)
            # But for the addresses of its own in other languages.
            self.assertEqual(words(gone), words(self.get("/de/decisions/nothing/extract", 404)))
        self.assertEqual(self.visitor.ask(self.server, "GET", f"/office/decisions/{REF}/extract")[0], 303)
        text = self.get(f"/office/decisions/{REF}/extract.txt", by=self.clerk)
        self.assertEqual(sha256sum(text), digest_on(hidden))

    def test_numbers_of_the_journal_are_for_the_office_alone(self):
        self.assertIn("Eintrag 431 im Register", words(self.get(f"/office/decisions/{REF}/extract?lang=de", by=self.clerk)))
        for path in ("extract", "extract.txt"):
            self.assertNotIn("431", re.sub(r"[0-9a-f]{16}|M[\d MhvzZ-]+", "", self.get(f"/de/decisions/{REF}/{path}")))

    @unittest.skipUnless(installed("zbarimg"), "zbarimg is not installed")
    def test_the_qr_code_leads_to_the_page(self):
        page = self.get(f"/fr/decisions/{REF}/extract")
        picture = os.path.join(self.folder.name, "code.pgm")
        pathlib.Path(picture).write_bytes(pixels(re.search(r'<svg class="paper__qr".*?</svg>', page, re.S).group(0)))
        read = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True, check=True).stdout
        self.assertEqual(read.strip(), f"{BASE}/de/decisions/{REF}/extract?digest={digest_on(page)[:16]}")
        self.assertIn("Cet extrait est celui en vigueur", words(self.get(read.strip().removeprefix(BASE).replace("/de/", "/fr/"))))

    def test_the_command_in_other_languages_and_for_no_decision(self):
        english = self.command(REF, "--lang", "en", "--text")
        self.assertIn("Extract from the register of decisions\nTranslation of the particulars; the extract in German is "
                      "authoritative.\n", english)
        self.assertIn("Votes: not known\n", english)
        self.assertIn("Extrait du registre des délibérations\nTraduction des mentions", self.command(REF, "--lang", "fr"))
        self.assertIn("There is no such decision", self.command("nothing", code=1))

    @unittest.skipUnless(has_weasyprint(), "WeasyPrint is not installed")
    def test_a_pdf_on_a4_that_others_cannot_read(self):
        self.amend(excerpt="\n".join(f"{i}. Der Stadtrat beschließt den {i}. Punkt." for i in range(1, 90)))
        file = os.path.join(self.folder.name, "extract.pdf")
        self.assertEqual(self.command(REF, "--pdf", file, "--base-url", BASE + "/"), "")
        self.assertEqual(pathlib.Path(file).read_bytes()[:5], b"%PDF-")
        self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o600)
        self.assertEqual([name for name in os.listdir(self.folder.name) if "pdf" in name], ["extract.pdf"])
        if not installed("pdftotext"):
            self.skipTest("pdftotext is not installed")
        told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
        self.assertRegex(told, r"Page size: +595\.\d+ x 841\.\d+ pts \(A4\)")
        pages = int(re.search(r"Pages: +(\d+)", told).group(1))
        self.assertGreater(pages, 2)
        text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
        for number, sheet in enumerate(text.split("\f")[:-1], start=1):
            self.assertIn(f"Seite {number} von {pages}", sheet)
            head = re.sub(r"\s+", " ", sheet.strip().splitlines()[0])
            self.assertEqual(head, "Stadtrat, Stadt Kaiserslautern 13. Mai 2024")
        digest = sha256sum(self.command(REF))
        self.assertIn(digest, re.sub(r"\s+", "", text))
        self.assertIn(f"{BASE}/de/decisions/{REF}/extract", text)
        self.assertIn("Für die Richtigkeit des Auszugs", text)
        if installed("zbarimg"):
            picture = os.path.join(self.folder.name, "sheet")
            subprocess.run(["pdftoppm", "-r", "150", "-f", str(pages), "-l", str(pages), "-png", file, picture], check=True)
            drawn = next(name for name in os.listdir(self.folder.name) if name.endswith(".png"))
            read = subprocess.run(["zbarimg", "-q", "--raw", os.path.join(self.folder.name, drawn)], capture_output=True,
                                  text=True, check=True).stdout
            self.assertEqual(read.strip(), f"{BASE}/de/decisions/{REF}/extract?digest={digest[:16]}")

    @unittest.skipUnless(has_weasyprint(), "WeasyPrint is not installed")
    def test_a_pdf_that_cannot_be_written(self):
        said = self.command(REF, "--pdf", os.path.join(self.folder.name, "none", "extract.pdf"), code=5)
        self.assertIn("could not be written (No such file or directory)", said)


if __name__ == "__main__":
    unittest.main(verbosity=2)
