#!/usr/bin/env python3
"""Feeds and the calendar, as those see them who subscribed. Usage: feeds_test.py PROGRAM

What the example gives is compared with tests/golden/. GREMIUM_GOLDEN_UPDATE=1 writes it anew: read the difference before you
keep it.
"""
import html
import http.client
import json
import os
import pathlib
import re
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server, make_example  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
TODAY = "2025-03-01"
BASE = "https://register.example"
GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "golden"
ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = {"news.atom": "application/atom+xml; charset=utf-8", "news.json": "application/feed+json; charset=utf-8",
         "calendar.ics": "text/calendar; charset=utf-8"}


def words(page):
    """What a reader sees of it."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u202f", " "))


def events_of(calendar):
    """The events by their UID: name -> value, parameters left out."""
    events, event = {}, None
    for line in calendar.replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            event = {}
        elif line == "END:VEVENT":
            events[event["UID"]] = event
            event = None
        elif event is not None:
            event[name] = value
    return events


class TheExample(unittest.TestCase):
    def test_gives_the_same_in_three_languages(self):
        with tempfile.TemporaryDirectory(prefix="gremium-feeds-") as folder:
            db = os.path.join(folder, "t.db")
            make_example(PROGRAM, db)
            server = Server(PROGRAM, db, "--today", TODAY, "--base-url", BASE)
            try:
                for lang in ("de", "en", "fr"):
                    for name in FEEDS:
                        self.compare(f"example_{lang}.{name}", Clerk().ask(server, "GET", f"/{lang}/{name}")[2])
            finally:
                server.kill()

    def compare(self, name, text):
        path = GOLDEN / name
        if os.environ.get("GREMIUM_GOLDEN_UPDATE"):
            path.write_bytes(text.encode())
        self.assertEqual(text.encode(), path.read_bytes(), path)


class Feeds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-feeds-")
        cls.db = os.path.join(cls.folder.name, "t.db")
        passwords = make_example(PROGRAM, cls.db)
        cls.start()
        cls.clerk, cls.approver = Clerk(), Clerk()
        # Over plain HTTP a cookie for https alone is not sent back by browsers; the tests' clerks do.
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])
        cls.approver.log_in(cls.server, "admin", passwords["admin"])

    @classmethod
    def start(cls):
        cls.server = Server(PROGRAM, cls.db, "--today", TODAY, "--base-url", BASE)

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    # A city with a council for each test.
    def setUp(self):
        self.city = re.sub(r"^test_", "", self.id().split(".")[-1]).replace("_", "").capitalize()
        self.slug = self.post("/office/organisations", kind="stadt", country="DE", name_de=self.city).rsplit("/", 1)[1]
        self.post(f"/office/organisations/{self.slug}/bodies", kind="stadtrat", time_zone="Europe/Berlin")
        page = self.page(f"/office/decisions/new?organisation={self.slug}", by=self.clerk)
        self.body = re.search(r'<option value="(\w+)"[^>]*>Stadtrat, ' + self.city, page).group(1)

    def ask(self, path, headers=None, method="GET"):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        got = answer.status, dict(answer.getheaders()), answer.read()
        connection.close()
        return got

    def page(self, path, code=200, by=None):
        status, _, page = (by or Clerk()).ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def post(self, path, by=None, **fields):
        by = by or self.clerk
        status, headers, page = by.ask(self.server, "POST", path, {"token": by.token, **fields})
        self.assertEqual(status, 303, f"{path}: {words(page)}")
        return dict(headers)["Location"]

    def planned(self, date="2025-03-20", **fields):
        return {"body": self.body, "date": date, "begins": "18:00", "ends": "20:00", "language": "language_de",
                "is_public": "yes", **fields}

    def plan(self, date="2025-03-20", **fields):
        return self.post("/office/meetings", **self.planned(date, **fields))

    def events(self, query=None, lang="de"):
        return events_of(self.page(f"/{lang}/calendar.ics?{query or 'body=' + self.body}"))

    def uid(self, meeting, part=1):
        return f"meeting-{meeting.rsplit('/', 1)[1]}-{part}@register.example"

    def membership(self, network="efus", **fields):
        """The id of a new one."""
        self.post(f"/office/organisations/{self.slug}/memberships", network=network, **fields)
        page = self.page(f"/office/organisations/{self.slug}", by=self.clerk)
        return re.findall(r'href="/office/memberships/(\w+)"', page)[-1]

    def test_each_feed_has_its_type_and_is_answered_from_what_one_has(self):
        for lang in ("de", "en", "fr"):
            for name, kind in FEEDS.items():
                for query in ("", "?network=defus", "?organisation=stadt-kaiserslautern", "?unknown=1"):
                    path = f"/{lang}/{name}{query}"
                    status, headers, body = self.ask(path)
                    self.assertEqual((status, headers["Content-Type"]), (200, kind), path)
                    tag = headers["ETag"]
                    status, headers, nothing = self.ask(path, {"If-None-Match": tag})
                    self.assertEqual((status, headers["ETag"], nothing), (304, tag, b""), path)
                    self.assertEqual(self.ask(path, {"If-None-Match": '"other"'})[2], body)
                    status, headers, nothing = self.ask(path, method="HEAD")
                    self.assertEqual((status, headers["ETag"], nothing), (200, tag, b""), path)

    def test_what_is_not_there_is_404(self):
        for name in (*FEEDS, "calendar"):
            for query in ("network=none", "organisation=none", "body=none", "network=stadt-kaiserslautern",
                          f"organisation={self.slug}", f"body={self.body}", "network=defus&body=none"):
                self.page(f"/de/{name}?{query}", 404)
        # With its first public meeting the organisation is one that everybody knows.
        self.plan()
        for name in (*FEEDS, "calendar"):
            for query in (f"organisation={self.slug}", f"body={self.body}", "network=", "body=&organisation="):
                self.page(f"/de/{name}?{query}")

    def test_the_same_facts_are_the_same_bytes_whenever_they_are_asked(self):
        self.plan()
        paths = [f"/{lang}/{name}{query}" for lang in ("de", "fr") for name in FEEDS for query in ("", "?network=defus")]
        before = {path: self.ask(path)[1]["ETag"] for path in paths}
        self.server.kill()
        self.__class__.start()
        self.assertEqual({path: self.ask(path)[1]["ETag"] for path in paths}, before)

    def test_a_meeting_keeps_its_identity_and_counts_its_changes(self):
        meeting = self.plan(place="Ratssaal, 2. Stock", online_url="https://sitzung.example/")
        uid = self.uid(meeting)
        event = self.events()[uid]
        expected = {"SEQUENCE": "0", "DTSTART": "20250320T170000Z", "DTEND": "20250320T190000Z",
                    "STATUS": "CONFIRMED", "TRANSP": "OPAQUE", "LOCATION": "Ratssaal\\, 2. Stock",
                    "SUMMARY": f"Stadtrat\\, {self.city}: Sitzung 1/2025", "CATEGORIES": "Sitzung",
                    "DESCRIPTION": "Online-Teilnahme: https://sitzung.example/",
                    "URL": f"{BASE}/de/meetings/{meeting.rsplit('/', 1)[1]}"}
        self.assertEqual({name: event[name] for name in expected}, expected)
        self.assertEqual(event["DTSTAMP"], event["LAST-MODIFIED"])
        english = self.events(lang="en")[uid]
        self.assertEqual((english["CATEGORIES"], english["DTSTART"]), ("Meeting", event["DTSTART"]))

        self.post(meeting, **self.planned(begins="19:30", ends=""))
        event = self.events()[uid]
        self.assertEqual((event["SEQUENCE"], event["DTSTART"]), ("1", "20250320T183000Z"))
        self.assertNotIn("DTEND", event)
        self.post(meeting, **self.planned(begins="", ends=""))
        event = self.events()[uid]
        self.assertEqual((event["SEQUENCE"], event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]),
                         ("2", "20250320", "20250321"))
        self.post(meeting + "/steps", state="cancelled", at=TODAY, at_clock="10:00", note="Krank.")
        event = self.events()[uid]
        self.assertEqual((event["SEQUENCE"], event["STATUS"]), ("3", "CANCELLED"))
        self.assertNotIn("Krank", self.page(f"/de/calendar.ics?body={self.body}"))
        self.assertIn("entfällt", words(self.page(f"/de/calendar?body={self.body}")))
        self.post(meeting + "/take-back")
        event = self.events()[uid]
        self.assertEqual((event["SEQUENCE"], event["STATUS"]), ("4", "CONFIRMED"))

    def test_each_day_of_a_meeting_is_an_event(self):
        meeting = self.plan(date_2="2025-03-21", begins_2="09:00", ends_2="13:00")
        events = self.events()
        self.assertEqual(list(events), [self.uid(meeting), self.uid(meeting, 2)])
        self.assertTrue(events[self.uid(meeting, 2)]["SUMMARY"].endswith("Sitzung 1/2025\\, Tag 2"))
        self.post(meeting, **self.planned(date_2="", begins_2="", ends_2=""))
        events = self.events()
        self.assertEqual([event["STATUS"] for event in events.values()], ["CONFIRMED", "CANCELLED"])
        self.assertEqual([event["SEQUENCE"] for event in events.values()], ["0", "1"])

    def test_what_is_not_public_or_no_more_is_not_told_of(self):
        open_one = self.plan()
        closed = self.plan("2025-03-21", is_public="", title="Klausur")
        self.assertEqual(list(self.events()), [self.uid(open_one)])
        self.post(open_one, **self.planned(is_public="", title="Klausur"))
        everything = self.page("/de/calendar.ics")
        for secret in (open_one.rsplit("/", 1)[1], closed.rsplit("/", 1)[1], "Klausur", self.city):
            self.assertNotIn(secret, everything)
        self.page(f"/de/calendar.ics?body={self.body}", 404)
        self.post(open_one, by=self.approver, **self.planned(title="Offen"))
        event = self.events()[self.uid(open_one)]
        self.assertEqual((event["SEQUENCE"], event["STATUS"]), ("1", "CONFIRMED"), "changes nobody saw do not count")

    def test_the_days_of_a_membership_are_events_of_the_whole_day(self):
        member = self.membership(start="2025-04-01", last_day="2026-12-31", source="Schreiben")
        begins, ends = (f"membership-{member}-{kind}@register.example" for kind in ("begins", "ends"))
        events = self.events(f"organisation={self.slug}")
        self.assertEqual(list(events), [begins, ends])
        expected = {"DTSTART;VALUE=DATE": "20250401", "DTEND;VALUE=DATE": "20250402", "STATUS": "CONFIRMED",
                    "SUMMARY": f"{self.city}: Mitgliedschaft beginnt (Efus)", "SEQUENCE": "0", "TRANSP": "TRANSPARENT",
                    "URL": f"{BASE}/de/organisations/{self.slug}"}
        self.assertEqual({name: events[begins][name] for name in expected}, expected)
        self.assertEqual(events[ends]["DTSTART;VALUE=DATE"], "20261231", "the last day inside")
        self.assertIn(f"{self.city}: Mitgliedschaft beginnt (Efus)",
                      words(self.page(f"/de/calendar?organisation={self.slug}")))
        self.assertIn(f"{self.city} : début de l’adhésion (Efus)",
                      words(self.page(f"/fr/calendar?organisation={self.slug}")).replace("\u00a0", " ").replace("\u202f", " "))
        address = f"/office/memberships/{member}"
        self.post(address + "/start", start="2025-05-01", reason="Schreibfehler")
        self.post(address + "/end", last_day="")
        events = self.events(f"organisation={self.slug}")
        self.assertEqual((events[begins]["SEQUENCE"], events[begins]["DTSTART;VALUE=DATE"]), ("1", "20250501"))
        self.assertEqual((events[ends]["SEQUENCE"], events[ends]["STATUS"]), ("1", "CANCELLED"))
        self.post(address + "/start", start="2025-05", reason="Nur der Monat ist bekannt")
        event = self.events(f"organisation={self.slug}")[begins]
        self.assertEqual((event["SEQUENCE"], event["STATUS"]), ("2", "CANCELLED"))
        # Whoever subscribed is told; the page has nothing to say of a day that was wrong.
        self.assertNotIn("Mitgliedschaft beginnt", words(self.page(f"/de/calendar?organisation={self.slug}")))

    def test_a_topic_has_what_concerns_it(self):
        meeting = self.plan()
        member = self.membership("efus", start="2025-04-01", source="Schreiben")
        begins = f"membership-{member}-begins@register.example"
        self.assertEqual(list(self.events()), [self.uid(meeting)], "a body has its meetings")
        self.assertEqual(set(self.events(f"organisation={self.slug}")), {self.uid(meeting), begins})
        efus, defus = self.events("network=efus"), self.events("network=defus")
        self.assertIn(begins, efus)
        self.assertNotIn(begins, defus)
        self.assertNotIn(self.uid(meeting), efus)
        self.assertTrue(any("(DEFUS)" in event["SUMMARY"] for event in defus.values()))
        self.assertFalse(any("(Efus)" in event["SUMMARY"] for event in defus.values()))
        self.assertEqual(self.events(f"organisation={self.slug}&network=defus"), {})
        self.assertIn("BEGIN:VTIMEZONE", self.page(f"/de/calendar.ics?organisation={self.slug}&network=defus"))

    def test_a_new_name_shows_at_once(self):
        meeting = self.plan()
        before = self.events()[self.uid(meeting)]
        self.post(f"/office/organisations/{self.slug}", kind="stadt", country="DE", name_de="Umbenannt")
        after = self.events()[self.uid(meeting)]
        self.assertIn("Umbenannt", after["SUMMARY"])
        self.assertEqual(after["SEQUENCE"], before["SEQUENCE"])
        self.post(f"/office/bodies/{self.body}", kind="gemeinderat", time_zone="Europe/London")
        after = self.events()[self.uid(meeting)]
        self.assertTrue(after["SUMMARY"].startswith("Gemeinderat"), after["SUMMARY"])
        self.assertEqual((after["SEQUENCE"], after["DTSTART"]), ("1", "20250320T180000Z"), "there it is another hour")

    def test_pages_lead_to_their_feeds(self):
        meeting = self.plan()
        for page, query in (("/de/", ""), ("/fr/networks/defus", "?network=defus"),
                            (f"/en/organisations/{self.slug}", f"?organisation={self.slug}"),
                            (f"/de/meetings/{meeting.rsplit('/', 1)[1]}", f"?body={self.body}"),
                            ("/de/calendar?network=efus", "?network=efus")):
            text = self.page(page)
            lang = page[:3]
            for name, kind in FEEDS.items():
                link = f'<link rel="alternate" type="{re.escape(kind.split(";")[0])}" title="[^"]+" href="{lang}/{name}{re.escape(query)}">'
                self.assertRegex(text, link)
            self.assertIn(f'href="{lang}/calendar', text.partition("<body")[2])
        text = self.page(f"/de/calendar?body={self.body}")
        self.assertIn(f'href="webcal://register.example/de/calendar.ics?body={self.body}"', text)
        self.assertIn(f'href="/fr/calendar?body={self.body}"', text, "another language shows the same")

    def test_the_page_shows_what_comes(self):
        for date, title in (("2025-05-01", "Spätere"), ("2025-03-01", "Heutige"), ("2025-02-28", "Frühere")):
            self.plan(date, title=title)
        page = words(self.page(f"/de/calendar?body={self.body}"))
        self.assertNotIn("Frühere", page)
        self.assertLess(page.index("Heutige"), page.index("Spätere"))
        self.assertIn("Samstag, 1. März 2025, 18:00 Uhr bis 20:00 Uhr", page)
        self.assertIn("Frühere", self.page(f"/de/calendar.ics?body={self.body}"), "the file has all")

    def news(self, query=""):
        feed = xml.fromstring(self.page("/de/news.atom" + query))
        entries = {entry.findtext(ATOM + "id"): entry for entry in feed.iter(ATOM + "entry")}
        items = {item["id"]: item for item in json.loads(self.page("/de/news.json" + query))["items"]}
        self.assertEqual(list(entries), list(items), "both formats have the same")
        return feed, entries, items

    def test_withdrawn_news_becomes_a_notice_under_the_same_id(self):
        feed, entries, items = self.news()
        self.assertEqual(feed.findtext(ATOM + "id"), "tag:register.example,2025:de:news")
        one = next(iter(items))
        announcement = one.rsplit(":", 1)[1]
        self.assertIn(one, self.news("?network=defus")[2])
        self.assertIn(one, self.news("?organisation=stadt-aachen")[2])
        self.assertNotIn(one, self.news("?organisation=stadt-kaiserslautern")[2])
        self.assertEqual(self.news("?network=defus")[0].findtext(ATOM + "id"),
                         "tag:register.example,2025:de:news?network=defus")
        before, first = feed.findtext(ATOM + "updated"), items[one]
        self.post(f"/office/announcements/{announcement}/withdraw", by=self.approver, reason="Ein <Irrtum> & mehr")
        feed, entries, items = self.news()
        self.assertGreater(feed.findtext(ATOM + "updated"), before)
        item = items[one]
        self.assertEqual((item["url"], item["date_published"]), (first["url"], first["date_published"]))
        self.assertGreater(item["date_modified"], first["date_modified"])
        self.assertEqual(item["date_modified"], entries[one].findtext(ATOM + "updated"))
        self.assertEqual(item["title"], "Zurückgezogene Meldung")
        self.assertIn("Ein &lt;Irrtum&gt; &amp; mehr", item["content_html"])
        self.assertEqual(item["content_html"], entries[one].findtext(ATOM + "content"))
        self.assertNotIn(first["title"], self.page("/de/news.atom"))
        self.assertNotIn(item["url"].removeprefix(BASE), self.page("/de/news"), "lists leave it out")


if __name__ == "__main__":
    unittest.main(verbosity=2)
