#!/usr/bin/env python3
"""The attendance of a meeting, from outside, without a script. Usage: attendance_test.py PROGRAM"""
import html
import os
import pathlib
import re
import sys
import tempfile
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server, make_example  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
NAMES = ("Anna Weber", "Bernd Thoma", "Çelik Demir", "Dora Ångström", "Eva Ó")


def words(page):
    """What a reader sees of it."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"\s+", " ", text)


def form_of(page, work):
    """The hidden fields of the first form that goes to that work; with `name`, of the button beside it."""
    for body in re.findall(rf'<form[^>]*action="[^"]*/attendance/{work}"[^>]*>(.*?)</form>', page, re.S):
        yield {k: html.unescape(v) for k, v in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', body)}


class Attendance(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-attendance-")
        db = os.path.join(cls.folder.name, "t.db")
        passwords = make_example(PROGRAM, db)
        cls.server = Server(PROGRAM, db, "--today", "2025-03-05")
        cls.clerk, cls.press = Clerk(), Clerk()
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])
        cls.press.log_in(cls.server, "presse", passwords["presse"])
        page = cls.clerk.ask(cls.server, "GET", "/office/decisions/new?organisation=stadt-kaiserslautern")[2]
        cls.body = re.search(r'<option value="(\w+)"[^>]*>Stadtrat, Kaiserslautern', page).group(1)
        cls.seats = [cls.location(cls.post(f"/office/bodies/{cls.body}/seats", person=name, role="member", weight="1"))
                     .rsplit("/", 1)[1] for name in NAMES]
        cls.post(f"/office/bodies/{cls.body}/rule-sets", majority="SIMPLE", quorum=">1/2", max_proxies="1",
                 notice_count="full_days", minutes="by_body")

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    @classmethod
    def post(cls, path, by=None, **fields):
        by = by or cls.clerk
        pairs = [(k, one) for k, v in fields.items() for one in (v if isinstance(v, list) else [v])]
        return by.ask(cls.server, "POST", path, [("token", by.token), *pairs])

    @staticmethod
    def location(answer):
        status, headers, page = answer
        assert status == 303, f"{status}: {words(page)}"
        return dict(headers)["Location"]

    def setUp(self):
        self.meeting = self.location(self.post("/office/meetings", body=self.body, date="2025-03-04", begins="18:00", again="yes",
                                               language="de", is_public="yes"))
        self.page = self.meeting + "/attendance"
        self.item = self.location(self.post(self.meeting + "/items", title="Grundstück", role="decision", kind="other",
                                            is_public="yes"))
        self.item = re.search(r"/office/agenda-items/(\w+)", self.get(address=self.meeting)).group(1)
        self.location(self.post(self.meeting + "/steps", state="invited", at="2025-02-20", at_clock="10:00"))

    def get(self, query="", by=None, code=200, address=None):
        status, _, page = (by or self.clerk).ask(self.server, "GET", (address or self.page) + query)
        self.assertEqual(status, code)
        return page

    def note(self, work, code=303, by=None, **fields):
        status, headers, page = self.post(f"{self.page}/{work}", by, day="2025-03-04", kept_at="18:30", **fields)
        self.assertEqual(status, code, words(page))
        return page if code != 303 else dict(headers)["Location"]

    def all_but(self, *seats):
        return self.note("opening", at="18:00", **{"except": list(seats)})

    def test_everybody_is_noted_at_once_but_some(self):
        self.note("note", seat=self.seats[1], presence="excused")
        page = self.get()
        self.assertRegex(page, rf'value="{self.seats[1]}" checked', "who is excused is left out already")
        self.assertNotRegex(page, rf'value="{self.seats[0]}" checked')
        where = self.all_but(self.seats[1])
        self.assertEqual(where, self.page + "?at=18%3A30#seats")
        page = words(self.get("?at=18:30"))
        self.assertIn("5 Stimmen im Gremium, 4 davon anwesend: 4 Stimmen können abgegeben werden.", page)
        self.assertIn("Beschlussfähig: 4 Stimmen zählen als anwesend. Nötig ist mehr als die Hälfte von 5 "
                      "Stimmberechtigten: 3.", page)
        self.assertIn("Bernd Thoma entschuldigt", page)

    def test_the_figures_are_those_of_the_moment(self):
        self.all_but()
        for seat in self.seats[:3]:
            self.note("note", seat=seat, presence="left", at="19:00")
        self.assertIn("5 davon anwesend", words(self.get("?at=18:59")))
        page = words(self.get("?at=19:00"))
        self.assertIn("2 davon anwesend", page)
        self.assertIn("Nicht beschlussfähig: Nur 2 Stimmen zählen als anwesend.", page)
        self.assertIn("keine davon anwesend", words(self.get("?at=17:00")))

    def test_bad_input_is_said_at_its_field(self):
        self.all_but(*self.seats[1:])
        def refused(work, field, text, **fields):
            page = self.note(work, 422, **fields)
            self.assertRegex(page, rf'href="#{work}-{field}"')
            self.assertIn(text, words(page))
            return page
        refused("opening", "at", "Uhrzeit", at="sechs")
        page = refused("note", "at", "Uhrzeit", seat=self.seats[1], presence="arrived", at="25:00", note="Stau")
        self.assertIn('value="Stau"', page, "what was typed stays")
        self.assertIn('value="25:00"', page)
        refused("note", "at", "Uhrzeit", seat=self.seats[1], presence="arrived")
        refused("note", "at", "wer da ist", seat=self.seats[1], presence="left", at="18:10")
        refused("note", "at", "nicht noch einmal", seat=self.seats[0], presence="arrived", at="18:10")
        refused("note", "seat", "um wen", presence="arrived", at="18:10")
        refused("note", "seat", "Diesen Sitz gibt es", seat="nobody", presence="arrived", at="18:10")
        refused("note", "presence", "vermerken ist", seat=self.seats[1], at="18:10")
        refused("note", "note", "200", seat=self.seats[1], presence="excused", note="x" * 201)
        refused("guest", "guest", "um wen", presence="arrived", at="18:10")
        refused("guest", "function", "200", guest="Gast", function="x" * 201, presence="arrived", at="18:10")
        refused("proxy", "giver", "Diesen Sitz gibt es", holder=self.seats[0])
        refused("proxy", "holder", "eigene", giver=self.seats[0], holder=self.seats[0])
        refused("proxy", "from", "Uhrzeit", giver=self.seats[1], holder=self.seats[0], **{"from": "x"})
        refused("proxy", "until", "vor dem Beginn", giver=self.seats[1], holder=self.seats[0],
                **{"from": "19:00", "until": "18:00"})
        refused("office", "office", "Aufgabe", seat=self.seats[0])
        refused("office", "seat", "Namen", office="chair")
        refused("office", "at", "Uhrzeit", office="chair", seat=self.seats[0], at="x")
        refused("bar", "item", "Tagesordnung", item="nothing", seat=self.seats[0])
        refused("bar", "seat", "Diesen Sitz gibt es", item=self.item)
        self.assertEqual(words(self.get()).count("Zurücknehmen"), 1, "nothing of it was entered")

    def test_a_form_sent_twice_is_one_note(self):
        key = next(form_of(self.get(), "guest"))["form_key"]
        for _ in range(2):
            self.note("guest", guest="Gisela Gast", function="Gutachterin", presence="arrived", at="18:10", form_key=key)
        page = self.get("?at=18:30")
        self.assertEqual(page.count("name=\"guest\" value=\"Gisela Gast\""), 1)
        self.assertIn("Gisela Gast Gutachterin anwesend 18:10", words(page))
        self.note("guest", guest="Gisela Gast", function="Gutachterin", presence="left", at="18:40")
        self.assertIn("Gisela Gast Gutachterin gegangen 18:40", words(self.get("?at=18:45")))

    def test_a_note_is_corrected_and_taken_back(self):
        self.all_but(*self.seats[1:])
        back = next(form_of(self.get(), "note-back"))
        page = self.get(f"?note={back['id']}")
        self.assertIn("Vermerk berichtigen: Anna Weber", words(page))
        fields = {**next(form_of(page, "correct")), "presence": "arrived"}
        for hidden in ("token", "day", "kept_at"):
            fields.pop(hidden, None)
        wrong = self.note("correct", 422, at="x", **fields)
        self.assertRegex(wrong, 'href="#correct-at"')
        self.note("correct", at="18:20", **fields)
        self.assertIn("keine davon anwesend", words(self.get("?at=18:10")))
        self.assertIn("1 davon anwesend", words(self.get("?at=18:20")))
        fields["form_key"] = "another"
        self.assertIn("inzwischen geändert", words(self.note("correct", 422, at="18:25", **fields)), "somebody was quicker")
        self.assertIn("inzwischen geändert", words(self.note("note-back", 422, id=back["id"], seen=back["seen"])))
        now = next(form_of(self.get(), "note-back"))
        self.note("note-back", id=now["id"], seen=now["seen"])
        self.assertNotIn("Alle Vermerke", words(self.get()), "the first version does not come back")
        self.assertIn("nicht mehr", words(self.note("note-back", 422, id=now["id"], seen=now["seen"])))

    def test_proxies_count_while_their_giver_is_away(self):
        self.all_but(self.seats[1])
        self.note("proxy", giver=self.seats[1], holder=self.seats[0])
        page = words(self.get("?at=18:30"))
        self.assertIn("4 davon anwesend, 1 durch Vollmacht vertreten: 5 Stimmen können", page)
        self.assertIn("Anna Weber stimmt auch für Bernd Thoma", page)
        self.assertIn("höchstens eine weitere Stimme", page)
        self.assertIn("höchstens eine", words(self.note("proxy", 422, giver=self.seats[2], holder=self.seats[0])))
        back = next(form_of(self.get(), "proxy-back"))
        self.note("proxy-back", id=back["id"], seen=back["seen"])
        self.assertNotIn("durch Vollmacht", words(self.get("?at=18:30")))

    def test_each_day_of_several_begins_with_nobody_noted(self):
        meeting = self.location(self.post("/office/meetings", body=self.body, date="2025-03-04", begins="18:00", again="yes",
                                          date_2="2025-03-05", begins_2="08:00", language="de", is_public="yes"))
        self.post(meeting + "/items", title="Haushalt", role="decision", kind="other", is_public="yes")
        self.location(self.post(meeting + "/steps", state="invited", at="2025-02-20", at_clock="10:00"))
        page = meeting + "/attendance"
        note = lambda work, day, at="", **fields: self.location(self.post(f"{page}/{work}", day=day, at=at, kept_at="18:30", **fields))
        note("opening", "2025-03-04", "18:00")
        note("note", "2025-03-05", seat=self.seats[0], presence="excused")
        note("proxy", "2025-03-04", giver=self.seats[1], holder=self.seats[2])
        first = self.get(address=page + "?day=2025-03-04&at=22:00")
        second = self.get(address=page + "?day=2025-03-05&at=08:30")
        self.assertIn("5 davon anwesend", words(first))
        self.assertIn("keine davon anwesend", words(second))
        self.assertIn("entschuldigt", words(second))
        self.assertIn("stimmt für Bernd Thoma 4. März 2025", words(second))
        self.assertIn('<select', re.search(r'<form[^>]*attendance/note".*?</form>', second, re.S).group(0))
        self.assertIn("Für die ganze Sitzung", words(second))
        status, _, answer = self.post(page + "/note", day="2025-03-04", seat=self.seats[0], presence="left", at="")
        self.assertEqual(status, 422, "what happened on another day needs its time")

    def test_who_is_barred_is_so_for_the_item_alone(self):
        self.all_but()
        self.note("bar", item=self.item, seat=self.seats[0], reason="§ 22 GemO")
        self.assertIn("Anna Weber, Punkt 1: Grundstück § 22 GemO", words(self.get()))
        self.assertNotIn("1 ausgeschlossen", words(self.get("?at=18:30")))
        self.assertIn("5 davon anwesend, 1 ausgeschlossen: 4", words(self.get(f"?at=18:30&item={self.item}")))
        back = next(form_of(self.get(), "bar-back"))
        self.note("bar-back", id=back["id"], seen=back["seen"], item=back["item"])
        self.assertIn("Niemand ist ausgeschlossen", words(self.get()))

    def test_the_chair_changes(self):
        self.note("office", office="chair", seat=self.seats[0])
        self.note("office", office="chair", seat=self.seats[1], at="19:00")
        self.note("office", office="minute_taker", person="Petra Proto")
        page = words(self.get())
        self.assertIn("Vorsitz: Anna Weber von Beginn an", page)
        self.assertIn("Vorsitz: Bernd Thoma ab 19:00 Uhr", page)
        self.assertIn("Petra Proto", page)
        back = list(form_of(self.get(), "office-back"))
        self.note("office-back", id=back[0]["id"], seen=back[0]["seen"])
        self.assertNotIn("Anna Weber von Beginn an", words(self.get()))

    def test_nobody_is_in_office_before_the_meeting_begins(self):
        coming = self.location(self.post("/office/meetings", body=self.body, date="2025-03-20", begins="18:00",
                                         language="de", is_public="yes"))
        self.post(coming + "/items", title="Haushalt", role="decision", kind="other", is_public="yes")
        self.location(self.post(coming + "/steps", state="invited", at="2025-03-01", at_clock="10:00"))
        for at in ("", "18:00"):
            status, _, page = self.post(coming + "/attendance/office", office="chair", seat=self.seats[0], at=at,
                                        day="2025-03-20")
            self.assertEqual(status, 422, at)
            self.assertIn("liegt in der Zukunft", words(page))
            self.assertNotIn("von Beginn an Zurück", words(page))

    def test_tells_who_was_there_during_which_item(self):
        self.location(self.post(self.meeting + "/steps", state="in_session", at="2025-03-04", at_clock="18:00"))
        self.all_but(self.seats[4])
        self.post(self.meeting + "/room/item", item=self.item, state="called", clock="18:10")
        self.note("note", seat=self.seats[0], presence="left", at="18:15")
        self.post(self.meeting + "/room/item", item=self.item, state="noted", clock="18:20")
        page = words(self.get())
        self.assertRegex(page, r"1 Grundstück 18:10 bis 18:20 Uhr .*3 .*Anna Weber .*Eva Ó")

    def test_a_second_call_says_so(self):
        again = self.location(self.post("/office/meetings", body=self.body, date="2025-03-05", begins="18:00",
                                        language="de", is_public="yes", second_call_of=self.meeting.rsplit("/", 1)[1]))
        page = self.get(address=again + "/attendance")
        self.assertIn("Zweite Einberufung", words(page))
        self.assertIn(f'href="{self.meeting}"', page)
        self.assertIn("sobald eingeladen ist", words(page), "nothing is noted before the invitation")
        self.assertEqual(list(form_of(page, "opening")), [])

    def test_shows_a_time_as_people_type_it(self):
        for typed in ("9:05", "9.05", "9h05", "09:05"):
            self.assertIn('name="at" type="text" value="09:05"', self.get("?" + urllib.parse.urlencode({"at": typed})), typed)

    def test_unreadable_addresses_are_named(self):
        for query in ("?at=acht", "?day=morgen", "?day=2025-03-06", "?item=nothing"):
            self.get(query, code=400)
        self.get(address="/office/meetings/zzzzz/attendance", code=404)
        self.assertEqual(self.post(self.page + "/nothing")[0], 404)

    def test_it_is_the_offices_alone(self):
        self.all_but()
        status, headers, _ = Clerk().ask(self.server, "GET", self.page)
        self.assertEqual((status, dict(headers)["Location"].split("?")[0]), (303, "/office/login"))
        page = self.get(by=self.press)
        self.assertIn("Anna Weber", words(page))
        self.assertEqual(re.findall(r'action="[^"]*/attendance/', page), [], "who may not record is offered nothing")
        self.note("opening", 403, by=self.press, at="18:00")
        public = Clerk().ask(self.server, "GET", "/de" + self.meeting.removeprefix("/office"))
        self.assertEqual(public[0], 200)
        self.assertNotIn("Anna Weber", public[2])


if __name__ == "__main__":
    unittest.main()
