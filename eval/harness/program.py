"""debunk, driven as a user drives it: texts become files of a folder, one call checks them all, findings come from the lines of
`--format jsonl`. Offsets are bytes of the file."""

import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROMISES = ("display-only", "unsafe", "safe")


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

    @property
    def group(self):
        return self.rule.split("/")[0]


@dataclass(frozen=True)
class Program:
    path: Path

    def check(self, texts, select=()):
        """The findings of each of `texts` (bytes), in their order. `select`: rules or groups; empty: the rules on by default."""
        with tempfile.TemporaryDirectory(prefix="debunk-eval-") as folder:
            for number, text in enumerate(texts):
                (Path(folder) / f"{number:06}.txt").write_bytes(text)
            command = [self.path, "check", "--format", "jsonl", "--level", "note"]
            for name in select:
                command += ["--select", name]
            run = subprocess.run([*command, folder], capture_output=True, cwd=folder)
        if run.returncode not in (0, 1):
            raise RuntimeError(f"{self.path} ended with {run.returncode}: {run.stderr.decode(errors='replace').strip()[:2000]}")
        found = [None] * len(texts)
        for line in run.stdout.splitlines():
            report = json.loads(line)
            number = int(Path(report["path"]).stem)
            found[number] = [finding_of(one, texts[number]) for one in report["findings"]]
        silent = [number for number, findings in enumerate(found) if findings is None]
        if silent:
            raise RuntimeError(f"no line for {len(silent)} of {len(texts)} files, first {silent[0]:06}.txt")
        return found


def finding_of(one, text):
    if text[one["start"]:one["end"]] != one["text"].encode():
        raise RuntimeError(f"{one['rule']} quotes {one['text']!r}, but bytes {one['start']}-{one['end']} are {text[one['start']:one['end']]!r}")
    fix = one.get("fix") or {"applicability": "", "edits": []}
    edits = tuple((edit["start"], edit["end"], edit["text"].encode()) for edit in fix["edits"])
    return Finding(one["rule"], one["level"], one["start"], one["end"], one["text"], one["message"], fix["applicability"], edits)


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


def preview_rules(group=""):
    """Every rule of `group`, by name: a group's preview rules are on only when they are named."""
    return [name for name, _ in rules() if not group or name.startswith(group + "/")]
