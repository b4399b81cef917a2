#!/usr/bin/env python3
"""Write PDF documents with tables of many styles, and what their cells are.

    make_tables.py OUT [--count N] [--seed S]

OUT gets NAME.pdf, NAME-str.xml and NAME-reg.xml in the form of the ICDAR 2013 competition, so that its scorer can be
run on them.  The tables are made up: statistical and financial tables as public offices print them, with and without
rules, with dot leaders, currency signs in columns of their own, heads in several levels, wrapped labels and section
heads, between prose, lists, contents and bar charts that are no tables.  Python 3 standard library only.
"""
import argparse
import os
import random
from xml.sax.saxutils import escape

# Advance widths of the characters 32..126 in 1/1000 em: Helvetica, Helvetica-Bold, Times-Roman, Times-Bold.
WIDTHS = {
    "H": "278 278 355 556 556 889 667 222 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 222 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584",
    "HB": "278 333 474 556 556 889 722 278 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 278 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584",
    "T": "250 333 408 500 500 833 778 333 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541",
    "TB": "250 333 555 500 500 1000 833 333 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520",
}
WIDTHS = {k: [int(x) for x in v.split()] for k, v in WIDTHS.items()}
NAMES = {"H": "Helvetica", "HB": "Helvetica-Bold", "T": "Times-Roman", "TB": "Times-Bold"}

PLACES = ("Northern Ridge", "Alder County", "Bay Harbor", "Cedar Falls", "Delmont", "East Marsh", "Fairview", "Granite State",
          "Hollow Creek", "Iron Range", "Juniper", "Kestrel Valley", "Lakeside District", "Maple Heights", "New Caldwell", "Oak Bluffs")
ITEMS = ("Personnel compensation", "Travel and transportation of persons", "Rent, communications, and utilities",
         "Printing and reproduction", "Other contractual services", "Supplies and materials", "Equipment", "Grants and subsidies",
         "Insurance claims and indemnities", "Interest and dividends", "Research and development contracts", "Operation of facilities",
         "Land and structures", "Vocational rehabilitation and employment", "Benefits for former personnel", "Advisory services",
         "Medical care and hospital services for veterans", "Water", "Roads", "Forest products", "Recreation fees", "Licenses",
         "Unobligated balance, start of year", "Offsetting collections from non-Federal sources", "Change in uncollected payments")
HEADS = ("Total", "Number of establishments", "Paid employees", "Annual payroll", "Percent change", "Estimate", "Enacted", "Actual",
         "Standard error", "Median income", "Acres harvested", "Production", "Value of sales", "Men", "Women", "Urban", "Rural",
         "First quarter", "Average hourly earnings", "Requested", "Outlays", "Budget authority", "Rate per 1,000", "Share", "Index")
SPANNERS = ("Fiscal year", "Calendar year", "All persons", "Employed", "Under 25 years", "Budget request", "Sales and receipts", "Low income")
SECTIONS = ("Assets", "Discretionary programs", "Mandatory programs", "West", "South", "Midwest", "Current expenses", "By age", "By region")
WORDS = ("the report shows that total outlays for programs of this kind rose by more than a third over the decade while the number of "
         "persons who were served in each of the regions fell slightly because eligibility was changed under a later act and offices "
         "in small towns were closed although most claims are now filed by mail which has not reduced the cost of processing them").split()


def width(text, font, size):
    return sum(WIDTHS[font][ord(c) - 32] for c in text) * size / 1000


class Page:
    def __init__(self, w=612, h=792):
        self.w, self.h, self.ops = w, h, []

    def text(self, x, y, s, font, size):
        s = s.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        self.ops.append("BT /%s %.2f Tf %.2f %.2f Td (%s) Tj ET" % (font, size, x, self.h - y, s))

    def rule(self, x0, y0, x1, y1, w=0.5):
        self.ops.append("%.2f w %.2f %.2f m %.2f %.2f l S" % (w, x0, self.h - y0, x1, self.h - y1))

    def fill(self, x0, y0, x1, y1, gray):
        self.ops.append("%.2f g %.2f %.2f %.2f %.2f re f 0 g" % (gray, x0, self.h - y1, x1 - x0, y1 - y0))


def write_pdf(path, pages):
    objs = [b"<</Type/Catalog/Pages 2 0 R>>", None]
    fonts = " ".join("/%s<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % kv for kv in NAMES.items())
    kids = []
    for page in pages:
        data = "\n".join(page.ops).encode("latin-1")
        objs.append(b"<</Length %d>>stream\n" % len(data) + data + b"\nendstream")
        objs.append(("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %g %g]/Contents %d 0 R/Resources<</Font<<%s>>>>>>"
                     % (page.w, page.h, len(objs), fonts)).encode())
        kids.append("%d 0 R" % len(objs))
    objs[1] = ("<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), " ".join(kids))).encode()
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for i, o in enumerate(objs, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % i + o + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objs) + 1)
    for o in offsets:
        out += b"%010d 00000 n \n" % o
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objs) + 1, start)
    with open(path, "wb") as f:
        f.write(out)


def wrap(text, font, size, limit):
    lines, line = [], ""
    for word in text.split():
        more = (line + " " + word).strip()
        if line and width(more, font, size) > limit:
            lines.append(line)
            line = word
        else:
            line = more
    return lines + [line] if line else lines


class Writer:
    def __init__(self, rng):
        self.r = rng
        self.pages, self.tables = [], []
        self.family = rng.choice("TTH")
        self.size = rng.choice((9, 9.5, 10, 10, 11))
        self.margin = rng.choice((54, 60, 72))

    def page(self):
        self.p = Page()
        self.pages.append(self.p)
        self.x0, self.x1, self.y = self.margin, self.p.w - self.margin, self.margin
        if self.r.random() < 0.5:
            self.p.text(self.x0, self.y, "Statistical Review of Regional Programs", self.family, 8)
            n = str(len(self.pages) + 11)
            self.p.text(self.x1 - width(n, self.family, 8), self.y, n, self.family, 8)
        self.y += 26

    def room(self):
        return self.p.h - self.margin - self.y

    # ---- what is no table
    def sentence(self, words):
        s = " ".join(self.r.choice(WORDS) for _ in range(words))
        if self.r.random() < 0.4:
            s += " from %d to %d percent" % (self.r.randint(2, 40), self.r.randint(41, 90))
        return s[0].upper() + s[1:] + "."

    def paragraph(self, x0=None, x1=None, sentences=None, justify=None):
        x0, x1 = self.x0 if x0 is None else x0, self.x1 if x1 is None else x1
        justify = self.r.random() < 0.5 if justify is None else justify
        text = " ".join(self.sentence(self.r.randint(8, 22)) for _ in range(sentences or self.r.randint(2, 4)))
        lines = wrap(text, self.family, self.size, x1 - x0)
        for i, line in enumerate(lines):
            if self.room() < 14:
                return
            words = line.split()
            slack = x1 - x0 - width(line, self.family, self.size)
            if justify and i + 1 < len(lines) and len(words) > 1:
                x = x0
                for w in words:
                    self.p.text(x, self.y, w, self.family, self.size)
                    x += width(w + " ", self.family, self.size) + slack / (len(words) - 1)
            else:
                self.p.text(x0, self.y, line, self.family, self.size)
            self.y += self.size * 1.2
        self.y += self.size

    def two_columns(self):
        gap = self.r.choice((14, 18, 24))
        mid = (self.x0 + self.x1) / 2
        top, bottoms = self.y, []
        for a, b in ((self.x0, mid - gap / 2), (mid + gap / 2, self.x1)):
            self.y = top
            for _ in range(2):
                self.paragraph(a, b, 2, True)
            bottoms.append(self.y)
        self.y = max(bottoms)

    def bullets(self):
        for i in range(self.r.randint(3, 5)):
            mark = self.r.choice(("-", "%d." % (i + 1), "(%s)" % "abcdef"[i]))
            self.p.text(self.x0 + 12, self.y, mark, self.family, self.size)
            for line in wrap(self.sentence(self.r.randint(6, 20)), self.family, self.size, self.x1 - self.x0 - 34):
                self.p.text(self.x0 + 34, self.y, line, self.family, self.size)
                self.y += self.size * 1.2
        self.y += self.size

    def contents(self):
        page = 1
        for _ in range(self.r.randint(4, 8)):
            title = self.r.choice(ITEMS + SECTIONS)
            page += self.r.randint(1, 9)
            self.leader(self.x0, self.x1 - 20, self.y, title, self.family, self.size)
            n = str(page)
            self.p.text(self.x1 - width(n, self.family, self.size), self.y, n, self.family, self.size)
            self.y += self.size * 1.3
        self.y += self.size

    def leader(self, x0, x1, y, label, font, size):
        self.p.text(x0, y, label, font, size)
        unit = self.r.choice((".", " .")) if not hasattr(self, "unit") else self.unit
        start = x0 + width(label, font, size)
        dots = int((x1 - start) / width(unit, font, size))
        if dots > 2:
            self.p.text(x1 - dots * width(unit, font, size), y, unit * dots, font, size)

    def bars(self):
        left, right, bottom = self.x0 + 70, self.x1 - 40, self.y + 120
        for i in range(6):
            x = left + (right - left) * i / 5
            self.p.rule(x, self.y, x, bottom, 0.3)
            self.p.text(x - 5, bottom + 10, str(20 * i), self.family, 7)
        for i in range(4):
            y = self.y + 15 + 26 * i
            share = self.r.uniform(0.1, 0.95)
            self.p.fill(left, y, left + share * (right - left), y + 14, 0.6)
            self.p.text(self.x0, y + 10, self.r.choice(PLACES)[:12], self.family, 7)
            self.p.text(left + share * (right - left) + 3, y + 10, "%.1f" % (100 * share), self.family, 7)
        self.p.rule(left, bottom, right, bottom)
        self.y = bottom + 20
        self.p.text(self.x0, self.y, "Figure %d. Share of offices by region" % self.r.randint(1, 9), self.family, self.size)
        self.y += 20

    # ---- tables
    def number(self, kind):
        r = self.r
        u = r.random()
        if u < 0.03:
            return r.choice(("-", "--", "...", "(D)", "NA"))
        if kind == "money":
            v = r.choice((r.randint(1, 999), r.randint(1000, 99999), r.randint(100000, 9999999)))
            s = format(v, ",")
            return "(%s)" % s if u > 0.92 else s
        if kind == "decimal":
            return "%.1f" % r.uniform(0.1, 140)
        if kind == "percent":
            return "%.1f%%" % r.uniform(0.1, 99)
        return str(r.randint(0, 400))

    def table(self, x0=None, x1=None, max_rows=26, columns=None):
        r = self.r
        st = {
            "rules": r.choice(("none", "none", "ends", "heads", "heads", "heads", "rows", "grid", "underlines")),
            "leaders": r.random() < 0.35, "dollar": r.random() < 0.35, "sections": r.random() < 0.35, "indent": r.random() < 0.4,
            "wrap": r.random() < 0.45, "first_line": r.random() < 0.3, "groups": r.random() < 0.25, "levels": r.random() < 0.4,
            "head_align": r.choice(("center", "center", "right")), "text_column": r.random() < 0.2, "total": r.random() < 0.5,
            "compact": r.random() < 0.35, "shade": r.random() < 0.2,
        }
        if st["rules"] == "grid":
            st["leaders"] = False
        f, fb, size = self.family, self.family + "B", r.choice((7, 7.5, 8, 8, 9, self.size))
        x0, x1 = self.x0 if x0 is None else x0, self.x1 if x1 is None else x1
        n = columns or r.randint(2, 7)
        self.unit = r.choice((".", " ."))
        kinds = [r.choice(("money", "money", "decimal", "percent", "count")) for _ in range(n)]
        if st["text_column"]:
            kinds[r.choice((0, n - 1))] = "text"
        rows = []
        labels = r.sample(ITEMS, len(ITEMS)) if r.random() < 0.7 else list(r.sample(PLACES, len(PLACES)))
        count = min(r.randint(3, max_rows), len(labels))
        sparse = r.random() < 0.15
        for i in range(count):
            if st["sections"] and i % 5 == 0 and i + 1 < count:
                rows.append(("section", r.choice(SECTIONS) + r.choice(("", ":")), None))
            values = [r.choice(("Pending", "Approved by board", "Eastern office", "Federal")) if k == "text" else self.number(k) for k in kinds]
            if sparse:
                values = [v if r.random() > 0.3 else "" for v in values]
            if not any(values):
                values[0] = "0"
            rows.append(("item", labels[i], values))
        if st["total"]:
            rows.append(("total", "Total", [self.number(k) if k != "text" else "" for k in kinds]))
        heads = r.sample(HEADS, n)
        if r.random() < 0.3:
            first = r.randint(1985, 2012)
            heads = [str(first + i) for i in range(n)]
        # geometry
        stub = min(max(width(l, f, size) for _, l, _ in rows) + 14, (x1 - x0) * r.uniform(0.28, 0.45))
        if not st["wrap"]:
            stub = min(max(width(l, f, size) for _, l, _ in rows) + 14, (x1 - x0) * 0.5)
        sign = width("$", f, size) + 2 if st["dollar"] else 0
        need = [max([width(v[j], f, size) for _, _, v in rows if v] + [size * 2]) + (sign if kinds[j] == "money" else 0) for j in range(n)]
        need = [max(w, max(width(word, f + "B", size) for word in heads[j].split()) - size * 0.3) for j, w in enumerate(need)]
        gap = size * r.uniform(0.9, 2.5)
        if st["compact"]:
            x1 = min(x1, x0 + stub + sum(w + gap for w in need))
        spare = x1 - x0 - stub - sum(need)
        while n > 2 and spare < n * size * 0.8:
            n -= 1
            kinds, heads = kinds[:n], heads[:n]
            rows = [(k, l, v[:n] if v else v) for k, l, v in rows]
            rows = [(k, l, v) for k, l, v in rows if v is None or any(v)]
            need = need[:n]
            spare = x1 - x0 - stub - sum(need)
        step = spare / n
        lefts, rights, x = [], [], x0 + stub
        for w in need:
            lefts.append(x + max(step * 0.6, min(step, size)))
            rights.append(x + step + w)
            x += step + w
        # caption
        number = r.randint(1, 40)
        style = r.choice(("table", "table", "title", "none"))
        title = "%s %s, %d" % (r.choice(("Summary of", "Estimates of", "Distribution of")), r.choice(ITEMS).lower(), r.randint(1990, 2012))
        if style != "none":
            line = ("Table %d. " % number if style == "table" else "") + title
            centered = r.random() < 0.5
            for part in wrap(line, fb, size + 1, x1 - x0):
                off = centered * (x1 - x0 - width(part, fb, size + 1)) / 2
                self.p.text(x0 + off, self.y, part, fb, size + 1)
                self.y += (size + 1) * 1.25
            if r.random() < 0.4:
                note = r.choice(("[In millions of dollars]", "(Dollars in thousands)", "[Numbers in thousands]"))
                self.p.text((x0 + x1 - width(note, f, size)) / 2, self.y, note, f, size)
                self.y += size * 1.3
            self.y += size * r.uniform(0.2, 0.9)
        cells, boxes, row = [], [], 0
        lead = size * r.choice((1.15, 1.2, 1.3, 1.6))
        top = self.y - size
        self.lines_h, self.lines_v_rows = [top], []

        def put(x, y, s, font):
            self.p.text(x, y, s, font, size)
            boxes.append((x, y - size * 0.75, x + width(s, font, size), y + size * 0.2))

        # heads
        hf = r.choice((f, fb))
        if st["shade"]:
            shade_at = len(self.p.ops)
        level0 = []
        if st["levels"] and n >= 3:
            j = 0
            while j < n:
                k = min(n, j + r.choice((2, 2, 3)))
                if k - j >= 2 and kinds[j] != "text":
                    level0.append((j, k - 1, r.choice(SPANNERS)))
                j = k
        if level0:
            for a, b, s in level0:
                c0 = rights[a - 1] + 2 if a else x0 + stub
                c = (max(c0, rights[a] - need[a] - step * 0.5) + rights[b]) / 2
                w = width(s, hf, size)
                put(c - w / 2, self.y, s, hf)
                cells.append((row, a + 1, row, b + 1, s))
                if st["rules"] in ("heads", "underlines", "rows") :
                    self.p.rule(rights[a] - need[a] - step * 0.3, self.y + size * 0.35, rights[b], self.y + size * 0.35, 0.4)
            if st["rules"] == "grid":
                self.lines_h.append(self.y + size * 0.4)
            self.y += lead * (1.15 if st["rules"] != "none" else 1.0)
            row += 1
        head_lines = [wrap(h, hf, size, need[j] + step * 0.85) for j, h in enumerate(heads)]
        deep = max(len(h) for h in head_lines)
        stub_head = r.choice(("", "Item", "Program", "State or region"))
        for i in range(deep):
            for j, h in enumerate(head_lines):
                k = i - (deep - len(h))
                if k >= 0:
                    w = width(h[k], hf, size)
                    x = rights[j] - w
                    if st["head_align"] == "center":
                        x = min(rights[j] - need[j] / 2 - w / 2, rights[j] - w + step * 0.5)
                    put(x, self.y, h[k], hf)
            if i + 1 == deep and stub_head:
                put(x0, self.y, stub_head, hf)
            if i + 1 < deep:
                self.y += size * 1.12
        for j, h in enumerate(heads):
            cells.append((row, j + 1, row, j + 1, h))
        if stub_head:
            cells.append((row, 0, row, 0, stub_head))
        if st["rules"] in ("heads", "rows", "underlines"):
            self.p.rule(x0, self.y + size * 0.4, x1, self.y + size * 0.4, 0.5)
        self.lines_h.append(self.y + size * 0.4)
        row += 1
        self.y += lead * r.choice((1.1, 1.4))
        # body
        for i, (kind, label, values) in enumerate(rows):
            font = fb if kind == "total" or (kind == "section" and r.random() < 0.5) else f
            pad = 8 if st["indent"] and kind == "item" and st["sections"] else 0
            limit = stub - 10 - pad
            parts = wrap(label, font, size, limit)
            start = self.y
            if kind == "total" and st["rules"] == "underlines":
                for j in range(n):
                    self.p.rule(rights[j] - need[j], self.y - size * 0.95, rights[j], self.y - size * 0.95, 0.4)
            for k, part in enumerate(parts):
                x = x0 + pad + (6 if k else 0)
                last = k + 1 == len(parts)
                if last and st["leaders"] and kind == "item":
                    self.leader(x, x0 + stub - 4, self.y, part, font, size)
                    boxes.append((x, self.y - size * 0.75, x + width(part, font, size), self.y + size * 0.2))
                else:
                    put(x, self.y, part, font)
                if not last:
                    self.y += size * 1.12
            cells.append((row, 0, row, 0, label))
            if values:
                y = start if st["first_line"] else self.y
                for j, v in enumerate(values):
                    if not v:
                        continue
                    text = v
                    if kinds[j] == "text":
                        put(lefts[j], y, v, font)
                    else:
                        put(rights[j] - width(v, font, size) + (width(")", font, size) if v.endswith(")") and v[0] == "(" else 0), y, v, font)
                        if st["dollar"] and kinds[j] == "money" and (i <= 1 or kind == "total") and v[0].isdigit():
                            put(rights[j] - need[j], y, "$", font)
                            text = "$" + v
                    cells.append((row, j + 1, row, j + 1, text))
            row += 1
            if st["rules"] == "rows":
                self.p.rule(x0, self.y + size * 0.35, x1, self.y + size * 0.35, 0.25)
            self.lines_h.append(self.y + size * 0.4)
            self.y += lead * (1.7 if st["groups"] and i % 5 == 4 else 1.0)
            if self.room() < 40:
                break
        bottom = self.lines_h[-1]
        if st["rules"] in ("ends", "heads", "underlines"):
            self.p.rule(x0, top, x1, top, 0.8)
            self.p.rule(x0, bottom, x1, bottom, 0.8)
        if st["rules"] == "grid":
            for y in self.lines_h:
                self.p.rule(x0 - 3, y, x1 + 3, y)
            for x in [x0 - 3] + [rights[j] - need[j] - step * 0.5 for j in range(n)] + [x1 + 3]:
                first = self.lines_h[1] if level0 and x not in (x0 - 3, x1 + 3) else top
                self.p.rule(x, first, x, bottom)
            for a, b, _ in level0:
                x = rights[a] - need[a] - step * 0.5
                self.p.rule(x, top, x, bottom)
        if r.random() < 0.4:
            self.p.text(x0, self.y, "Source: " + self.sentence(6), f, size - 0.5)
            self.y += size * 1.3
        self.y += size * 2
        box = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
        self.tables.append((len(self.pages), box, cells))
        return st

    def word_table(self):
        """A table of words: descriptions wrapped over several lines, hardly a figure."""
        r = self.r
        f, fb, size = self.family, self.family + "B", r.choice((8, 9, self.size))
        n = r.choice((2, 3, 3, 4))
        rules = r.choice(("heads", "rows", "rows", "none", "grid"))
        heads = r.sample(("Office", "Purpose", "Contact", "Status", "Requirement", "Action taken", "Date", "Finding"), n)
        wide = r.randrange(1, n)
        shares = [3.5 if j == wide else 1.6 for j in range(n)]
        total, x, lefts, limits = sum(shares), self.x0, [], []
        for share in shares:
            lefts.append(x)
            w = (self.x1 - self.x0) * share / total
            limits.append(w - size * 1.5)
            x += w
        line = "Table %d. %s of regional offices" % (r.randint(1, 40), r.choice(("Functions", "Findings", "Programs")))
        self.p.text(self.x0, self.y, line, fb, size + 1)
        self.y += size * 1.9
        top = self.y - size
        cells, boxes, ys = [], [], [top]

        def put(x, y, s, font):
            self.p.text(x, y, s, font, size)
            boxes.append((x, y - size * 0.75, x + width(s, font, size), y + size * 0.2))

        for j, h in enumerate(heads):
            put(lefts[j], self.y, h, fb)
            cells.append((0, j, 0, j, h))
        ys.append(self.y + size * 0.5)
        self.y += size * 1.7
        apart = r.choice((0.5, 0.7, 0.9)) if rules in ("heads", "none") else 0.7
        for i in range(r.randint(3, 7)):
            if self.room() < 90:
                break
            texts = []
            for j in range(n):
                if j == wide:
                    texts.append(self.sentence(r.randint(4, 22)))
                else:
                    texts.append(r.choice(PLACES + SECTIONS + ("Approved", "Pending", "May 3, 1999", "Not started", "(202) 555-0143")))
            deep = 0
            for j, t in enumerate(texts):
                lines = wrap(t, f, size, limits[j])
                for k, part in enumerate(lines):
                    put(lefts[j], self.y + k * size * 1.15, part, f)
                deep = max(deep, len(lines))
                cells.append((i + 1, j, i + 1, j, t))
            self.y += deep * size * 1.15
            ys.append(self.y - size * 0.75 + size * apart * 0.5)
            self.y += size * apart
        if rules == "rows" or rules == "grid":
            for y in ys:
                self.p.rule(self.x0 - 3, y, self.x1 + 3, y)
        elif rules == "heads":
            for y in (ys[0], ys[1], ys[-1]):
                self.p.rule(self.x0, y, self.x1, y)
        if rules == "grid":
            for x in [self.x0 - 3] + [l - size * 0.6 for l in lefts[1:]] + [self.x1 + 3]:
                self.p.rule(x, ys[0], x, ys[-1])
        self.y += size * 2
        box = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
        self.tables.append((len(self.pages), box, cells))

    def document(self):
        r = self.r
        for _ in range(r.randint(1, 2)):
            self.page()
            for _ in range(r.randint(2, 5)):
                u = r.random()
                if self.room() < 170:
                    break
                if u < 0.1:
                    self.word_table()
                elif u < 0.5:
                    self.table(max_rows=max(4, int((self.room() - 110) / 16)))
                elif u < 0.72:
                    self.paragraph()
                elif u < 0.8:
                    self.two_columns()
                elif u < 0.88:
                    self.bullets()
                elif u < 0.93:
                    self.contents()
                elif u < 0.96:
                    self.bars()
                else:
                    mid = (self.x0 + self.x1) / 2
                    top = self.y
                    self.table(self.x0, mid - 14, 8, 2)
                    low = self.y
                    self.y = top
                    self.table(mid + 14, self.x1, 8, 2)
                    self.y = max(low, self.y)
        if not self.tables:
            self.page()
            self.table()


def write_truth(folder, name, w):
    with open(os.path.join(folder, name + "-str.xml"), "w") as s, open(os.path.join(folder, name + "-reg.xml"), "w") as g:
        s.write('<?xml version="1.0"?>\n<document filename="%s.pdf">\n' % name)
        g.write('<?xml version="1.0"?>\n<document filename="%s.pdf">\n' % name)
        for i, (page, box, cells) in enumerate(w.tables, 1):
            h = w.pages[page - 1].h
            s.write('<table id="%d"><region id="1" page="%d" col-increment="0" row-increment="0">\n' % (i, page))
            for k, (r0, c0, r1, c1, text) in enumerate(cells):
                s.write('<cell id="%d" start-row="%d" start-col="%d" end-row="%d" end-col="%d"><content>%s</content></cell>\n'
                        % (k, r0, c0, r1, c1, escape(text)))
            s.write("</region></table>\n")
            g.write('<table id="%d"><region id="1" page="%d"><bounding-box x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/></region></table>\n'
                    % (i, page, box[0], h - box[3], box[2], h - box[1]))
        s.write("</document>\n")
        g.write("</document>\n")


def main():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("out")
    a.add_argument("--count", type=int, default=100)
    a.add_argument("--seed", type=int, default=1)
    o = a.parse_args()
    os.makedirs(o.out, exist_ok=True)
    for i in range(o.count):
        w = Writer(random.Random(o.seed * 100003 + i))
        w.document()
        name = "syn-%03d" % i
        write_pdf(os.path.join(o.out, name + ".pdf"), w.pages)
        write_truth(o.out, name, w)


if __name__ == "__main__":
    main()
