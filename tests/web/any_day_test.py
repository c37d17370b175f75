#!/usr/bin/env python3
"""Any day: what pages, files and commands say of past and coming days, and what was known when; the whole life of a
membership as the office records it. Usage: any_day_test.py PROGRAM"""
import csv
import html
import io
import json
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
TODAY = "2024-12-31"


def words(page):
    """What a reader sees of it."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]))
    return re.sub(r"\s+", " ", text)


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


class AnyDay(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-any-day-")
        cls.db = os.path.join(cls.folder.name, "t.db")
        passwords = make_example(PROGRAM, cls.db)
        cls.server = Server(PROGRAM, cls.db, "--today", TODAY)
        cls.clerk, cls.administrator, cls.visitor = Clerk(), Clerk(), Clerk()
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])
        cls.administrator.log_in(cls.server, "admin", passwords["admin"])

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    def get(self, path, by=None, code=200):
        status, _, page = (by or self.clerk).ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def public(self, path, code=200):
        return self.get(path, self.visitor, code)

    def send(self, path, fields, code=303, by=None):
        by = by or self.clerk
        status, headers, page = by.ask(self.server, "POST", path, {**fields, "token": by.token})
        self.assertEqual(status, code, f"{path}: {words(page)[-600:]}")
        return dict(headers).get("Location") or page

    def membership_of(self, city, network="defus"):
        page = self.get(f"/office/organisations/{city}")
        return dict(re.findall(r'href="/de/networks/(\w+)".*?href="(/office/memberships/\w+)"', page, re.S))[network]

    def status(self, *asked):
        done = subprocess.run([PROGRAM, "status", "--db", self.db, "--today", TODAY, "--json", *asked], capture_output=True,
                              text=True, check=True)
        return json.loads(done.stdout)

    def test_1_today_as_a_day_is_the_plain_page(self):
        for path in ("/de/networks/defus", "/fr/networks/efus", "/en/organisations/stadt-kaiserslautern"):
            plain, asked = self.public(path), self.public(f"{path}?as_of={TODAY}")
            self.assertEqual(words(asked), words(plain), path)

    def test_1_today_as_a_day_is_the_plain_list_of_the_office(self):
        for path in ("/office/organisations", "/office/organisations/stadt-kaiserslautern", "/office/accessions",
                     "/office/papers"):
            plain, asked = self.get(path), self.get(f"{path}?as_of={TODAY}")
            self.assertEqual(words(asked), words(plain), path)
            self.get(f"{path}?as_of=gestern", code=400)
        self.assertEqual(words(self.public(f"/de/papers?as_of={TODAY}")), words(self.public("/de/papers")))
        self.public("/de/papers?as_of=2024-02-30", 400)

    def test_1_the_lists_of_the_office_on_other_days(self):
        day = "/office/organisations?as_of="
        self.assertIn("Kaiserslautern Efus: künftig Mitglied, DEFUS: künftig Mitglied", words(self.get("/office/organisations")))
        self.assertIn("Kaiserslautern Efus: Mitglied, DEFUS: Mitglied", words(self.get(day + "2025-01-01")))
        self.assertNotIn("Kaiserslautern Efus", words(self.get(day + "2024-01-01")))
        self.assertIn("Kaiserslautern", words(self.get("/office/accessions")))
        self.assertNotIn("Kaiserslautern", words(self.get("/office/accessions?as_of=2024-01-01")))
        page = words(self.get("/office/organisations/stadt-kaiserslautern?as_of=2025-01-01"))
        self.assertRegex(page, r"DEFUS (Status: )?Mitglied")

    def test_3_a_wrong_change_of_name_is_corrected(self):
        page = "/office/organisations/stadt-augsburg"
        names = {f"{field}_{tongue}": "" for field in ("short_name",) for tongue in ("de", "en", "fr")}
        change = {**names, "name_de": "Neustdat", "name_en": "", "name_fr": "", "from": "2020-07-01",
                  "contracting_party": "", "reason": "Ratsbeschluss", "decision": "", "gender_de": "", "join_fr": ""}
        self.send(page + "/name", change)
        link = re.search(r'href="(/office/organisations/[\w-]+/name/2020-07-01)"', self.get(page)).group(1)
        form = self.get(link)
        self.assertIn('value="Neustdat"', form)
        self.assertIn('value="Ratsbeschluss"', form)
        right = {**change, "name_de": "Neustadt", "from": "2020-08-01", "correction": ""}
        refused = self.send(link, right, 422)
        self.assertIn('id="form-correction-error"', refused)
        self.assertIn('value="Neustadt"', refused)
        self.assertIn('id="form-from-error"', self.send(link, {**right, "from": "2020-13-01", "correction": "x"}, 422))
        self.send(link, {**right, "correction": "Tippfehler"})
        self.get(link, code=404)
        public = page.replace("/office", "/de")
        self.assertIn("Neustadt", words(self.public(public + "?as_of=2020-08-01")))
        self.assertNotIn("Neustadt", words(self.public(public + "?as_of=2020-07-31")))
        self.assertNotIn("Neustdat", words(self.public(public)))
        link = link.replace("2020-07-01", "2020-08-01")
        self.send(link, {**right, "correction": "gab es nie", "never_was": "yes"})
        self.assertNotIn("Neustadt", words(self.public(public)))
        self.assertNotIn("/name/2020", self.get(page))

    def test_1_the_network_on_past_and_coming_days(self):
        today, next_day, before = (words(self.public(f"/de/networks/defus?as_of={day}"))
                                   for day in (TODAY, "2025-01-01", "1990-01-01"))
        self.assertIn("20 Mitglieder am 31. Dezember 2024", today)
        self.assertIn("Künftige Mitglieder", today)
        self.assertIn("22 Mitglieder am 1. Januar 2025", next_day)
        self.assertNotIn("Künftige Mitglieder", next_day)
        self.assertIn("An diesem Tag ist kein Mitglied verzeichnet.", before)
        self.assertRegex(today, r"Nach Land .*Deutschland 20 .*Nach Art .*Stadt \d+")
        for path in ("networks/defus", "networks/defus/growth.csv", "networks/defus/members.csv",
                     "organisations/stadt-kaiserslautern"):
            self.public(f"/de/{path}?as_of=2024-02-30", 400)
        for path in ("nirgends/growth.csv", "nirgends/members.csv", "nirgends"):
            self.public(f"/de/networks/{path}", 404)

    def test_1_files_say_what_the_page_says(self):
        members = rows(self.public("/de/networks/defus/members.csv?as_of=2025-01-01"))
        self.assertEqual(sum(row["state"] == "member" for row in members), 22)
        self.assertIn({"id": "stadt-kaiserslautern", "state": "member", "from": "2025-01-01"},
                      [{key: row[key] for key in ("id", "state", "from")} for row in members])
        growth = rows(self.public("/de/networks/defus/growth.csv?as_of=2025-01-01"))
        self.assertEqual(growth[-1], {"day": "2025-01-01", "members": "22", "exact": "yes"})
        self.assertEqual(growth, sorted(growth, key=lambda row: row["day"]))
        for path in ("growth.csv?as_of=2025-01-01", "members.csv?as_of=2025-01-01"):
            self.assertIn(f'href="/de/networks/defus/{path}"', self.public("/de/networks/defus?as_of=2025-01-01"))
        today = rows(self.public("/de/networks/defus/growth.csv"))
        self.assertEqual(today, growth[:-1])
        self.assertEqual([(row["day"], row["count"], row["exact"]) for row in
                          self.status("--network", "defus", "--series", "--as-of", "2025-01-01")["series"]],
                         [(row["day"], int(row["members"]), row["exact"] == "yes") for row in growth])

    def test_1_a_case_stands_as_it_stood(self):
        page = self.public("/de/organisations/stadt-kaiserslautern")
        case = re.search(r'href="(/de/accessions/\w+)"', page).group(1)
        taken = [page.count("timeline__step--taken") for page in
                 (self.public(f"{case}?as_of={day}") for day in ("2024-05-13", TODAY))]
        self.assertGreater(taken[0], 0)
        self.assertGreaterEqual(taken[1], taken[0])
        self.assertEqual(self.visitor.ask(self.server, "GET", f"{case}?as_of=2024-01-01")[0], 404, "nobody had begun it")
        self.assertNotIn(case, self.public("/de/organisations/stadt-kaiserslautern?as_of=2024-01-01"))

    def test_2_what_was_known_when(self):
        page = words(self.get("/office/networks/defus/history?as_of=2025-01-01&known_on=2020-01-01"))
        self.assertIn("Mitglieder am 1. Januar 2025: 0 nach dem Wissen vom 1. Januar 2020, 22 nach heutigem Wissen.", page)
        self.assertRegex(page, r"Kaiserslautern, DEFUS Damals: nicht verzeichnet Heute: Mitglied, seit 1. Januar 2025")
        same = words(self.get("/office/networks/defus/history?as_of=2025-01-01&known_on=2099-01-01"))
        self.assertIn("Heute ist für diesen Tag dasselbe verzeichnet wie damals.", same)
        one = words(self.get("/office/organisations/stadt-kaiserslautern/history?as_of=2025-01-01&known_on=2020-01-01"))
        self.assertIn("Kaiserslautern, Efus", one)
        self.assertNotIn("Aachen", one)
        self.get("/office/networks/defus/history?known_on=gestern", code=400)
        self.get("/office/networks/nirgends/history", code=404)
        self.assertEqual(self.visitor.ask(self.server, "GET", "/office/networks/defus/history")[0], 303)
        self.assertEqual(self.status("--network", "defus", "--as-of", "2025-01-01", "--known-on", "2099-01-01")["count"], 22)

    def test_2_a_preview_is_the_public_site_of_that_day(self):
        self.assertIn('href="/office/preview/2025-01-01/de/"', self.get("/office/preview"))
        self.assertEqual(self.clerk.ask(self.server, "GET", "/office/preview?day=2025-01-01")[1][0:0], [])
        self.assertEqual(dict(self.clerk.ask(self.server, "GET", "/office/preview?day=2025-01-01")[1])["Location"],
                         "/office/preview/2025-01-01/de/")
        page = self.get("/office/preview/2025-01-01/de/networks/defus")
        self.assertIn("22 Mitglieder am 1. Januar 2025", words(page))
        self.assertIn("Vorschau: die öffentlichen Seiten am", html.unescape(page))
        self.assertIn('href="/office/preview/2025-01-01/de/organisations/stadt-kaiserslautern"', page)
        self.assertIn('href="/office/preview/2025-01-01/fr/networks/defus"', page)
        self.assertNotIn("/office/organisations", page, "it is what visitors see")
        headers = {k.lower(): v for k, v in self.clerk.ask(self.server, "GET", "/office/preview/2025-01-01/de/")[1]}
        self.assertEqual(headers["cache-control"], "no-store")
        for path in ("2025-02-30/de/", "2025-01-01/office", "2025-01-01/de/nirgends", "2025-01-01/office/accounts", "2025-01-01/x"):
            self.get(f"/office/preview/{path}", code=404)
        self.assertEqual(self.visitor.ask(self.server, "GET", "/office/preview/2025-01-01/de/")[0], 303)
        # Nothing of it is kept for visitors.
        self.assertIn("20 Mitglieder am 31. Dezember 2024", words(self.public("/de/networks/defus")))
        self.assertNotIn("Vorschau", self.public("/de/networks/defus"))

    def test_3_another_name_from_a_day_on(self):
        path = "/office/organisations/stadt-aachen/name"
        self.assertIn("Gilt ab", words(self.get(path)))
        fields = {"from": "2020-01-01", "name_de": "Bad Aachen", "name_en": "Bad Aachen", "name_fr": "Bad Aachen", "decision": ""}
        self.send(path, {**fields, "from": ""}, 422)
        self.send(path, fields)
        self.assertIn("Bad Aachen", self.public("/de/networks/defus"))
        page = words(self.public("/de/organisations/stadt-aachen"))
        self.assertIn("Früherer Name Aachen (bis einschließlich 31. Dezember 2019)", page)
        self.assertNotIn("Bad Aachen", words(self.public("/de/organisations/stadt-aachen?as_of=2019-12-31")))
        self.assertIn("der jetzige gilt erst ab 1. Januar 2020", words(self.send(path, {**fields, "from": "2019-01-01",
                                                                                         "name_de": "Anders"}, 422)))
        self.send(path, {**fields, "from": "2025-01-01", "name_de": "Neu Aachen"})
        self.assertNotIn("Neu Aachen", self.public("/de/networks/defus"))
        self.assertIn("Neu Aachen", self.public("/de/networks/defus?as_of=2025-01-01"))
        # The office's form is of the last name, and does not lose the ones before.
        self.assertIn('value="Neu Aachen"', self.get("/office/organisations/stadt-aachen"))

    def test_3_suspended_and_back(self):
        membership = self.membership_of("stadt-essen")
        self.send(membership + "/suspension", {"suspended_from": "2024-11-01", "suspended_until": "2024-10-01"}, 422)
        self.send(membership + "/suspension", {"suspended_from": "2024-11-01", "reason": "Beitrag offen"})
        self.assertIn("Mitgliedschaft ruht", words(self.public("/de/networks/defus")))
        self.assertNotIn("Beitrag offen", self.public("/de/networks/defus"))
        self.assertEqual([row["id"] for row in self.status("--network", "defus")["members"] if row.get("suspended")],
                         ["stadt-essen"])
        self.assertIn("20 Mitglieder", words(self.public("/de/networks/defus")))
        self.assertNotIn("Mitgliedschaft ruht", words(self.public("/de/networks/defus?as_of=2024-10-31")))
        self.send(membership + "/suspension", {"suspended_from": "2024-11-01", "suspended_until": "2024-11-30"})
        self.assertNotIn("Mitgliedschaft ruht", words(self.public("/de/networks/defus")))

    def network_form(self):
        """The rules of DEFUS as the form has them."""
        part = self.get("/office/networks/defus", self.administrator).partition('id="form"')[2].partition("</form>")[0]
        fields = dict(re.findall(r'<input class="kern-form-input__input[^"]*"[^>]* name="(\w+)"[^>]* value="([^"]*)"', part))
        fields |= dict(re.findall(r'<input type="hidden"[^>]* name="(category_id_\d+)"[^>]* value="([^"]*)"', part))
        for name in re.findall(r'type="checkbox"[^>]* name="(\w+)"[^>]* value="yes" checked', part):
            fields[name] = "yes"
        for name, options in re.findall(r'<select[^>]* name="(\w+)"[^>]*>(.*?)</select>', part, re.S):
            fields[name] = (re.findall(r'<option value="([^"]*)" selected', options) + [""])[0]
        for name, text in re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>(.*?)</textarea>', part, re.S):
            fields[name] = html.unescape(text)
        fields["requires"] = "efus"
        fields["seen"] = re.search(r'name="seen" value="(\d+)"', part).group(1)
        return fields

    def test_3_the_house_style_of_a_network(self):
        path = "/office/networks/defus"
        fields = self.network_form()
        self.assertEqual((fields["digits_from"], fields["country_adjectives"], fields["spellings_de"]), ("13", "yes", ""))
        typed = {**fields, "spellings_de": "Freiburg i. Br. = Freiburg im Breisgau\r\nDEFUS = Defus"}
        for wrong, field in (({"digits_from": "1"}, "digits_from"), ({"digits_from": "drei"}, "digits_from"),
                             ({"digits_from": "22"}, "digits_from"), ({"spellings_fr": "Fribourg"}, "spellings_fr"),
                             ({"spellings_en": "A = B\nA = C"}, "spellings_en")):
            refused = self.send(path, {**typed, **wrong}, 422, self.administrator)
            self.assertEqual(re.findall(r'id="form-(\w+)-error"', refused), [field])
            self.assertIn("Freiburg i. Br. = Freiburg im Breisgau", refused, "what was typed stays")
        del typed["country_adjectives"]
        self.send(path, {**typed, "digits_from": "3"}, 303, self.administrator)
        again = self.network_form()
        self.assertNotIn("country_adjectives", again)
        self.assertEqual(again["digits_from"], "3")
        self.assertEqual(again["spellings_de"].splitlines(), ["Freiburg i. Br. = Freiburg im Breisgau", "DEFUS = Defus"])
        self.send(path, {**fields, "seen": again["seen"]}, 303, self.administrator)

    def test_3_categories_and_who_is_in_them(self):
        path = "/office/networks/defus"
        fields = self.network_form()
        self.send(path, {**fields, "category_name_de_1": "", "category_fee_1": "530"}, 422, self.administrator)
        self.send(path, {**fields, "category_name_de_1": "Große Städte", "category_from_1": "500000", "category_fee_1": "6375",
                         "category_votes_1": "2"}, 303, self.administrator)
        page = words(self.public("/de/networks/defus"))
        self.assertRegex(page, r"Große Städte Einwohner: ab 500\.000 Jahresbeitrag in Euro: 6\.375 € Stimmen: 2")
        berlin = {"kind": "stadt", "country": "DE", "name_de": "Berlin", "source": "Statistik"}
        self.send("/office/organisations/stadt-berlin", {**berlin, "inhabitants": "-1"}, 422)
        self.send("/office/organisations/stadt-berlin", {**berlin, "inhabitants": "3700000"})
        page = words(self.public("/de/organisations/stadt-berlin"))
        self.assertIn("Einwohner 3.700.000", page)
        self.assertIn("Große Städte", page, "by its inhabitants")
        self.assertNotIn("Große Städte", words(self.public("/de/organisations/stadt-gladbeck")))
        membership = self.membership_of("stadt-gladbeck")
        category = re.search(r'<option value="(\w+)"[^>]*>Große Städte', self.get(membership)).group(1)
        self.send(membership + "/category", {"category": "erfunden"}, 422)
        self.send(membership + "/category", {"category": category})
        self.assertIn("Große Städte", words(self.public("/de/organisations/stadt-gladbeck")))

    def test_3_delegates_are_for_the_office_alone(self):
        membership = self.membership_of("stadt-essen")
        before = self.public("/de/organisations/stadt-essen")
        self.send(membership + "/contacts", {"role": "delegate", "person": "", "email": "x"}, 422)
        self.send(membership + "/contacts", {"role": "delegate", "person": "Erika Geheim", "email": "erika@example.org",
                                             "from": "2024-01-01"})
        page = self.get(membership)
        self.assertRegex(words(page), r"Erika Geheim Delegierte Person derzeit ab 1\. Januar 2024")
        contact = re.search(r'href="(/office/member-contacts/\w+)"', page).group(1)
        self.assertIn("Erika Geheim", self.get(contact))
        self.send(contact, {"role": "delegate", "person": "Erika Geheim", "last_day": "2024-06-30"})
        self.assertNotIn(">derzeit<", self.get(membership))
        self.assertEqual(self.public("/de/organisations/stadt-essen"), before)

    def test_4_one_member_goes_into_another(self):
        path = "/office/organisations/stadt-gladbeck/merger"
        self.assertIn("Geht auf in", words(self.get(path)))
        self.send(path, {"successor": "stadt-gladbeck", "last_day": "2024-12-15"}, 422)
        self.send(path, {"successor": "stadt-gelsenkirchen", "last_day": ""}, 422)
        self.send(path, {"successor": "stadt-gelsenkirchen", "last_day": "2024-12-15", "takes_over": "yes", "reason": "Fusion"})
        self.assertIn("19 Mitglieder am", words(self.public("/de/networks/defus")))
        self.assertIn("20 Mitglieder am", words(self.public("/de/networks/defus?as_of=2024-12-15")))
        self.assertIn("Aufgegangen in: Gelsenkirchen", words(self.get(self.membership_of("stadt-gladbeck"))))
        verified = subprocess.run([PROGRAM, "journal", "verify", "--db", self.db], capture_output=True, text=True)
        self.assertEqual(verified.returncode, 0, verified.stderr)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
