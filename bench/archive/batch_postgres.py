"""The bulk import that is killed at random, on a PostgreSQL of its own.

batch_postgres.py CROSSFOOT RUN_HOSTILE CORPUS [OPTION OF run_hostile.py --batch]…    Standard library only.

The bench knows an archive by a directory; here it holds the name of a database, made by whoever comes first. Exit status as of the bench.
"""
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import uuid

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../tests/engines"))
from cluster import Postgres  # noqa: E402


def run_on_database(server, store, crossfoot, command, rest):
    """Becomes crossfoot itself, so that a kill meets nobody else."""
    os.makedirs(store, exist_ok=True)
    try:
        with open(store + "/database") as f:
            name = f.read()
    except FileNotFoundError:
        name = "batch_" + uuid.uuid4().hex
        subprocess.run(["createdb", "-h", "127.0.0.1", "-p", server, "-U", "crossfoot", name], check=True)
        with open(store + "/database.new", "w") as f:
            f.write(name)
        try:
            os.link(store + "/database.new", store + "/database")
        except FileExistsError:  # somebody else was first
            with open(store + "/database") as f:
                name = f.read()
    url = "postgresql://crossfoot@127.0.0.1:%s/%s" % (server, name)
    os.execv(crossfoot, [crossfoot, *command.split(), "--archive", url, *rest])


def main():
    if sys.argv[1] == "--on":
        return run_on_database(sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5], sys.argv[6:])
    crossfoot, bench, corpus = (os.path.abspath(a) for a in sys.argv[1:4])
    base = tempfile.mkdtemp(prefix="crossfoot-batch-")
    os.chmod(base, 0o755)
    postgres = Postgres(base)
    try:
        def command(name, *more):
            return " ".join([shlex.quote(sys.executable), shlex.quote(os.path.abspath(__file__)), "--on", str(postgres.port), "{store}",
                             shlex.quote(crossfoot), shlex.quote(name), *more])
        return subprocess.run([sys.executable, bench, corpus, "--batch", "--import-cmd", command("import", "--quiet", "{dir}"),
                               "--status-cmd", command("status", "--format", "json"), "--list-cmd", command("archive list"),
                               "--digest-cmd", command("archive digest"), "--verify-cmd", command("archive verify"), *sys.argv[4:]]).returncode
    finally:
        postgres.stop()
        shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
