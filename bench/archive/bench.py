"""What importing costs: see README.md. Standard library only."""
import argparse
import glob
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FIXTURES = sorted(glob.glob(os.path.join(ROOT, "fixtures", "pdf", "*.pdf")))
LABELS = ["Fees", "Rent", "Travel", "Printing", "Salaries", "Insurance", "Training", "Equipment", "Utilities", "Audit"]


def table_lines(chance, rows=12):
    totals, lines = [0, 0, 0], ["%-24s %14s %14s %14s" % ("Item", "2022", "2023", "2024")]
    for i in range(rows):
        values = [chance.randrange(1000, 9_999_999) for _ in range(3)]
        totals = [a + b for a, b in zip(totals, values)]
        lines.append("%-24s %14s %14s %14s" % ((LABELS[i % 10] + " %d" % i,) + tuple("{:,.2f}".format(v / 100) for v in values)))
    return lines + ["%-24s %14s %14s %14s" % (("Total",) + tuple("{:,.2f}".format(v / 100) for v in totals))]


def text_report(number):
    chance = random.Random(number)
    lines = ["Financial report %d" % number, "", "This report describes the activities of the period and their cost.", ""]
    for _ in range(3):
        lines += table_lines(chance) + ["", "The figures above were approved by the committee at its session.", ""]
    return "\n".join(lines).encode()


def pdf_report(number):
    """A page set in Courier, with sound offsets."""
    chance = random.Random(number)
    lines = ["Financial report %d" % number, ""] + table_lines(chance, 20)
    text = "BT /F1 9 Tf 11 TL 50 780 Td " + " ".join("(%s) Tj T*" % line for line in lines) + " ET"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
               "<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
               "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"]
    out, offsets = "%PDF-1.4\n", []
    for i, body in enumerate(objects):
        offsets.append(len(out))
        out += "%d 0 obj\n%s\nendobj\n" % (i + 1, body)
    table = len(out)
    out += "xref\n0 6\n0000000000 65535 f \n" + "".join("%010d 00000 n \n" % o for o in offsets)
    return (out + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table).encode()


def pdf_fixture(number):
    """One of our own small reports of one or two pages; the comment behind its end makes its bytes its own."""
    with open(FIXTURES[number % len(FIXTURES)], "rb") as f:
        return f.read() + b"%% %d\n" % number


def write(folder, count, make, extension):
    os.makedirs(folder)
    for i in range(count):
        with open(os.path.join(folder, "%06d.%s" % (i, extension)), "wb") as f:
            f.write(make(i))


def resident_mb(pid):
    try:
        with open("/proc/%d/statm" % pid) as f:
            return int(f.read().split()[1]) * 4096 / 1e6
    except (OSError, IndexError, ValueError):
        return 0


def timed(command, watch=None):
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if watch is not None:
        threading.Thread(target=watch, args=(process,), daemon=True).start()
    code = process.wait()
    assert code in (0, 1), (command, code)
    return time.monotonic() - began


def middle_and_quartiles(ratios):
    """Of runs in pairs, one right behind the other: the machine's own ups and downs meet both."""
    low, middle, high = statistics.quantiles(ratios, n=4)
    return "%.3f (quartiles %.3f and %.3f of %d pairs)" % (middle, low, high, len(ratios))


def speed_up(program, base, count):
    folder = os.path.join(base, "speed")
    write(folder, count, pdf_fixture, "pdf")
    for command in ("check", "import"):
        ratios, best = [], {}
        for _ in range(9):
            seconds = {}
            for jobs in (1, 2):
                archive = os.path.join(base, "speed-archive")
                shutil.rmtree(archive, ignore_errors=True)
                extra = ["--quiet", "--no-originals", "--archive", archive] if command == "import" else ["--format", "json"]
                seconds[jobs] = timed([program, command, "--jobs", str(jobs), *extra, folder])
                best[jobs] = min(seconds[jobs], best.get(jobs, seconds[jobs]))
            ratios.append(seconds[1] / seconds[2])
        print("%-7s %d PDF files: %.0f/s with 1 worker, %.0f/s with 2 at best; speed-up %s" % (
            command, count, count / best[1], count / best[2], middle_and_quartiles(ratios)), flush=True)


def isolation(program, in_process, base, make, name):
    folder = os.path.join(base, make.__name__)
    write(folder, 200, make, "pdf")
    paths = sorted(os.path.join(folder, name) for name in os.listdir(folder))
    ratios = []
    for _ in range(25):
        ours = timed([program, "check", "--format", "json", "--jobs", "1", *paths])
        ratios.append(ours / timed([in_process, *paths]))
    print("isolation: 200 %s in a worker against in-process, ratio %s" % (name, middle_and_quartiles(ratios)), flush=True)


def growth(program, base, count):
    """Memory of the parent, and seconds per thousand documents, while an archive grows."""
    folder, archive = os.path.join(base, "growth"), os.path.join(base, "growth-archive")
    write(folder, count, text_report, "txt")
    samples = []

    def watch(process):
        while process.poll() is None:
            samples.append((time.monotonic(), resident_mb(process.pid)))
            time.sleep(0.05)
    began = time.monotonic()
    timed([program, "import", "--quiet", "--no-originals", "--archive", archive, folder], watch)
    status = json.loads(subprocess.run([program, "status", "--archive", archive, "--format", "json"], capture_output=True).stdout)
    assert status["ok"] == count, status
    seconds = samples[-1][0] - began
    memory = [mb for moment, mb in samples]
    tenth = memory[len(memory) // 20:len(memory) // 10 + 1]
    print("growth: %d documents in %.1f s; parent at the first tenth %.1f MB, at most %.1f MB" % (count, seconds, max(tenth), max(memory)))
    finished = subprocess.run(["sqlite3", archive + "/archive.sqlite3", "SELECT finished, count(*) FROM files GROUP BY finished ORDER BY 1"],
                              capture_output=True, text=True)
    if finished.returncode == 0:
        rows = [tuple(map(int, line.split("|"))) for line in finished.stdout.split()]
        half = sum(n for _, n in rows) // 2
        done, middle = 0, rows[0][0]
        for second, n in rows:
            done += n
            if done >= half:
                middle = second
                break
        print("growth: first half in %d s, second half in %d s" % (middle - rows[0][0], rows[-1][0] - middle))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("crossfoot")
    parser.add_argument("--in-process", required=True, help="the built bench_in_process")
    # Beginning and ending a run take some 50 ms each; of 400 documents with two workers that would be 5 %.
    parser.add_argument("--documents", type=int, default=1500)
    parser.add_argument("--large", type=int, default=10_000)
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.crossfoot)
    base = tempfile.mkdtemp(prefix="crossfoot-bench-")
    try:
        isolation(program, arguments.in_process, base, pdf_fixture, "small PDF reports")
        isolation(program, arguments.in_process, base, pdf_report, "pages of 2 ms each")
        speed_up(program, base, arguments.documents)
        growth(program, base, arguments.large)
    finally:
        shutil.rmtree(base, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
