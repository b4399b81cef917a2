#!/usr/bin/env python3
"""Writes trigrams.tsv: how much each letter trigram speaks for English, Spanish, French, Portuguese and German.

    make_trigrams.py > trigrams.tsv        needs the Debian packages wamerican wspanish wfrench wportuguese wngerman

Only counts are kept. Words are lowered and lose their accents, as labels in capitals do. A row is a trigram ('_' is the
edge of a word) and one letter a language: 'm' neutral, each step towards 'z' a quarter of a nat more likely than in the
mean language, towards 'a' less.
"""
import collections
import math
import unicodedata

LISTS = [("en", "american-english"), ("es", "spanish"), ("fr", "french"), ("pt", "portuguese"), ("de", "ngerman")]
ROWS = 7000
SMOOTHING = 4.0


def folded(word):
    word = word.lower().replace("ß", "ss")
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def plural(word):
    """The Spanish list holds singulars only, the others inflected forms."""
    if word[-1] in "aeiou":
        return word + "s"
    return word[:-1] + "ces" if word[-1] == "z" else word + "es" if word[-1] != "s" else word


def counts(path):
    tally = collections.Counter()
    with open("/usr/share/dict/" + path, encoding="utf-8") as f:
        for line in f:
            word = line.strip()
            if word[:1].isupper() and path != "ngerman":
                continue
            word = folded(word)
            if not (3 <= len(word) <= 18) or not all("a" <= c <= "z" for c in word):
                continue
            for form in [word] + ([plural(word)] if path == "spanish" else []):
                padded = "_" + form + "_"
                tally.update(padded[i:i + 3] for i in range(len(padded) - 2))
    return tally


def main():
    tallies = [counts(path) for _, path in LISTS]
    totals = [sum(t.values()) for t in tallies]
    share = collections.Counter()
    for tally, total in zip(tallies, totals):
        for gram, n in tally.items():
            share[gram] += n / total
    kept = sorted(gram for gram, _ in share.most_common(ROWS))
    print("# Made by make_trigrams.py: do not edit. Columns after the trigram: " + " ".join(tag for tag, _ in LISTS))
    for gram in kept:
        logs = [math.log((t[gram] + SMOOTHING) / (total + SMOOTHING * ROWS)) for t, total in zip(tallies, totals)]
        mean = sum(logs) / len(logs)
        print(gram + "\t" + "".join(chr(ord("m") + max(-12, min(12, round((v - mean) * 4)))) for v in logs))


if __name__ == "__main__":
    main()
