"""Ten imports onto a disk that is too small: each must say so and lose nothing, and go on when there is room.

full_disk.py CROSSFOOT [DISKS]    Standard library only; needs the right to mount a tmpfs (else exit status 4: skipped).
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

import bench

DOCUMENTS = 150


def run(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, errors="replace")


def status(program, archive):
    said = run(program, "status", "--archive", archive, "--format", "json")
    return json.loads(said.stdout) if said.returncode == 0 else {}


def one_disk(program, reports, disk, kilobytes, digest):
    """What went wrong, or nothing."""
    options = "size=%dk" % kilobytes
    if subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", disk], capture_output=True).returncode != 0:
        print("skipped: a tmpfs cannot be mounted here")
        sys.exit(4)
    try:
        archive = disk + "/archive"
        first = run(program, "import", "--quiet", "--archive", archive, reports)
        if first.returncode == 0:
            return "%d KB were enough" % kilobytes
        if len(first.stderr.splitlines()) != 1:
            return "not one line: " + first.stderr[-300:]
        subprocess.run(["mount", "-o", "remount,size=200m", disk], check=True)
        if run(program, "import", "--quiet", "--archive", archive, reports).returncode != 0:
            return "it does not go on when there is room"
        counts = status(program, archive)
        if counts.get("ok") != DOCUMENTS or counts.get("documents") != DOCUMENTS:
            return "lost or doubled: %s" % counts
        if run(program, "archive", "verify", "--archive", archive).returncode != 0:
            return "the archive is unsound"
        return "" if run(program, "archive", "digest", "--archive", archive).stdout == digest else "the content differs"
    finally:
        subprocess.run(["umount", disk], check=True)


def main():
    program, disks = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10
    base = tempfile.mkdtemp(prefix="crossfoot-disk-")
    try:
        bench.write(base + "/reports", DOCUMENTS, bench.text_report, "txt")
        os.mkdir(base + "/disk")
        run(program, "import", "--quiet", "--archive", base + "/whole", base + "/reports")
        digest = run(program, "archive", "digest", "--archive", base + "/whole").stdout
        size = sum(os.path.getsize(os.path.join(h, n)) for h, _, names in os.walk(base + "/whole") for n in names) // 1024
        bad = 0
        for i in range(disks):
            kilobytes = 64 + (size * 3 // 4 - 64) * i // max(1, disks - 1)
            problem = one_disk(program, base + "/reports", base + "/disk", kilobytes, digest)
            bad += 1 if problem else 0
            if problem:
                print("%d KB of %d: %s" % (kilobytes, size, problem))
        print("%d full disks, %d of them with a fault" % (disks, bad))
        return 1 if bad else 0
    finally:
        shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
