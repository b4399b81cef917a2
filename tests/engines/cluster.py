"""A PostgreSQL 15 and a one-machine Slurm for the time of a test: loopback only, no systemd, everything below one directory."""
import glob
import os
import pwd
import shutil
import socket
import subprocess
import sys
import time

SKIPPED = 4


def skip(why):
    print("skipped: " + why)
    sys.exit(SKIPPED)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def as_user(name):
    """Keyword arguments that run a command as an ordinary user: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    user = pwd.getpwnam(name)
    return dict(user=user.pw_uid, group=user.pw_gid, extra_groups=[])


class Postgres:
    def __init__(self, base):
        programs = sorted(glob.glob("/usr/lib/postgresql/*/bin/postgres"))
        if not programs:
            skip("PostgreSQL is not installed (apt install postgresql)")
        self.bin, self.data, self.port = os.path.dirname(programs[-1]), os.path.join(base, "postgres"), free_port()
        os.makedirs(self.data)
        self.user = as_user("postgres")
        if self.user:
            os.chown(self.data, self.user["user"], self.user["group"])
        subprocess.run([self.bin + "/initdb", "-D", self.data, "-U", "crossfoot", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"],
                       check=True, stdout=subprocess.DEVNULL, cwd="/", **self.user)
        self.log = open(os.path.join(base, "postgres.log"), "wb")
        self.server = subprocess.Popen(
            [self.bin + "/postgres", "-D", self.data, "-p", str(self.port), "-c", "listen_addresses=127.0.0.1",
             "-c", "unix_socket_directories=", "-c", "fsync=off"], stdout=self.log, stderr=self.log, cwd="/", **self.user)
        for _ in range(200):
            if subprocess.run([self.bin + "/pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]).returncode == 0:
                return
            time.sleep(0.1)
        self.stop()
        skip("PostgreSQL did not start: " + open(self.log.name).read()[-500:])

    def database(self, name):
        subprocess.run([self.bin + "/createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "crossfoot", name], check=True)
        return "postgresql://crossfoot@127.0.0.1:%d/%s" % (self.port, name)

    def stop(self):
        self.server.terminate()
        self.server.wait(30)
        self.log.close()


CONFIGURATION = """ClusterName=crossfoot
SlurmctldHost=localhost
SlurmctldAddr=127.0.0.1
SlurmctldPort={controller}
SlurmdPort={node}
SlurmUser=root
StateSaveLocation={base}/state
SlurmdSpoolDir={base}/spool
SlurmctldPidFile={base}/slurmctld.pid
SlurmdPidFile={base}/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
AuthInfo=socket={base}/munge/socket
ReturnToService=2
NodeName={host} NodeAddr=127.0.0.1 CPUs={cpus}
PartitionName=main Nodes=ALL Default=YES State=UP
"""


class Slurm:
    def __init__(self, base):
        for program in ("slurmctld", "slurmd", "sbatch", "munged"):
            if not shutil.which(program, path="/usr/sbin:/usr/bin:/sbin:/bin"):
                skip(program + " is not installed (apt install slurmctld slurmd slurm-client munge)")
        if os.geteuid() != 0:
            skip("Slurm without systemd needs root")
        try:
            socket.getaddrinfo(socket.gethostname(), None)
        except OSError:
            skip("the machine's own name, %s, does not resolve (add it to /etc/hosts)" % socket.gethostname())
        self.base = base
        for name in ("state", "spool", "munge"):
            os.makedirs(os.path.join(base, name), exist_ok=True)
        munge = pwd.getpwnam("munge")
        os.chown(base + "/munge", munge.pw_uid, munge.pw_gid)
        os.chmod(base + "/munge", 0o755)
        self.processes = []
        self.start(["/usr/sbin/munged", "--foreground", "--force", "--socket=" + base + "/munge/socket", "--pid-file=" + base + "/munge/pid",
                    "--log-file=" + base + "/munge/log", "--seed-file=" + base + "/munge/seed"], **as_user("munge"))
        self.wait_for(lambda: os.path.exists(base + "/munge/socket"), "munge")
        configuration = base + "/slurm.conf"
        with open(configuration, "w") as f:
            f.write(CONFIGURATION.format(base=base, host=socket.gethostname().split(".")[0], cpus=os.cpu_count(), controller=free_port(),
                                         node=free_port()))
        self.env = dict(os.environ, SLURM_CONF=configuration)
        self.start(["/usr/sbin/slurmctld", "-D", "-c", "-f", configuration], env=self.env)
        time.sleep(1)
        self.start(["/usr/sbin/slurmd", "-D", "-f", configuration], env=self.env)
        self.wait_for(lambda: "idle" in self.run(["sinfo", "-h"]).stdout, "slurm")

    def start(self, command, **how):
        log = open(os.path.join(self.base, os.path.basename(command[0]) + ".log"), "wb")
        self.processes.append(subprocess.Popen(command, stdout=log, stderr=log, cwd="/", **how))

    def wait_for(self, ready, what):
        for _ in range(120):
            dead = [process.args[0] for process in self.processes if process.poll() is not None]
            if dead or ready():
                break
            time.sleep(0.25)
        else:
            dead = [what]
        if dead:  # the engine's trouble with this machine, not ours with the engine
            logs = "".join(open(path).read()[-400:] for path in sorted(glob.glob(self.base + "/*d.log")))
            self.stop()
            skip("%s did not start\n%s" % (dead[0], logs))

    def run(self, command):
        return subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=600)

    def submit(self, script, array):
        """Runs an array job to its end; returns the tasks that did not succeed, with their exit codes."""
        result = self.run(["sbatch", "--parsable", "--wait", "--array=" + array, "-o", self.base + "/task-%a.txt", "--wrap", script])
        if not result.stdout.strip():
            raise RuntimeError("sbatch: " + result.stderr)
        return result.returncode

    def stop(self):
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
