#!/usr/bin/env python3
"""The search, the register of decisions narrowed down, and what programs are told, from outside: what is found and marked,
and that nothing that is typed gets more than a page that says so. Usage: search_test.py PROGRAM"""
import html
import http.client
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ET

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server, make_example  # noqa: E402

BASE = "http://register.example"


def get(server, path):
    status, headers, body = Clerk().ask(server, "GET", path)
    return status, dict(headers), body


def search(server, typed, lang="de", **more):
    status, _, body = get(server, f"/{lang}/search?" + urllib.parse.urlencode({"q": typed, **more}))
    assert status == 200, f"{typed[:60]!r}: {status}"
    return body


def hits(page):
    """What was found, as lines of text without markup."""
    main = page[page.index("<main"):page.index("</main>")]
    return [html.unescape(re.sub("<[^>]+>", "", title)).strip()
            for title in re.findall(r'<h3 class="entry__title".*?</h3>', main, re.S)]


def check_forgiveness(server):
    for typed in ("Kaiserslautern", "kaiserslautern", "KAISERSLAUTERN", "Kaiserlautern", "Kaisreslautern", "Kaiserslautrn"):
        assert "Kaiserslautern" in hits(search(server, typed)), typed
    for typed in ("München", "Muenchen", "Munchen", "MÜNCHEN"):
        page = search(server, typed)
        assert "München" in hits(page), typed
        assert "<mark>München</mark>" in page, typed
    # Parts of German words, with and without the keys for umlauts.
    for typed in ("praevention", "prävention", "Prevention", "praeventionsrat"):
        found = hits(search(server, typed))
        assert any("Landespräventionsrat" in title for title in found), (typed, found)
    page = search(server, "praevention")
    assert "<mark>Landespräventionsrat</mark>" in page and "kommt nicht vor" not in page
    assert page.index("Deutscher <mark>Präventionstag</mark>") < page.index("<mark>Landespräventionsrat</mark>")
    # What an extract prints as its reference.
    reference = re.search(r'href="/de/decisions/(\w+)"', get(server, "/de/decisions")[2]).group(1)
    assert f'href="/de/decisions/{reference}"' in search(server, reference.upper())
    mistyped = search(server, "Kaiserlautern")
    assert "„Kaiserlautern“ kommt nicht vor" in html.unescape(mistyped)
    assert "kommt nicht vor" not in search(server, "Kaiserslautern")
    assert "Nothing contains all the words" in search(server, "Kaiserslautern Aachen Hannover München", "en")
    nothing = search(server, "xyzzyquux")
    assert hits(nothing) == [] and "nichts gefunden" in nothing and "Kommt nirgends vor: xyzzyquux" in nothing
    blank = search(server, "")
    assert hits(blank) == [] and "nichts gefunden" not in blank
    assert '<meta name="robots" content="noindex">' in blank


def check_bad_input(server):
    """Whatever is typed is shown as text, and is no syntax."""
    for typed in ('NEAR(', '"', '*', '-', 'AND OR NOT', '^a', 'title:x', "'; DROP TABLE decisions; --", "<script>alert(1)</script>",
                  "{{title}}", "%", "\\", "a" * 1500, "\u202eabc\u202c", "a\u200bb", "\u0007", "München " * 150, "🙂"):
        page = search(server, typed)
        assert "<script>alert" not in page
        assert "\u202e" not in page and "\u0007" not in page, "what turns the direction of text is left out"
        assert "500" not in re.sub("<[^>]+>", "", page[page.index("<main"):page.index("</main>")])
        assert get(server, "/de/decisions?" + urllib.parse.urlencode({"q": typed}))[0] == 200, typed[:60]
    assert "&lt;script&gt;" in search(server, "<script>alert(1)</script>")
    for path, status in (("/de/search?q=%ff", 400), ("/de/search?q=%00", 400), ("/de/search?q=a&kind=accounts", 400),
                         ("/de/search?q=a&after=1", 400), ("/de/search?q=a&kind=decision&after=x~2024-01-01~a", 400),
                         ("/de/search?q=a&kind=decision&after=1~2024-13-01~a", 400), ("/xx/search?q=a", 404),
                         ("/de/decisions?kind=x", 400), ("/de/decisions?outcome=x", 400), ("/de/decisions?order=x", 400),
                         ("/de/decisions?from=2024", 400), ("/de/decisions?until=2024-02-30", 400),
                         ("/de/decisions?after=x", 400), ("/de/decisions?network=none", 400), ("/de/decisions?body=none", 400), ("/de/meetings?body=none", 400), ("/de/meetings?month=2024-04&organisation=none", 400)):
        got = get(server, path)[0]
        assert got == status, f"{path}: {got}"
    assert get(server, "/de/search?q=" + "a" * 1_000_000)[0] in (413, 414, 431)


def check_register(server):
    everything = hits(get(server, "/de/decisions")[2])
    assert len(everything) > 2
    page = get(server, "/de/decisions?q=Beitritt&network=defus&from=2024-01-01&until=2024-12-31&order=oldest&kind=&outcome=adopted")[2]
    narrowed = hits(page)
    assert 0 < len(narrowed) < len(everything) and set(narrowed) <= set(everything), narrowed
    assert "<mark>Beitritt</mark>" in page and "Älteste zuerst" in page
    assert re.search(r'<option value="defus" selected>', page) and 'value="2024-01-01"' in page and "<details" in page
    assert "keinen Beschluss" in get(server, "/de/decisions?from=2099-01-01")[2]
    # A period the wrong way round is told, one of a single day is none.
    reversed_period = "Der Zeitraum beginnt (31.\u00a0Dezember 2024) nach seinem Ende (1.\u00a0Januar 2024)."
    assert reversed_period in get(server, "/de/decisions?from=2024-12-31&until=2024-01-01")[2]
    assert "Der Zeitraum beginnt" not in get(server, "/de/decisions?from=2024-12-31&until=2024-12-31")[2]
    # Filters show no body that the public does not know of a decision.
    assert len(re.findall("<option", get(server, "/de/decisions")[2])) < 200


def check_programs(server):
    status, headers, body = get(server, "/robots.txt")
    assert status == 200 and headers["Content-Type"].startswith("text/plain")
    assert f"Sitemap: {BASE}/sitemap.xml\n" in body and "Disallow: /office\n" in body
    status, headers, body = get(server, "/sitemap.xml")
    assert status == 200 and headers["Content-Type"].startswith("application/xml") and headers["ETag"]
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    urls = ET.fromstring(body).findall("s:url", names)
    listed = [url.find("s:loc", names).text for url in urls]
    assert len(set(listed)) == len(listed) > 100
    for path in ("/de/", "/fr/networks/defus", "/en/organisations/stadt-kaiserslautern", "/de/decisions", "/de/news"):
        assert BASE + path in listed, path
    for url in urls[:: max(1, len(urls) // 60)]:
        where = url.find("s:loc", names).text
        assert where.startswith(BASE + "/")
        others = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", names)}
        assert where in others.values()
        assert get(server, where[len(BASE):])[0] == 200, where
        page = get(server, where[len(BASE):])[2]
        assert f'<link rel="canonical" href="{where}">' in page, where
    assert get(server, "/sitemaps/1.xml")[0] == 200 and get(server, "/sitemaps/2.xml")[0] == 404
    status, headers, body = get(server, "/fr/manifest.webmanifest")
    manifest = json.loads(body)
    assert status == 200 and headers["Content-Type"].startswith("application/manifest+json")
    assert manifest["lang"] == "fr" and manifest["start_url"] == "/fr/"
    for icon in manifest["icons"]:
        assert get_bytes(server, icon["src"])[0] == 200, icon


def check_office(server, passwords):
    """The office finds what is not public, bodies, people and documents, and is led to its own pages."""
    clerk = Clerk()
    clerk.log_in(server, "sekretariat", passwords["sekretariat"])

    def ask(path, status=200):
        got, _, page = clerk.ask(server, "GET", path)
        assert got == status, f"{path}: {got}"
        return page

    def send(path, **fields):
        status, headers, page = clerk.ask(server, "POST", path, {"token": clerk.token, **fields})
        assert status == 303, f"{path}: {status} {re.sub('<[^>]+>', ' ', page)[-400:]}"
        return dict(headers)["Location"]

    body = re.search(r'<option value="(\w+)"[^>]*>Stadtrat, Kaiserslautern', ask("/office/decisions/new")).group(1)
    secret = send("/office/decisions", body=body, date="2024-11-11", title="Verschwiegenes", language="language_de", kind="other",
                  outcome="adopted", label="none")
    seat = send(f"/office/bodies/{body}/seats", person="Ute Quittenbaum", role="member", weight="1")
    assert 'action="/office/search"' in ask("/office"), "its field is in the header"
    page = ask("/office/search?q=Verschwigenes")
    assert hits(page) == ["Verschwiegenes"] and f'href="{secret}"' in page, hits(page)
    assert f'href="{seat}"' in ask("/office/search?q=quittenbaum") and "<mark>Quittenbaum</mark>" in ask("/office/search?q=quittenbaum")
    page = ask("/office/search?q=Kaiserslautern")
    for there in ('href="/office/organisations/stadt-kaiserslautern"', f'href="/office/bodies/{body}"', "/office/decisions/"):
        assert there in page, there
    assert 'href="/de/' not in page[page.index("<main"):page.index("</main>")]
    assert hits(ask("/office/search?q=quittenbaum&kind=seat")) == ["Ute Quittenbaum"]
    for path in ("/office/search?q=a&kind=accounts", "/office/search?q=a&after=1", "/office/search?q=%ff"):
        ask(path, 400)
    # Nobody else finds any of it, nor is told that there is such a kind.
    for typed in ("Verschwiegenes", "Quittenbaum"):
        assert hits(search(server, typed)) == [], typed
    for kind in ("body", "seat", "contact", "document"):
        assert get(server, f"/de/search?q=a&kind={kind}")[0] == 400, kind
    assert get(server, "/office/search?q=a")[0] == 303


def check_what_is_missing(server, passwords):
    """Administrators are told what a public site still lacks, and led to where it is mended."""
    def page(name, path):
        clerk = Clerk()
        clerk.log_in(server, name, passwords[name])
        status, _, text = clerk.ask(server, "GET", path)
        assert status == 200, (name, path, status)
        return html.unescape(text)

    settings = page("admin", "/office/settings")
    for there in ('href="/office/settings#accessibility-text_fr"', "Erklärung zur Barrierefreiheit: Der Text auf Französisch fehlt.", 'id="accessibility-text_fr"',
                  "beginnt nicht mit https://", "ist als Beispiel gekennzeichnet"):
        assert there in settings, there
    count = re.search(r'href="/office/settings">Für den öffentlichen Betrieb fehlen noch (\d+) Angaben', page("admin", "/office"))
    assert count and int(count.group(1)) >= settings.split('id="gaps"')[1].split("</section>")[0].count("<li>"), count
    assert "Für den öffentlichen Betrieb" not in page("sekretariat", "/office")


def get_bytes(server, path):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if path.endswith(".png"):
        assert body.startswith(b"\x89PNG\r\n\x1a\n") and answer.getheader("Content-Type") == "image/png"
    return answer.status, body


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory(prefix="gremium-search-") as folder:
        db = os.path.join(folder, "example.db")
        passwords = make_example(program, db)
        subprocess.run([program, "due", "--db", db, "--today", "2025-03-01"], check=True, capture_output=True)
        server = Server(program, db, "--today", "2025-03-01", "--base-url", BASE)
        try:
            check_forgiveness(server)
            check_register(server)
            check_programs(server)
            check_bad_input(server)
            check_office(server, passwords)
            check_what_is_missing(server, passwords)
            case = re.search(r'href="(/de/accessions/\w+)"', get(server, "/de/organisations/stadt-kaiserslautern")[2]).group(1)
            page = get(server, case)[2]
            assert f'href="{BASE}{case}">{BASE}{case}</a>' in page and 'class="send-on__code"' in page
            network = get(server, "/de/networks/efus")[2]
            assert 'class="map__chart"' in network and "Karte: Mitglieder nach Land am 1. März 2025" in html.unescape(network).replace("\u00a0", " ")
            earlier = get(server, "/de/networks/efus?as_of=2000-01-01")[2]
            assert 'class="map__chart"' not in earlier or "am 1. Januar 2000" in html.unescape(earlier).replace("\u00a0", " ")
        finally:
            server.kill()
    print("found, forgiven, narrowed, and told to programs")


main()
