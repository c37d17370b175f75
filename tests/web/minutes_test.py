#!/usr/bin/env python3
"""Minutes as the office and visitors see them. Usage: minutes_test.py PROGRAM HOLD_MEETING"""
import html
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
HOLD_MEETING = os.path.abspath(sys.argv.pop(1))
SECRETS = ("Geheimsache", "Xenon", "Geheime Nachfolge", "nichtöffentlich", "Peters", "Vermieterin", "TOP N")


def words(page):
    """What a reader sees of it."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"[\s\u00a0]+", " ", text)


class Minutes(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gremium-minutes-")
        self.db = os.path.join(self.folder.name, "t.db")
        passwords = make_example(PROGRAM, self.db)
        held = subprocess.run([HOLD_MEETING, self.db], capture_output=True, text=True, check=True).stdout
        self.meeting, self.item = held.split()
        self.office = f"/office/meetings/{self.meeting}/minutes"
        self.public = f"/de/meetings/{self.meeting}/minutes"
        self.server = Server(PROGRAM, self.db, "--today", "2025-03-06")
        self.people = {}
        for name in ("admin", "sekretariat", "freigabe", "presse"):
            if name in passwords:
                self.people[name] = Clerk()
                self.people[name].log_in(self.server, name, passwords[name])

    def tearDown(self):
        self.server.kill()
        self.folder.cleanup()

    def get(self, path, by=None, code=200):
        status, _, page = (self.people[by] if by else Clerk()).ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def send(self, path, by, code=303, **fields):
        clerk = self.people[by]
        status, _, page = clerk.ask(self.server, "POST", path, {"token": clerk.token, **fields})
        self.assertEqual(status, code, f"{path}: {words(page)[-900:]}")
        return page

    def digest(self, by):
        return re.search(r'name="digest" value="(\w+)"', self.get(self.office + "/draft", by)).group(1)

    def seen(self, path):
        return re.search(r'name="seen" value="(\w+)"', self.get(path, "admin")).group(1)

    def release(self, by, **fields):
        self.send(self.office + "/release", by, digest=self.digest(by), **fields)

    def command(self, *arguments, code=0):
        done = subprocess.run([PROGRAM, *arguments, "--db", self.db], capture_output=True, text=True,
                              env={**os.environ, "LC_ALL": "de_DE.UTF-8"})
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout.replace("\u00a0", " ") if code == 0 else done.stderr

    def test_from_the_draft_to_the_approval_and_a_correction(self):
        page = self.get(self.office, "sekretariat")
        for seen in ("Entwurf", "Niederschrift über die Sitzung 1/2025", "Rathaus Mainz, Ratssaal",
                     "die Ladungsfrist ist nicht gewahrt", "Geheimsache Personal", "Xaver Xenon", "Paul Peters",
                     "Bernd Braun (Stadt Kaiserslautern)", "bis 19:50 Uhr", "wegen Befangenheit",
                     "(Vermieterin)", "Abstimmungsergebnis: 3 Ja-Stimmen, 1 Nein-Stimme und 0 Enthaltungen."):
            self.assertIn(seen, words(page))
        self.assertNotIn('action="' + self.office + "/release", page, "the secretariat does not release")
        self.get(self.public, code=404)
        self.send(self.office + "/release", "sekretariat", 403, digest="x")
        self.send(self.office + "/release", "freigabe", 422, digest="x")
        self.release("freigabe")
        page = words(self.get(self.public))
        self.assertIn("Diese Niederschrift ist freigegeben, aber noch nicht genehmigt.", page)
        self.assertIn("Haushalt 2025", page)
        self.assertIn("These minutes have been released but not yet approved.",
                      words(self.get(self.public.replace("/de/", "/en/"))))
        self.send(self.office + "/approve", "sekretariat", 422, on="2025-03-03")
        self.send(self.office + "/approve", "sekretariat", 422)
        self.send(self.office + "/approve", "sekretariat", on="2025-03-06")
        self.assertIn("Genehmigt am 6. März 2025", words(self.get(self.public)))
        self.send(self.office + "/correction", "sekretariat", 422)
        self.send(self.office + "/correction", "admin", reason="Geheimsache vertauscht")
        self.assertIn("Entwurf einer Berichtigung", words(self.get(self.office, "admin")))
        self.assertIn("weder geöffnet noch zuletzt",
                      words(self.send(self.office + "/release", "admin", 422, digest=self.digest("admin"))))
        self.release("freigabe")
        page = words(self.get(self.office, "sekretariat"))
        self.assertIn("Fassung 2 vom 6. März 2025", page)
        self.assertIn("Geheimsache vertauscht", page)
        self.assertIn("Frühere Fassung", words(self.get(self.office + "/1", "sekretariat")))
        self.assertIn("Der Wortlaut ist derselbe.", words(self.get(self.office + "/2", "sekretariat")))
        self.get(self.office + "/3", "sekretariat", 404)
        self.get(self.office + "/x", "sekretariat", 404)
        self.assertNotIn("Geheimsache", self.get(self.public))

    def test_an_election_under_an_item_stands_in_the_minutes(self):
        new = f"/office/elections/new?item={self.item}"
        page = self.get(new, "sekretariat")
        self.assertIn("Bericht des Vorstands, Frühjahrstagung vom 4. März 2025", words(page))
        self.assertRegex(page, r'name="date"[^>]* value="04\.03\.2025"')
        self.assertRegex(page, rf'<a href="[^"]*item={self.item}[^"]*" lang="fr"', "another language shows the same")
        self.assertNotIn('name="language"', page, "it is the meeting's")
        fields = {"item": self.item, "office": "Kassenprüfung", "date": "2025-03-04", "rule": "RLP_ELECTION",
                  "candidates": "Anna Amsel\nBert Buche"}
        wrong = self.send("/office/elections", "sekretariat", 422, **{**fields, "date": "2025-03-05"})
        self.assertIn("Der Tag liegt nicht in der Sitzung", words(wrong))
        self.assertIn(f'name="item" value="{self.item}"', wrong, "what it is about stays")
        self.send("/office/elections", "admin", is_public="yes", **fields)
        where = re.search(r'href="(/office/elections/\w+)"', self.get(f"/office/agenda-items/{self.item}", "admin")).group(1)
        self.assertIn(where, self.get(f"/office/meetings/{self.meeting}", "admin"))
        self.assertIn("Bericht des Vorstands, Frühjahrstagung", words(self.get(where, "admin")))
        page = words(self.get(self.office, "admin"))
        self.assertIn("Die Wahl zu TOP 1 ist nicht abgeschlossen: Kassenprüfung", page)
        self.send(f"{where}/rounds", "admin", round="1", votes_c1="3", votes_c2="1", no="0", abstain="0", invalid="0",
                  seen=self.seen(where))
        self.send(f"{where}/end", "admin", how="accepted", on="2025-03-04", seen=self.seen(where))
        page = words(self.get(self.office, "admin"))
        self.assertNotIn("nicht abgeschlossen: Kassenprüfung", page)
        for seen in ("Wahl: Kassenprüfung", "Vorgeschlagen Anna Amsel und Bert Buche", "1. Wahlgang Stimmen Anna Amsel Stimmen 3",
                     "Gewählt ist Anna Amsel mit 3 von 4 gültigen Stimmen", "Anna Amsel ist gewählt und nimmt die Wahl an."):
            self.assertIn(seen, page)
        self.release("freigabe")
        self.assertIn("Wahl: Kassenprüfung", words(self.get(self.public)))
        self.assertIn(where.replace("/office/", "/de/"), self.get(f"/de/meetings/{self.meeting}"))

    def decided(self, title, **fields):
        clerk = self.people["sekretariat"]
        status, headers, page = clerk.ask(self.server, "POST", "/office/decisions", {
            "token": clerk.token, "item": self.item, "title": title, "kind": "other", "outcome": "adopted",
            "label": "none", "procedure": "meeting", "role": "decision", "method": "open", "is_public": "yes",
            "outcome_reason": "Nach der Sitzung eingetragen", **fields})
        self.assertEqual(status, 303, words(page)[:900])
        return dict(headers)["Location"]

    def test_what_was_decided_in_public_is_public_with_the_release(self):
        first, second = self.decided("Erster Antrag"), self.decided("Zweiter Antrag")
        public = [where.replace("/office/", "/de/") for where in (first, second)]
        for where in public:
            self.get(where, code=404)
        self.assertIn("gewünscht, noch nicht freigegeben", words(self.get(first, "sekretariat")))
        self.assertNotIn(f'action="{first}/release"', self.get(first, "sekretariat"))
        self.assertIn(f'action="{first}/release"', self.get(first, "freigabe"))
        self.send(f"{first}/release", "sekretariat", 403, seen=self.seen(first))
        self.send(f"{first}/release", "freigabe", seen=self.seen(first))
        self.assertRegex(words(self.get(public[0])), r"Nummer \d+/2025", "of the public series")
        self.get(public[1], code=404)
        page = words(self.get(self.office + "/draft", "freigabe"))
        self.assertIn("Zweiter Antrag", page.partition("Damit wird öffentlich")[2] or page.partition("Damit werden öffentlich")[2])
        self.release("freigabe")
        self.get(public[1])
        self.assertIn("Zweiter Antrag", words(self.get(self.public)))

    def test_what_is_frozen_says_where_a_correction_is_opened(self):
        self.release("freigabe")
        self.send(self.office + "/approve", "sekretariat", on="2025-03-06")
        self.assertTrue(self.command("minutes", self.meeting, "--draft").startswith("Stand der Eintragungen"))
        way = f'href="{self.office}#correct-title"'
        self.assertIn(way, self.send(f"/office/meetings/{self.meeting}/room/meeting", "sekretariat", 409, state="in_session"))
        self.assertIn('id="correct-title"', self.get(self.office, "sekretariat"))
        page = self.send("/office/decisions", "sekretariat", 409, item=self.item, title="Nachtrag", outcome="adopted")
        self.assertIn(way, page)

    def test_an_objection_stands_in_the_appendix_for_the_office_alone(self):
        self.release("freigabe")
        self.send(self.office + "/objections", "sekretariat", 422, on="2025-03-06", person="", text="So nicht.")
        page = self.send(self.office + "/objections", "sekretariat", 422, on="", person="", text="")
        for field in ("on", "person", "text"):
            self.assertIn(f'href="#object-{field}"', page, "all at once")
        self.send(self.office + "/objections", "sekretariat", on="2025-03-06", person="Clara Conrad", text="So nicht.")
        page = words(self.get(self.office, "sekretariat"))
        self.assertIn("Anlage: Einwendungen Clara Conrad, 6. März 2025 So nicht.", page)
        self.assertNotIn("So nicht.", self.get(self.public))
        self.assertIn("ins>So nicht.", self.get(self.office + "/draft", "sekretariat"))

    def test_copies_that_went_out_are_listed(self):
        self.release("freigabe")
        self.send(self.office + "/copies", "sekretariat", 422, on="", note="an alle")
        self.send(self.office + "/copies", "sekretariat", 422, on="2025-03-01", note="an alle")
        self.send(self.office + "/copies", "sekretariat", on="2025-03-06", note="an alle")
        self.assertIn("Fassung 1: am 6. März 2025 versandt an alle", words(self.get(self.office, "sekretariat")))
        self.assertNotIn("versandt", words(self.get(self.public)))

    def test_no_public_byte_tells_of_what_is_closed(self):
        self.release("freigabe")
        for language in ("de", "en", "fr"):
            page = html.unescape(self.get(f"/{language}/meetings/{self.meeting}/minutes"))
            for secret in SECRETS:
                self.assertNotIn(secret, page.replace("\u00a0", " "), f"in {language}")
        self.assertIn("Berichterstatter", self.get(self.public))
        text = self.command("minutes", self.meeting, "--public")
        for secret in SECRETS:
            self.assertNotIn(secret, text)

    def test_the_command_prints_and_refuses(self):
        self.assertIn("Xaver Xenon", self.command("minutes", self.meeting))
        self.assertIn("noch nicht freigegeben", self.command("minutes", self.meeting, "--public", code=1))
        self.assertIn("Procès-verbal de la séance nº 1/2025", self.command("minutes", self.meeting, "--lang", "fr"))
        self.release("freigabe")
        self.assertTrue(self.command("minutes", self.meeting).startswith("Noch nicht genehmigt\nFassung 1 vom 6. März 2025"))
        self.assertIn("nur den Entwurf", self.command("minutes", self.meeting, "--lang", "fr", code=1))
        self.assertIn("Minutes of meeting", self.command("minutes", self.meeting, "--lang", "en", "--draft"))
        self.assertIn("keine solche Fassung", self.command("minutes", self.meeting, "--version", "7", code=1))
        self.command("minutes", "nobody", code=1)
        pdf = os.path.join(self.folder.name, "m.pdf")
        done = subprocess.run([PROGRAM, "minutes", self.meeting, "--pdf", pdf, "--db", self.db], capture_output=True,
                              text=True)
        if done.returncode == 1 and "WeasyPrint" in done.stderr:
            self.skipTest("WeasyPrint is not there")
        self.assertEqual(done.returncode, 0, done.stderr)
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn("Seite 1 von", text.replace("\u00a0", " "))
        self.assertIn("Sven Schreiber", text)

    def test_erased_minutes_say_so_and_the_journal_verifies(self):
        self.release("freigabe")
        self.server.kill()
        lines = self.command("journal", "export").splitlines()
        number = next(re.search(r'"number":(\d+)', line).group(1) for line in lines
                      if '"MinutesReleased"' in line and self.meeting in line)
        self.command("journal", "erase", number)
        self.command("journal", "verify")
        self.command("journal", "rebuild")
        self.command("journal", "verify")
        self.assertIn("endgültig gelöscht", self.command("minutes", self.meeting))
        self.assertNotIn("Xenon", "".join(line for line in self.command("journal", "export").splitlines()
                                          if '"MinutesReleased"' in line))
        self.server = Server(PROGRAM, self.db, "--today", "2025-03-06")
        self.assertIn("endgültig gelöscht", words(self.get(self.public)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
