"""Tables for a terminal that are Markdown too."""


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


def print_table(columns, rows):
    cells = [[show(value) for value in row] for row in rows]
    widths = [max(len(column), *(len(row[at]) for row in cells)) if cells else len(column) for at, column in enumerate(columns)]
    for row in [columns, ["-" * width for width in widths], *cells]:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")
    print(flush=True)


def print_heading(text):
    print(f"## {text}\n")
