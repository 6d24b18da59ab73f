"""How long another tool takes over the files of a folder: `peers.py TOOL FOLDER COUNT` prints CPU seconds and bytes, loading not counted.
Run by bench/run in an environment that has the tools (PyPI: proselint, ftfy)."""

import sys
import time
from pathlib import Path


def proselint():
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)
    return lambda text: LintFile("text", text).lint()


def ftfy_text():
    import ftfy
    return ftfy.fix_text


def ftfy_encoding():
    import ftfy
    return ftfy.fix_encoding


TOOLS = {"proselint": proselint, "ftfy.fix_text": ftfy_text, "ftfy.fix_encoding": ftfy_encoding}


def main():
    tool, folder, count = sys.argv[1:]
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).iterdir())[:int(count)]]
    run = TOOLS[tool]()
    run(texts[0])
    start = time.process_time()
    for text in texts:
        run(text)
    print(time.process_time() - start, sum(len(text.encode()) for text in texts))


if __name__ == "__main__":
    main()
