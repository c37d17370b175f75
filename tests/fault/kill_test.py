#!/usr/bin/env python3
"""kill -9 at any moment: what was acknowledged is there, once; the journal verifies.

A server is started, acts are sent to it, and it is killed in the middle of one, a few hundred times. After each kill the
next server must know every act that was acknowledged, must take the interrupted form again without doubling it, and the
journal must verify. Usage: kill_test.py PROGRAM [CYCLES]
"""
import http.client
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import Clerk, Server, make_example  # noqa: E402


class Recorder(Clerk):
    def record(self, server, number):
        """The address of the organisation if it was acknowledged; None if the server went away."""
        form = {"token": self.token, "form_key": f"key-{number}", "kind": "stadt", "country": "DE",
                "name_de": f"Stadt Nummer {number}"}
        try:
            status, headers, page = self.ask(server, "POST", "/office/organisations", form)
        except (OSError, http.client.HTTPException):
            return None
        assert status == 303, f"act {number}: {status} {page[-400:]}"
        return dict(headers)["Location"]


def verify(program, db):
    done = subprocess.run([program, "journal", "verify", "--db", db], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def recorded(program, db):
    """How often each number stands in the journal."""
    lines = subprocess.run([program, "journal", "export", "--db", db], capture_output=True, text=True, check=True).stdout
    counts = {}
    for line in lines.splitlines():
        fact = json.loads(line)
        if fact["type"] == "OrganisationRecorded":
            found = re.fullmatch(r"Stadt Nummer (\d+)", fact["body"]["names"]["de"]["name"])
            if found:
                counts[int(found.group(1))] = counts.get(int(found.group(1)), 0) + 1
    return counts


def cycle(program, db, clerk, number, rng):
    """Acts until the kill. The next number, and those that were acknowledged."""
    server = Server(program, db)
    acknowledged = []
    timer = threading.Timer(rng.uniform(0, 0.06), server.kill)
    # The interrupted act of the cycle before is sent again first: it is the same form.
    timer.start()
    while True:
        if clerk.record(server, number) is None:
            break
        acknowledged.append(number)
        number += 1
    timer.join()
    return number, acknowledged


def main():
    program, cycles = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 300
    rng = random.Random(20250101)
    with tempfile.TemporaryDirectory(prefix="gremium-kill-") as folder:
        db = os.path.join(folder, "example.db")
        passwords = make_example(program, db)
        clerk = Recorder()
        server = Server(program, db)
        clerk.log_in(server, "sekretariat", passwords["sekretariat"])
        server.kill()
        number, acknowledged = 0, set()
        for done in range(cycles):
            number, new = cycle(program, db, clerk, number, rng)
            acknowledged.update(new)
            verify(program, db)
            if done % 20 == 19 or done == cycles - 1:
                counts = recorded(program, db)
                lost = sorted(acknowledged - counts.keys())
                doubled = sorted(n for n, count in counts.items() if count != 1)
                assert not lost, f"acknowledged, but lost: {lost}"
                assert not doubled, f"entered more than once: {doubled}"
        assert len(acknowledged) > cycles / 10, "hardly anything was done before the kills: the test shows nothing"
        print(f"{cycles} kills, {len(acknowledged)} acknowledged acts, none lost, none doubled")


main()
