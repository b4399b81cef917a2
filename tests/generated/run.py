"""Measures a checker on generated tables: how many sound ones it doubts, and how many planted errors it tells."""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import kinds  # noqa: E402
import plant  # noqa: E402
import prove  # noqa: E402
import write  # noqa: E402

LANGUAGES = ["en"] * 9 + ["es"] * 9 + ["both"] * 2
COLUMNS = ("sound", "alarmed", "det", "det told", "undet", "undet told")


def make(kind, seed, number):
    """The same table for the same seed, in any process; a text seeds the generator without Python's hash."""
    rng = random.Random(f"{seed}/{kind}/{number}")
    language = rng.choice(LANGUAGES)
    sheet = kinds.module(kind).make(rng, language)
    aligned, padded = rng.random() < 0.7, rng.random() < 0.3
    text, top = write.grid(sheet)
    prove.prove(sheet, text, top)
    return rng, sheet, top, aligned, padded


def save(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
        out.write(text)


def write_kind(kind, options, folder):
    """The files of one kind; planted ones with the error that each holds."""
    sound, planted = [], {}
    for number in range(options.count):
        rng, sheet, top, aligned, padded = make(kind, options.seed, number)
        name = f"{kind}_{number:04}.md"
        save(folder, name, write.markdown(sheet, aligned, padded))
        sound.append(name)
        error = plant.plant(rng, sheet) if options.planted else None
        if error:
            wrong = f"{kind}_{number:04}_planted.md"
            save(folder, wrong, write.markdown(error.sheet, aligned, padded))
            planted[wrong] = (error, top)
    return sound, planted


def check(binary, folder, names):
    """Findings by file name, errors and warnings only."""
    command = [binary, "check", "--no-config", "--format", "json", *names]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    found = {}
    for line in done.stdout.splitlines():
        one = json.loads(line)
        told = [f for f in one["findings"] if f["severity"] in ("error", "warning")]
        found[os.path.basename(one["source"]["path"])] = told
    missing = [name for name in names if name not in found]
    if missing:
        sys.exit(f"no answer for {len(missing)} files, first {missing[0]}: {done.stderr[:500]}")
    return found


def spots(finding):
    """The cells that a finding points at: its own, and the first of its suspects."""
    cells = [finding.get("cell")] + (finding.get("suspect_cells") or [])[:1]
    return {(c["row"], c["column"]) for c in cells if c}


def told_at(findings, cells, top):
    wanted = {(r + top, c) for r, c in cells}
    return any(spots(finding) & wanted for finding in findings)


def measure(kind, options, folder):
    sound, planted = write_kind(kind, options, folder)
    found = check(os.path.abspath(options.crossfoot), folder, sound + list(planted))
    alarmed = [name for name in sound if found[name]]
    result = dict.fromkeys(COLUMNS, 0)
    result.update({"sound": len(sound), "alarmed": len(alarmed)})
    for name, (error, top) in planted.items():
        around = {error.cell} if error.determined else set().union(*(e.cells() for e in error.broken))
        name_of = "det" if error.determined else "undet"
        told = told_at(found[name], around, top)
        result[name_of] += 1
        result[name_of + " told"] += told
        if options.list_missed and not told:
            cell = (error.cell[0] + top, error.cell[1])
            print(f"missed {kind} {name} {name_of} {error.how} row {cell[0]} column {cell[1]}")
    if options.list:
        for name in alarmed:
            for f in found[name]:
                print(f"{kind} {name} {f['id']} {f['message']}")
    return result


def share(part, whole):
    return f"{100 * part / whole:5.1f}%" if whole else "     -"


def line(name, result, planted):
    text = f"{name:24} {result['sound']:6} {result['alarmed']:8} {share(result['alarmed'], result['sound'])}"
    if planted:
        for key in ("det", "undet"):
            told = result[key + " told"]
            text += f" {result[key]:8} {told:6} {share(told, result[key])}"
    return text


def head(planted):
    text = f"{'kind':24} {'sound':>6} {'alarmed':>8} {'':6}"
    return text + (f" {'determ.':>8} {'told':>6} {'':6} {'undet.':>8} {'told':>6}" if planted else "")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--crossfoot", required=True, metavar="BIN")
    parser.add_argument("--count", type=int, default=50, help="tables of each kind")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--kinds", help="names with commas between; all by default")
    parser.add_argument("--planted", action="store_true", help="also copies with one error each")
    parser.add_argument("--keep", metavar="DIR", help="write the tables here and leave them")
    parser.add_argument("--list", action="store_true", help="print each alarm on a sound table")
    parser.add_argument("--list-missed", action="store_true", help="print each planted error that was not told")
    parser.add_argument("--most-alarms", type=int, help="exit status 1 if more sound tables alarm")
    parser.add_argument("--least-told", type=float, metavar="PERCENT",
                        help="exit status 1 if fewer of the errors that the table determines are told at their cell")
    return parser.parse_args()


def run(options, folder):
    total = dict.fromkeys(COLUMNS, 0)
    print(head(options.planted))
    for kind in options.kinds.split(",") if options.kinds else kinds.NAMES:
        result = measure(kind, options, folder)
        print(line(kind, result, options.planted), flush=True)
        total = {key: total[key] + result[key] for key in COLUMNS}
    print(line("all", total, options.planted))
    return total


def main():
    options = arguments()
    if options.keep:
        os.makedirs(options.keep, exist_ok=True)
        total = run(options, options.keep)
    else:
        with tempfile.TemporaryDirectory() as folder:
            total = run(options, folder)
    too_loud = options.most_alarms is not None and total["alarmed"] > options.most_alarms
    too_silent = options.least_told is not None and 100 * total["det told"] < options.least_told * total["det"]
    return int(too_loud or too_silent)


if __name__ == "__main__":
    sys.exit(main())
