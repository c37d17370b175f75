#!/usr/bin/env python3
"""Elections as the office holds them and as visitors see them. Usage: elections_test.py PROGRAM"""
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


def form_of(page, form):
    """What stands in one form of the page, hidden fields and choices among it."""
    inside = re.search(rf'<form [^>]*id="{form}"[^>]*>(.*?)</form>', page, re.S)
    if not inside:
        return None
    text = inside.group(1)
    fields = {}
    for tag in re.findall(r"<input [^>]*>", text):
        name, value = re.search(r'name="(\w+)"', tag).group(1), re.search(r'value="([^"]*)"', tag)
        if 'type="checkbox"' not in tag:
            fields[name] = html.unescape(value.group(1))
        elif " checked" in tag:
            fields[name] = value.group(1)
    for name, value in re.findall(r'<textarea[^>]* name="(\w+)"[^>]*>(.*?)</textarea>', text, re.S):
        fields[name] = html.unescape(value)
    for name, options in re.findall(r'<select[^>]* name="(\w+)"[^>]*>(.*?)</select>', text, re.S):
        fields[name] = (re.findall(r'<option value="([^"]*)" selected', options) + [""])[0]
    return fields


class Elections(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-elections-")
        db = os.path.join(cls.folder.name, "t.db")
        passwords = make_example(PROGRAM, db)
        cls.server = Server(PROGRAM, db, "--today", "2025-03-01")
        cls.clerk, cls.press, cls.admin = Clerk(), Clerk(), Clerk()
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])
        cls.press.log_in(cls.server, "presse", passwords["presse"])
        cls.admin.log_in(cls.server, "admin", passwords["admin"])
        page = cls.clerk.ask(cls.server, "GET", "/office/decisions/new?organisation=stadt-kaiserslautern")[2]
        cls.body = re.search(r'<option value="(\w+)"[^>]*>Stadtrat, Kaiserslautern', page).group(1)

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    def get(self, path, code=200, by=None):
        status, _, page = (by or self.clerk).ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def public(self, path, code=200):
        return words(self.get(path, code, Clerk()))

    def send(self, path, code, by=None, **fields):
        by = by or self.clerk
        status, headers, page = by.ask(self.server, "POST", path, {"token": by.token, **fields})
        self.assertEqual(status, code, f"{path}: {words(page)}")
        return dict(headers)["Location"] if code == 303 else page

    def recorded(self, **fields):
        return self.send("/office/elections", 303, **self.wanted(**fields))

    def wanted(self, **fields):
        return {"body": self.body, "office": "Vorsitz", "date": "2025-02-10", "language": "language_de",
                "rule": "RLP_ELECTION", "candidates": "Anna Amsel\nBert Buche\nCora Clausen", "is_public": "yes",
                **fields}

    def hold(self, where, code=303, form="round", **typed):
        """The round's form as it stands on the page, with what is typed into it."""
        fields = form_of(self.get(where), form)
        if form == "round":
            self.assertEqual([fields[name] for name in ("no", "abstain", "invalid")], ["", "", ""], "not counted yet")
            typed = {"no": 0, "abstain": 0, "invalid": 0, **typed}
        path = f"{where}/rounds" if form == "round" else f"{where}/rounds/{fields['round']}"
        return self.send(path, code, **{**fields, **{name: str(value) for name, value in typed.items()}})

    def test_in_german_from_the_first_round_over_runoff_and_lot_to_acceptance(self):
        body = self.get(f"/office/bodies/{self.body}")
        self.assertIn(f"/office/elections/new?body={self.body}", body)
        self.assertIn("Stadtrat, Kaiserslautern", words(self.get(f"/office/elections/new?body={self.body}")))
        where = self.recorded(office="Vorsitz des Ausschusses")
        public = where.replace("/office/", "/de/")
        page = words(self.get(where))
        self.assertIn("Der 1. Wahlgang steht aus.", page)
        self.assertIn("Anna Amsel", page)
        self.hold(where, votes_c1=20, votes_c2=15, votes_c3=12, abstain=2, invalid=1, ballots=50)
        page = words(self.get(where))
        self.assertIn("Niemand hat mehr als die Hälfte der 47 gültigen Stimmen: Der Wahlgang wird wiederholt.", page)
        self.assertIn("Stimmzettel insgesamt 50", page)
        self.hold(where, votes_c1=20, votes_c2=15, votes_c3=12)
        page = self.get(where)
        self.assertIn("Es folgt eine Stichwahl zwischen Anna Amsel und Bert Buche.", words(page))
        self.assertEqual([name for name in form_of(page, "round") if name.startswith("votes_")], ["votes_c1", "votes_c2"],
                         "only they stand")
        self.hold(where, votes_c1=23, votes_c2=23)
        page = self.get(where)
        self.assertIn("Stimmengleichheit: Zwischen Anna Amsel und Bert Buche entscheidet das Los.", words(page))
        self.assertIsNone(form_of(page, "round"))
        fields = form_of(page, "lot")
        self.assertIn("Bitte genau eine Person wählen.", words(self.send(f"{where}/lot", 422, **fields)))
        page = self.send(f"{where}/lot", 422, **{**fields, "chosen": "c3", "drawn_by": "Lina Los"})
        self.assertIn("„Cora Clausen“ gehört nicht zu denen mit gleich vielen Stimmen.", words(page))
        self.assertEqual(form_of(page, "lot")["drawn_by"], "Lina Los", "what was typed stays")
        self.send(f"{where}/lot", 303, **{**fields, "chosen": "c2", "drawn_by": "Lina Los"})
        page = self.get(where)
        self.assertIn("Das Los fiel auf Bert Buche. Gezogen von Lina Los.", words(page))
        self.assertIn("Gewählt ist Bert Buche; die Annahme steht noch aus.", words(page))
        fields = form_of(page, "answer")
        self.assertIn("Bitte angeben, ob die Wahl angenommen oder abgelehnt wurde.",
                      words(self.send(f"{where}/end", 422, **fields)))
        self.assertIn("frühestens am Tag der Wahl (10. Februar 2025)",
                      words(self.send(f"{where}/end", 422, **{**fields, "how": "accepted", "on": "2025-02-09"})))
        self.send(f"{where}/end", 303, **{**fields, "how": "accepted", "on": "2025-02-10", "note": "Im Saal"})
        page = self.get(where)
        self.assertIn("Gewählt ist Bert Buche; angenommen am 10. Februar 2025.", words(page))
        for form in ("round", "lot", "answer", "correct", "abandon", "nominate"):
            self.assertIsNone(form_of(page, form), form)
        self.assertIn("Diese Wahl ist schon beendet.",
                      words(self.send(f"{where}/end", 422, how="declined", on="2025-02-10")))

        seen = self.public(public)
        self.assertIn("3. Wahlgang Name Stimmen Anna Amsel 23 Bert Buche 23", seen)
        self.assertIn("Das Los fiel auf Bert Buche.", seen)
        for secret in ("Lina Los", "Im Saal"):
            self.assertNotIn(secret, seen)
        self.assertIn("Vorsitz des Ausschusses", self.public("/de/organisations/stadt-kaiserslautern"))
        self.assertIn(where.rsplit("/", 1)[1], self.get(f"/office/bodies/{self.body}"))

    def test_in_french_the_third_round_goes_to_the_oldest(self):
        where = self.recorded(office="Première adjointe ou premier adjoint", language="language_fr", rule="FR_ELECTION")
        self.hold(where, votes_c1=14, votes_c2=14, votes_c3="", withdrawn="c3")
        self.send(f"{where}/candidates", 303, name="Denise Dupont")
        for _ in range(2):
            self.hold(where, votes_c1=12, votes_c2=12, votes_c3="", withdrawn="c3", votes_c4=4)
        seen = self.public(where.replace("/office/", "/fr/"))
        self.assertIn("Égalité des voix entre Anna Amsel et Bert Buche : l’élection est acquise au plus âgé.",
                      seen.replace("\u00a0", " ").replace("\u202f", " "))
        self.assertIn("3e tour", seen.replace("\u00a0", " "))
        fields = form_of(self.get(where), "lot")
        self.assertEqual(fields["kind"], "age")
        self.send(f"{where}/lot", 303, **{**fields, "chosen": "c1"})
        self.send(f"{where}/end", 303, how="declined", on="2025-02-11")
        self.assertIn("Personne n’est élu : Anna Amsel a refusé l’élection le 11 février 2025.",
                      self.public(where.replace("/office/", "/fr/")).replace("\u00a0", " ").replace("\u202f", " "))
        self.assertIn("Nobody is elected: Anna Amsel declined on 11 February 2025.",
                      self.public(where.replace("/office/", "/en/")).replace("\u00a0", " "))

    def test_figures_that_cannot_be_are_refused_and_stay_typed(self):
        where = self.recorded(rule="NRW_ELECTION")
        page = self.hold(where, 422, votes_c1=20, votes_c2="zwölf", votes_c3=5)
        self.assertIn("Bitte eine ganze Zahl angeben; 0, wenn es keine gab.", words(page))
        self.assertEqual(form_of(page, "round")["votes_c2"], "zwölf")
        self.assertIn("Bitte eine ganze Zahl angeben", words(self.hold(where, 422, votes_c1=20, votes_c2=3)))
        self.assertIn("Zusammen sind es 31 Stimmen, aber nur 30 Stimmzettel.",
                      words(self.hold(where, 422, votes_c1=20, votes_c2=5, votes_c3=5, invalid=1, ballots=30)))
        page = self.hold(where, 422, votes_c1=20, votes_c2=5, votes_c3=4, ballots=30)
        self.assertIn("Zusammen sind es nur 29 Stimmen, aber 30 Stimmzettel.", words(page))
        self.assertIn('id="round-ballots-error"', page)
        self.assertIn('id="round-no-error"', self.hold(where, 422, votes_c1=20, votes_c2=5, votes_c3=4, no=""))
        for wrong in ("-1", "1000000000000", "99999999999999999999", "2,5"):
            self.hold(where, 422, votes_c1=wrong, votes_c2=1, votes_c3=1)
        self.assertIn("nur eines angeben",
                      words(self.hold(where, 422, votes_c1=1, votes_c2=1, votes_c3=1, withdrawn="c3")))
        self.assertIn("„c9“ steht in diesem Wahlgang nicht zur Wahl",
                      words(self.hold(where, 422, votes_c1=1, votes_c2=1, votes_c3=1, votes_c9=7)))
        self.hold(where, votes_c1=20, votes_c2=15, votes_c3=10)
        self.assertIn("„Cora Clausen“ steht in diesem Wahlgang nicht zur Wahl",
                      words(self.hold(where, 422, votes_c1=20, votes_c2=15, votes_c3=10)))
        self.assertIn("An der Reihe ist der 2. Wahlgang.",
                      words(self.send(f"{where}/rounds", 422, round="7", votes_c1="1")))
        self.assertIn("Der 2. Wahlgang steht aus.", words(self.get(where)), "nothing was entered")

    def test_the_same_form_twice_is_one_round_and_an_old_form_is_stale(self):
        where = self.recorded(rule="NRW_ELECTION")
        page = self.get(where)
        first = {**form_of(page, "round"), "votes_c1": "10", "votes_c2": "9", "votes_c3": "5", "no": "0", "abstain": "0",
                 "invalid": "0"}
        for _ in range(2):
            self.assertEqual(self.send(f"{where}/rounds", 303, **first), where)
        self.assertIn("Der 2. Wahlgang steht aus.", words(self.get(where)))
        # Somebody else typed the same round meanwhile: their figures are not lost, but stand where they can correct it.
        late = {**first, "form_key": "ab" * 16, "votes_c1": "11"}
        page = self.send(f"{where}/rounds", 422, **late)
        self.assertIn("Dieser Eintrag wurde inzwischen geändert", words(page))
        self.assertEqual(form_of(page, "correct")["votes_c1"], "11")
        self.assertEqual(form_of(page, "round")["votes_c1"], "", "not as a second round")
        amend = {**form_of(self.get(where), "amend"), "office": "Anders"}
        self.hold(where, votes_c1=12, votes_c2=10)
        page = self.send(where, 422, **amend)
        self.assertIn("Dieser Eintrag wurde inzwischen geändert", words(page))
        self.assertEqual(form_of(page, "amend")["office"], "Anders")
        page = self.send(f"{where}/rounds", 422, **late)
        self.assertIn("Dieser Eintrag wurde inzwischen geändert", words(page), "also where there is no such form any more")

    def test_a_typing_error_in_the_newest_round_is_corrected(self):
        where = self.recorded(rule="NRW_ELECTION")
        self.hold(where, votes_c1=10, votes_c2=9, votes_c3=5)
        self.assertEqual(form_of(self.get(where), "correct")["votes_c3"], "5")
        self.assertIn("Bitte ausfüllen.", words(self.hold(where, 422, form="correct", votes_c3=50)))
        self.hold(where, form="correct", votes_c3=50, reason="Ziffer vergessen")
        self.assertIn("Gewählt ist Cora Clausen mit 50 von 69 gültigen Stimmen; nötig waren 35.", words(self.get(where)))

    def test_bad_elections_are_refused_at_their_field(self):
        for field, value, sentence in (
                ("office", "", "Bitte ausfüllen."), ("date", "", "Bitte ein Datum angeben."),
                ("date", "2025-03-02", "Der Tag liegt in der Zukunft"), ("date", "10.2.25", "ist kein Tag"), ("date", "2.3.2025", "Der Tag liegt in der Zukunft"),
                ("candidates", " \n ", "mindestens eine Person"), ("candidates", "A\nB\nA", "„A“ steht zweimal da."),
                ("candidates", "\n".join(f"P{i}" for i in range(51)), "Höchstens 50 Personen"),
                ("candidates", "x" * 201, "Zu lang"), ("rule", "XX_ELECTION", "Bitte eine Wahlregel aus der Liste wählen."),
                ("rule", "", "Bitte eine Wahlregel"), ("language", "language_xx", "Bitte eine Sprache aus der Liste wählen."),
                ("language", "", "Bitte eine Sprache")):
            page = self.send("/office/elections", 422, **self.wanted(**{field: value, "source": "Niederschrift"}))
            self.assertIn(sentence, words(page), field)
            self.assertEqual(form_of(page, "form")["source"], "Niederschrift", "what was typed stays")
        self.send("/office/elections", 404, **self.wanted(body="nirgends"))
        self.get("/office/elections/new?body=nirgends", 404)
        self.get("/office/elections/nirgends", 404)

    def test_it_ends_without_a_result_only_for_a_reason(self):
        where = self.recorded()
        fields = form_of(self.get(where), "abandon")
        self.assertIn("Bitte ausfüllen.", words(self.send(f"{where}/end", 422, **fields)))
        self.send(f"{where}/end", 303, **{**fields, "note": "Zu wenige anwesend"})
        self.assertIn("Am 1. März 2025 ohne Ergebnis beendet.", words(self.get(where)))
        self.assertNotIn("Zu wenige", self.public(where.replace("/office/", "/de/")))

    def test_what_is_not_public_is_not_there_and_readers_get_no_forms(self):
        where = self.recorded(office="Geheimes Amt", is_public="")
        for language in ("de", "en", "fr"):
            self.public(where.replace("/office/", f"/{language}/"), 404)
        self.assertNotIn("Geheimes Amt", self.public("/de/organisations/stadt-kaiserslautern"))
        page = self.get(where, by=self.press)
        self.assertIn("nicht veröffentlicht", words(page))
        self.assertNotIn("<form class=\"form\"", page)
        self.get(f"/office/elections/new?body={self.body}", 403, by=self.press)
        self.send(f"{where}/rounds", 403, by=self.press, round="1")
        self.send(where, 303, by=self.admin, **{**form_of(self.get(where, by=self.admin), "amend"), "is_public": "yes"})
        self.assertIn("Geheimes Amt", self.public(where.replace("/office/", "/de/")))


if __name__ == "__main__":
    unittest.main(verbosity=2)
