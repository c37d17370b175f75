#!/usr/bin/env python3
"""kill -9 in the middle of an import: the list is in the register as a whole, or nothing of it; the journal verifies.

Usage: import_kill_test.py PROGRAM [CYCLES]
"""
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from office import make_example  # noqa: E402

ROWS = 4000


def ask(program, db, *command):
    return subprocess.run([program, *command, "--db", db], capture_output=True, text=True, check=True).stdout


def brought_in(program, db):
    members = json.loads(ask(program, db, "status", "--network", "efus", "--json"))["members"]
    return sum(1 for member in members if member["id"].startswith("stadt-ort-"))


def main():
    program, cycles = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 12
    rng = random.Random(20250101)
    with tempfile.TemporaryDirectory(prefix="gremium-import-") as folder:
        example = os.path.join(folder, "example.db")
        make_example(program, example)
        file = os.path.join(folder, "members.csv")
        pathlib.Path(file).write_text("Name;Art;Beginn\n" + "".join(f"Ort {i};Stadt;2001-01-01\n" for i in range(ROWS)))
        command = lambda db: [program, "import", file, "--network", "efus", "--db", db]
        whole = os.path.join(folder, "whole.db")
        shutil.copy(example, whole)
        started = time.monotonic()
        subprocess.run(command(whole), capture_output=True, check=True)
        takes = time.monotonic() - started
        assert brought_in(program, whole) == ROWS
        found = {0: 0, ROWS: 0}
        for number in range(cycles):
            db = os.path.join(folder, f"{number}.db")
            shutil.copy(example, db)
            before = ask(program, db, "journal", "head")
            process = subprocess.Popen(command(db), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(rng.uniform(0.05, 1.1) * takes)
            process.kill()
            process.wait()
            ask(program, db, "journal", "verify")
            count = brought_in(program, db)
            assert count in found, f"{count} of {ROWS} rows are there"
            found[count] += 1
            if count == 0:
                assert ask(program, db, "journal", "head") == before, "something of it stayed"
                subprocess.run(command(db), capture_output=True, check=True)
                assert brought_in(program, db) == ROWS
        assert found[0] > 0, "no kill came early enough: the test shows nothing"
        print(f"{cycles} kills: {found[0]} left nothing, {found[ROWS]} came after the whole was there")


main()
