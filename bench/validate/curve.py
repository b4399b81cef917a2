#!/usr/bin/env python3
"""Time of `crossfoot check` over tables of growing height and width.

    bench/validate/curve.py build/release/bin/crossfoot

Each table is flat or has a subtotal every 25 rows, and a total; time is of the whole way from the text file. Reading a
file is linear, so a curve that bends upwards is discovery's.
"""
import random
import subprocess
import sys
import tempfile
import time


def grouped(cells):
    return " | ".join(f"{c:,}" for c in cells)


def table(rows, columns, every):
    rng = random.Random(rows * 31 + columns)
    lines = ["Item | " + " | ".join(f"C{c}" for c in range(columns))]
    total, part = [0] * columns, [0] * columns
    for row in range(rows):
        cells = [rng.randrange(100, 999999) for _ in range(columns)]
        total = [a + b for a, b in zip(total, cells)]
        part = [a + b for a, b in zip(part, cells)]
        lines.append(f"Row {row} | {grouped(cells)}")
        if every and row % every == every - 1:
            lines.append(f"Subtotal | {grouped(part)}")
            part = [0] * columns
    lines.append(f"Total | {grouped(total)}")
    return "\n".join(lines) + "\n"


def seconds(binary, text):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write(text)
        file.flush()
        begin = time.perf_counter()
        subprocess.run([binary, "check", "--format", "json", file.name], stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - begin


def main():
    binary = sys.argv[1] if len(sys.argv) > 1 else "build/release/bin/crossfoot"
    print(f"{'rows':>7}{'columns':>9}{'flat s':>9}{'nested s':>10}")
    for rows, columns in [(200, 12), (1000, 12), (5000, 12), (20000, 12), (200, 40), (200, 120), (50, 400)]:
        print(f"{rows:7}{columns:9}{seconds(binary, table(rows, columns, 0)):9.2f}{seconds(binary, table(rows, columns, 25)):10.2f}")


if __name__ == "__main__":
    main()
