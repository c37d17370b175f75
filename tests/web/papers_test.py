#!/usr/bin/env python3
"""Papers and their way through bodies, in the office and for the public. Usage: papers_test.py PROGRAM"""
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


def words(page):
    """What a reader sees of it."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"\s+", " ", text)


def errors_of(page):
    return re.findall(r'id="\w+?-(\w+)-error"', page)


class Papers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-papers-")
        db = os.path.join(cls.folder.name, "t.db")
        passwords = make_example(PROGRAM, db)
        cls.server = Server(PROGRAM, db, "--today", "2025-03-01")
        cls.clerk = Clerk()
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    # A city with a council for each test.
    def setUp(self):
        self.city = re.sub(r"^test_", "", self.id().split(".")[-1]).replace("_", "").capitalize()
        self.slug = self.post("/office/organisations", kind="stadt", country="DE", name_de=self.city).rsplit("/", 1)[1]
        self.post(f"/office/organisations/{self.slug}/bodies", kind="stadtrat", time_zone="Europe/Berlin")
        page = self.get(f"/office/decisions/new?organisation={self.slug}")
        self.body = re.search(r'<option value="(\w+)"[^>]*>Stadtrat, ' + self.city, page).group(1)

    def get(self, path, code=200, by=None):
        status, _, page = (by or self.clerk).ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def post(self, path, **fields):
        status, headers, page = self.clerk.ask(self.server, "POST", path, {"token": self.clerk.token, **fields})
        self.assertEqual(status, 303, f"{path}: {words(page)}")
        return dict(headers)["Location"]

    def refused(self, path, code=422, **fields):
        status, _, page = self.clerk.ask(self.server, "POST", path, {"token": self.clerk.token, **fields})
        self.assertEqual(status, code, words(page))
        return page

    def fields(self, **more):
        return {"organisation": self.slug, "title": "Beitritt zum Netzwerk", "number": "2025/" + self.city,
                "text": "Der Rat beschließt den Beitritt.", "language": "language_de", "is_public": "yes",
                "body_1": self.body, "role_1": "hearing", "body_3": self.body, "role_3": "decision", **more}

    def record(self, **more):
        return self.post("/office/papers", **self.fields(**more))

    def public(self, paper, code=200):
        return self.get("/de/papers/" + paper.rsplit("/", 1)[1], code, by=Clerk())

    def test_is_recorded_and_shown_with_its_path(self):
        paper = self.record()
        page = words(self.public(paper))
        for wanted in (self.city, "2025/" + self.city, "Der Rat beschließt den Beitritt.", "Beratungsfolge",
                       f"Als Nächstes: Stadtrat, {self.city}", "Anhörung", "Vorgesehen"):
            self.assertIn(wanted, page)
        self.assertIn("Beitritt zum Netzwerk", words(self.get("/de/papers", by=Clerk())))
        self.assertIn("/de/papers", self.get("/de/meetings", by=Clerk()))
        # A row that was left empty is no step: the second one is the third row.
        self.assertEqual(len(re.findall(r'class="timeline__step', self.get(paper))), 2)
        self.assertIn("Circuit de consultation", words(self.get("/fr/papers/" + paper.rsplit("/", 1)[1], by=Clerk())))

    def test_of_our_own_network_it_stays_inside_without_the_right_to_publish(self):
        paper = self.record(organisation="defus", title="Eigene Vorlage")
        self.public(paper, 404)
        self.assertNotIn("Eigene Vorlage", self.get("/de/papers", by=Clerk()))
        self.assertIn("Eigene Vorlage", self.get("/office/papers"))

    def test_what_is_wrong_is_told_at_its_field(self):
        self.assertEqual(errors_of(self.refused("/office/papers", **self.fields(title=""))), ["title"])
        self.assertEqual(errors_of(self.refused("/office/papers", **self.fields(dated="gestern"))), ["dated"])
        page = self.refused("/office/papers", **self.fields(body_3="nobody", text="Bleibt stehen."))
        self.assertIn("Bleibt stehen.", page)
        self.record()
        page = self.refused("/office/papers", **self.fields(title="Anderes"))
        self.assertEqual(errors_of(page), ["number"])
        self.assertIn("Diese Nummer hat schon die Vorlage „Beitritt zum Netzwerk“.", words(page))
        for after in ("x", "0", "-1", "99999999999999999999", "1x"):
            self.get("/office/papers?after=" + after, 400)
        self.get("/de/papers/nowhere", 404, by=Clerk())

    def test_stands_on_another_day_as_it_stood(self):
        paper = self.record(dated="2025-02-10", title="Beitritt an einem Tag")
        self.post("/office/decisions", body=self.body, date="2025-02-20", title="Angehört", language="language_de", kind="accession",
                  outcome="adopted", label="none", procedure="meeting", role="hearing", method="unknown",
                  paper=paper.rsplit("/", 1)[1], is_public="yes")
        lists = [words(self.get(f"/de/papers{day}", by=Clerk())) for day in ("", "?as_of=2025-03-01", "?as_of=2025-02-10", "?as_of=2025-02-09")]
        self.assertEqual(lists[0], lists[1], "today as a day is the plain list")
        self.assertIn("Beitritt an einem Tag", lists[2])
        self.assertNotIn("Beitritt an einem Tag", lists[3])
        public = "/de/papers/" + paper.rsplit("/", 1)[1]
        self.assertIn("Angehört", self.get(public + "?as_of=2025-02-20", by=Clerk()))
        self.assertNotIn("Angehört", self.get(public + "?as_of=2025-02-19", by=Clerk()))
        self.assertIn(f'name="organisation" value="{self.slug}"', self.get(f"/office/papers?organisation={self.slug}"))
        self.assertIn("Beitritt an einem Tag", self.get(f"/office/papers?organisation={self.slug}&as_of=2025-02-10"))
        self.get("/de/papers?as_of=heute", 400, by=Clerk())

    def test_a_stale_form_loses_nothing(self):
        paper = self.record()
        seen = re.search(r'name="seen" value="(\d+)"', self.get(paper)).group(1)
        self.post(paper, **self.fields(title="Erster"), seen=seen)
        page = self.refused(paper, **self.fields(title="Zweiter"), seen=seen)
        self.assertIn('value="Zweiter"', page)
        self.assertIn("Erster", words(self.get(paper)))

    def test_goes_onto_an_agenda_and_to_a_decision(self):
        paper = self.record()
        reference = paper.rsplit("/", 1)[1]
        meeting = self.post("/office/meetings", body=self.body, date="2025-03-20", begins="18:00", language="language_de",
                            is_public="yes")
        begin = html.unescape(re.search(r'href="([^"]*items/new\?paper=[^"]*)"', self.get(paper)).group(1))
        form = self.get(begin)
        self.assertIn('value="Beitritt zum Netzwerk"', form)
        self.assertIn("Der Rat beschließt den Beitritt.", form)
        self.assertRegex(form, rf'<option value="{reference}" selected')
        self.assertRegex(form, r'<option value="hearing" selected')
        self.post(meeting + "/items", title="Beitritt", role="hearing", kind="other", paper=reference, is_public="yes")
        self.post(meeting + "/steps", state="invited", at="2025-03-01", at_clock="10:00")
        agenda = self.get("/de/meetings/" + meeting.rsplit("/", 1)[1], by=Clerk())
        self.assertIn(f'href="/de/papers/{reference}">2025/{self.city}<', agenda)
        self.assertIn("Auf der Tagesordnung", words(self.public(paper)))
        # The next one in turn is the decision, which another system took: it is recorded by itself.
        begin = html.unescape(re.search(r'href="(/office/decisions/new\?paper=[^"]*)"', self.get(paper)).group(1))
        form = self.get(begin)
        self.assertRegex(form, rf'<option value="{self.body}" selected')
        decision = self.post("/office/decisions", body=self.body, date="2025-02-20",
                             title="Beitritt beschlossen", language="language_de", kind="accession", outcome="adopted",
                             label="none", procedure="meeting", role="decision", method="unknown", paper=reference,
                             is_public="yes")
        page = words(self.public(paper))
        self.assertIn("Beitritt beschlossen", page)
        self.assertIn("vor den vorgesehenen Beratungen", page)
        self.assertIn(f"2025/{self.city} · Beitritt zum Netzwerk",
                      words(self.get("/de/decisions/" + decision.rsplit("/", 1)[1], by=Clerk())))

    def test_a_closed_paper_is_told_by_no_public_byte(self):
        paper = self.record(number="GEHEIM/7", title="Geheimsache", is_public="")
        reference = paper.rsplit("/", 1)[1]
        decision = self.post("/office/decisions", body=self.body, date="2025-02-20",
                             title="Offener Beschluss", language="language_de", kind="other", outcome="adopted",
                             label="none", procedure="meeting", role="decision", method="unknown", paper=reference,
                             is_public="yes")
        public = self.get("/de/decisions/" + decision.rsplit("/", 1)[1], by=Clerk())
        for secret in ("Geheimsache", "GEHEIM", reference):
            self.assertNotIn(secret, public)
            self.assertNotIn(secret, self.get("/de/decisions/" + decision.rsplit("/", 1)[1] + "/extract", by=Clerk()))


if __name__ == "__main__":
    unittest.main()
