"""judged_hits.tsv: what a person said of hits on clean articles after reading them. It holds no text of the data: a hit is named by
its rule, set, article, bytes and the first 12 hex digits of the SHA-256 of what it quotes."""

import hashlib
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "judged_hits.tsv"
COLUMNS = ("rule", "set", "article", "start", "end", "sha256", "verdict", "reason")


def key(text, finding):
    """`text`: the data.Text it was found in."""
    return (finding.rule, text.set, text.id, str(finding.start), str(finding.end), hashlib.sha256(finding.text.encode()).hexdigest()[:12])


def read(path=FILE):
    """{key: (verdict, reason)}"""
    if not path.exists():
        return {}
    rows = [tuple(line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines()]
    if rows[0] != COLUMNS:
        raise RuntimeError(f"{path}: the first line is not {' '.join(COLUMNS)}")
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(COLUMNS) or row[6] not in ("true", "false"):
            raise RuntimeError(f"{path}:{number}: not a verdict")
    return {row[:6]: row[6:] for row in rows[1:]}


def write(verdicts, path=FILE):
    rows = [COLUMNS, *sorted((*key, *verdict) for key, verdict in verdicts.items())]
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
