"""What each stage, rule and writer costs: the profile."""

from harness.table import print_heading, print_table
from . import inputs, programs

BARS = {"english": 200, "other-scripts": 100, "made-english": 200, "made-other-scripts": 100}
PAGE_BARS = {"page/tree": 600}


def arguments(args, folder):
    """For debunk_bench: the data there is, and how long."""
    sets = [f"--texts={name}:{inputs.write(folder / name, texts)}" for name, texts in inputs.clean_articles(args).items()]
    pages = inputs.web_pages(args)
    return [f"--benchmark_min_time={args.min_time}", *sets, *([f"--pages=pages:{inputs.write(folder / 'pages', pages, '.html')}"] if pages else [])]


def run(args, record, folder):
    command = arguments(args, folder) + ([f"--benchmark_filter={args.filter}"] if args.filter else [])
    speeds = {}  # set → benchmark → bytes a second of CPU time
    for name, speed in programs.stages(command).items():
        name, where = name.rsplit("/", 1)
        speeds.setdefault(where, {})[name] = speed
    for where, names in speeds.items():
        whole = names.get("all/damage-rules")
        print_heading(f"{where}: MB/s of CPU time on one core")
        rows = []
        for name, speed in names.items():
            if speed == 0:  # nothing there that it would work on
                continue
            bar = BARS[where] if name == "all/damage-rules" else PAGE_BARS.get(name)
            share = whole / speed if whole and name.startswith(("stage/", "rule/")) else None
            met = record.figure(f"{name}, {where}", speed / 1e6, "MB/s", bar=bar, share=share)
            rows.append((name, f"{speed / 1e6:,.0f}", f"{1e9 / speed:.2f}", None if share is None else f"{100 * share:.1f}%", bar, met))
        print_table(["what", "MB/s", "ns a byte", "of all/damage-rules", "bar", ""], rows)
