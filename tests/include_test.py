#!/usr/bin/env python3
"""Who includes whom, against the link lines of src/CMakeLists.txt: they are the architecture.

Also: libraries stay in the folders that may know them.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "src"
# Headers of others, and the only folders that may include them.
LIBRARIES = {
    r"SQLiteCpp/|sqlite3\.h": {"storage"},
    r"httplib\.h": {"web"},
    r"kainjow/|mustache\.hpp": {"render"},
    r"unicode/": {"language"},
    r"date/": {"base"},
    r"sodium\.h": {"base"},
    r"CLI/": {"cli"},
    r"asio": {"web"},
    r"qrcodegen/": {"exchange"},
    r"libical/": {"exchange"},
    r"curl/": {"mail"},
    r"nlohmann/": {"storage", "language", "exchange", "cli", "web", "render"},
}


def allowed():
    """Folder -> folders it may include, from the link lines."""
    text = (ROOT / "CMakeLists.txt").read_text()
    rules = {}
    for name, rest in re.findall(r"^gremium_folder\((\w+)([^)]*)\)", text, re.M):
        may = re.search(r"MAY_INCLUDE ([\w\s]*?)(?:USES|$)", rest)
        rules[name] = set(may.group(1).split()) if may else set()
        rules[name].add(name)
    return rules


def faults():
    rules = allowed()
    folders = {p.name for p in ROOT.iterdir() if p.is_dir() and any(p.rglob("*.cpp"))}
    for folder in sorted(folders - rules.keys()):
        yield f"{folder}: no link line in src/CMakeLists.txt"
    for path in sorted(ROOT.rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        folder = path.relative_to(ROOT).parts[0]
        for number, line in enumerate(path.read_text().splitlines(), 1):
            own = re.match(r'#include "(\w+)/', line)
            other = re.match(r"#include <([^>]+)>", line)
            if own and own.group(1) not in rules.get(folder, set()):
                yield f"{path.relative_to(ROOT)}:{number}: {folder} may not include {own.group(1)}"
            if other:
                for pattern, may in LIBRARIES.items():
                    if re.match(pattern, other.group(1)) and folder not in may:
                        yield f"{path.relative_to(ROOT)}:{number}: {other.group(1)} does not belong into {folder}"


def main():
    found = list(faults())
    print("\n".join(found) or f"{len(allowed())} folders include only what they may")
    return 1 if found or len(allowed()) < 10 else 0


sys.exit(main())
