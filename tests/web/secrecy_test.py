#!/usr/bin/env python3
"""What is not public is not there: no public byte, header or status tells of it.

Two servers stand on copies of one register, with a public meeting that is to come. In one of them a secret decision and a
secret accession with step, quotation, membership, effect, tasks and elections are recorded, of an organisation known only
through them and of one that the public knows; also secret meetings, and a secret item with its document on the public agenda.
Every public address of both must then answer the same. Usage: secrecy_test.py PROGRAM
"""
import http.client
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server, make_example  # noqa: E402

DAYS = ["2010-06-01", "2024-12-31", "2025-01-01", "2025-03-01", "2030-01-01"]


class Secretary(Clerk):
    def send(self, server, path, **fields):
        """A form, as it is sent; where it led."""
        status, headers, page = self.ask(server, "POST", path, {"token": self.token, **fields})
        assert status == 303, f"{path}: {status} {re.sub('<[^>]+>', ' ', page)[-600:]}"
        return dict(headers)["Location"]


    def upload(self, server, kind, subject, **fields):
        """The ref of a document."""
        fields = {"token": self.token, "subject_kind": kind, "subject": subject, "title": "Geheim", "kind": "paper", **fields}
        body = "".join(f'--x\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in fields.items())
        body += '--x\r\nContent-Disposition: form-data; name="file"; filename="geheim.pdf"\r\n\r\n%PDF-1.4\n%%EOF\r\n--x--\r\n'
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        connection.request("POST", "/office/documents", body, {"Cookie": self.cookie,
                                                               "Content-Type": "multipart/form-data; boundary=x"})
        got = connection.getresponse()
        assert got.status == 303, got.read()
        return got.getheader("Location").rsplit("/", 1)[1]


def answer(server, path, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", path, headers=headers or {})
    got = connection.getresponse()
    body = got.read().decode("utf-8", "replace")
    kept = sorted((k, v) for k, v in got.getheaders() if k != "Date")
    connection.close()
    return got.status, str(kept), body


def public_addresses(server):
    """All that links lead to, from the three home pages."""
    seen, todo = set(), ["/", "/de/", "/en/", "/fr/", "/de/news.atom", "/fr/calendar.ics", "/robots.txt", "/healthz", "/sitemap.xml", "/sitemaps/1.xml",
                        "/fr/manifest.webmanifest"]
    # Words of what is secret, of what is public, and mistyped: what is found, how it is ranked and what is proposed.
    todo += [f"/{lang}/{what}?q={word}" for lang in ("de", "fr") for what in ("search", "decisions")
             for word in ("Geheim", "Geheimstadt", "geheme", "Klausur", "Hinterzimmer", "Nichtoeffentlich", "Haushalt", "Kaiserslautern",
                          "Beitritt", "Beitrit", "Stadtrat", "Personal", "Erika")]
    todo += [f"/{lang}/networks/{net}?as_of={day}" for lang in ("de", "fr") for net in ("efus", "defus") for day in DAYS]
    todo += [f"/{lang}/meetings?month={month}" for lang in ("de", "fr") for month in ("2025-01", "2025-02", "2025-03")]
    todo += [f"/de/{what}?as_of={day}" for what in ("organisations/stadt-kaiserslautern", "networks/defus/growth.csv",
                                                    "networks/efus/members.csv") for day in DAYS]
    while todo:
        path = todo.pop()
        if path in seen or path.startswith(("/office", "/assets")):
            continue
        seen.add(path)
        todo += [link.replace("&amp;", "&") for link in re.findall(r'href="(/[^"#]*)"', answer(server, path)[2])]
    return sorted(seen)


def plan(server, clerk, body, day, **fields):
    """The address of a meeting."""
    return clerk.send(server, "/office/meetings", body=body, date=day, begins="18:00", language="language_de", **fields)


def add_item(server, clerk, meeting, title, **fields):
    """The ref of an agenda item."""
    clerk.send(server, meeting + "/items", title=title, role="decision", kind="other", **fields)
    page = clerk.ask(server, "GET", meeting)[2]
    return re.search(r'href="/office/agenda-items/(\w+)"[^>]*>' + title, page).group(1)


def council_of(server, clerk, city, name):
    page = clerk.ask(server, "GET", f"/office/decisions/new?organisation={city}")[2]
    return re.search(r'<option value="(\w+)"[^>]*>Stadtrat, ' + name, page).group(1)


def record_public_meeting(server, clerk):
    """A meeting that everybody knows, with an item and room for more."""
    body = council_of(server, clerk, "stadt-kaiserslautern", "Kaiserslautern")
    meeting = plan(server, clerk, body, "2025-03-20", is_public="yes", place="Ratssaal")
    add_item(server, clerk, meeting, "Haushalt", is_public="yes")
    return meeting


def fill_public_agenda(server, clerk, meeting, between=lambda **late: None):
    """The rest of its agenda, before and after people are invited with it; `between`: what comes between its items."""
    above = add_item(server, clerk, meeting, "Marktplatz", is_public="yes")
    between()
    add_item(server, clerk, meeting, "Radweg", is_public="yes")
    add_item(server, clerk, meeting, "Brunnen", is_public="yes", parent=above)
    clerk.send(server, meeting + "/steps", state="invited", at="2025-02-20", at_clock="09:00")
    between(parent=above, added_late="Unwetter")
    between(added_late="Unwetter")
    add_item(server, clerk, meeting, "Eilsache", is_public="yes", added_late="Unwetter")


def add_secret_items(server, clerk, meeting, **fields):
    """An item that nobody hears of, and what stands under it."""
    item = add_item(server, clerk, meeting, "Geheimes Personal", text="Heimlich.", paper_number="Geheim 1", **fields)
    fields["parent"] = item
    add_item(server, clerk, meeting, "Noch geheimer", **fields)
    status, _, page = clerk.ask(server, "POST", meeting + "/items", {
        "token": clerk.token, "title": "Offen unter Geheimem", "role": "decision", "kind": "other", "is_public": "yes", **fields})
    assert status == 422 and "Unter einem nichtöffentlichen Punkt" in page, status
    return item


def record_secret_meetings(server, clerk, meeting, bodies, uploader):
    """Addresses that exist only here. Documents are as public as they can be; what they belong to is not."""
    item = add_secret_items(server, clerk, meeting, added_late="Unwetter")
    documents = [uploader.upload(server, "agenda_item", item, readers="everyone")]
    refs = []
    for body in bodies:
        for day in ("2025-01-20", "2025-03-10"):
            secret = plan(server, clerk, body, day, title="Geheime Klausur", place="Hinterzimmer")
            refs.append(secret.rsplit("/", 1)[1])
            add_item(server, clerk, secret, "Offen nur zum Schein", is_public="yes")
            clerk.send(server, secret + "/steps", state="invited", at="2025-01-02", at_clock="09:00", note="Geheim.")
            documents.append(uploader.upload(server, "meeting", refs[-1], readers="everyone"))
    return [f"/de/meetings/{ref}" for ref in refs] + [f"/documents/{ref}/geheim.pdf" for ref in documents]


def record_tasks(server, clerk, decision, body, **fields):
    """A task with a report, on a list that was issued."""
    task = clerk.send(server, decision + "/tasks", title="Geheime Aufgabe", responsible="Amt", contact="Erika Geheim",
                      target="2024-12", **fields)
    clerk.send(server, task + "/reports", on="2025-02-01", state="done", text="Heimlich.")
    clerk.send(server, f"/office/bodies/{body}/task-lists", on="2025-02-02")


def record_election(server, clerk, body):
    """An election as far as the answer of who is elected; its ref."""
    election = clerk.send(server, "/office/elections", body=body, office="Geheimes Amt", date="2025-02-01",
                          language="language_de", rule="NRW_ELECTION", candidates="Erika Geheim\nEgon Geheim")
    for number in ("1", "2"):
        clerk.send(server, election + "/rounds", round=number, votes_c1="5", votes_c2="5", no="0", abstain="0", invalid="0")
    clerk.send(server, election + "/lot", round="2", kind="lot", chosen="c1", drawn_by="Lina Geheim")
    clerk.send(server, election + "/end", how="accepted", on="2025-02-01")
    return election.rsplit("/", 1)[1]


def record_secrets(server, clerk, uploader, meeting):
    """Addresses that exist only here."""
    clerk.send(server, "/office/organisations", kind="stadt", country="DE", name_de="Geheimstadt")
    clerk.send(server, "/office/organisations/stadt-geheimstadt/bodies", kind="stadtrat", time_zone="Europe/Berlin")
    body = council_of(server, clerk, "stadt-geheimstadt", "Geheimstadt")
    secret_body = body
    refs, elections = [], []
    hidden = record_secret_meetings(server, clerk, meeting, [body, council_of(server, clerk, "stadt-kaiserslautern",
                                                                              "Kaiserslautern")], uploader)
    for kaiserslautern in (False, True):
        if kaiserslautern:
            body = council_of(server, clerk, "stadt-kaiserslautern", "Kaiserslautern")
        decision = clerk.send(server, "/office/decisions", body=body, date="2024-11-11", title="Nichtöffentlich",
                              language="language_de", kind="accession", outcome="adopted", label="none")
        refs.append(decision.rsplit("/", 1)[1])
        record_tasks(server, clerk, decision, body, is_public="yes")
        elections.append(record_election(server, clerk, body))
        if kaiserslautern:
            continue
        accession = clerk.send(server, "/office/accessions", organisation="stadt-geheimstadt", networks="efus")
        ref = accession.rsplit("/", 1)[1]
        refs.append(ref)
        clerk.send(server, accession + "/steps/0", decision=decision.rsplit("/", 1)[1])
        clerk.send(server, accession + "/steps/1", source="Schreiben")
        clerk.send(server, accession + "/quotations", person="Erika Geheim", original="language_de",
                   text_de="Noch nicht.", function_de="Bürgermeisterin")
        clerk.send(server, accession + "/complete", rule="FIXED_DATE", start="2025-02-01")
    # A document and a task for the office alone, of a decision that everybody sees.
    public = re.search(r'href="/de/decisions/(\w+)"', answer(server, "/de/decisions")[2]).group(1)
    document = clerk.upload(server, "decision", public)
    hidden += [f"/documents/{document}/geheim.pdf", f"/documents/{document}/other.pdf"]
    # For members alone: of a decision and of an organisation that everybody sees.
    for kind, subject in (("decision", public), ("organisation", "defus")):
        hidden.append(f"/documents/{uploader.upload(server, kind, subject, readers='members')}/geheim.pdf")
    public = f"/office/decisions/{public}"
    body = re.search(r'<option value="(\w+)" selected', clerk.ask(server, "GET", public)[2]).group(1)
    record_tasks(server, clerk, public, body)
    return (hidden + [f"/de/decisions/{ref}" for ref in refs] + [f"/de/accessions/{ref}" for ref in refs] +
            [f"/{lang}/elections/{ref}" for lang in ("de", "fr") for ref in elections] +
            ["/de/organisations/stadt-geheimstadt"] +
            [f"/de/{feed}?organisation=stadt-geheimstadt" for feed in ("news.atom", "news.json", "calendar.ics", "calendar")] +
            [f"/de/{feed}?body={secret_body}" for feed in ("news.atom", "calendar.ics", "calendar")] +
            [f"/de/follow?body={secret_body}", "/de/follow?organisation=stadt-geheimstadt"])


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory(prefix="gremium-secret-") as folder:
        plain_db, secret_db = os.path.join(folder, "plain.db"), os.path.join(folder, "secret.db")
        passwords = make_example(program, plain_db)
        # Both stand on the same facts, the effects of the new year among them.
        subprocess.run([program, "due", "--db", plain_db, "--today", "2025-03-01"], check=True, capture_output=True)
        # One base URL, since feeds hold whole addresses.
        options = ["--today", "2025-03-01", "--base-url", "http://register.example"]
        # With the forms to follow by mail, though nobody does.
        options += ["--smtp-url", "smtp://127.0.0.1:9", "--mail-from", "register@example.org"]
        clerk, approver = Secretary(), Secretary()
        server = Server(program, plain_db, *options)
        clerk.log_in(server, "sekretariat", passwords["sekretariat"])
        approver.log_in(server, "admin", passwords["admin"])
        meeting = record_public_meeting(server, clerk)
        server.kill()
        with sqlite3.connect(plain_db) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(plain_db, secret_db)
        plain = Server(program, plain_db, *options)
        secret = Server(program, secret_db, *options)
        try:
            page = "/de/meetings/" + meeting.rsplit("/", 1)[1]
            assert "Haushalt" not in answer(plain, page)[2], "nobody is invited yet"
            fill_public_agenda(plain, clerk, meeting)
            fill_public_agenda(secret, clerk, meeting, lambda **late: add_secret_items(secret, clerk, meeting, **late))
            assert all(title in answer(plain, page)[2] for title in ("Haushalt", "Brunnen", "Eilsache"))
            addresses = public_addresses(plain)
            tags = {path: dict(re.findall(r"\('(\w+)', '([^']*)'\)", answer(secret, path)[1])).get("ETag")
                    for path in addresses}
            assert page in addresses
            hidden = record_secrets(secret, clerk, approver, meeting)
            assert public_addresses(secret) == addresses, "an address came or went"
            for path in addresses + hidden:
                assert answer(plain, path) == answer(secret, path), f"{path} tells of a secret"
                if tags.get(path):
                    assert answer(secret, path, {"If-None-Match": tags[path]})[0] == 304, f"{path} changed its tag"
            for path in hidden:
                assert answer(secret, path)[0] == 404, path
            print(f"{len(addresses)} public addresses and {len(hidden)} hidden ones tell nothing")
            assert len(addresses) > 100
        finally:
            plain.kill()
            secret.kill()


main()
