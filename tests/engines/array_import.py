"""Imports 500 documents by many processes and checks that the archive is the one of a single process.

array_import.py postgres|slurm CROSSFOOT
"""
import json
import os
import random
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import cluster

DOCUMENTS = 500
SHARDS = 4


def write_documents(folder):
    """Reports that differ, some of them damaged: what cannot be read must be accounted for as well."""
    os.makedirs(folder)
    for i in range(DOCUMENTS):
        name = os.path.join(folder, "report-%04d" % i)
        if i % 50 == 7:
            with open(name + ".pdf", "wb") as f:
                f.write(b"%PDF-1.4\n" + b"damaged %d" % i)
            continue
        rows = [("Fees", 100 + i), ("Rent", 40), ("Travel", 60)]
        total = sum(value for _, value in rows) + (9 if i % 40 == 3 else 0)
        with open(name + ".txt", "w") as f:
            f.write("Report %d\n\nItem            Amount\n" % i)
            for label, value in rows + [("Total", total)]:
                f.write("%-12s %9.2f\n" % (label, value))


class Program:
    def __init__(self, path):
        self.path = path

    def run(self, *arguments):
        return subprocess.run([self.path, *arguments], capture_output=True, text=True)

    def start_import(self, archive, folder, *more):
        return subprocess.Popen([self.path, "import", "--quiet", "--archive", archive, *more, folder])

    def digest(self, archive):
        result = self.run("archive", "digest", "--archive", archive)
        assert result.returncode == 0, result.stderr
        return result.stdout.strip()

    def check_whole(self, archive, reference, what):
        status = json.loads(self.run("status", "--archive", archive, "--format", "json").stdout)
        assert status["documents"] == DOCUMENTS and status["pending"] == 0, (what, status)
        verified = self.run("archive", "verify", "--archive", archive)
        assert verified.returncode == 0, (what, verified.stderr)
        assert self.digest(archive) == reference, what + ": the content differs from that of a single process"
        print("%s: %d documents, same content" % (what, DOCUMENTS), flush=True)


def killed_and_resumed(program, archive, folder, seed):
    chance = random.Random(seed)
    print("seed %d" % seed)
    for _ in range(6):
        process = program.start_import(archive, folder)
        time.sleep(chance.uniform(0.05, 1.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert program.start_import(archive, folder).wait() == 0


def shards_at_once(program, archive, folder):
    tasks = [program.start_import(archive, folder, "--jobs", "1", "--shards", str(SHARDS), "--shard", str(i)) for i in range(SHARDS)]
    codes = [task.wait() for task in tasks]
    assert codes == [0] * SHARDS, codes


def test_postgres(program, base, folder, reference):
    server = cluster.Postgres(base)
    try:
        archive = server.database("single")
        assert program.start_import(archive, folder).wait() == 0
        program.check_whole(archive, reference, "PostgreSQL, one process")
        archive = server.database("killed")
        killed_and_resumed(program, archive, folder, random.randrange(1 << 30))
        program.check_whole(archive, reference, "PostgreSQL, killed six times")
        archive = server.database("shards")
        shards_at_once(program, archive, folder)
        program.check_whole(archive, reference, "PostgreSQL, %d shards at once" % SHARDS)
    finally:
        server.stop()


def importers_below(pid):
    """Processes of the array's tasks: the parents of workers, not the workers."""
    listing = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True).stdout
    found = []
    for line in listing.splitlines()[1:]:
        number, command = line.split(None, 1)
        if " import --quiet --archive " + pid in command and " worker " not in command and "sh -c" not in command:
            found.append(int(number))
    return found


def kill_one_task(archive):
    """A node that dies in the middle: one task's process is gone without a word."""
    for _ in range(200):
        tasks = [pid for pid in importers_below(archive) if "/slurm_script" not in open("/proc/%d/cmdline" % pid).read()]
        if tasks:
            time.sleep(0.3)
            os.kill(tasks[0], signal.SIGKILL)
            return
        time.sleep(0.02)


def test_slurm(program, base, folder, reference):
    server = cluster.Postgres(base)
    slurm = None
    try:
        slurm = cluster.Slurm(base)
        for what, killer in (("Slurm, array of %d" % SHARDS, None), ("Slurm, a task killed and the array submitted again", kill_one_task)):
            archive = server.database("array%d" % (killer is not None))
            script = "exec %s import --quiet --archive %s --jobs 1 --shards %d --shard auto %s" % (
                shlex.quote(program.path), archive, SHARDS, shlex.quote(folder))
            if killer:
                threading.Thread(target=killer, args=(archive,)).start()
            code = slurm.submit(script, "0-%d" % (SHARDS - 1))
            if killer:
                assert code != 0, "the killed task was not noticed"
                code = slurm.submit(script, "0-%d" % (SHARDS - 1))
            assert code == 0, open(base + "/task-0.txt").read()
            program.check_whole(archive, reference, what)
    finally:
        if slurm:
            slurm.stop()
        server.stop()


def main():
    engine, program = sys.argv[1], Program(os.path.abspath(sys.argv[2]))
    base = tempfile.mkdtemp(prefix="crossfoot-engines-")
    os.chmod(base, 0o755)
    try:
        folder = os.path.join(base, "reports")
        write_documents(folder)
        single = os.path.join(base, "single")
        began = time.monotonic()
        assert program.start_import(single, folder).wait() == 0
        print("SQLite, one process: %.1f s" % (time.monotonic() - began))
        reference = program.digest(single)
        program.check_whole(single, reference, "SQLite, one process")
        {"postgres": test_postgres, "slurm": test_slurm}[engine](program, base, folder, reference)
    finally:
        shutil.rmtree(base, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
