#!/usr/bin/env python3
"""What README.md and docs/guide show is what happens: pages_test.py DEBUNK [--update] [PAGE...]

A ```console block is run line by line ("$ command") in a folder that has examples/, and what follows a command is its output, all of
it; a line "…" stands for any lines. A block whose info string names a file ("toml debunk.toml") writes that file. A block that names
a file of this project ("cpp examples/check_story.cc") must be that file. The blocks of one page share their folder, in order.
--update writes the true outputs into the pages (but leaves those with "…" alone, if they still hold).
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FENCE = re.compile(r"^```(\S+) *(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
END = "\x1e"


def matches(shown, true):
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in shown)
    return re.fullmatch(pattern, "".join(line + "\n" for line in true)) is not None


def commands_of(block):
    """[[command, lines shown below it]]; a command goes on in lines that begin with "> ", as in bash."""
    commands = []
    for line in block.splitlines():
        if line.startswith("$ "):
            commands.append([line[2:], []])
        elif line.startswith("> ") and not commands[-1][1]:
            commands[-1][0] += "\n" + line[2:]
        else:
            commands[-1][1].append(line)
    return commands


def run(commands, folder, environment):
    script = "".join(f"{command}\n__status=$?; printf '{END}'; (exit $__status)\n" for command, _ in commands)
    done = subprocess.run(["bash", "-c", f"exec 2>&1\n{script}"], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=60)
    outputs = done.stdout.decode().split(END)[:-1]
    assert len(outputs) == len(commands), f"the commands did not run to the end: {done.stdout.decode()}"
    return [[line.rstrip() for line in output.splitlines()] for output in outputs]


def check_page(page, debunk, update):
    """The number of places that do not hold."""
    failures = 0
    with tempfile.TemporaryDirectory() as name:
        home = pathlib.Path(name)
        folder = home / "work"
        folder.mkdir()
        shutil.copytree(ROOT / "examples", folder / "examples")
        programs = home / "bin"
        programs.mkdir()
        (programs / "debunk").symlink_to(debunk)
        (folder / "run").symlink_to(debunk)
        environment = {"PATH": f"{programs}:/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Desk",
                       "GIT_AUTHOR_EMAIL": "desk@paper.example", "GIT_COMMITTER_NAME": "Desk", "GIT_COMMITTER_EMAIL": "desk@paper.example"}

        def block(match):
            nonlocal failures
            language, file, content = match.groups()
            if language != "console":
                if file and (ROOT / file).is_file():
                    if (ROOT / file).read_text() != content:
                        failures += 1
                        print(f"{page}: the block is not {file}")
                        return f"```{language} {file}\n{(ROOT / file).read_text()}```"
                elif file:
                    (folder / file).parent.mkdir(parents=True, exist_ok=True)
                    (folder / file).write_text(content)
                    (folder / file).chmod(0o755)
                return match.group(0)
            commands = commands_of(content)
            shown = ""
            for (command, lines), true in zip(commands, run(commands, folder, environment)):
                shown += "$ " + command.replace("\n", "\n> ") + "\n"
                if not matches(lines, true):
                    failures += 1
                    print(f"{page}: $ {command}\n  the page shows:")
                    print("".join(f"    {line}\n" for line in lines), end="")
                    print("  debunk says:")
                    print("".join(f"    {line}\n" for line in true), end="")
                    lines = true
                shown += "".join(line + "\n" for line in lines)
            return f"```console\n{shown}```"

        text = page.read_text()
        new = FENCE.sub(block, text)
        if update and new != text:
            page.write_text(new)
    return failures


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--update"]
    debunk = pathlib.Path(arguments[0]).resolve()
    pages = [pathlib.Path(page).resolve() for page in arguments[1:]] or [ROOT / "README.md", *sorted((ROOT / "docs/guide").glob("*.md"))]
    failures = sum(check_page(page, debunk, "--update" in sys.argv) for page in pages)
    print(f"{len(pages)} pages, {failures} places do not hold" + (" (pages_test.py DEBUNK --update writes what is true)" if failures else ""))
    sys.exit(1 if failures and "--update" not in sys.argv else 0)


if __name__ == "__main__":
    main()
