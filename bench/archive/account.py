"""Imports every document found below some folders and accounts for each: documents in = documents in the archive.

account.py CROSSFOOT FOLDER…    Standard library only. Exit status 1 when one is missing or there twice.
"""
import collections
import json
import os
import shutil
import subprocess
import sys
import tempfile

SYSTEM = ("/proc", "/sys", "/dev", "/run")


def documents(folders, everything_below):
    """PDF and Word files wherever they are; below `everything_below` whatever there is."""
    for folder in folders:
        for here, below, names in os.walk(folder):
            below[:] = [b for b in sorted(below) if os.path.join(here, b) not in SYSTEM and not b.startswith("crossfoot-account")]
            for name in sorted(names):
                path = os.path.join(here, name)
                wanted = name.lower().endswith((".pdf", ".docx", ".docm")) or here.startswith(everything_below)
                if wanted and os.path.isfile(path) and not os.path.islink(path):
                    yield path


def main():
    program, folders = os.path.abspath(sys.argv[1]), [os.path.abspath(f) for f in sys.argv[2:]]
    base = tempfile.mkdtemp(prefix="crossfoot-account-")
    try:
        found = sorted(set(documents(folders, tuple(folders[1:]) or ("\0",))))
        with open(base + "/list", "wb") as f:
            f.writelines(os.fsencode(path) + b"\0" for path in found)
        archive = base + "/archive"
        code = subprocess.run([program, "import", "--quiet", "--no-originals", "--archive", archive, "--files-from", base + "/list", "--null"]).returncode
        lines = subprocess.run([program, "archive", "list", "--archive", archive], capture_output=True, check=True).stdout.splitlines()
        rows = [json.loads(line) for line in lines]
        outcomes = collections.Counter(row.get("outcome", row["status"]) for row in rows if "!/" not in row["path"])
        seen = collections.Counter(row["path"] for row in rows if "!/" not in row["path"])
        twice = [path for path, count in seen.items() if count > 1]
        verified = subprocess.run([program, "archive", "verify", "--archive", archive]).returncode == 0
        print("%d documents in, %d accounted for (%d inside zip archives besides), import exits %d, archive %s" % (
            len(found), len(seen), len(rows) - sum(seen.values()), code, "sound" if verified else "UNSOUND"))
        print(", ".join("%s %d" % pair for pair in outcomes.most_common()))
        return 0 if len(found) == len(seen) and not twice and verified and code == 0 else 1
    finally:
        shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
