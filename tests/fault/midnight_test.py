#!/usr/bin/env python3
"""A running server lets memberships take effect at the local midnight, and not before. Usage: midnight_test.py PROGRAM

The server's clock is set to some seconds before midnight in Berlin and Paris; then its public page is asked until the
number of members changes.
"""
import http.client
import os
import pathlib
import re
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Server, make_example  # noqa: E402


def page(server):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", "/en/networks/defus")
    text = connection.getresponse().read().decode()
    connection.close()
    found = re.search(r"(\d+)\smembers on\s([^<]+)<", text)
    return int(found.group(1)), bool(re.search(r"31\sDecember\s2024", found.group(2)))


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory(prefix="gremium-midnight-") as folder:
        db = os.path.join(folder, "example.db")
        make_example(program, db)
        os.environ.update({"TZ": "UTC", "FAKETIME_DONT_FAKE_MONOTONIC": "1"})
        server = Server("faketime", db, before=["-f", "@2024-12-31 22:59:54", program])
        try:
            members, eve = page(server)
            assert (members, eve) == (20, True), f"before midnight: {members} members"
            end = time.monotonic() + 60
            while page(server)[1]:
                assert time.monotonic() < end, "midnight never came"
            assert page(server)[0] == 22, "with the new day its members"
            # The effect follows at once; its draft stands in the journal.
            while time.monotonic() < end:
                exported = os.popen(f"{program} journal export --db {db}").read()
                if exported.count('"type":"EffectEntered"') >= 4 + 2:
                    break
            assert exported.count('"type":"AnnouncementDrafted"') == 2, "Aachen's, and the new one"
            print("took effect at midnight, not before")
        finally:
            server.kill()


main()
