"""What a run measured: figures for programs (bench/compare), tables for people (bench/report), and where."""

import subprocess

from harness import kept, table
from . import programs

# Figures of the other units fall as things get better.
HIGHER_IS_BETTER = {"MB/s", "share", "times"}


def compiler():
    cache = programs.BUILD / "CMakeCache.txt"
    path = next((line.split("=", 1)[1] for line in cache.read_text().splitlines() if line.startswith("CMAKE_CXX_COMPILER:")), "c++")
    return subprocess.run([path, "--version"], capture_output=True, text=True).stdout.split("\n")[0]


class Record:
    def __init__(self, command):
        self.figures, self.beside_rows, self.loops = [], [], {}
        self.command, self.part = command, ""

    def start(self, part):
        """What follows is of this part. Each has its own time of the fixed piece of work: machines that are shared change while a run goes on."""
        self.part = part
        self.loops[part] = programs.calibrate()

    def finish(self, part):
        self.loops[part] = (self.loops[part] + programs.calibrate()) / 2

    def figure(self, name, value, unit, *, bar=None, met=None, ratio=None, peer=None, share=None):
        """`met` is worked out of `bar` unless it is given. `ratio` to `peer`, measured in the same run. `share`: of the time of all, if it is a part."""
        if met is None and bar is not None:
            met = value >= bar if unit in HIGHER_IS_BETTER else value <= bar
        known = {"bar": bar, "met": met, "ratio": ratio, "peer": peer, "share": share}
        self.figures.append({"part": self.part, "name": name, "value": value, "unit": unit, **{key: one for key, one in known.items() if one is not None}})
        return met

    def beside(self, task, tool, version, speed, own_speed, *, bar=None, quality=None, own_quality=None, what=None):
        """debunk beside another tool at the same task in the same run: MB/s, and where it can be told how well (a share; `what` says of what)."""
        ratio = own_speed / speed
        met = self.figure(f"{task}, beside {tool}", own_speed, "MB/s", bar=bar, met=None if bar is None else ratio >= bar, ratio=ratio, peer=f"{tool} {version}")
        show = lambda share: None if share is None else f"{what} {share:.3f}"  # noqa: E731
        self.beside_rows.append((task, tool, version, show(quality), show(own_quality), f"{speed:,.2f}", f"{own_speed:,.1f}", f"{ratio:.3g}", bar, met))
        return ratio, met

    def print_beside(self):
        if self.beside_rows:
            table.print_heading("Beside other tools, one core, in the same run")
            table.print_table(["task", "tool", "version", "its quality", "debunk's", "its MB/s", "debunk's", "times as fast", "bar", ""], self.beside_rows)

    def met(self):
        return all(one.get("met") is not False for one in self.figures)

    def write(self, path):
        kept.write(path, self.command, compiler=compiler(), loop_seconds=self.loops, figures=self.figures)
