"""Prints a sheet as a Markdown file: title, sentences, one pipe table, closing sentences."""
import dataclasses

from sheet import FIGURES


def cell_text(sheet, r, c, first, ends):
    column, value = sheet.columns[c], sheet.rows[r].cells.get(c)
    if not sheet.has(r, c):
        return value or ""
    mark = column.kind == "money" and sheet.style.marks == "ends" and (r == first or r in ends)
    zero = column.zero
    if zero is None and column.kind not in ("money", "count") and sheet.style.zero == "":
        zero = "formatted"
    if column.kind == "percent":
        return percent_text(sheet.style, sheet.printed(r, c), column.decimals, zero)
    return sheet.style.show(sheet.printed(r, c), column.decimals, mark, zero)


def percent_text(style, value, decimals, zero):
    """A minus that comes after an amount still comes before a percentage, and brackets hold its sign too."""
    plain = dataclasses.replace(style, negative="before") if style.negative == "after" else style
    text = plain.show(value, decimals, False, zero)
    if not style.percent_sign or not any(ch.isdigit() for ch in text):
        return text
    return text[:-1] + "%)" if text.endswith(")") else text + "%"


def heads(sheet):
    """Spanning heads are written out above each column that they span, as a converter to Markdown leaves them."""
    names = [column.head for column in sheet.columns]
    if not any(column.over for column in sheet.columns):
        return [names]
    return [[column.over for column in sheet.columns], names]


def grid(sheet):
    """All printed cells, and how many of the first rows are heads."""
    top = heads(sheet)
    money = [r for r, c in sheet.cells() if sheet.columns[c].kind == "money"]
    first = min(money, default=-1)
    ends = {r for r, row in enumerate(sheet.rows) if row.kind == "total"}
    body = [
        [cell_text(sheet, r, c, first, ends) for c in range(len(sheet.columns))] for r in range(len(sheet.rows))
    ]
    return top + body, len(top)


def rule_line(sheet, aligned):
    return ["---:" if aligned and column.kind in FIGURES else "---" for column in sheet.columns]


def pipe_table(sheet, aligned, padded):
    lines, _ = grid(sheet)
    lines = [lines[0], rule_line(sheet, aligned)] + lines[1:]
    if padded:
        widths = [max(len(line[c]) for line in lines) for c in range(len(sheet.columns))]
        lines = [[text.ljust(width) for text, width in zip(line, widths)] for line in lines]
    return ["| " + " | ".join(line) + " |" for line in lines]


def markdown(sheet, aligned=True, padded=False):
    parts = [f"# {sheet.title}", ""]
    for sentence in sheet.before:
        parts += [sentence, ""]
    if sheet.caption:
        parts += [sheet.caption, ""]
    parts += pipe_table(sheet, aligned, padded)
    for sentence in sheet.after:
        parts += ["", sentence]
    return "\n".join(parts) + "\n"
