"""The conformance tests of HTML parsers (html5lib-tests): what the parser of src/html makes of each case, beside what browsers make of it."""

import json
import subprocess

from . import data, program
from .table import print_heading, print_table, print_text

BARS = {"tokenizer": 1.0, "tree-construction": 1.0, "encoding": 1.0}


class Excluded(Exception):
    """A case that the parser cannot be asked; the message says why."""


def token_cases(folder):
    """(file, question, wanted answer, name) of every case; the answer is an Excluded where it cannot be asked."""
    for path in files(folder / "tokenizer", "*.test"):
        content = json.loads(path.read_text(encoding="utf-8"))
        for case in content.get("xmlViolationTests", []):
            yield path.name, None, Excluded("asks for the characters of XML instead of what the page says"), case["description"]
        for case in content.get("tests", []):
            name, text, wanted = case["description"], case["input"], case["output"]
            if case.get("doubleEscaped"):
                text, wanted = unescaped(text), unescaped(wanted)
            wanted = joined(wanted)
            for state in case.get("initialStates", ["Data state"]):
                question = {"tokens": text, "state": state, "last_start_tag": case.get("lastStartTag", "")}
                if any(0xD800 <= ord(c) < 0xE000 for c in text):
                    wanted = Excluded("has half of a surrogate pair, which UTF-8 cannot hold: decoding made it U+FFFD before")
                yield path.name, question, wanted, name


def tree_cases(folder):
    folder = folder / "tree-construction"
    for path in files(folder, "*.dat") + files(folder, "scripted/*.dat"):
        for case in dat_cases(path.read_bytes().decode()):
            text, wanted = case["data"], case["document"]
            settings = [False] if "script-off" in case else [True] if "script-on" in case else [False, True]
            why = unaskable_tree(path, text)
            for scripting in settings:
                question = {"tree": text, "context": case.get("document-fragment", ""), "scripting": scripting}
                yield path.relative_to(folder).as_posix(), question, Excluded(why) if why else wanted + "\n", text


def encoding_cases(folder):
    """The answer has two halves that must be equal: what the page states, and the standard's name of the encoding that is wanted."""
    folder = folder / "encoding"
    for path in files(folder, "*.dat") + files(folder, "scripted/*.dat"):
        for case in dat_cases(path.read_bytes().decode("latin-1")):
            name, wanted = path.relative_to(folder).as_posix(), case["encoding"].strip()
            scripted = Excluded("runs scripts that change the page while it is read") if path.parent != folder else None
            yield name, {"encoding": case["data"], "wanted": wanted}, scripted, case["data"]


def unaskable_tree(path, text):
    if path.parent.name == "scripted":
        return "runs scripts that change the page while it is read"
    if "<selectedcontent" in text:
        return "wants a copy of the chosen option in <selectedcontent>: a change of the finished tree, which says nothing that the page does not say"
    return ""


def dat_cases(text):
    """The blocks of a .dat file: heading → content without its last line end."""
    case, heading = {}, None
    for line in text.split("\n"):
        if line == "#data" and case:
            yield finished(case)
            case = {}
        if line.startswith("#") and line[1:] in HEADINGS and (line == "#data" or case):
            heading = line[1:]
            case[heading] = []
        elif heading:
            case[heading].append(line)
    if case:
        yield finished(case)


HEADINGS = {"data", "errors", "new-errors", "document", "document-fragment", "script-on", "script-off", "encoding"}


def finished(case):
    joined = {heading: "\n".join(lines) for heading, lines in case.items()}
    if "document" in joined:
        joined["document"] = joined["document"].rstrip("\n")
    return joined


def unescaped(value):
    if isinstance(value, str):
        return json.loads(f'"{escaped_quotes(value)}"')
    if isinstance(value, list):
        return [unescaped(one) for one in value]
    if isinstance(value, dict):
        return {unescaped(key): unescaped(one) for key, one in value.items()}
    return value


def escaped_quotes(text):
    """Only \\uXXXX is an escape in a doubly escaped case."""
    return "".join("\\" + c if c == '"' else c for c in text).replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")


def joined(tokens):
    """Adjacent characters are one token."""
    out = []
    for token in tokens:
        if token[0] == "Character" and out and out[-1][0] == "Character":
            out[-1] = ["Character", out[-1][1] + token[1]]
        else:
            out.append(token)
    return out


def files(folder, pattern):
    found = sorted(folder.glob(pattern))
    if not found:
        raise data.MissingData(f"{folder} holds no {pattern}")
    return found


def ask(driver, questions):
    lines = "".join(json.dumps(question) + "\n" for question in questions)
    run = subprocess.run([driver], input=lines.encode(), capture_output=True)
    if run.returncode != 0:
        raise program.Failed(f"{driver} ended with {run.returncode}: {run.stderr.decode(errors='replace')[:2000]}")
    return [json.loads(line) for line in run.stdout.decode().split("\n")[:-1]]


def measure(args, driver, kind, cases):
    cases = list(cases)
    asked = [case for case in cases if not isinstance(case[2], Excluded)]
    counts, excluded, met = {}, {}, True
    for file, _, wanted, _ in cases:
        counts.setdefault(file, [0, 0, 0])
        if isinstance(wanted, Excluded):
            counts[file][2] += 1
            excluded.setdefault(str(wanted), []).append(file)
    for (file, question, wanted, name), answer in zip(asked, ask(driver, [case[1] for case in asked])):
        counts[file][0] += 1
        right = answer == wanted if kind != "encoding" else answer[0] == answer[1]
        counts[file][1] += right
        if args.worst and not right:
            print(f"{file}: {name}\n    asked {question!r}\n    have  {answer!r}\n    want  {wanted!r}")
    total = [sum(count[at] for count in counts.values()) for at in range(3)]
    share, bar = total[1] / total[0], BARS[kind]
    print_table([kind, "cases", "passed", "share", "bar", "", "excluded"],
                [(file, *count[:2], count[1] / count[0] if count[0] else None, None, None, count[2]) for file, count in counts.items() if count[1] < count[0] or count[2]]
                + [("all", *total[:2], share, bar, share >= bar, total[2])])
    for why, names in excluded.items():
        print_text(f"Excluded: {len(names)} {why} ({', '.join(sorted(set(names)))}).")
    return share >= bar


def run(args):
    print_heading("html5lib: src/html beside browsers")
    folder = args.data / "html5lib"
    driver = args.program.path.parents[1] / "eval/html5lib_driver"
    if not driver.exists():
        raise program.Failed(f"{driver} is not there: build the tests too")
    met = measure(args, driver, "tokenizer", token_cases(folder))
    met = measure(args, driver, "tree-construction", tree_cases(folder)) and met
    return measure(args, driver, "encoding", encoding_cases(folder)) and met
