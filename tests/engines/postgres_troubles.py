"""What an importer says and how it ends when PostgreSQL is absent, refuses it, or goes away in the middle.

postgres_troubles.py CROSSFOOT
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

import cluster


def write_documents(folder, count):
    os.makedirs(folder)
    for i in range(count):
        with open(os.path.join(folder, "%d.txt" % i), "w") as f:
            f.write("Report %d\n\nItem            Amount\nFees         %9.2f\nRent             40.00\nTotal        %9.2f\n" % (i, i, i + 40))


class Program:
    def __init__(self, path):
        self.path = path

    def start(self, *arguments, **environment):
        return subprocess.Popen([self.path, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                env=dict(os.environ, **environment))

    def expect(self, code, word, *arguments, **environment):
        """One line on standard error with `word` in it, and this exit code."""
        process = self.start(*arguments, **environment)
        _, said = process.communicate()
        assert process.returncode == code and word in said and said.count("\n") == (1 if word else 0), (arguments, process.returncode, said)


class Server(cluster.Postgres):
    def tell(self, statement, database="postgres"):
        subprocess.run([self.bin + "/psql", "-q", "-h", "127.0.0.1", "-p", str(self.port), "-U", "crossfoot", "-d", database, "-c", statement],
                       check=True, stdout=subprocess.DEVNULL)

    def address(self, user, database):
        return "postgresql://%s@127.0.0.1:%d/%s" % (user, self.port, database)

    def wants_password_of(self, user):
        path = os.path.join(self.data, "pg_hba.conf")
        with open(path) as f:
            rules = f.read()
        with open(path, "w") as f:
            f.write("host all %s 127.0.0.1/32 scram-sha-256\n" % user + rules)
        self.tell("SELECT pg_reload_conf()")
        time.sleep(0.5)


def who_cannot_come_in(program, server, folder):
    program.expect(75, "Connection refused", "import", "--archive", "postgresql://x@127.0.0.1:%d/x" % cluster.free_port(), folder)
    server.tell("CREATE ROLE guest LOGIN PASSWORD 'secret'")
    server.wants_password_of("guest")
    archive = server.database("guarded")
    # As after an import that was killed before it made its tables.
    program.expect(0, "", "status", "--archive", archive)
    program.expect(0, "", "archive", "verify", "--archive", archive)
    program.expect(2, "there is no archive", "report", "--archive", archive)
    program.expect(0, "", "import", "--quiet", "--archive", archive, folder)
    as_guest = server.address("guest", "guarded")
    program.expect(75, "password authentication failed", "status", "--archive", as_guest, PGPASSWORD="wrong")
    program.expect(2, "permission denied", "status", "--archive", as_guest, PGPASSWORD="secret")
    server.tell("GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest", "guarded")
    for command in (["status"], ["archive", "list"], ["archive", "export"], ["archive", "digest"], ["archive", "verify"]):
        program.expect(0, "", *command, "--archive", as_guest, PGPASSWORD="secret")


def encoding(program, server, folder):
    server.tell("CREATE DATABASE narrow ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    program.expect(2, "--encoding UTF8", "import", "--archive", server.address("crossfoot", "narrow"), folder)


def connection_lost(program, server, folder):
    archive = server.database("lost")
    process = program.start("import", "--quiet", "--archive", archive, folder)
    time.sleep(0.7)
    server.tell("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'lost'")
    _, said = process.communicate()
    assert process.returncode == 75 and "is lost" in said, (process.returncode, said)
    program.expect(0, "", "import", "--quiet", "--archive", archive, folder)
    program.expect(0, "", "archive", "verify", "--archive", archive)


def main():
    program = Program(os.path.abspath(sys.argv[1]))
    base = tempfile.mkdtemp(prefix="crossfoot-engines-")
    os.chmod(base, 0o755)
    try:
        folder = os.path.join(base, "reports")
        write_documents(folder, 600)
        server = Server(base)
        try:
            for part in (encoding, who_cannot_come_in, connection_lost):
                part(program, server, folder)
                print(part.__name__ + ": as told", flush=True)
        finally:
            server.stop()
    finally:
        shutil.rmtree(base, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
