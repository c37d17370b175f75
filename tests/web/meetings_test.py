#!/usr/bin/env python3
"""Meetings and agendas as the office uses them, and what the public sees of them. Usage: meetings_test.py PROGRAM"""
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
TODAY = "2025-03-01"


def words(page):
    """What a reader sees of it."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"\s+", " ", text)


def errors_of(page):
    """The fields that are refused."""
    return re.findall(r'id="\w+?-(\w+)-error"', page)


class Meetings(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-meetings-")
        db = os.path.join(cls.folder.name, "t.db")
        passwords = make_example(PROGRAM, db)
        cls.server = Server(PROGRAM, db, "--today", TODAY)
        cls.clerk, cls.press, cls.approver = Clerk(), Clerk(), Clerk()
        for clerk, name in ((cls.clerk, "sekretariat"), (cls.press, "presse"), (cls.approver, "freigabe")):
            clerk.log_in(cls.server, name, passwords[name])

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    # A council of its own for each test: invitations go out four full days before.
    def setUp(self):
        self.city = re.sub(r"^test_", "", self.id().split(".")[-1]).replace("_", "").capitalize()
        self.slug = self.post("/office/organisations", kind="stadt", country="DE", name_de=self.city).rsplit("/", 1)[1]
        self.post(f"/office/organisations/{self.slug}/bodies", kind="stadtrat", time_zone="Europe/Berlin")
        page = self.get(f"/office/decisions/new?organisation={self.slug}")
        self.body = re.search(r'<option value="(\w+)"[^>]*>Stadtrat, ' + self.city, page).group(1)
        self.post(f"/office/bodies/{self.body}/rule-sets", majority="SIMPLE", quorum="none", notice_days="4",
                  notice_count="full_days", minutes="by_body")

    def get(self, path, code=200, by=None):
        status, _, page = (by or self.clerk).ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def post(self, path, **fields):
        status, headers, page = self.clerk.ask(self.server, "POST", path, {"token": self.clerk.token, **fields})
        self.assertEqual(status, 303, f"{path}: {words(page)}")
        return dict(headers)["Location"]

    def refused(self, path, field=None, says="", code=422, by=None, **fields):
        by = by or self.clerk
        status, _, page = by.ask(self.server, "POST", path, {"token": by.token, **fields})
        self.assertEqual(status, code, words(page))
        if field:
            self.assertEqual(errors_of(page), [field], words(page))
        self.assertIn(says, words(page))
        return page

    def planned(self, date="2025-03-20", **fields):
        return {"body": self.body, "date": date, "begins": "18:00", "language": "language_de", "is_public": "yes",
                **fields}

    def plan(self, date="2025-03-20", **fields):
        return self.post("/office/meetings", **self.planned(date, **fields))

    def item(self, meeting, title="Haushalt", **fields):
        where = self.post(meeting + "/items", **{"title": title, "role": "decision", "kind": "other",
                                                 "is_public": "yes", **fields})
        return re.search(r'href="(/office/agenda-items/\w+)"[^>]*>' + title, self.get(where)).group(1)

    def step(self, meeting, state, at=TODAY, clock="10:00", **fields):
        return self.post(meeting + "/steps", state=state, at=at, at_clock=clock, **fields)

    def seen(self, path, form):
        return re.search(rf'id="{form}".*?name="seen" value="(\d+)"', self.get(path), re.S).group(1)

    def public(self, meeting, code=200):
        return self.get("/de/meetings/" + meeting.rsplit("/", 1)[1], code, by=Clerk())

    def agenda(self, page):
        return re.findall(r'agenda__number">([^<]*)</span> <span>(?:<a [^>]*>)?([^<]*)', page)

    def test_a_place_is_in_the_language_of_its_meeting(self):
        meeting = self.plan(place="Ratssaal")
        for path in ("/en/meetings/" + meeting.rsplit("/", 1)[1], "/en/meetings", "/en/calendar"):
            self.assertRegex(self.get(path, by=Clerk()), r'lang="de">Ratssaal<', path)
        self.assertNotIn('lang="de">Ratssaal', self.get("/de/meetings", by=Clerk()))
        self.assertRegex(self.get(meeting + "?lang=en"), r'name="place" type="text" value="Ratssaal"[^>]* lang="de"')

    def test_what_somebody_else_changed_is_not_overwritten(self):
        meeting = self.plan(place="Ratssaal")
        self.item(meeting)
        seen = self.seen(meeting, "amend")
        mine = {"language": "language_de", "date": "2025-03-20", "begins": "18:00", "place": "Bürgerhaus", "is_public": "yes",
                "seen": seen}
        # Somebody moves it and invites; the form knows of neither.
        self.post(meeting, **{**mine, "begins": "19:00", "place": "Ratssaal"})
        self.step(meeting, "invited")
        page = self.refused(meeting, **mine)
        self.assertIn("Dieser Eintrag wurde inzwischen geändert", words(page))
        form = re.search(r'<form[^>]* id="amend".*?</form>', page, re.S).group(0)
        self.assertIn('name="begins" type="text" value="19:00"', form, "left alone, it is what it is by now")
        self.assertIn('value="Bürgerhaus"', form, "what was typed stays")
        newer = re.search(r'name="seen" value="(\d+)"', form).group(1)
        self.post(meeting, **{**mine, "begins": "19:00", "seen": newer})
        self.assertIn("19:00", words(self.get(meeting)))
        self.assertIn("Bürgerhaus", words(self.get(meeting)))
        # A state alone changes nothing of it: what was typed stays, and a row that was added, too.
        page = self.refused(meeting, **{**mine, "date_2": "2025-03-21", "begins_2": "09:00", "date_3": "2025-03-22", "begins_3": "09:00"})
        self.assertIn('name="date_3" type="text" value="22.03.2025"', page)

    def test_plan_invite_open_and_close(self):
        meeting = self.plan(place="Ratssaal", online_url="https://sitzung.example.org/")
        page = self.get(meeting)
        self.assertIn("Sitzung 1/2025", words(page))
        self.assertIn("Donnerstag, 20. März 2025, 18:00 Uhr", words(page))
        self.assertIn("Fristgerecht eingeladen werden kann bis zum 15. März 2025, noch 14 Tage.", words(page))
        self.assertIn("Geplant, noch nicht eingeladen", words(self.public(meeting)))
        self.item(meeting)
        self.step(meeting, "invited", note="Per Brief.")
        self.assertIn("Eingeladen am 1. März 2025", words(self.get(meeting)))
        self.assertNotIn("Verspätet", words(self.get(meeting)))
        self.refused(meeting + "/steps", "at", "Der Tag liegt in der Zukunft", state="in_session", at="2025-03-20",
                     at_clock="18:00")
        self.step(meeting, "in_session", clock="18:04")
        self.assertIn("Eröffnet am 1. März 2025, 18:04 Uhr", words(self.public(meeting)))
        self.step(meeting, "closed", clock="20:31")
        self.assertIn("Geschlossen am 1. März 2025, 20:31 Uhr", words(self.get(meeting)))
        self.assertNotIn('id="amend"', self.get(meeting, by=self.press))

    def test_a_late_invitation_is_warned_of_and_noted(self):
        meeting = self.plan("2025-03-05")
        self.item(meeting)
        page = self.get(meeting)
        self.assertIn("Die Ladungsfrist ist seit gestern verstrichen: Letzter Tag war der 28. Februar 2025.", words(page))
        self.assertIn("kern-alert--warning", page)
        today = words(self.get("/office"))
        self.assertIn(self.city, today)
        self.assertIn("Frist verstrichen", today)
        self.step(meeting, "invited", note="Das Schreiben blieb liegen.")
        page = words(self.get(meeting))
        self.assertIn("Verspätet: Letzter Tag der Einladung war der 28. Februar 2025", page)
        self.assertIn("Das Schreiben blieb liegen.", page)
        self.assertNotIn("blieb liegen", self.public(meeting))

    def test_without_a_period_nothing_is_late(self):
        self.post(f"/office/organisations/{self.slug}/bodies", kind="gemeinderat", time_zone="Europe/Berlin")
        page = self.get("/office/meetings/new")
        other = re.search(r'<option value="(\w+)"[^>]*>Gemeinderat, ' + self.city, page).group(1)
        self.assertIn("keine Ladungsfrist", words(self.get(self.plan("2025-03-02", body=other))))

    def test_bad_input_is_told_at_its_field(self):
        for field, value in (("body", "x"), ("date", "gestern"), ("date", ""), ("date", "2025-02-30"), ("begins", "25:00"),
                             ("ends", "17:00"), ("ends", "6 Uhr"), ("title", "x" * 501), ("place", "a\x01b"),
                             ("period", "x" * 201), ("online_url", "javascript:alert(1)"), ("second_call_of", "x")):
            where = None if field == "second_call_of" else field
            page = self.refused("/office/meetings", where, **self.planned(**{field: value}))
            self.assertNotIn("\x01", page)
        for field, more in (("date_2", {"date_2": "2025-03-20"}), ("date_2", {"begins_2": "10:00"}),
                            ("begins_2", {"date_2": "2025-03-21", "begins_2": "x"})):
            self.refused("/office/meetings", field, **self.planned(date_2=more.pop("date_2", ""), **more))
        self.assertEqual(self.get(f"/office/meetings?body={self.body}").count("/office/meetings/"), 1, "only the new one")

    def test_several_days_stand_in_their_order(self):
        meeting = self.plan(date_2="2025-03-21", begins_2="09:00", ends_2="13:00")
        self.assertIn("Freitag, 21. März 2025, 09:00 Uhr bis 13:00 Uhr", words(self.get(meeting)))
        self.assertIn("20. März 2025 bis 21. März 2025", words(self.get("/office/meetings")))
        self.assertIn('name="date_3"', self.get(meeting))
        self.post(meeting, **self.planned(date_2="", begins_2="", ends_2="", date_3="", title="Klausur"))
        self.assertNotIn("21. März", words(self.get(meeting)))
        self.assertIn("Klausur", words(self.get(meeting)))

    def test_the_same_form_twice_is_one_meeting(self):
        form = self.planned(form_key="0123456789abcdef")
        first = self.post("/office/meetings", **form)
        self.assertEqual(self.post("/office/meetings", **form), first)
        self.assertIn("Sitzung 2/2025", words(self.get(self.plan(begins="20:00"))))

    def test_a_stale_form_is_refused(self):
        meeting = self.plan()
        seen = self.seen(meeting, "amend")
        self.post(meeting, **self.planned(place="Saal 1", seen=seen))
        self.refused(meeting, None, "Dieser Eintrag wurde inzwischen geändert", **self.planned(place="Saal 2", seen=seen))
        self.assertIn("Saal 1", words(self.get(meeting)))
        self.item(meeting)
        self.refused(meeting + "/steps", None, "Dieser Eintrag wurde inzwischen geändert", state="invited", at=TODAY, at_clock="10:00", seen=seen)

    def test_a_step_that_is_none_is_refused(self):
        meeting = self.plan()
        self.refused(meeting + "/steps", None, "Die Tagesordnung ist noch leer", state="invited", at=TODAY, at_clock="10:00")
        self.refused(meeting + "/steps", None, "Das geht von diesem Stand der Sitzung aus nicht", state="closed", at=TODAY, at_clock="10:00")
        self.refused(meeting + "/steps", None, "Das geht von diesem Stand der Sitzung aus nicht", state="unfug", at=TODAY, at_clock="10:00")
        self.refused(meeting + "/steps", "at", state="cancelled", at="morgen", at_clock="10:00")
        self.refused(meeting + "/steps", "at_clock", state="cancelled", at=TODAY, at_clock="zehn")
        self.refused(meeting + "/steps", None, code=403, by=self.press, state="cancelled", at=TODAY, at_clock="10:00")
        self.step(meeting, "cancelled", note="Zu wenige Anmeldungen")
        self.assertIn("Abgesagt am 1. März 2025", words(self.public(meeting)))
        self.post(meeting + "/take-back", seen=self.seen(meeting, "take_back"))
        self.assertIn("Geplant", words(self.public(meeting)))
        self.refused(meeting + "/take-back", None, "nichts zurückzunehmen")

    def test_a_moment_before_the_last_is_told_in_words(self):
        meeting = self.plan()
        self.item(meeting)
        self.step(meeting, "invited", clock="10:00")
        self.refused(meeting + "/steps", "at", "1. März 2025, 10:00 Uhr", state="in_session", at=TODAY, at_clock="09:00")

    def test_items_are_nested_moved_and_removed(self):
        meeting = self.plan()
        items = {title: self.item(meeting, title) for title in ("Eins", "Zwei", "Drei")}
        self.item(meeting, "Vier", parent=items["Eins"].rsplit("/", 1)[1])
        self.assertEqual(self.agenda(self.get(meeting)), [("1", "Eins"), ("1.1", "Vier"), ("2", "Zwei"), ("3", "Drei")])
        seen = re.search(r'name="seen" value="(\d+)">\s*<button[^>]*name="move"', self.get(meeting)).group(1)
        self.assertEqual(self.post(items["Drei"] + "/move", move="up", seen=seen),
                         meeting + "#" + items["Drei"].rsplit("/", 1)[1])
        self.refused(items["Drei"] + "/move", None, "Dieser Eintrag wurde inzwischen geändert", move="up", seen=seen)
        self.post(items["Zwei"] + "/move", move="under_the_one_before")
        self.assertEqual(self.agenda(self.get(meeting)), [("1", "Eins"), ("1.1", "Vier"), ("2", "Drei"), ("2.1", "Zwei")])
        self.post(items["Zwei"] + "/move", move="one_level_up")
        self.refused(items["Eins"] + "/move", None, "nicht verschieben", move="up")
        self.refused(items["Eins"] + "/move", None, "nicht verschieben", move="unfug")
        self.refused(items["Eins"] + "/remove", None, "stehen")
        self.post(items["Drei"] + "/remove", seen=self.seen(items["Drei"], "remove"))
        self.assertEqual(self.agenda(self.get(meeting)), [("1", "Eins"), ("1.1", "Vier"), ("2", "Zwei")])
        self.step(meeting, "invited")
        self.assertNotIn('name="move"', self.get(meeting))
        self.refused(items["Zwei"] + "/remove", None, says="Tagesordnung steht fest")

    def test_an_item_is_read_with_care(self):
        meeting = self.plan()
        fields = {"title": "Haushalt", "role": "decision", "kind": "other"}
        for field, value in (("title", ""), ("title", "x" * 501), ("parent", "x"), ("paper_number", "x" * 201)):
            self.refused(meeting + "/items", field, **{**fields, field: value})
        self.assertEqual(self.agenda(self.get(meeting)), [])
        item = self.item(meeting)
        self.refused(item, "title", title="", role="decision", kind="other")
        self.post(item, title="Haushalt 2026", role="recommendation", kind="statutes", text="Der Rat beschließt.",
                  paper_number="17/2025", is_public="yes", seen=self.seen(item, "amend"))
        page = words(self.get(item))
        for text in ("1 Haushalt 2026", "Vorberatung", "Satzungsänderung", "17/2025", "Der Rat beschließt."):
            self.assertIn(text, page)
        self.assertIn(f"/office/decisions/new?item={item.rsplit('/', 1)[1]}", self.get(item))
        self.get("/office/agenda-items/x", 404)
        self.get("/office/meetings/x/items/new", 404)

    def test_what_comes_late_says_why_and_by_which_decision(self):
        meeting = self.plan()
        self.item(meeting)
        self.step(meeting, "invited")
        fields = {"title": "Eilsache", "role": "decision", "kind": "other", "is_public": "yes"}
        self.refused(meeting + "/items", "added_late", **fields)
        self.item(meeting, "Eilsache", added_late="Unwetter")
        self.assertIn("nach der Einladung", words(self.get(meeting)))
        self.step(meeting, "in_session", clock="11:00")
        self.assertIn('name="added_by"', self.get(meeting + "/items/new"))
        self.refused(meeting + "/items", "added_by", **{**fields, "title": "Noch eine", "added_late": "Brand"})

    def test_an_item_is_carried_over_with_its_history(self):
        meeting, later = self.plan(), self.plan("2025-04-10")
        item = self.item(meeting)
        self.assertNotIn('id="carry"', self.get(item), "nothing to carry as long as it is planned")
        self.step(meeting, "invited")
        self.step(meeting, "in_session", clock="11:00")
        ref = later.rsplit("/", 1)[1]
        self.refused(item + "/carry", "meeting", meeting="x", at=TODAY, at_clock="12:00")
        carried = self.post(item + "/carry", meeting=ref, at=TODAY, at_clock="12:00")
        self.assertIn("vertagt", words(self.get(meeting)))
        self.assertIn("Übernommen aus Sitzung 1/2025", words(self.get(carried)))
        self.assertIn("Weitergeführt in Sitzung 2/2025", words(self.get(item)))
        self.refused(item + "/carry", "meeting", "schon", meeting=ref, at=TODAY, at_clock="12:00")
        self.assertIn("vertagt", words(self.public(meeting)))

    def test_a_second_call_is_linked_both_ways(self):
        meeting = self.plan(place="Ratssaal")
        self.item(meeting)
        self.step(meeting, "in_session")
        link = re.search(r'href="(/office/meetings/new\?[^"]*second_call_of[^"]*)"', self.get(meeting)).group(1)
        page = self.get(html.unescape(link))
        self.assertIn('value="Ratssaal"', page)
        again = self.plan("2025-03-24", second_call_of=meeting.rsplit("/", 1)[1])
        self.assertIn("Erneute Einberufung von Sitzung 1/2025", words(self.get(again)))
        self.assertIn("Erneut einberufen als Sitzung 2/2025", words(self.get(meeting)))
        self.assertIn("Erneut einberufen als Sitzung 2/2025", words(self.public(meeting)))

    def test_the_public_sees_public_items_alone(self):
        meeting = self.plan()
        first = self.item(meeting, "Offenes")
        closed = self.item(meeting, "Personalsache", is_public="")
        self.item(meeting, "Unteres", parent=closed.rsplit("/", 1)[1], is_public="")
        self.refused(meeting + "/items", "is_public", "nichts öffentlich sein", title="Offen darunter", role="decision",
                     kind="other", is_public="yes", parent=closed.rsplit("/", 1)[1])
        self.item(meeting, "Letztes", parent=first.rsplit("/", 1)[1])
        self.item(meeting, "Weiteres")
        self.assertEqual(self.agenda(self.public(meeting)), [], "nobody is invited yet")
        self.step(meeting, "invited")
        page = self.public(meeting)
        self.assertEqual(self.agenda(page), [("1", "Offenes"), ("1.1", "Letztes"), ("2", "Weiteres")])
        self.assertEqual(self.agenda(self.get(meeting)), [("1", "Offenes"), ("1.1", "Letztes"), ("N 1", "Personalsache"),
                                                          ("N 1.1", "Unteres"), ("2", "Weiteres")])
        self.assertNotIn("Personalsache", page)
        self.refused(closed, "is_public", title="Personalsache", role="decision", kind="other", is_public="yes")

    def test_a_closed_meeting_is_not_there_and_leaves_no_gap(self):
        meeting = self.plan(is_public="", place="Hinterzimmer")
        self.public(meeting, 404)
        self.assertIn("nichtöffentlich", words(self.get(meeting)))
        self.assertIn("Sitzung 1/2025", words(self.get(self.plan())))
        self.assertNotIn("Hinterzimmer", self.get("/de/meetings", by=Clerk()))
        self.refused(meeting, "is_public", "veröffentlichen", **self.planned())

    def test_lists_show_what_comes_first_and_what_is_over(self):
        self.plan("2025-05-01", title="Übernächste")
        self.plan("2025-04-01", title="Nächste")
        self.plan("2025-02-01", title="Letzte")
        self.plan("2025-01-01", title="Vorletzte")
        for address, by in ((f"/office/meetings?body={self.body}", self.clerk), (f"/de/meetings?body={self.body}", Clerk())):
            page = self.get(address, by=by).partition("<main")[2]
            self.assertEqual(re.findall(r'/meetings/\w{5,}"[^>]*>([^<]+)</a>', page),
                             ["Nächste", "Übernächste", "Letzte", "Vorletzte"], address)
        self.assertIn("Nächste", words(self.get(f"/de/organisations/{self.slug}", by=Clerk())))
        self.assertIn("Nächste", words(self.get(f"/office/bodies/{self.body}")))
        self.assertIn("body=" + self.body, self.get(f"/office/bodies/{self.body}"))
        self.get("/de/meetings?after=x", 400, by=Clerk())
        self.get("/de/meetings?after=2025-13-01~x", 400, by=Clerk())

    # What stands on the days of a month: "20 Stadtrat, …", from its cells.
    def month(self, page):
        found = []
        for iso, cell in re.findall(r'<time class="month__date" datetime="([^"]+)">(.*?)</td>', page, re.S):
            for entry in re.findall(r"<li>(.*?)</li>", cell, re.S):
                found.append((iso, re.sub(r"\s+", " ", html.unescape(re.sub("<[^>]+>", "", entry))).strip()))
        return found

    def ways(self, page):
        """The months that the page leads to, by what they are called."""
        nav = re.search(r'<nav class="month__ways".*?</nav>', page, re.S).group(0)
        return [html.unescape(re.sub(r"\s+", " ", re.sub("<[^>]+>", "", label)).strip()) + " " + html.unescape(href)
                for href, label in re.findall(r'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', nav, re.S)]

    def test_a_month_has_meetings_on_their_days(self):
        self.plan("2025-03-31", begins="17:00", date_2="2025-04-01", title="Klausur")
        self.plan("2025-03-20", begins="18:00")
        self.plan("2025-03-20", begins="")
        secret = self.plan("2025-03-21", is_public="")
        cancelled = self.plan("2025-05-02")
        self.step(cancelled, "cancelled")
        body = "Stadtrat, " + self.city
        public = f"/de/meetings?body={self.body}"
        page = self.get(public + "&month=2025-03", by=Clerk())
        self.assertEqual(self.month(page), [("2025-03-20", body + ": Sitzung 3/2025"),
                                            ("2025-03-20", "18:00 Uhr " + body + ": Sitzung 2/2025"),
                                            ("2025-03-31", "17:00 Uhr " + body + ": Klausur")])
        self.assertEqual(re.findall(r'<th scope="col">([^<]+)</th>', page),
                         ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"])
        self.assertRegex(page, r'aria-current="date">\s*<time class="month__date" datetime="2025-03-01">')
        self.assertIn("Samstag, 1. März 2025", words(page))
        self.assertNotIn("nichtöffentlich", page)
        # The second day of a meeting that began the month before; what is called off says so.
        self.assertEqual(self.month(self.get(public + "&month=2025-04", by=Clerk())), [("2025-04-01", body + ": Klausur")])
        self.assertIn("(abgesagt)", words(self.get(public + "&month=2025-05", by=Clerk())))
        # The office sees what is not public, too.
        office = self.get(f"/office/meetings?body={self.body}&month=2025-03")
        self.assertIn(("2025-03-21", "18:00 Uhr " + body + ": Sitzung 1/2025 (nichtöffentlich)"), self.month(office))
        self.assertIn(secret, office)
        self.assertIn('name="month" value="2025-03"', office, "narrowing the list keeps the month")
        french = self.get(f"/fr/meetings?body={self.body}&month=2025-03", by=Clerk())
        self.assertIn('<th scope="col">lundi</th>', french)
        self.assertIn("Séances : mars 2025", re.sub("[\u00a0\u202f]", " ", words(french)))

    def test_months_lead_to_where_there_is_something_and_to_today(self):
        self.plan("2025-03-31", date_2="2025-04-01")
        self.plan("2024-12-20")
        public = f"/de/meetings?body={self.body}"
        at = lambda month: f" {public}&month={month}"
        ways = lambda month: self.ways(self.get(public + "&month=" + month, by=Clerk()))
        self.assertEqual(ways("2025-03"), ["← Februar 2025" + at("2025-02"), "April 2025 →" + at("2025-04")])
        self.assertEqual(ways("2024-12"), ["Zu heute (März 2025)" + at("2025-03"), "Januar 2025 →" + at("2025-01")])
        self.assertEqual(ways("2025-04"), ["← März 2025" + at("2025-03"), "Zu heute (März 2025)" + at("2025-03")])
        # From far away in one step.
        self.assertEqual(ways("0001-01")[-1], "Dezember 2024 →" + at("2024-12"))
        self.assertEqual(ways("9999-12")[0], "← April 2025" + at("2025-04"))
        empty = self.get(public + "&month=2025-02", by=Clerk())
        self.assertIn("In diesem Monat ist keine Sitzung eingetragen.", words(empty))
        self.assertIn(f'<a href="{public}">', html.unescape(empty))
        self.assertIn(html.escape(f"{public}&month=2025-03"), self.get(public, by=Clerk()))
        as_of = self.get(f"{public}&as_of=2024-12-24&month=2024-12&unfug=1", by=Clerk())
        self.assertIn("as_of=2024-12-24&amp;month=2025-01", as_of)
        self.assertNotIn("unfug", as_of)
        for month in ("2025-13", "2025", "2025-3", "2025-03-01", "0000-01", "x", "2025-03'"):
            page = self.get("/de/meetings?month=" + month, 400, by=Clerk())
            self.assertIn("month", words(page))
        self.get("/office/meetings?month=x", 400)

    def test_long_lists_go_on_page_by_page(self):
        for day in range(1, 29):
            for month in ("01", "02"):
                self.plan(f"2024-{month}-{day:02}")
        address, seen = f"/de/meetings?body={self.body}", []
        while address:
            page = self.get(address, by=Clerk())
            seen += re.findall(r'href="/de/meetings/(\w+)"', page)
            following = re.search(r'href="([^"]*)" rel="next"', page)
            address = html.unescape(following.group(1)) if following else None
        self.assertEqual((len(seen), len(set(seen))), (56, 56))


if __name__ == "__main__":
    unittest.main(verbosity=2)
