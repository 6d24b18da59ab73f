"""Text planted into English articles, beside tools that tell languages and letters apart. None of them was made for it."""

from harness import data, injected, program
from harness.table import print_heading, print_table
from . import inputs, programs
from .programs import tools


def as_findings(text, spans):
    """Spans of characters as findings, to be scored like debunk's."""
    offsets = [0]
    for letter in text:
        offsets.append(offsets[-1] + len(letter.encode()))
    places = [(offsets[start], offsets[end]) for start, end in spans]
    return [program.Finding("peer", "error", start, end, "", "", "safe", ((start, end, b""),)) for start, end in places]


def row(name, scores, speed):
    return (name, scores["byte F1"], scores["byte precision"], scores["byte recall"], scores["restored, white space aside"], scores["clean texts untouched"],
            scores["legit bytes flagged"], f"{speed:.3f}")


def run(args, record, folder):
    entries = data.injected(args.data)[:args.planted]
    texts = [entry["text"] for entry in entries]
    files = inputs.write(folder / "planted", [text.encode() for text in texts])
    size = sum(len(text.encode()) for text in texts) / 1e6
    command = [programs.DEBUNK, "check", "--no-config", "--jobs", "1", "--format", "jsonl", "--select", "injected", files]
    own_speed = size / min(programs.timed(command)[1] for _ in range(args.rounds + 2))
    ours = injected.score(entries, program.Program(programs.DEBUNK).check([text.encode() for text in texts], ["injected"]))
    record.figure("planted text, byte F1", ours["byte F1"], "share")
    rows = [row("debunk, injected/", ours, own_speed)]
    for tool in tools.PLANTED:
        peer = programs.peer(tool, files, 1)
        scores = injected.score(entries, [as_findings(text, spans or []) for text, spans in zip(texts, peer["results"])])
        speed = size / peer["seconds"]
        record.beside("planted text", tool, peer["version"], speed, own_speed, quality=scores["byte F1"], own_quality=ours["byte F1"], what="byte F1")
        rows.append(row(tool, scores, speed))
    print_heading(f"planted: {len(entries)} English articles, {sum(len(entry['spans']) for entry in entries)} planted spans, "
                  f"{sum(entry['label'] == 'clean' for entry in entries)} clean articles")
    print_table(["tool", "byte F1", "precision", "recall", "restored, white space aside", "clean texts untouched", "legit bytes flagged", "MB/s"], rows)
