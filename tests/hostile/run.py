#!/usr/bin/env python3
"""What crossfoot does with documents that want to break it.

    tests/hostile/run.py CROSSFOOT [SECONDS]

For each input of inputs.py: it ends within SECONDS [20] with exit status 0, 1 or 3; with 3 it says one line that names the
file and an outcome that is right for it; no worker has crashed; nothing is written. Exit status: 0 all of that holds.
"""
import os
import subprocess
import sys
import tempfile
import time

from inputs import all_inputs


def fault(program, path, outcomes, seconds):
    """What is wrong with this run, or None."""
    try:
        run = subprocess.run([program, "check", "--no-config", "--jobs", "1", path], stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, timeout=seconds)
    except subprocess.TimeoutExpired:
        return f"not done after {seconds} s"
    said = run.stderr.decode(errors="replace").strip()
    if run.returncode not in (0, 1, 3):
        return f"exit status {run.returncode}: {said[-500:]}"
    if run.returncode != 3:
        return None if "ok" in outcomes else f"was read; right would be {sorted(outcomes)}"
    if len(said.splitlines()) != 1 or not said.removeprefix("crossfoot: ").startswith(path + ": "):
        return f"not one line that names the file: {said[-500:]}"
    outcome = said.split(path + ": ", 1)[1].split(":")[0]
    return None if outcome in outcomes else f"{outcome}; right would be {sorted(outcomes)}: {said}"


def main():
    program, seconds = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 20
    count = faults = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, content, outcomes in all_inputs():
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(content)
            begin = time.monotonic()
            why = fault(program, path, outcomes, seconds)
            print(f"{'FAULT ' if why else 'ok    '}{name} {time.monotonic() - begin:.1f} s {why or ''}", flush=True)
            os.remove(path)
            left = os.listdir(folder)
            if left:
                print(f"FAULT {name} left {left}")
            count += 1
            faults += bool(why) or bool(left)
    print(f"{count} inputs, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
