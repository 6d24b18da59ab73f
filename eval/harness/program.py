"""debunk, driven as a user drives it: texts become files of a folder, one call checks them all, findings come from the lines of
`--format jsonl`. Offsets are bytes of the file."""

import html
import json
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROMISES = ("display-only", "unsafe", "safe")


class Failed(Exception):
    """debunk could not run, or what it printed is not what it promises."""


@dataclass(frozen=True)
class Finding:
    rule: str
    level: str
    start: int
    end: int
    text: str
    message: str
    promise: str = ""  # of its fix; empty if it has none
    edits: tuple = ()  # (start, end, bytes)
    related: tuple = ()  # (start, end) of the other places

    @property
    def group(self):
        return self.rule.split("/")[0]


@dataclass(frozen=True)
class Program:
    path: Path
    preview: bool = False  # rules that are off by default too

    def check(self, texts, select=(), suffix=".txt"):
        """The findings of each of `texts` (bytes), in their order. `select`: rules or groups; empty: the rules on by default.
        `suffix`: of the files' names, by which debunk knows what they are."""
        with tempfile.TemporaryDirectory(prefix="debunk-eval-") as folder:
            names = [f"{number:06}{suffix}" for number in range(len(texts))]
            for name, text in zip(names, texts):
                (Path(folder) / name).write_bytes(text)
            command = [self.path, "check", "--format", "jsonl", "--no-config"] + ["--preview"] * self.preview
            for name in select:
                command += ["--select", name]
            run = subprocess.run([*command, *names], capture_output=True, cwd=folder)
        if run.returncode not in (0, 1):
            raise Failed(f"{self.path} ended with {run.returncode}: {run.stderr.decode(errors='replace').strip()[:2000]}")
        reports = [json.loads(line) for line in run.stdout.splitlines()]
        if [report["path"] for report in reports] != names:
            raise Failed(f"{len(reports)} lines for {len(names)} files, or not in their order")
        is_page = suffix == ".html"
        return [[finding_of(one, text, report["encoding"], is_page) for one in report["findings"]] for report, text in zip(reports, texts)]


def shown(page):
    """The letters and digits of a part of a page without its tags, which is as near to its text as a check can come that is no parser."""
    return re.sub(r"[\W_]+", "", html.unescape(re.sub(r"<!--.*?-->|<[^>]*>", "", page, flags=re.S)))


def finding_of(one, text, encoding="UTF-8", is_page=False):
    source = text[one["start"]:one["end"]].decode(errors="replace")
    if encoding == "UTF-8" and source != one["text"] and not (is_page and shown(source) == shown(one["text"])):
        raise Failed(f"{one['rule']} quotes {one['text']!r}, but bytes {one['start']}-{one['end']} are {text[one['start']:one['end']]!r}")
    fix = one.get("fix") or {"applicability": "", "edits": []}
    edits = tuple((edit["start"], edit["end"], edit["text"].encode()) for edit in fix["edits"])
    return Finding(one["rule"], one["level"], one["start"], one["end"], one["text"], one["message"], fix["applicability"], edits,
                   tuple((other["start"], other["end"]) for other in one.get("related", ())))


def apply_fixes(text, findings, promise="safe"):
    """`text` after the fixes that promise at least `promise`, each whole or not at all, the first in text order winning."""
    good = PROMISES[PROMISES.index(promise):]
    taken = []
    for finding in sorted((one for one in findings if one.promise in good and one.edits), key=lambda one: (one.edits[0][0], one.start)):
        if all(end <= first or last <= start for start, end, _ in finding.edits for first, last, _ in taken):
            taken += finding.edits
    for start, end, new in sorted(taken, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def rules():
    """(id, stability) of every rule, from the table they are listed in."""
    rows = []
    for line in (ROOT / "src/rules/table.def").read_text().splitlines():
        if line.startswith("RULE("):
            fields = [field.strip() for field in line[len("RULE("):line.rindex(")")].split(",")]
            rows.append((fields[0].strip('"'), fields[3]))
    return rows
