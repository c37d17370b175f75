#!/usr/bin/env python3
"""Follow-up of decisions as the office uses it: pages, forms, what is refused, what the public sees of it.
Usage: tasks_test.py PROGRAM"""
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


class Tasks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="gremium-tasks-")
        db = os.path.join(cls.folder.name, "t.db")
        passwords = make_example(PROGRAM, db)
        cls.server = Server(PROGRAM, db, "--today", TODAY)
        cls.clerk, cls.press = Clerk(), Clerk()
        cls.clerk.log_in(cls.server, "sekretariat", passwords["sekretariat"])
        cls.press.log_in(cls.server, "presse", passwords["presse"])

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()
        cls.folder.cleanup()

    # A council of its own for each test.
    def setUp(self):
        self.city = re.sub(r"^test_", "", self.id().split(".")[-1]).replace("_", "").capitalize()
        slug = self.post("/office/organisations", kind="stadt", country="DE", name_de=self.city).rsplit("/", 1)[1]
        self.post(f"/office/organisations/{slug}/bodies", kind="stadtrat", time_zone="Europe/Berlin")
        page = self.get(f"/office/decisions/new?organisation={slug}")
        self.body = re.search(r'<option value="(\w+)"[^>]*>Stadtrat, ' + self.city, page).group(1)
        self.decision = self.post("/office/decisions", body=self.body, date="2025-01-15", title="Partnerschaft",
                                  language="language_de", kind="other", outcome="adopted", label="none",
                                  is_public="yes").rsplit("/", 1)[1]

    def get(self, path, code=200, by=None):
        status, _, page = (by or self.clerk).ask(self.server, "GET", path)
        self.assertEqual(status, code, path)
        return page

    def post(self, path, **fields):
        status, headers, page = self.clerk.ask(self.server, "POST", path, {"token": self.clerk.token, **fields})
        self.assertEqual(status, 303, f"{path}: {words(page)}")
        return dict(headers)["Location"]

    def refused(self, path, says, code=422, by=None, **fields):
        by = by or self.clerk
        status, _, page = by.ask(self.server, "POST", path, {"token": by.token, **fields})
        self.assertEqual(status, code, words(page))
        self.assertIn(says, words(page))
        return page

    def task(self, title="Vertrag schließen", target="2025-03-20", **more):
        return self.post(f"/office/decisions/{self.decision}/tasks", title=title, responsible="Rechtsamt", target=target,
                         **more)

    def report(self, task, **fields):
        return self.post(task + "/reports", **{"on": TODAY, "state": "in_progress", **fields})

    def standing(self, **filters):
        return words(self.get("/office/tasks?" + "&".join(f"{k}={v}" for k, v in {"body": self.body, **filters}.items())))

    def issue(self, **fields):
        page = self.get(f"/office/tasks?body={self.body}")
        seen = re.search(r'id="issue".*?name="seen" value="(\d+)"', page, re.S).group(1)
        return self.post(f"/office/bodies/{self.body}/task-lists", **{"on": TODAY, "seen": seen, **fields})

    def public(self):
        return self.get(f"/de/decisions/{self.decision}", by=Clerk())

    def test_record_and_report(self):
        page = self.get(f"/office/decisions/{self.decision}")
        self.assertIn(f"/office/decisions/{self.decision}/tasks/new", page)
        self.assertIn("Partnerschaft", words(self.get(f"/office/decisions/{self.decision}/tasks/new")))
        task = self.task(contact="Rita Recht")
        self.assertIn("grün: im Zeitplan, noch 19 Tage", words(self.get(task)))
        self.assertIn("Rita Recht", words(self.get(task)))
        self.report(task, text="Der Entwurf liegt vor.", next_report="2025-03-08")
        self.assertIn("Der Entwurf liegt vor.", words(self.get(task)))
        self.report(task, state="delayed", text="Die Gegenseite prüft noch.", new_target="2025-06")
        self.assertIn("gelb: verzögert, mit Begründung", words(self.get(task)))
        self.assertIn("Zieltermin Juni 2025", words(self.get(task)))
        self.assertIn(task, self.get(f"/office/decisions/{self.decision}"))
        self.assertIn("verzögert", self.standing())

    def test_several_are_reported_on_at_once(self):
        first, second, third = (self.task(title) for title in ("Erste Frage", "Zweite Frage", "Dritte Frage"))
        page = self.get(f"/office/tasks?body={self.body}")
        choices = dict(zip((first, second, third), (re.search(r'name="tasks" value="(' + task.rsplit("/", 1)[1] + r'~\d+)"', page).group(1)
                                                    for task in (first, second, third))))
        several = {"on": TODAY, "state": "done", "text": "Abgeschlossen."}
        page = self.refused("/office/tasks/reports", "Bitte mindestens eines auswählen.", **several)
        self.assertIn('href="#reports-tasks"', page)
        self.assertIn("<details class=\"fold more\" open>", page)
        page = self.refused("/office/tasks/reports", "Bitte", **{**several, "state": "", "tasks": choices[first]})
        self.assertIn('href="#reports-state"', page)
        self.report(second, text="Begonnen.")
        chosen = [("tasks", choices[first]), ("tasks", choices[second]), *several.items(), ("token", self.clerk.token)]
        status, _, page = self.clerk.ask(self.server, "POST", "/office/tasks/reports", chosen)
        self.assertEqual(status, 422)
        self.assertIn("Für „Zweite Frage“ gilt:", words(page))
        self.assertNotIn("Abgeschlossen.", words(self.get(first)))
        chosen[1] = ("tasks", choices[third])
        status, headers, _ = self.clerk.ask(self.server, "POST", "/office/tasks/reports", chosen)
        self.assertEqual((status, dict(headers)["Location"]), (303, "/office/tasks"))
        for task, told in ((first, True), (third, True), (second, False)):
            self.assertEqual("Abgeschlossen." in words(self.get(task)), told, task)
        self.assertNotIn("reports-tasks", self.get("/office/tasks", by=self.press), "who may not record has no such form")

    def test_what_somebody_else_changed_is_not_overwritten(self):
        task = self.task()
        seen = re.search(r'id="amend".*?name="seen" value="(\d+)"', self.get(task), re.S).group(1)
        mine = {"title": "Vertrag schließen", "responsible": "Kämmerei", "target": "2025-03-20", "seen": seen}
        self.post(task, **{**mine, "title": "Vertrag kündigen", "responsible": "Rechtsamt"})
        self.report(task, text="Begonnen.")
        page = self.refused(task, "Dieser Eintrag wurde inzwischen geändert", **mine)
        form = re.search(r'<form[^>]* id="amend".*?</form>', page, re.S).group(0)
        self.assertIn('value="Vertrag kündigen"', form, "left alone, it is what it is by now")
        self.assertIn('value="Kämmerei"', form, "what was typed stays")
        both = {**mine, "title": "Vertrag verlängern"}
        self.assertIn("Inzwischen steht dort „Vertrag kündigen“.", words(self.refused(task, "", **both)), "both changed it")

    def test_urgent_ones_come_first(self):
        self.task("Später", "2026")
        self.task("Dauernd", "")
        self.task("Überfällig", "2025-02")
        self.task("Bald", "2025-03-02")
        found = re.findall(r"Überfällig|Bald|Später|Dauernd", self.standing().split("Stand vom")[1].split("Über mehrere")[0])
        self.assertEqual(found, ["Überfällig", "Bald", "Später", "Dauernd"])
        self.assertIn("rot: seit einem Tag überfällig", self.standing())
        self.assertIn("morgen fällig", self.standing())
        today = words(self.get("/office"))
        self.assertIn("Überfällig", today)
        self.assertNotIn("Später", today)

    def test_filters(self):
        self.task("Rote", "2025-02")
        amber = self.task("Gelbe")
        self.report(amber, state="delayed", text="Grund")
        self.assertNotIn("Gelbe", self.standing(light="red"))
        self.assertNotIn("Rote", self.standing(light="amber"))
        self.assertIn("Gelbe", self.standing(state="delayed"))
        self.assertNotIn("Rote", self.standing(state="delayed"))
        self.assertIn("in 8 Tagen fällig", self.standing(on="2025-02-20"), "as of that day")
        self.assertNotIn("Rote", self.standing(on="2025-01-14"), "before the decision")
        for name, value in (("light", "blue"), ("state", "fertig"), ("on", "gestern"), ("on", "2025-02-30"),
                            ("body", "nirgends"), ("filed", "no"), ("light", "%00")):
            self.get(f"/office/tasks?{name}={value}", code=400)

    def test_what_cannot_be_is_refused_at_its_field(self):
        path = f"/office/decisions/{self.decision}/tasks"
        page = self.refused(path, "Bitte ausfüllen.", title="", responsible="Amt & <b>Stelle</b>")
        self.assertIn('value="Amt &amp; &lt;b&gt;Stelle&lt;/b&gt;"', page, "what was typed stays")
        self.refused(path, "liegt vor dem Beschluss", title="A", responsible="B", target="2024-12")
        self.refused(path, "kein Datum", title="A", responsible="B", target="bald")
        self.refused(path, "Zu lang", title="x" * 501, responsible="B")
        self.refused("/office/decisions/nirgends/tasks", "", code=404, title="A", responsible="B")
        self.get("/office/decisions/nirgends/tasks/new", code=404)
        self.get("/office/tasks/nirgends", code=404)
        self.get("/office/task-lists/nirgends", code=404)
        reports = self.task() + "/reports"
        self.refused(reports, "Bitte angeben, wie es steht.", on=TODAY)
        self.refused(reports, "Bitte angeben, wie es steht.", on=TODAY, state="fertig")
        self.refused(reports, "Bitte ein Datum angeben.", state="open")
        self.refused(reports, "kein Tag", on="2025-02", state="open")
        self.refused(reports, "in der Zukunft", on="2025-03-02", state="open")
        self.refused(reports, "liegt vor dem Beschluss", on="2025-01-14", state="open")
        page = self.refused(reports, "Bitte den Grund angeben.", on=TODAY, state="delayed", next_report="2025-04-01")
        self.assertIn('value="2025-04-01"', page)
        self.refused(reports, "nicht vor heute", on=TODAY, state="open", next_report="2025-02-28")
        self.refused(reports, "liegt vor dem Tag des Berichts", on=TODAY, state="open", new_target="2025-01")
        self.post(reports, on=TODAY, state="done")
        self.refused(reports, "nur als offen wieder aufgenommen", on=TODAY, state="done")
        self.refused(reports, "Bitte den Grund angeben.", on=TODAY, state="open")
        self.post(reports, on=TODAY, state="open", text="Doch nicht.")

    def test_two_clerks_do_not_overwrite_each_other(self):
        task = self.task()
        seen = re.search(r'name="seen" value="(\d+)"', self.get(task)).group(1)
        self.report(task, seen=seen)
        self.refused(task + "/reports", "inzwischen geändert", on=TODAY, state="done", seen=seen)
        self.refused(task, "inzwischen geändert", title="Anders", responsible="Amt", seen=seen)

    def test_only_those_who_may_record(self):
        task = self.task()
        page = self.get(task, by=self.press)
        self.assertNotIn('id="report"', page)
        self.assertNotIn('id="issue"', self.get(f"/office/tasks?body={self.body}", by=self.press))
        self.assertNotIn("/tasks/new", self.get(f"/office/decisions/{self.decision}", by=self.press))
        self.refused(task + "/reports", "", code=403, by=self.press, on=TODAY, state="done")
        self.refused(f"/office/bodies/{self.body}/task-lists", "", code=403, by=self.press, on=TODAY)
        self.get(f"/office/decisions/{self.decision}/tasks/new", code=403, by=self.press)
        for path in (task, "/office/tasks", "/office/task-lists/x"):
            self.get(path, code=303, by=Clerk())

    def test_a_list_stays_as_it_was_issued(self):
        done, other = self.task("Vertrag schließen"), self.task("Bericht schreiben", contact="Rita Recht")
        self.report(done, state="done", text="Unterschrieben.")
        issued = self.issue()
        before = words(self.get(issued))
        for text in ("Vertrag schließen", "Unterschrieben.", "Bericht schreiben", "grau: erledigt"):
            self.assertIn(text, before)
        self.assertNotIn("Rita Recht", before)
        self.assertNotIn("Vertrag schließen", self.standing())
        self.assertIn("Vertrag schließen", self.standing(filed="yes"))
        self.assertIn(issued, self.get(f"/office/tasks?body={self.body}"))
        self.assertIn(issued, self.get(done))
        self.post(other, title="Ganz anders", responsible="Bauamt")
        self.assertEqual(words(self.get(issued)), before)
        self.report(done, state="open", text="Nachbesserung verlangt.")
        self.assertIn("Vertrag schließen", self.standing())

    def test_a_list_that_cannot_be_issued(self):
        path = f"/office/bodies/{self.body}/task-lists"
        self.refused(path, "Auf dieser Liste steht keine Aufgabe.", on=TODAY)
        self.task()
        self.refused(path, "künftigen Tag", on="2025-03-02")
        self.refused(path, "kein Tag", on="morgen")
        self.refused(path, "Bitte ein Datum angeben.")
        self.refused(path, "inzwischen geändert", on=TODAY, seen="1")
        self.refused("/office/bodies/nirgends/task-lists", "", code=404, on=TODAY)
        page = self.get(f"/office/tasks?body={self.body}")
        seen = re.search(r'id="issue".*?name="seen" value="(\d+)"', page, re.S).group(1)
        self.issue()
        self.refused(path, "inzwischen geändert", on=TODAY, seen=seen)
        self.refused(path, "wurde schon eine Liste ausgegeben", on="2025-02-27")
        self.assertNotIn('id="issue"', self.get(f"/office/tasks?body={self.body}&light=red"), "not what a filter leaves")

    def test_the_public_sees_public_ones_without_persons_and_remarks(self):
        self.task("Geheimes")
        plain = self.public()
        self.assertNotIn("Geheimes", plain)
        self.assertNotIn("Was daraus folgt", plain)
        task = self.task("Offenes", contact="Rita Recht", is_public="yes")
        self.report(task, state="delayed", text="Streit im Haus.")
        shown = self.public()
        for text in ("Was daraus folgt", "Offenes", "Rechtsamt", "20. März 2025".replace(" ", "\N{NO-BREAK SPACE}", 1)):
            self.assertIn(text, shown)
        self.assertIn("verzögert", shown)
        for text in ("Rita Recht", "Streit im Haus", "Geheimes", "/office/tasks"):
            self.assertNotIn(text, shown)

    def test_in_three_languages(self):
        task = self.task(target="2025-02")
        self.report(task, text="Läuft.", next_report="2025-03-01")
        for lang, says in (("en", "red: overdue by one day"), ("fr", "rouge : en retard de 1 jour")):
            for path in (task, f"/office/tasks?body={self.body}"):
                page = words(self.get(path + ("&" if "?" in path else "?") + "lang=" + lang))
                self.assertIn(says, page.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " "))


unittest.main(verbosity=0)
