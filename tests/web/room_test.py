#!/usr/bin/env python3
"""The screen for the meeting in session, as two clerks use it. Usage: room_test.py PROGRAM"""
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


def forms(page):
    """Each small form of the page: where it goes, what it sends, what its button says."""
    found = []
    for action, body in re.findall(r'<form[^>]*method="post" action="([^"]+)"[^>]*>(.*?)</form>', page, re.S):
        fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', body))
        found.append((action, {k: html.unescape(v) for k, v in fields.items()}, words("<main>" + body + "</main")))
    return found


class InTheRoom(unittest.TestCase):
    """A day's meeting is the same for all tests: each begins a meeting of its own."""
    names = ("Anna Weber", "Bernd Thoma", "Çelik Demir", "Dora Ångström", "Eva Ó")

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-room-")
        cls.db = os.path.join(cls.folder.name, "t.db")
        passwords = make_example(PROGRAM, cls.db)
        cls.server = Server(PROGRAM, cls.db, "--today", "2025-03-04")
        cls.clerk, cls.other, cls.press = Clerk(), Clerk(), Clerk()
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])
        cls.other.log_in(cls.server, "sekretariat", passwords["sekretariat"])
        cls.press.log_in(cls.server, "presse", passwords["presse"])
        page = cls.clerk.ask(cls.server, "GET", "/office/decisions/new?organisation=stadt-kaiserslautern")[2]
        cls.body = re.search(r'<option value="(\w+)"[^>]*>Stadtrat, Kaiserslautern', page).group(1)
        cls.seats = [cls.seat(name) for name in cls.names]

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    @classmethod
    def post(cls, path, by=None, **fields):
        by = by or cls.clerk
        return by.ask(cls.server, "POST", path, {"token": by.token, **fields})

    @classmethod
    def seat(cls, name):
        status, headers, _ = cls.post(f"/office/bodies/{cls.body}/seats", person=name, role="member", weight="1")
        assert status == 303, status
        return dict(headers)["Location"]

    def setUp(self):
        self.begin_meeting(self.body)

    def begin_meeting(self, body, **planned):
        status, headers, page = self.post("/office/meetings", body=body, language="language_de", is_public="yes", again="yes",
                                          **{"date": "2025-03-04", "begins": "18:00", **planned})
        self.assertEqual(status, 303, words(page))
        self.meeting = dict(headers)["Location"]
        self.room = self.meeting + "/room"
        for title in ("Eröffnung", "Beitritt zum Forum", "Verschiedenes"):
            status, _, page = self.post(self.meeting + "/items", title=title, role="decision", kind="other",
                                        is_public="yes")
            self.assertEqual(status, 303, words(page))

    def get(self, query="", by=None):
        status, _, page = (by or self.clerk).ask(self.server, "GET", self.room + query)
        self.assertEqual(status, 200)
        return page

    def press_button(self, button, code=303, by=None, page=None, **more):
        """What a person does who presses the first button of that label."""
        page = page or self.get(by=by)
        for action, fields, text in forms(page):
            if button in text:
                status, _, answer = self.post(action, by, **{k: v for k, v in fields.items() if k != "token"} | more)
                self.assertEqual(status, code, f"{button}: {words(answer)}")
                return answer
        self.fail(f"no button “{button}”: {words(page)}")

    def open_with_all(self):
        self.press_button("Sitzung eröffnen")
        self.press_button("Alle anwesend")

    def decision(self):
        page = self.clerk.ask(self.server, "GET", self.meeting)[2]
        return re.search(r'href="(/office/decisions/(?!new)\w+)"', page).group(1)

    def check(self, query, page=None):
        """What the running check says: the outcome, then sentences."""
        address = re.search(r'data-check-address="([^"]+)"', page or self.get()).group(1)
        return self.clerk.ask(self.server, "GET", html.unescape(address) + query)[2].split("\n")


class Room(InTheRoom):
    def test_a_meeting_from_opening_to_end(self):
        self.open_with_all()
        self.assertIn("5 Stimmen anwesend", words(self.get()))
        self.press_button("Punkt 1 aufrufen: Eröffnung")
        self.press_button("Zur Kenntnis genommen")
        self.press_button("Punkt 2 aufrufen: Beitritt zum Forum")
        page = self.get()
        self.assertIn("5 Stimmen können abgegeben werden", words(page))
        self.press_button("Abstimmung festhalten", page=page, yes="3", no="1", abstentions="1", method="open",
                          text="Die Stadt tritt bei.")
        page = words(self.get())
        self.assertIn("entschieden", page)
        self.assertIn("Punkt 3 aufrufen: Verschiedenes", page)
        self.press_button("Sitzung schließen")
        self.assertIn("geschlossen", words(self.get()))

    def test_the_rest_is_counted(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        self.press_button("Abstimmung festhalten", no="2", rest="yes", method="open")
        self.assertIn("3 Ja · 2 Nein", words(self.clerk.ask(self.server, "GET", self.decision())[2]))

    def test_the_roll_is_called(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        ids = re.findall(r'name="voice_(\w+)"', self.get())
        self.assertEqual(len(ids), 5)
        said = {f"voice_{ids[0]}": "no", f"voice_{ids[1]}": "abstain"}
        self.assertEqual(self.check("".join(f"&{k}={v}" for k, v in said.items()) + "&rest=yes")[0], "adopted")
        page = self.press_button("Abstimmung festhalten", 422, method="open", no="2", rest="yes", **said)
        self.assertIn("1", re.search(r'id="vote-no-error">(.*?)</p>', page, re.S).group(1))
        self.assertIn('<option value="abstain" selected', page, "what was chosen stays")
        page = self.press_button("Abstimmung festhalten", 422, method="open", **said)
        self.assertIn("Von 3 Stimmen ist nichts gesagt", words(page))
        self.press_button("Abstimmung festhalten", method="open", rest="yes", **said)
        page = words(self.clerk.ask(self.server, "GET", self.decision())[2])
        self.assertIn("3 Ja · 1 Nein", page)
        for word in ("namentlich", *self.names):
            self.assertIn(word, page)

    def test_who_comes_second_sees_what_stands_there(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        first, second = self.get(), self.get(by=self.other)
        self.press_button("Text festhalten", page=first, minuted="Text EINS")
        page = self.press_button("Text festhalten", 422, by=self.other, page=second, minuted="Text ZWEI")
        self.assertIn("Inzwischen steht dort: Text EINS", words(page))
        self.assertIn("Text ZWEI", words(page))

    def test_a_voice_of_somebody_who_went_is_not_lost(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        page = self.get()
        gone = re.findall(r'name="voice_(\w+)"', page)[0]
        self.press_button("geht")
        answer = self.press_button("Abstimmung festhalten", 422, page=page, method="open", rest="yes",
                                   **{f"voice_{gone}": "no"})
        self.assertIn("Anna Weber", words(answer))
        self.assertNotIn(f'name="voice_{gone}"', self.get())

    def refused_vote(self, field, **typed):
        """What is said at the field where a vote is refused."""
        page = self.press_button("Abstimmung festhalten", 422, method="open", **typed)
        said = re.search(rf'id="vote-{field}-error">(.*?)</p>', page, re.S)
        self.assertTrue(said, f"nothing at {field}: {words(page)}")
        return words("<main>" + said.group(1) + "</main")

    def test_figures_that_cannot_be_are_refused_at_their_field_whatever_the_outcome(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        for outcome in ("", "adopted", "rejected"):
            said = self.refused_vote("abstentions", yes="3", no="2", abstentions="1", outcome=outcome)
            self.assertIn("Es sind 6 Stimmen (3 + 2 + 1), möglich waren aber höchstens 5", said)
            self.assertIn("höchstens 5", self.refused_vote("yes", yes="9", outcome=outcome))
            self.assertIn("nicht negativ", self.refused_vote("yes", yes="-1", outcome=outcome))
            self.assertIn("Höchstens 10000000", self.refused_vote("no", no="1000000000", outcome=outcome))
            self.assertIn("Höchstens", self.refused_vote("no", no="1000000000", yes="1000000000",
                                                         abstentions="1000000000", rest="yes", outcome=outcome))
            self.assertIn("ganze Zahl", self.refused_vote("yes", yes="2,5", outcome=outcome))

    def test_on_a_tie_the_vote_of_the_chair_is_asked_for(self):
        status, _, page = self.post(f"/office/bodies/{self.body}/rule-sets", majority="SIMPLE", quorum="none",
                                    majority_statutes="CASTING", notice_count="full_days", minutes="by_body")
        self.assertEqual(status, 303, words(page))
        self.post(self.meeting + "/items", title="Satzung", role="decision", kind="statutes", is_public="yes")
        self.open_with_all()
        for number in (1, 2, 3):
            self.press_button(f"Punkt {number} aufrufen")
            self.press_button("Zur Kenntnis genommen")
        self.press_button("Punkt 4 aufrufen")
        tie = {"yes": "2", "no": "2", "abstentions": "1"}
        self.assertIn("Bitte angeben, wie der Vorsitz gestimmt hat.", self.refused_vote("chair", **tie))
        self.press_button("Abstimmung festhalten", method="open", chair="yes", **tie)
        self.assertIn("angenommen", words(self.clerk.ask(self.server, "GET", self.decision())[2]))

    def test_an_outcome_against_the_figures_is_explained_in_the_room(self):
        # Of a body of ours; a foreign one's outcome stands as it is.
        status, headers, page = self.post("/office/organisations/defus/bodies", kind="mitgliederversammlung",
                                          time_zone="Europe/Berlin")
        self.assertEqual(status, 303, words(page))
        page = self.clerk.ask(self.server, "GET", "/office/decisions/new?organisation=defus")[2]
        options = re.search(r'name="body".*?</select>', page, re.S).group(0)
        self.begin_meeting(re.search(r'<option value="(\w+)"', options).group(1))
        self.press_button("Sitzung eröffnen")
        self.press_button("Punkt 1 aufrufen")
        self.assertNotIn("outcome_reason", self.get())
        self.assertIn("widerspricht", self.refused_vote("outcome_reason", yes="1", no="40", outcome="adopted"))
        self.press_button("Abstimmung festhalten", method="open", yes="1", no="40", outcome="adopted",
                          outcome_reason="Nach Auszählung der Listen")
        self.assertIn("Nach Auszählung der Listen", words(self.clerk.ask(self.server, "GET", self.decision())[2]))

    def test_a_phrase_fills_the_fields_and_a_label_is_kept(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        phrase = "mehrheitlich beschlossen bei 3 Gegenstimmen"
        page = self.press_button("Abstimmung festhalten", 200, read="yes", label_as_printed=phrase, method="secret",
                                 text="Mein Wortlaut")
        self.assertRegex(page, r'id="vote-no"[^>]*value="3"')
        self.assertRegex(page, r'id="vote-yes"[^>]*value=""')
        for chosen in ("adopted", "majority", "secret"):
            self.assertIn(f'<option value="{chosen}" selected>', page)
        self.assertIn("Mein Wortlaut", page)
        self.assertIn(phrase, page)
        self.assertIn("aufgerufen", words(self.get()), "nothing is recorded yet")
        self.press_button("Abstimmung festhalten", label="large", outcome="adopted", method="open")
        self.assertIn("mit großer Mehrheit", words(self.clerk.ask(self.server, "GET", self.decision())[2]))

    def test_an_election_under_an_item_has_no_more_votes_than_members_present(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        item = re.search(r'/office/elections/new\?item=(\w+)', self.get()).group(1)
        status, headers, page = self.post("/office/elections", item=item, office="Vorsitz", date="2025-03-04",
                                          rule="NRW_ELECTION", candidates="Anna Amsel\nBert Buche", is_public="yes")
        self.assertEqual(status, 303, words(page))
        where = dict(headers)["Location"]
        def hold(**votes):
            status, _, page = self.post(where + "/rounds", round="1", no="0", invalid="0", **votes)
            return status, page
        status, page = hold(votes_c1="50", votes_c2="1", abstain="2")
        self.assertEqual(status, 422)
        said = re.search(r'id="round-votes_c1-error">(.*?)</p>', page, re.S).group(1)
        self.assertIn("Es sind 53 Stimmen (50 + 1 + 2), möglich waren aber höchstens 5", words("<main>" + said + "</main"))
        self.assertEqual(hold(votes_c1="3", votes_c2="1", abstain="1")[0], 303)

    def test_more_votes_than_members_are_refused_and_what_was_typed_stays(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        page = self.press_button("Abstimmung festhalten", 422, yes="4", no="2", method="open", text="Mein Wortlaut")
        self.assertIn('value="4"', page)
        self.assertIn("Mein Wortlaut", page)
        self.assertIn("aufgerufen", words(page))

    def test_nobody_arrives_twice_and_a_slip_is_taken_back(self):
        self.press_button("Sitzung eröffnen")
        before = self.get()
        self.press_button("kommt", page=before)
        self.assertIn("1 Stimme anwesend", words(self.get()))
        # The same press once more, as after a lost answer: one record. Another clerk's, a moment later: refused.
        self.press_button("kommt", page=before)
        page = self.press_button("kommt", 422, page=before, by=self.other, form_key="a" * 64)
        self.assertIn("kann nicht noch einmal kommen", words(page))
        self.press_button("Zurücknehmen")
        self.assertNotIn("1 Stimme anwesend", words(self.get()))

    def test_two_clerks_do_not_overwrite_each_other(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        first, second = self.get(), self.get(by=self.other)
        self.press_button("Text festhalten", page=first, minuted="Der Vorsitz begrüßt.")
        page = self.press_button("Text festhalten", 422, page=second, by=self.other, minuted="Begrüßung.")
        self.assertIn("Dieser Eintrag wurde inzwischen geändert", words(page))
        self.assertIn("Begrüßung.", page)
        self.press_button("Abstimmung festhalten", page=first, yes="5", method="open")
        page = self.press_button("Abstimmung festhalten", 422, page=second, by=self.other, yes="5", method="open",
                                 text="Mein Wortlaut")
        self.assertIn("Dieser Eintrag wurde inzwischen geändert", words(page))
        self.assertIn("Nicht festgehalten: Mein Wortlaut", words(page))
        self.assertIn("Nicht festgehalten: Ja 5", words(page))

    def test_the_stamp_changes_with_everything_that_is_noted(self):
        def stamp():
            return self.clerk.ask(self.server, "GET", self.room + "/stamp")[2]
        seen = [stamp()]
        for step in (lambda: self.press_button("Sitzung eröffnen"), lambda: self.press_button("kommt"),
                     lambda: self.press_button("Zurücknehmen"), lambda: self.press_button("Punkt 1 aufrufen"),
                     lambda: self.press_button("Text festhalten", minuted="Text")):
            step()
            self.assertNotEqual(stamp(), seen[-1])
            seen.append(stamp())
        self.assertEqual(stamp(), seen[-1])

    def test_the_running_check_says_what_the_rules_make_of_it(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        address = re.search(r'data-check-address="([^"]+)"', self.get()).group(1)
        def check(query):
            status, _, text = self.clerk.ask(self.server, "GET", html.unescape(address) + query)
            self.assertEqual(status, 200)
            return text.split("\n")
        self.assertEqual(check("&yes=3&no=2")[0], "adopted")
        self.assertEqual(check("&yes=2&no=2")[0], "rejected")
        self.assertEqual(check("&yes=4&no=2")[0], "invalid_input")
        self.assertEqual(check("&yes=vier")[0], "invalid_input")
        self.assertGreater(len(check("&yes=3&no=2")), 1)

    def test_who_is_barred_does_not_count(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        seat = self.seats[0].rsplit("/", 1)[1]
        self.press_button("Befangen", seat=seat, reason="§ 22 GemO")
        page = words(self.get())
        self.assertIn("Anna Weber (§ 22 GemO)", page)
        self.assertIn("4 Stimmen können abgegeben werden", page)
        self.press_button("Zurücknehmen")
        self.assertIn("5 Stimmen können abgegeben werden", words(self.get()))

    def test_late_entries_bear_their_time(self):
        self.press_button("Sitzung eröffnen", page=self.get("?at=18:00"))
        self.press_button("kommt", page=self.get("?at=18:05"))
        self.assertIn("1 Stimme anwesend", words(self.get("?at=18:05")))
        self.assertNotIn("1 Stimme anwesend", words(self.get("?at=18:04")))

    def test_a_call_is_taken_back(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        self.press_button("Letzten Schritt zurücknehmen")
        self.assertIn("Es ist kein Punkt aufgerufen", words(self.get()))

    def test_only_the_office_gets_in(self):
        status, headers, _ = Clerk().ask(self.server, "GET", self.room)
        self.assertEqual((status, dict(headers)["Location"].split("?")[0]), (303, "/office/login"))
        self.assertNotIn("Sitzung eröffnen", words(self.get(by=self.press)))
        self.assertEqual(self.post(self.room + "/everybody", self.press)[0], 403)
        self.assertEqual(self.clerk.ask(self.server, "GET", "/office/meetings/zzzzz/room")[0], 404)
        self.assertEqual(self.post(self.room + "/nothing")[0], 404)


    def test_a_sum_that_is_too_high_is_said_once_where_something_was_typed(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        page = self.press_button("Abstimmung festhalten", 422, method="open", yes="4", no="2", abstentions="0", invalid="0")
        self.assertEqual(re.findall(r'id="vote-(\w+)-error"', page), ["no"])
        self.assertEqual(words(page).count("möglich waren aber höchstens 5"), 2, "at the field and in the summary")

    def test_a_phrase_says_how_all_others_voted(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        page = self.press_button("Felder daraus ausfüllen", 200, read="yes", method="open",
                                 label_as_printed="3 Gegenstimmen, Rest Ja")
        rest = re.search(r'<select[^>]*name="rest".*?</select>', page, re.S).group(0)
        self.assertIn('value="yes" selected', rest)
        self.assertIn('value="3"', page)

    def test_of_a_meeting_to_come_it_says_when_it_begins_and_offers_nothing(self):
        self.begin_meeting(self.body, date="2025-03-20")
        self.assertIn("Die Sitzung beginnt am 20. März 2025 um 18:00 Uhr", words(self.get()))
        self.assertEqual([f for f in forms(self.get()) if "/room/" in f[0]], [])
        self.assertNotIn("Nachträglich", words(self.get()))
        status = self.post(self.meeting + "/steps", state="invited", at="2025-03-01", at_clock="10:00")[0]
        self.assertEqual(status, 303)
        self.assertEqual({text.strip("> ") for action, _, text in forms(self.get()) if "/room/" in action}, {"entschuldigt"})
        self.press_button("entschuldigt")
        self.assertIn("Anna Weber entschuldigt", words(self.get()))
        self.assertNotIn("00:00", words(self.get()))

    def test_each_day_of_a_past_meeting_can_be_chosen(self):
        self.begin_meeting(self.body, date="2025-03-01", date_2="2025-03-02", begins_2="09:00")
        self.assertIn("1. März 2025, 18:00", words(self.get()), "it is opened on its first day")
        self.press_button("Sitzung eröffnen")
        first = self.get("?day=2025-03-01&at=18:10")
        self.assertIn('<option value="2025-03-01" selected>', first)
        self.assertIn("1. März 2025, 18:10", words(self.get("?at=2025-03-01T18:10")))
        self.press_button("Alle anwesend", page=first)
        self.assertIn("5 Stimmen anwesend", words(self.get("?day=2025-03-01&at=18:10")))
        self.assertIn("0 Stimmen anwesend", words(self.get("?day=2025-03-02&at=18:10")))
        self.press_button("Punkt 1 aufrufen", page=self.get("?day=2025-03-01&at=18:15"))
        page = self.get("?day=2025-03-01&at=18:20")
        self.assertEqual(self.check("&yes=5&day=2025-03-01&kept_at=18:20&clock=18:20", page)[0], "adopted")
        self.press_button("Abstimmung festhalten", page=page, yes="5", method="open")
        self.assertIn("1. März 2025", words(self.clerk.ask(self.server, "GET", self.decision())[2]))


class Councils(InTheRoom):
    """By the municipal codes: eleven seats."""
    names = tuple(f"Mitglied {letter}" for letter in "ABCDEFGHIJK")

    month = 0

    def rule(self, majority):
        # The newest counts.
        Councils.month += 1
        status, _, page = self.post(f"/office/bodies/{self.body}/rule-sets", majority=majority, quorum="none", seats="11",
                                    valid_from=f"2024-{self.month:02}-01", notice_count="full_days", minutes="by_body")
        self.assertEqual(status, 303, words(page))

    def ids(self):
        return [seat.rsplit("/", 1)[1] for seat in self.seats]

    def leave(self, number):
        for seat in self.ids()[-number:]:
            status, _, page = self.post(self.room + "/presence", seat=seat, presence="left")
            self.assertEqual(status, 303, words(page))

    def test_who_is_barred_and_gone_lowers_the_quorum_in_rhineland_palatinate(self):
        self.rule("RLP")
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        self.leave(7)
        self.assertIn("Nicht beschlussfähig: 4 sind da, 6 sind nötig", words(self.get()))
        self.assertEqual(self.check("&yes=3&no=1")[0], "no_quorum")
        for seat in self.ids()[-7:]:
            self.press_button("Befangen", seat=seat, reason="§ 22 GemO")
        self.assertIn("Beschlussfähig: 4 sind da, 4 sind nötig", words(self.get()))
        self.assertEqual(self.check("&yes=3&no=1")[0], "adopted")
        self.press_button("Abstimmung festhalten", yes="3", no="1", method="open")
        self.assertIn("angenommen", words(self.clerk.ask(self.server, "GET", self.decision())[2]))

    def test_a_round_entered_later_counts_who_was_there_then(self):
        self.rule("RLP")
        self.begin_meeting(self.body, date="2025-03-01")
        self.press_button("Sitzung eröffnen", page=self.get("?at=18:00"))
        self.press_button("Alle anwesend", page=self.get("?at=18:00"))
        self.press_button("Punkt 1 aufrufen", page=self.get("?at=18:10"))
        link = html.unescape(re.search(r'href="(/office/elections/new[^"]*)"', self.get()).group(1))
        page = self.clerk.ask(self.server, "GET", link)[2]
        where = re.search(r"item=(\w+)", link).group(1)
        status, headers, page = self.post("/office/elections", item=where, office="Vorsitz", date="2025-03-01",
                                          rule="RLP_ELECTION", candidates="Anna\nBert\nCora", kept_at="18:10")
        self.assertEqual(status, 303, words(page))
        address = dict(headers)["Location"]
        self.assertTrue(address.endswith("?at=18%3A10"), address)
        election = address.partition("?")[0]
        def hold(number, code, at=None, **votes):
            page = self.clerk.ask(self.server, "GET", election)[2]
            filled = re.search(r'name="at"[^>]*value="([^"]*)"', page).group(1)
            status, _, page = self.post(election + "/rounds", round=str(number), no="0", abstain="0", invalid="0",
                                        at=filled if at is None else at, **votes)
            self.assertEqual(status, code, words(page))
            return filled, words(page)
        self.assertEqual(hold(1, 303, votes_c1="4", votes_c2="4", votes_c3="3")[0], "18:10")
        for seat in self.ids()[-6:]:
            self.post(self.room + "/presence", seat=seat, presence="left", clock="18:20", kept_at="18:20")
        filled, page = hold(2, 422, votes_c1="3", votes_c2="2", votes_c3="0")
        self.assertEqual(filled, "18:20")
        self.assertIn("5 Stimmen anwesend, nötig sind 6", page)
        self.assertIn("vor dem vorigen Wahlgang (18:10)", hold(2, 422, "18:09", votes_c1="3", votes_c2="2", votes_c3="0")[1])
        self.assertIn("Bitte eine Uhrzeit", hold(2, 422, "abends", votes_c1="3", votes_c2="2", votes_c3="0")[1])
        hold(2, 303, "18:15", votes_c1="6", votes_c2="5", votes_c3="0")

    def test_who_votes_by_name_without_being_there_is_named(self):
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        self.leave(2)
        item = re.search(r'name="item" value="(\w+)"', self.get()).group(1)
        status, _, page = self.post("/office/decisions", body=self.body, item=item, date="2025-03-04", title="Antrag",
                                    language="language_de", kind="other", outcome="adopted", label="none",
                                    procedure="meeting", role="decision", method="roll_call",
                                    roll_call="Mitglied A: ja\nMitglied J: ja\nMitglied K: nein")
        self.assertEqual(status, 422)
        for name in ("Mitglied J", "Mitglied K"):
            self.assertIn(f"{name}: Abstimmen kann nur, wer da ist", words(page))

    def test_the_quorum_is_that_of_a_second_call(self):
        self.rule("RLP")
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        self.leave(8)
        self.assertIn("Nicht beschlussfähig: 3 sind da, 6 sind nötig", words(self.get()))
        self.press_button("Abstimmung festhalten", yes="2", no="1", method="open")
        self.begin_meeting(self.body, second_call_of=self.meeting.rsplit("/", 1)[1])
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        self.leave(8)
        self.assertIn("Beschlussfähig: 3 sind da, 3 sind nötig", words(self.get()))
        self.assertEqual(self.check("&yes=2&no=1")[0], "adopted")

    def test_in_north_rhine_westphalia_the_lack_of_a_quorum_is_established(self):
        self.rule("NRW")
        self.open_with_all()
        self.press_button("Punkt 1 aufrufen")
        self.leave(7)
        page = words(self.get())
        self.assertIn("gilt als beschlussfähig", page)
        self.assertIn("Nicht beschlussfähig: 4 sind da, 6 sind nötig", page)
        self.assertEqual(self.check("&yes=3&no=1")[0], "adopted")
        self.assertEqual(self.check("&yes=3&no=1&challenged=yes")[0], "no_quorum")
        self.press_button("Abstimmung festhalten", challenged="yes", method="open")
        page = words(self.clerk.ask(self.server, "GET", self.decision())[2])
        self.assertIn("nicht beschlussfähig", page)
        self.assertIn("6", page)


if __name__ == "__main__":
    unittest.main()
