#!/usr/bin/env python3
"""What became of a record, in words. Usage: history_test.py PROGRAM"""
import html
import http.client
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server, make_example, multipart  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))


def words(page):
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"\s+", " ", text)


class History(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-history-")
        cls.db = os.path.join(cls.folder.name, "h.db")
        passwords = make_example(PROGRAM, cls.db)
        cls.server = Server(PROGRAM, cls.db, "--today", "2025-03-04")
        cls.clerk, cls.visitor = Clerk(), Clerk()
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])
        cls.admin = Clerk()
        cls.admin.log_in(cls.server, "admin", passwords["admin"])

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    def get(self, path, by=None):
        return (by or self.clerk).ask(self.server, "GET", path)

    def fields(self, page, action=None):
        """What the form of the page, the first or the one that is sent there, would send as it is."""
        forms = re.findall(r'<form class="form".*?</form>', page, re.S)
        body = next(form for form in forms if action is None or f'action="{action}"' in form)
        sent = {k: html.unescape(v) for k, v in re.findall(r'<input(?![^>]*type="checkbox")[^>]*name="(\w+)"[^>]*value="([^"]*)"', body)}
        for box in re.findall(r'<input[^>]*type="checkbox"[^>]*>', body):
            if " checked" in box:
                sent[re.search(r'name="(\w+)"', box).group(1)] = re.search(r'value="([^"]*)"', box).group(1)
        for name, text in re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>(.*?)</textarea>', body, re.S):
            sent[name] = html.unescape(text).lstrip("\n")
        for name, options in re.findall(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', body, re.S):
            chosen = re.search(r'value="([^"]*)" selected', options)
            sent[name] = html.unescape(chosen.group(1)) if chosen else ""
        return sent

    def changed(self, path, by=None, action=None, then=None, **fields):
        """Changes something with a form of a page; then what became of it, from there or from the page `then`."""
        by, action = by or self.clerk, action or path
        page = self.get(path, by)[2]
        status, _, answer = by.ask(self.server, "POST", action, {**self.fields(page, action), **fields})
        self.assertEqual(status, 303, words(answer))
        link = re.findall(r'href="(/office/facts/\d+)"', self.get(then or path, by)[2])[0]
        status, _, page = self.get(link, by)
        self.assertEqual(status, 200)
        return link, page

    def made(self, page, action, by=None, **fields):
        """A new record, by the form of a page: where it is."""
        by = by or self.clerk
        status, headers, answer = by.ask(self.server, "POST", action, {**self.fields(self.get(page, by)[2], action), **fields})
        self.assertEqual(status, 303, words(answer))
        return next(v for k, v in headers if k == "Location")

    def newest(self, page):
        """What the newest version changed: label, before, after."""
        entry = re.search(r'<li class="entry">.*?</li>', page, re.S).group(0)
        return [tuple(html.unescape(re.sub(r"<[^>]+>", "", part)).strip().replace("\u00a0", " ") for part in line) for line in
                re.findall(r"<dt[^>]*>(.*?)</dt><dd[^>]*>.*?<del[^>]*>(.*?)</del>.*?<ins[^>]*>(.*?)</ins>", entry, re.S)]

    def expect(self, history, *changes):
        link, page = history
        self.assertEqual(sorted(self.newest(page)), sorted(changes))
        return link

    def test_who_changed_what_from_what_to_what(self):
        decision = "/office/decisions/xg2act"
        _, page = self.changed(decision, title="Beitritt zu Efus <b>und</b> DEFUS", source="", reason="Titel wie beschlossen")
        text = words(page)
        self.assertRegex(text, r"geändert von Sekretariat|geändert von sekretariat")
        self.assertIn("Grund: Titel wie beschlossen", text)
        self.assertIn("&lt;b&gt;und&lt;/b&gt;", page)
        self.assertIn("(keine Angabe)", text)
        self.assertIn("eingetragen von", text)
        self.assertLess(text.index("geändert von"), text.index("eingetragen von"), "the newest comes first")

    def test_of_a_vote_and_what_stands_in_lists(self):
        decision = "/office/decisions/xg2act"
        self.expect(self.changed(decision, yes="40", no="2", chair="no", second_call="yes", outcome_reason="So im Protokoll"),
                    ("Ja-Stimmen", "(keine Angabe)", "40"), ("Nein-Stimmen", "(keine Angabe)", "2"), ("Stimme der Sitzungsleitung", "(keine Angabe)", "dagegen"),
                    ("Zum zweiten Mal einberufen, mit demselben Punkt", "(keine Angabe)", "ja"),
                    ("Warum das Ergebnis trotzdem gilt", "(keine Angabe)", "So im Protokoll"))
        efus = "/office/networks/efus"
        self.made(efus, efus, self.admin, category_name_de_1="Großstadt")
        membership = "/office/memberships/fk3gg7tr"
        choices = re.search(r'<select[^>]*name="category".*?</select>', self.get(membership)[2], re.S).group(0)
        self.made(membership, membership + "/category", category=re.search(r'value="(\w+)"', choices).group(1))
        link = re.findall(r'href="(/office/facts/\d+)"', self.get(membership)[2])[0]
        self.assertIn(("Kategorie", "(keine Angabe)", "Großstadt"), self.newest(self.get(link)[2]))
        self.expect(self.changed("/office/organisations/stadt-aachen", country="FR"), ("Land", "Deutschland", "Frankreich"))
        self.expect(self.changed("/office/accessions/hnsuvx", remark_fr="Bien."), ("Hinweis auf Französisch", "(keine Angabe)", "Bien."))

    def test_days_and_names_are_readable(self):
        _, page = self.changed("/office/organisations/stadt-kaiserslautern", inhabitants="99662")
        self.assertIn("99662", words(page))
        self.assertNotIn("inhabitants", words(page))

    def test_of_a_body_its_seats_and_its_rules(self):
        body = "/office/bodies/28q9nj"
        self.expect(self.changed(body, name_de="Großer Rat"), ("Eigener Name (deutsch)", "(keine Angabe)", "Großer Rat"),
                    ("Der Name nennt die Art schon selbst auf Deutsch", "(keine Angabe)", "ja"))
        seat = self.made(body + "/seats/new", body + "/seats", person="Ada Beispiel", role="member")
        link = self.expect(self.changed(seat, role="chair", person="Ada Muster"), ("Aufgabe", "Mitglied", "Vorsitz"),
                           ("Person", "Ada Beispiel", "Ada Muster"))
        self.assertIn('<a class="kern-link" href="' + seat + '">Ada Muster</a>', self.get(link)[2])
        self.made(body + "/rule-sets/new", body + "/rule-sets", source="GemO", majority="SIMPLE", max_proxies="1")
        rules = re.findall(r'href="(/office/rule-sets/[^"]+)"', self.get(body)[2])[0]
        self.expect(self.changed(rules, majority="TWO_THIRDS_CAST", quorum=">1/2", majority_statutes="UNANIMOUS_ALL", notice_count="calendar_days",
                                 minutes="noted"),
                    ("Mehrheit für gewöhnliche Beschlüsse", "einfache Mehrheit der abgegebenen Stimmen",
                     "zwei Drittel der abgegebenen Stimmen · Beschlussfähigkeit: mehr als die Hälfte der Stimmberechtigten"),
                    ("Mehrheit für Satzungsänderungen", "(keine Angabe)",
                     "alle Mitglieder stimmen zu, abwesende in Textform · Beschlussfähigkeit: mehr als die Hälfte der Stimmberechtigten"),
                    ("Gezählt werden", "volle Tage, ohne den ersten und den letzten", "Kalendertage"),
                    ("Niederschrift", "Das Gremium genehmigt sie", "Das Gremium nimmt sie zur Kenntnis"))

    def test_of_a_case_its_steps_its_quotations_and_who_speaks_for_a_member(self):
        case = "/office/accessions/7vc94d"
        self.expect(self.changed(case, unconfirmed="Das Datum"), ("Was nicht gesichert ist", "(keine Angabe)", "Das Datum"))
        self.made("/office/organisations/new", "/office/organisations", kind="stadt", country="DE", name_de="Probestadt")
        opened = self.made("/office/accessions/new", "/office/accessions", organisation="stadt-probestadt", networks="efus")
        self.made(opened, opened + "/steps/0", date="3.2.2025", source="Brief")
        self.expect(self.changed(opened + "/steps/0", date="4.2.2025", source="Brief vom 3. Februar"),
                    ("Quelle", "Brief", "Brief vom 3. Februar"), ("Datum", "3. Februar 2025", "4. Februar 2025"))
        self.made(case, case + "/quotations", person="Eva Muster", original="language_de", text_de="Gut.", function_de="Rätin", source="Zeitung")
        quotation = re.findall(r'href="(' + case + '/quotations/[^"]+)"', self.get(case)[2])[-1]
        self.expect(self.changed(quotation, text_de="Sehr gut.", gender="f"), ("Zitat auf Deutsch", "Gut.", "Sehr gut."),
                    ("Anrede in der Meldung", "(keine Angabe)", "weiblich"))
        membership = "/office/memberships/fgdsh2e2"
        self.made(membership, membership + "/contacts", person="Eva Muster", role="contact")
        contact = re.findall(r'href="(/office/member-contacts/[^"]+)"', self.get(membership)[2])[0]
        self.expect(self.changed(contact, role="delegate"), ("Aufgabe", "Ansprechperson", "Delegierte Person"))

    def test_of_an_item_an_election_and_a_document(self):
        meeting = self.made("/office/meetings/new?body=28q9nj", "/office/meetings", body="28q9nj", date="1.4.2025", begins="10:00")
        self.made(meeting + "/items/new", meeting + "/items", title="Bericht")
        item = re.findall(r'href="(/office/agenda-items/[^"]+)"', self.get(meeting)[2])[0]
        self.expect(self.changed(item, text="Neuer Vorschlag", role="hearing"),
                    ("Beschlussvorschlag", "(keine Angabe)", "Neuer Vorschlag"), ("Beratung als", "Entscheidung", "Anhörung"))
        election = self.made("/office/elections/new?body=28q9nj", "/office/elections", office="Vorsitz", date="4.3.2025",
                             language="language_de", rule="RLP_ELECTION", candidates="Ada\nBea")
        self.expect(self.changed(election, office="Leitung", candidates="Ada\nCleo", rule="BAY_ELECTION"), ("Amt oder Funktion", "Vorsitz", "Leitung"),
                    ("Zur Wahl stehen 2", "Bea", "Cleo"),
                    ("Wahlregel", "Wahl im Gemeinderat in Rheinland-Pfalz", "Wahl im Gemeinderat in Bayern"))
        self.made(election, election + "/rounds", votes_c1="5", votes_c2="1", no="0", abstain="0", invalid="0")
        link = re.findall(r'href="(/office/facts/\d+)">Was sich geändert hat', self.get(election)[2])[0]
        self.made(election, election + "/rounds/1", votes_c1="4", votes_c2="2", no="0", abstain="0", invalid="0", reason="verzählt")
        link = re.findall(r'href="(/office/facts/\d+)">Was sich geändert hat', self.get(election)[2])[0]
        self.expect((link, self.get(link)[2]), ("Stimmen für Ada", "5", "4"), ("Stimmen für Cleo", "1", "2"))
        self.assertIn("Grund: verzählt", words(self.get(link)[2]))
        page = self.get("/office/documents/new?subject_kind=decision&subject=xg2act")[2]
        body, kind = multipart({**self.fields(page), "title": "Vorlage", "kind": "paper"}, "v.txt", b"Text")
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        connection.request("POST", "/office/documents", body, {"Cookie": self.clerk.cookie, "Content-Type": kind})
        document = connection.getresponse().getheader("Location")
        connection.close()
        link = self.expect(self.changed(document, kind="statutes"), ("Art", "Vorlage", "Satzung"))
        self.assertRegex(words(self.get(link + "?lang=en")[2]), "(?i)statutes")

    def test_of_what_the_administration_keeps_is_for_it_alone(self):
        network = self.changed("/office/networks/defus", self.admin, digits_from="10", time_zone="Europe/Paris")
        account = self.made("/office/accounts/new", "/office/accounts", self.admin, name="Neu Angelegt", role="editor", password="lang genug 12")
        account = next(path for path in re.findall(r'href="(/office/accounts/a\w+)"', self.get(account, self.admin)[2])
                       if "Neu Angelegt" in self.get(path, self.admin)[2])
        settings = "/office/settings"
        links = [self.expect(network, ("Ziffern ab der Zahl", "(keine Angabe)", "10"),
                             ("Zeitzone", "Europe/Berlin", "Europe/Paris")),
                 self.expect(self.changed(account, self.admin, role="approver"), ("Rolle", "Presse", "Freigabe"))]
        names = self.fields(self.get(settings, self.admin)[2], settings + "/names")
        self.assertNotIn("seen", {k: v for k, v in names.items() if v}, "nothing was set yet")
        self.made(settings, settings + "/names", self.admin, name_de="Register")
        self.made(settings, settings + "/names", self.admin, name_de="Das Register")
        link = re.findall(r'href="(/office/facts/\d+)"', self.get(settings, self.admin)[2])[0]
        links.append(self.expect((link, self.get(link, self.admin)[2]), ("Name auf Deutsch", "Register", "Das Register")))
        for link in links:
            self.assertEqual(self.get(link)[0], 404, "not for the secretary")
            self.assertEqual(self.get(link, self.visitor)[0], 303)

    def test_the_last_change_is_undone(self):
        path = "/office/decisions/dvk5uu"
        before = self.fields(self.get(path)[2])
        link, page = self.changed(path, title="Irrtum")
        form = re.search(rf'<form[^>]*action="{link}/undo".*?</form>', page, re.S).group(0)
        sent = {k: v for k, v in re.findall(r'name="(\w+)" value="([^"]*)"', form)}
        status, headers, _ = self.clerk.ask(self.server, "POST", link + "/undo", sent)
        self.assertEqual(status, 303)
        done = next(v for k, v in headers if k == "Set-Cookie" and "_done=1" in v)
        self.assertIn("HttpOnly", done)
        _, headers, first = self.clerk.ask(self.server, "GET", path, more={"Cookie": f"{self.clerk.cookie}; {done.split(';')[0]}"})
        self.assertIn("Erledigt.", words(first), "what was done is said")
        self.assertIn("<title>Erledigt: ", first)
        self.assertTrue(any(k == "Set-Cookie" and "_done=;" in v for k, v in headers), "once")
        self.assertNotIn("Erledigt.", words(self.get(path)[2]))
        self.assertEqual(self.fields(first)["title"], before["title"])
        link = re.search(r'href="(/office/facts/\d+)"', first).group(1)
        self.assertIn("Grund: Rückgängig gemacht", words(self.get(link)[2]))
        self.assertIn("Reason: Undone", words(self.get(link + "?lang=en")[2]), "in the reader's language")
        self.assertEqual(self.clerk.ask(self.server, "POST", "/office/facts/1/undo", sent)[0], 404)

    def test_what_somebody_else_changed_is_not_overwritten(self):
        path = "/office/decisions/dprpnv"
        mine = self.fields(self.get(path)[2])
        self.changed(path, outcome="referred", source="Niederschrift, S. 2")
        status, _, answer = self.clerk.ask(self.server, "POST", path,
                                           {**mine, "title": "Mein Titel", "source": "Mein Beleg"})
        self.assertIn(status, (409, 422))
        shown = self.fields(answer)
        self.assertEqual(shown["outcome"], "referred", "left alone, it is what it is by now")
        self.assertEqual(shown["title"], "Mein Titel")
        self.assertEqual(shown["source"], "Mein Beleg")
        self.assertIn("Inzwischen steht dort „Niederschrift, S. 2“.", words(answer), "both changed it")
        self.assertEqual(self.clerk.ask(self.server, "POST", path, shown)[0], 303)
        self.assertEqual(self.fields(self.get(path)[2])["outcome"], "referred")

    def test_days_are_typed_as_people_write_them(self):
        path = "/office/decisions/q7egt3"
        for typed, shown in (("7.6.2023", "07.06.2023"), ("06.2023", "06.2023"), ("2023-06-07", "07.06.2023")):
            self.changed(path, date=typed)
            self.assertEqual(self.fields(self.get(path)[2])["date"], shown)
        status, _, answer = self.clerk.ask(self.server, "POST", path, {**self.fields(self.get(path)[2]), "date": "31.4.2024"})
        self.assertEqual(status, 422)
        self.assertIn("„31.4.2024“ ist kein Datum.", words(answer))

    def test_votes_that_are_known_are_a_picture(self):
        page = self.get("/de/decisions/zd2abb", self.visitor)[2]
        self.assertIn('class="vote-bar"', page)
        self.assertRegex(page, r'aria-label="6[^"]*Ja', "in words, too")
        self.assertNotIn("vote-bar", self.get("/de/decisions/q7egt3", self.visitor)[2], "figures nobody knows")

    def test_what_is_no_fact_is_not_overwritten_either(self):
        settings, account = "/office/settings", None
        for path in re.findall(r'href="(/office/accounts/a\w+)"', self.get("/office/accounts", self.admin)[2]):
            if 'value="presse"' in self.get(path, self.admin)[2]:
                account = path
        for page, action, field, rest in ((settings, settings + "/mail", "url", {"from": "a@example.org"}), (account, account, "address", {})):
            old = {**self.fields(self.get(page, self.admin)[2], action), **rest}
            mine = "smtp://eins.example.org:587" if field == "url" else "eins@example.org"
            self.made(page, action, self.admin, **rest, **{field: mine})
            status, _, answer = self.admin.ask(self.server, "POST", action, {**old, field: mine.replace("eins", "zwei")})
            self.assertIn(status, (409, 422), field)
            self.assertIn("inzwischen geändert", words(answer))
            self.assertIn(f"Inzwischen steht dort „{mine}“.", words(answer), "both wrote")
            self.assertEqual(self.fields(self.get(page, self.admin)[2], action)[field], mine)
            self.assertEqual(self.admin.ask(self.server, "POST", action, self.fields(answer, action))[0], 303, "now it was seen")
        twice = {**self.fields(self.get(account, self.admin)[2], account), "address": "neu@example.org"}
        self.assertEqual([self.admin.ask(self.server, "POST", account, twice)[0] for _ in range(2)], [303, 303], "a double click")
        link = re.findall(r'href="(/office/facts/\d+)"', self.get(account, self.admin)[2])[0]
        self.assertIn("Mailadresse", words(self.get(link, self.admin)[2]), "what its history lacks")

    def test_a_body_is_chosen_where_there_is_one_and_asked_for_where_there_is_none(self):
        new = "/office/decisions/new?organisation="
        self.assertEqual(self.fields(self.get(new + "stadt-kaiserslautern")[2])["body"], "28q9nj")
        page = self.get(new + "stadt-karlsruhe")[2]
        self.assertIn("Karlsruhe hat hier noch kein Gremium.", words(page))
        self.assertIn('href="/office/organisations/stadt-karlsruhe/bodies/new?then=decision"', page)
        self.assertIn('value="28q9nj"', page, "another's may have decided")
        self.assertNotIn("bodies/new", self.get("/office/decisions/new")[2])
        new_body = "/office/organisations/stadt-karlsruhe/bodies/new?then=decision"
        self.assertEqual(self.made(new_body, new_body.replace("/new", ""), kind="stadtrat", time_zone="Europe/Berlin"), new + "stadt-karlsruhe")
        self.assertNotEqual(self.fields(self.get(new + "stadt-karlsruhe")[2])["body"], "", "its only one")

    def test_what_is_wrong_is_told_in_the_order_of_the_form(self):
        page = self.get("/office/decisions/new")[2]
        sent = {**self.fields(page), "body": "", "date": "", "title": "", "outcome": ""}
        answer = self.clerk.ask(self.server, "POST", "/office/decisions", sent)[2]
        self.assertEqual(re.findall(r'href="#form-(\w+)"', answer), ["body", "date", "title", "outcome"])

    def test_of_what_was_taken_back_stays(self):
        with tempfile.TemporaryDirectory(prefix="gremium-history-") as folder:
            db = os.path.join(folder, "h.db")
            password = make_example(PROGRAM, db)["admin"]
            clerk, server = Clerk(), Server(PROGRAM, db)
            try:
                clerk.log_in(server, "admin", password)
                body = "/office/organisations/stadt-brest/bodies"
                self.assertEqual(clerk.ask(server, "POST", body, {"token": clerk.token, "kind": "stadtrat", "time_zone": "Europe/Paris"})[0], 303)
                organisation = clerk.ask(server, "GET", "/office/organisations/stadt-brest")[2]
                page = re.search(r'href="(/office/bodies/[^"]+)"', organisation).group(1)
                link = re.search(r'href="(/office/facts/(\d+))"', clerk.ask(server, "GET", page)[2])
            finally:
                server.kill()
            subprocess.run([PROGRAM, "journal", "void", link.group(2), "--db", db, "--reason", "doppelt"], check=True, capture_output=True)
            server = Server(PROGRAM, db)
            try:
                status, _, shown = clerk.ask(server, "GET", link.group(1))
            finally:
                server.kill()
        self.assertEqual(status, 200)
        self.assertRegex(words(shown), "zurückgenommen von .* Grund: doppelt .* eingetragen von")
        self.assertNotIn(f'href="{page}"', shown, "there is no such page any more")
        self.assertNotIn("rückgängig", words(shown))

    def test_there_is_none_of_what_is_not_there(self):
        for path in ("/office/facts/0", "/office/facts/999999", "/office/facts/-1", "/office/facts/1", "/office/facts/x",
                     "/office/facts/99999999999999999999"):
            self.assertEqual(self.get(path)[0], 404, path)

    def test_is_for_the_office(self):
        link = re.search(r'href="(/office/facts/\d+)"', self.get("/office/decisions/xg2act")[2]).group(1)
        self.assertEqual(self.get(link, self.visitor)[0], 303)


if __name__ == "__main__":
    unittest.main()
