"""Tables for a terminal that are Markdown too. What was printed is kept, for those who write a run to a file."""

KEPT = []  # {"heading", "blocks"}; a block is {"text"} or {"columns", "rows"}


def keep(block):
    if not KEPT:
        KEPT.append({"heading": "", "blocks": []})
    KEPT[-1]["blocks"].append(block)


def show(value):
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "met" if value else "MISSED"
    if isinstance(value, float):
        return f"{value:.3f}" if abs(value) < 10 else f"{value:,.1f}"
    if isinstance(value, int):
        return f"{value:,}"
    return str(value)


def table(columns, rows):
    cells = [[show(value) for value in row] for row in rows]
    widths = [max(len(column), *(len(row[at]) for row in cells)) if cells else len(column) for at, column in enumerate(columns)]
    return "".join("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |\n"
                   for row in [columns, ["-" * width for width in widths], *cells])


def print_table(columns, rows):
    rows = [list(row) for row in rows]
    keep({"columns": list(columns), "rows": rows})
    print(table(columns, rows), flush=True)


def print_text(text):
    keep({"text": text})
    print(text + "\n", flush=True)


def print_heading(text):
    KEPT.append({"heading": text, "blocks": []})
    print(f"## {text}\n")
