#!/usr/bin/env python3
"""What readers meet on public pages besides their own language's words: texts in another language are marked, sources lead
where they say, and an address that cannot be read says which field it is and leads on. Usage: public_pages_test.py PROGRAM"""
import html
import os
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server, make_example  # noqa: E402


def get(server, path, expected=200):
    status, _, page = Clerk().ask(server, "GET", path)
    assert status == expected, f"{path}: {status}"
    return page[page.index("<main"):page.index("</main>")]


def words(page):
    return re.sub(r"\s+", " ", html.unescape(re.sub("<[^>]+>", "", page)))


def check_marks(server):
    mark = re.compile(r'<span class="tongue" lang="(..)" title="[^"]+"><span class="kern-sr-only">([^<]+)</span>(..)</span>')
    assert not mark.search(get(server, "/de/decisions")), "German titles on a German page"
    for language, said in (("en", "In this language only: "), ("fr", "Dans cette langue seulement\u00a0: ")):
        titles = re.findall(r'<h3 class="entry__title".*?</h3>', get(server, f"/{language}/decisions"), re.S)
        assert len(titles) > 2
        for title in titles:
            assert ('lang="de"' in title) == bool(mark.search(title)), title
            for found in mark.finditer(title):
                assert (found[1], html.unescape(found[2]), found[3]) == (language, said, "de"), title
        assert any(map(mark.search, titles))
        decision = re.search(rf'/{language}/decisions/\w+', titles[0])[0]
        assert mark.search(re.search("<h1.*?</h1>", get(server, decision), re.S)[0])
    # Names of places and organisations are nobody's language.
    names = re.findall(r'<th scope="row".*?</th>', get(server, "/en/networks/defus"), re.S)
    assert len(names) > 10 and not any(map(mark.search, names))
    # Of an agenda once, not at each of its items.
    meeting = re.search(r"/en/meetings/\w+", get(server, "/en/meetings"))[0]
    page = get(server, meeting)
    assert page.count("agenda__item") > 2
    assert len(mark.findall(page[page.index('id="agenda"'):page.index("</section>", page.index('id="agenda"'))])) == 1


def check_unreadable(server):
    for path, field, without in (
            ("/de/decisions?until=31.02.2025", "„Bis“ in der Adresse (until)", "/de/decisions"),
            ("/de/decisions?network=defus&kind=nonsense&after=2024-01-01~x", "„Gegenstand“ in der Adresse (kind)",
             "/de/decisions?network=defus"),
            ("/en/decisions?body=none", "“Body” in the address (body)", "/en/decisions"),
            ("/fr/decisions?from=hier", "« Du » de l’adresse (from)", "/fr/decisions"),
            ("/de/meetings?month=2024-04&body=none", "„Gremium“ in der Adresse (body)", "/de/meetings?month=2024-04"),
            ("/de/meetings?month=April", "„Monat“ in der Adresse (month)", "/de/meetings"),
            ("/de/networks/defus?as_of=gestern", "„Stand am“ in der Adresse (as_of)", "/de/networks/defus"),
            ("/de/papers?organisation=none", "„Organisation“ in der Adresse (organisation)", "/de/papers"),
            ("/de/decisions?after=x", "„Weiter ab“ in der Adresse (after)", "/de/decisions")):
        page = get(server, path, 400)
        assert field in words(page).replace("\u00a0", " ").replace("\u202f", " "), (path, words(page))
        assert f'href="{html.escape(without)}"' in page, path
        get(server, without)


def check_sources(server):
    page = get(server, "/de/networks/defus")
    assert 'href="https://ratsinfo.aachen.de" rel="external">https://ratsinfo.aachen.de</a> (Vorlage' in page
    assert not re.search(r'<td class="kern-table__cell"></td>', page), "a cell without a source says so"
    efus = get(server, "/de/networks/efus")
    two = "https://www.defus.de/nano.cms/14-mitgliederversammlung-in-hannover"
    assert f'href="{two}" rel="external">{two}</a>; <a class="kern-link address" href="https://issuu.com/' in page + efus
    case = re.search(r"/de/accessions/\w+", get(server, "/de/organisations/stadt-kaiserslautern"))[0]
    assert "Beitritt: Kaiserslautern (Efus, DEFUS). Diese Adresse bleibt" in words(get(server, case))
    head = Clerk().ask(server, "GET", case)[2]
    assert re.search(r'<meta name="description" content="Beitritt: Kaiserslautern \(Efus, DEFUS\)\. \w', head)


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory(prefix="gremium-public-") as folder:
        db = os.path.join(folder, "a.db")
        make_example(program, db)
        server = Server(program, db)
        try:
            for check in (check_marks, check_unreadable, check_sources):
                check(server)
        finally:
            server.kill()


main()
