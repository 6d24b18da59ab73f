"""Web pages as they are, furniture included: what does each rule find on them? Judged as the clean articles are (false_alarms). Preview rules are
measured too, apart: their bar says whether they may be stable."""

from dataclasses import replace

from . import data, false_alarms, program


def run(args):
    texts = data.pages(args.data)
    met = false_alarms.measure(args, texts, "pages", "pages")
    preview = [name for name, stability in program.rules() if stability == "preview"]
    if preview and not args.program.preview and not args.rule:
        args = type(args)(**{**vars(args), "rule": preview, "program": replace(args.program, preview=True)})
        false_alarms.measure(args, texts, "pages, preview rules", "pages")
    return met
