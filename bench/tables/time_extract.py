#!/usr/bin/env python3
"""Time `crossfoot extract` against `pdftotext -bbox-layout` on the same documents, whole processes, in one run.

    time_extract.py --crossfoot BIN PDF... [--repeat N]
    time_extract.py --crossfoot BIN --pages 10,100,1000

The first form prints the CPU seconds and the largest resident memory of both over all documents and their ratios, with
one run of extract over the whole set and with one for each document, where loading the libraries and beginning a worker
are a third of the time; the second writes documents of so many pages (from make_tables.py) and prints the CPU time per
page, which must stay flat.
"""
import argparse
import multiprocessing
import os
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import make_tables


def run(command):
    """CPU seconds and peak memory in MiB of one process."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def best(command, repeat):
    runs = [run(command) for _ in range(repeat)]
    return min(r[0] for r in runs), max(r[1] for r in runs)


def long_document(path, pages):
    w = make_tables.Writer(random.Random(7))
    while len(w.pages) < pages:
        w.page()
        while w.room() > 200:
            w.table(max_rows=10) if w.r.random() < 0.4 else w.paragraph()
    make_tables.write_pdf(path, w.pages[:pages])


def compare(crossfoot, files, repeat):
    ours = theirs = 0.0
    memory = [0.0, 0.0]
    for path in files:
        a = best([crossfoot, "extract", "--format", "json", path], repeat)
        b = best(["pdftotext", "-bbox-layout", path, "/dev/null"], repeat)
        ours, theirs = ours + a[0], theirs + b[0]
        memory = [max(memory[0], a[1]), max(memory[1], b[1])]
    together = best([crossfoot, "extract", "--format", "json", "--jobs", "1", *files], repeat)[0]
    print("all in one run of extract %.2f s, CPU ratio %.2f" % (together, together / theirs))
    print("%d documents, a process each: extract %.2f s, pdftotext -bbox-layout %.2f s, CPU ratio %.2f; memory %.0f and %.0f MiB, ratio %.2f"
          % (len(files), ours, theirs, ours / theirs, memory[0], memory[1], memory[0] / memory[1]))


def main():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--crossfoot", required=True)
    a.add_argument("--repeat", type=int, default=3)
    a.add_argument("--pages", default="")
    a.add_argument("files", nargs="*")
    o = a.parse_args()
    if o.files:
        compare(o.crossfoot, o.files, o.repeat)
    with tempfile.TemporaryDirectory() as folder:
        for pages in [int(p) for p in o.pages.split(",") if p]:
            path = os.path.join(folder, "long.pdf")
            # In a process of its own: a child's peak memory counts what its parent held when it was started.
            writer = multiprocessing.Process(target=long_document, args=(path, pages))
            writer.start()
            writer.join()
            cpu, memory = best([o.crossfoot, "extract", "--format", "json", path], 1)
            other, other_memory = best(["pdftotext", "-bbox-layout", path, "/dev/null"], 1)
            print("%5d pages: %.2f ms a page (pdftotext %.2f), memory %.0f MiB (pdftotext %.0f)"
                  % (pages, 1000 * cpu / pages, 1000 * other / pages, memory, other_memory))


if __name__ == "__main__":
    main()
