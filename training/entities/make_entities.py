#!/usr/bin/env python3
"""Writes src/html/entities.def: the named character references of the HTML standard, as Python's html.entities.html5 has them.

    training/entities/make_entities.py > src/html/entities.def
"""
from html.entities import html5

HEAD = """\
// ENTITY(name, first character, second character or 0, known without ';' too): the named character references of HTML (WHATWG, section
// 13.5; https://html.spec.whatwg.org/entities.json), sorted by name. Copyright WHATWG (Apple, Google, Mozilla, Microsoft), BSD-3-Clause.
// Written by training/entities/make_entities.py from html.entities.html5 of Python's library (PSF-2.0).
"""


def main():
    print(HEAD, end="")
    line = ""
    for name in sorted(name[:-1] for name in html5 if name.endswith(";")):
        first, second = ([*map(ord, html5[name + ";"])] + [0])[:2]
        entry = f'ENTITY("{name}", 0x{first:X}, {f"0x{second:X}" if second else 0}, {"true" if name in html5 else "false"})'
        if len(line) + len(entry) + 1 > 150:
            print(line)
            line = ""
        line = f"{line} {entry}".strip()
    print(line)


if __name__ == "__main__":
    main()
