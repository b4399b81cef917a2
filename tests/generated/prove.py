"""Asserts that a sheet is sound: on its printed figures, read back from their printed text."""


def prove(sheet, grid, head_rows):
    values, halves = sheet.values(), sheet.halves()
    for relation in sheet.relations:
        assert relation.holds(values, halves), (sheet.title, relation, [float(values[x]) for x in relation.cells()])
    for (r, c), half in halves.items():
        if half and sheet.columns[c].kind in ("money", "count") and sheet.scale == 1:
            assert sheet.rows[r].kind == "other", (sheet.title, r, c, "rounding that nothing declares")
    for r, c in sheet.cells():
        text = grid[head_rows + r][c]
        assert sheet.style.read(text) == sheet.printed(r, c), (sheet.title, r, c, text, sheet.printed(r, c))
    width = len(sheet.columns)
    assert all(len(line) == width for line in grid)
    assert 2 <= width <= 16 and 1 <= len(sheet.rows) <= 90, (sheet.title, width, len(sheet.rows))
