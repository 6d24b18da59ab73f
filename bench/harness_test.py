#!/usr/bin/env python3
"""What bench/compare calls worse, on small runs whose answers can be worked out by hand; and that docs/benchmarks.md is what bench/report makes."""

import json
import subprocess
import sys
import tempfile
import unittest
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

BENCH = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(BENCH))


def script(name):
    spec = spec_from_loader(name, SourceFileLoader(name, str(BENCH / name)))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


compare, report = script("compare"), script("report")

# what it shows, figure before, seconds of the fixed work before, figure after, seconds after, times as bad (None: not compared), worse
CASES = (
    ("as fast", {"value": 100, "unit": "MB/s"}, 1, {"value": 100, "unit": "MB/s"}, 1, 1, False),
    ("a fifth slower", {"value": 120, "unit": "MB/s"}, 1, {"value": 100, "unit": "MB/s"}, 1, 1.2, True),
    ("faster", {"value": 100, "unit": "MB/s"}, 1, {"value": 200, "unit": "MB/s"}, 1, 0.5, False),
    ("within the tenth", {"value": 109, "unit": "MB/s"}, 1, {"value": 100, "unit": "MB/s"}, 1, 1.09, False),
    ("a machine half as fast", {"value": 100, "unit": "MB/s"}, 1, {"value": 50, "unit": "MB/s"}, 2, 1, False),
    ("slower on a machine twice as fast", {"value": 100, "unit": "MB/s"}, 2, {"value": 150, "unit": "MB/s"}, 1, 4 / 3, True),
    ("a time, on the same machine", {"value": 6, "unit": "ms"}, 1, {"value": 9, "unit": "ms"}, 1, 1.5, True),
    ("a time, on a machine half as fast", {"value": 6, "unit": "ms"}, 1, {"value": 12, "unit": "ms"}, 2, 1, False),
    ("more memory, whatever the machine", {"value": 20, "unit": "MiB"}, 1, {"value": 30, "unit": "MiB"}, 2, 1.5, True),
    ("a ratio of two times", {"value": 1.8, "unit": "times"}, 1, {"value": 1.2, "unit": "times"}, 3, 1.5, True),
    ("beside the same tool, slower together", {"value": 100, "unit": "MB/s", "ratio": 4, "peer": "x 1"}, 1, {"value": 50, "unit": "MB/s", "ratio": 4, "peer": "x 1"}, 1, 1, False),
    ("beside the same tool, slower alone", {"value": 100, "unit": "MB/s", "ratio": 4, "peer": "x 1"}, 1, {"value": 50, "unit": "MB/s", "ratio": 2, "peer": "x 1"}, 2, 2, True),
    ("beside a newer version", {"value": 100, "unit": "MB/s", "ratio": 4, "peer": "x 1"}, 1, {"value": 50, "unit": "MB/s", "ratio": 1, "peer": "x 2"}, 2, 1, False),
    ("a share a hundredth lower, whatever the machine", {"value": 0.95, "unit": "share"}, 1, {"value": 0.94, "unit": "share"}, 9, 0.95 / 0.94, True),
    ("a share a little lower", {"value": 0.950, "unit": "share"}, 1, {"value": 0.948, "unit": "share"}, 1, 0.950 / 0.948, False),
    ("a small part of the whole", {"value": 5000, "unit": "MB/s", "share": 0.01}, 1, {"value": 4000, "unit": "MB/s", "share": 0.0125}, 1, None, False),
    ("a small part that is none any more", {"value": 5000, "unit": "MB/s", "share": 0.01}, 1, {"value": 1000, "unit": "MB/s", "share": 0.05}, 1, 5, True),
    ("another unit", {"value": 5, "unit": "s"}, 1, {"value": 5000, "unit": "ms"}, 1, None, False),
    ("nothing measured", {"value": 0, "unit": "MB/s"}, 1, {"value": 5, "unit": "MB/s"}, 1, None, False),
)


def run_of(figure, loop, name="figure"):
    return {"loop_seconds": {"part": loop}, "figures": [{"part": "part", "name": name, **figure}]}


class Compare(unittest.TestCase):
    def test_cases(self):
        for what, old, old_loop, new, new_loop, times, bad in CASES:
            with self.subTest(what):
                rows, _, _ = compare.compare(run_of(old, old_loop), run_of(new, new_loop))
                self.assertEqual([(round(row[5], 6), row[7]) for row in rows], [] if times is None else [(round(times, 6), bad)])

    def test_the_worst_comes_first_and_what_is_alone_is_counted(self):
        old = {"loop_seconds": {"part": 1}, "figures": [{"part": "part", "name": name, "value": value, "unit": "MB/s"} for name, value in (("a", 10), ("b", 10), ("gone", 1))]}
        new = {"loop_seconds": {"part": 1}, "figures": [{"part": "part", "name": name, "value": value, "unit": "MB/s"} for name, value in (("a", 9.5), ("b", 5), ("new", 1))]}
        rows, small, alone = compare.compare(old, new)
        self.assertEqual(([row[1] for row in rows], small, alone), (["b", "a"], 0, 2))

    def test_exit_codes(self):
        fast, slow, other = ({"value": value, "unit": "MB/s"} for value in (100, 50, 1))
        with tempfile.TemporaryDirectory() as folder:
            def code(old, new, *more):
                paths = [Path(folder) / "old.json", Path(folder) / "new.json"]
                for path, run in zip(paths, (old, new)):
                    path.write_text(json.dumps(run))
                return subprocess.run([sys.executable, BENCH / "compare", *paths, *more], capture_output=True).returncode
            self.assertEqual(code(run_of(fast, 1), run_of(fast, 1)), 0)
            self.assertEqual(code(run_of(fast, 1), run_of(slow, 1)), 1)
            self.assertEqual(code(run_of(fast, 1), run_of(slow, 1), "--most", "2.5"), 0)
            self.assertEqual(code(run_of(fast, 1), run_of(other, 1, "another")), 2)


class Report(unittest.TestCase):
    def test_the_page_is_made_from_the_kept_runs(self):
        made = report.page(*(json.loads(path.read_text(encoding="utf-8")) for path in (report.SPEED, report.QUALITY)))
        self.assertEqual(report.PAGE.read_text(encoding="utf-8"), made, "run bench/report > docs/benchmarks.md")

    def test_the_comparison_with_others_comes_first(self):
        run = {"command": "bench/run", "date": "2024-03-03", "machine": "a machine", "sections": [
            {"heading": "story", "blocks": [{"columns": ["a", "b"], "rows": [["x", 0.5], [None, True]]}]}, {"heading": "Beside other tools", "blocks": [{"text": "More."}]}]}
        page = report.page(run, {**run, "sections": []})
        self.assertIn("on a machine.\n\n### Beside other tools\n\nMore.\n\n### story\n\n| a | b     |\n| - | ----- |\n| x | 0.500 |\n| - | met   |\n", page)


if __name__ == "__main__":
    unittest.main()
