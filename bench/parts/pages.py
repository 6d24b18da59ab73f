"""The article out of web pages, beside extractors; and the tree of a page beside a parser that makes nothing else."""

from harness import data, extract
from harness.table import print_heading, print_table
from . import inputs, programs
from .programs import tools

TASK, TREE = "article of a web page", "tree of a web page"
AIM = 300  # MB/s
TIMES = {"trafilatura": 20, "resiliparse": 2}  # as fast, whatever the options


def run(args, record, folder):
    entries = data.read_jsonl(args.data / "extract/trafilatura_open.jsonl")[::args.every]
    pages = [data.read_page(args.data / "extract" / entry["file"]) for entry in entries]
    files, size = inputs.write(folder / "pages", pages, ".html"), sum(map(len, pages)) / 1e6

    def ours():
        found, seconds = extract.articles(programs.EXTRACT, pages)
        return seconds, [extract.text_of(blocks, extract.BODY) for blocks in found]

    seconds, texts = min(ours() for _ in range(args.rounds))
    own, own_speed = extract.scores(texts, entries), size / seconds
    record.figure("segment F1", own[0], "share", bar=extract.BAR)
    fast = record.figure("article of a web page", own_speed, "MB/s", bar=AIM)
    rows = [("debunk, from bytes, with metadata and what is hidden", "-", *own, own_speed, f"{AIM} MB/s", fast)]
    for tool, (package, _) in tools.ARTICLES.items():
        peer = programs.peer(tool, files, args.rounds)
        scores, speed = extract.scores([extract.collapse(text or "") for text in peer["results"]], entries), size / peer["seconds"]
        bar = TIMES.get(package)
        ratio, met = record.beside(TASK, tool, peer["version"], speed, own_speed, bar=bar, quality=scores[0], own_quality=own[0], what="F1")
        rows.append((tool, peer["version"], *scores, speed, bar and f"{bar} times, {ratio:.1f} are", met))
    print_heading(f"pages: the article of {len(pages)} pages, {size:.1f} MB; CPU time on one core")
    print_table(["tool", "version", "F1", "precision", "recall", "MB/s", "bar for debunk", ""], rows)

    tree = programs.stages([f"--benchmark_min_time={args.min_time}", f"--pages=pages:{files}", "--benchmark_filter=^page/tree/pages$"])["page/tree/pages"] / 1e6
    rows = [("debunk's, of the pages in UTF-8", "-", tree)]
    for tool in tools.TREES:
        peer = programs.peer(tool, files, args.rounds)
        record.beside(TREE, tool, peer["version"], size / peer["seconds"], tree)
        rows.append((tool, peer["version"], size / peer["seconds"]))
    print_heading("pages: the tree alone")
    print_table(["parser", "version", "MB/s"], rows)
