"""Cost of a document in processor time, and the parent's memory, while an archive grows: right on a busy machine, too.

growth.py CROSSFOOT [DOCUMENTS]    Standard library only.
"""
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

import bench

TICK = os.sysconf("SC_CLK_TCK")


def processor_seconds(pid, fields=(11, 12, 13, 14)):
    """Of a process and of the children it has waited for, or of the process alone."""
    with open("/proc/%d/stat" % pid) as f:
        values = f.read().rsplit(")", 1)[1].split()
    return sum(int(values[i]) for i in fields) / TICK


def family(pid):
    with open("/proc/%d/task/%d/children" % (pid, pid)) as f:
        return [pid] + [int(p) for p in f.read().split()]


def finished(path):
    with sqlite3.connect("file:%s?mode=ro" % path, uri=True, timeout=30) as archive:
        return archive.execute("SELECT count(*) FROM files WHERE state = 'done'").fetchone()[0]


def main():
    program, count = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    base = tempfile.mkdtemp(prefix="crossfoot-growth-")
    try:
        bench.write(base + "/reports", count, bench.text_report, "txt")
        archive = base + "/archive"
        process = subprocess.Popen([program, "import", "--quiet", "--no-originals", "--archive", archive, base + "/reports"])
        samples = []  # documents, parent's seconds, everybody's seconds, parent's megabytes
        while process.poll() is None:
            try:
                done, own, everybody = finished(archive + "/archive.sqlite3"), processor_seconds(process.pid, (11, 12)), 0
                everybody = sum(processor_seconds(p) for p in family(process.pid))
                samples.append((done, own, everybody, bench.resident_mb(process.pid)))
            except (OSError, sqlite3.Error):
                pass
            time.sleep(0.5)

        def at(documents):
            return min(samples, key=lambda s: abs(s[0] - documents))
        print("documents   parent ms each   all ms each   parent MB")
        previous = at(0)
        for mark in [m for m in (1_000, 2_000, 5_000, 10_000, 15_000, 20_000) if m <= count]:
            now = at(mark)
            new = max(1, now[0] - previous[0])
            print("%9d %16.2f %13.2f %11.1f" % (now[0], 1000 * (now[1] - previous[1]) / new, 1000 * (now[2] - previous[2]) / new, now[3]))
            previous = now
        return process.returncode
    finally:
        shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
