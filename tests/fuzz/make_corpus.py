#!/usr/bin/env python3
"""Writes the seeds of the fuzz targets into corpus/TARGET/seed-*. Standard library only; every file is ours.

Inputs that once failed are kept beside them under names that say what they showed; this program leaves them alone.
"""
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE.parent.parent / "fixtures"

AMOUNTS = ["$1,234.56", "1.234,56 €", "($25,00)", "(62.4 million)", "US$ 3,000", "12 345,678", "-938.00", "1 234.5-", "5,085", "$0.0011",
           "8%", "(8 %)", "3.5 ‰", "1'234.50", "12,34,567", "1 K", "2 millones", "½", "١٢٣", "１２３", "€1.2bn", "1.000.000", "0,5",
           "$16,682 (18/05/2009) $16,682 (02/12/2009)", "n.d.", "—", "Pending: $1,258.62", "3 cents", "CHF 1.–", "99999999999999999999999999999999999999",
           "twenty-five thousand", "veinticinco mil", "500 DR", "(1,234) CR", "12⁽¹⁾", "<b>5</b>&nbsp;000"]
DATES = ["31/12/2024", "12/31/24", "March, April, May 2018", "1 to 3 June 2023", "del 1 al 3 de junio de 2023", "II trimestre 2024", "Q3 2024",
         "FY2023/24", "enero-marzo de 2024", "2024-02-29", "29 February 2023", "14 de febrero", "as of December 31st, 2019", "1999-2001",
         "5 y 6 de marzo de 2024", "lunes 3 de mayo de 2021", "10.11.12", "XVIII 1789", "first half of 2020", "31 June", "01/02/03 04/05/06"]
LABELS = ["Gastos de oficina / Office expenses", "II. Travel and per diem (8%)", "1.2.3 Subtotal", "Saldo final / Closing balance (1)", "a) Rent*",
          "TOTAL / GRAN TOTAL", "Opening balance at 1 January 2024", "Concepto [Item]", "Dorania¹", "Personal (Staff)", "Pago – Payment – Paiement",
          "IVA / VAT 12 %", "- Otros / Others", "Cuadro 1. Presupuesto", "((()))", "/ / /", "Año 2023 (US$'000)"]

OPEN_BODIES = ['<office:text><text:h text:outline-level="1">A</text:h><text:list text:style-name="N"><text:list-item><text:p>b<text:s text:c="2"/></text:p></text:list-item></text:list>'
               '<text:p>c<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p></office:text>',
               '<office:text><table:table><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2">'
               '<text:p>5.00</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p>6.00</text:p></table:table-cell></table:table-row></table:table></office:text>',
               '<office:spreadsheet><table:table table:name="S"><table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" table:number-columns-spanned="2"><text:p>1,5</text:p>'
               '</table:table-cell></table:table-row></table:table></office:spreadsheet>']
SHEETS = ['<row><c t="inlineStr"><is><t>Item</t></is></c><c s="1"><v>1234.5</v></c></row>\n===\n#,##0.00_);[Red]\\(#,##0.00\\)\n===\n<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
          '<row r="9" hidden="1"><c r="C9" t="b"><v>1</v></c><c r="F9" t="e"><v>#REF!</v></c></row><row><c s="1"><v>45292.75</v></c></row>\n===\n[$-C0A]dddd d" de "mmmm yyyy [h]:mm:ss.00 AM/PM',
          '<row><c s="1"><v>-0.5</v></c><c s="1"><f>A1</f></c></row>\n===\n[>=1000]#,##0,,"M";0.0%;# ??/??;@',
          '<row><c s="1"><v>1e300</v></c></row>\n===\n##0.0E+0']
PAGES = ["<table><caption>Table 1<thead><tr><th rowspan=2>Item<th colspan=2>2024<tr><th>Spent<th>Left<tbody><tr><td>Rent<td>5.00<td>(1,000.00)</table>",
         "<h1>Report<p>A&nbsp;<b>b</b><sup>1</sup><br><br>c<ol type=a start=3><li>x<li value=9>y<ul><li>z</ul></ol><p><sup>1</sup> Note &#150; &euro;",
         "<table role=presentation><tr><td><table><tr><td>1<td>2<tr><td>3<td>4</table><td hidden>x</table>",
         "<table><tr><td rowspan=0>a<td>1<tr style='display:none'><td>2<tr><td colspan=0>3</table><pre>Item    Amount\nRent    5.00\nTotal   5.00\n</pre>",
         "<?xml version='1.0' encoding='iso-8859-1'?><!-- a --><html><head><meta charset=utf-16><title>T</title></head><body><script>x</script></body></html>"]

SETTINGS = ['severity = "warning"\nfail-on = "error"\ntolerance = "0.05"\nlanguages = ["es", "en"]\nnumber-format = "1.234,56"\n'
            'baseline = "accepted.json"\n\n[rules]\nF101 = "off"\ncolumn-does-not-foot = "note"\n',
            'fail-on = "never"\ntolerance = 1\n', 'tolerance = 0.05\n', 'severty = "note"\n', '[rules]\nF999 = "off"\n',
            'languages = [["es"]]\n', '[[rules]]\n', 'rules.F101 = true\n', 'a = {b = [1, 2, {c = 1979-05-27T07:32:00Z}]}\n',
            'severity = """\nnote"""\n', "baseline = 'C:\\x'\n# comment\n"]

RELATIONS = ["# 1\nItem\t2022\t2023\nFees\t1,000.00\t2,000.50\nRent\t500.00\t250.25\nTotal\t1,500.00\t2,250.75\n",
             "# 1\nItem\tAmount\nA. Staff\n1\t10.00\n2\t20.00\nSubtotal\t30.00\nB. Office\n3\t5.00\n4\t6.00\nSubtotal\t12.00\nTotal\t41.00\n",
             "# 2\n\tBudget\tSpent\tRest\n\tUSD\tUSD\tUSD\nFees\t100\t60\t40\nRent\t80\t90\t-10\nTravel\t70\t20\t50\nTotal\t250\t170\t80\n",
             "# 1\nDate\tDetail\tIn\tOut\tBalance\n01/01/2024\tOpening balance\t\t\t1,000.00\n02/01/2024\tFees\t250.00\t\t1,250.00\n"
             "05/01/2024\tRent\t\t300.00\t950.00\n09/01/2024\tSale\t75.50\t\t1,025.50\n\tClosing balance\t\t\t1,025.50\n",
             "# 1\nMember\tShare\t%\nAlverna\t50\t50.0%\nBelmar\t30\t30.0%\nClara\t20\t20.0%\nTotal\t100\t100.0%\n",
             "# 1\nRubro\tMonto\nSueldos\t1.234,50\nViajes\t(234,50)\nTotal\t1.000,00\n\n! El total de 1.000,00 se muestra en el Cuadro 1.\n"
             "# 1\nRubro\tMonto\nTotal\t1.000,00\nOtros\t5\n",
             "! Of the 12 projects, 5 ended and 6 go on (50 %).\n# 0\n1\t2\t3\n4\t5\t9\n5\t7\t12\n",
             "# 1\nYear\tA\tB\tA/B\n2020\t10\t5\t2.00\n2021\t12\t4\t3.00\n2022\t9\t3\t3.00\n2023\t8\t2\t4.10\n"]

TEXT = ["1. Income\n\nItem                 2022       2023\nFees             1,000.00   2,000.50\nRent               500.00     250.25\nTotal            1,500.00   2,250.75\n",
        "| Item | 2022 | 2023 |\n|------|-----:|-----:|\n| Fees | 10 | 20 |\n| Total | 10 | 21 |\n\nSource: own.\n",
        "+------+----+\n| a    | 1  |\n+------+----+\n| b    | 2  |\n+------+----+\n", "a;b;c\n1;2;3\n4;5;9\n", "a,b\n\"1,5\",2\n\"x\n y\",3\n",
        "Page 1\n\fPage 2\n\fPage 3\n", "• one\n• two\n  a) three\n", "\u00a0\u2003x\u200b\n\u202etext\u202c\n",
        "<table><tr><td>1</td></tr></table>\n&amp;&#x41;&#65;&bogus;\n", "Title\n=====\n\n**bold** _it_ [1]\n\n[1] note\n", "a\tb\tc\r\n1\t2\t3\r\n"]

W = ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def cell(text, properties=""):
    return "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>" % (properties, text)


TABLE = ("<w:tbl><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("Item") +
         cell("2024", '<w:gridSpan w:val="1"/>') + "</w:tr><w:tr>" + cell("Fees", '<w:vMerge w:val="restart"/>') + cell("1,000.00") + "</w:tr><w:tr>" +
         cell("", "<w:vMerge/>") + cell("500.00") + "</w:tr><w:tr>" + cell("Total") + cell("1,600.00") + "</w:tr></w:tbl>")
BODIES = ['<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Report</w:t></w:r></w:p>' + TABLE,
          '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/><w:vertAlign w:val="superscript"/></w:rPr>'
          '<w:t>one</w:t><w:tab/><w:br/><w:sym w:font="Symbol" w:char="F0B7"/><w:footnoteReference w:id="2"/></w:r></w:p>',
          '<w:sdt><w:sdtContent><w:p><w:ins w:id="1"><w:r><w:t>in</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>out</w:delText></w:r></w:del></w:p>'
          '</w:sdtContent></w:sdt><w:tbl><w:tr><w:tc>' + TABLE + "<w:p/></w:tc></w:tr></w:tbl>",
          '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
          '<w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:sectPr/>']
STYLES = ('<w:styles%s><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Base"/><w:pPr><w:outlineLvl w:val="0"/>'
          '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Base"><w:basedOn w:val="Heading1"/></w:style></w:styles>' % W)
NUMBERING = ('<w:numbering%s><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%%1."/></w:lvl>'
             '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%%1.%%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>'
             '</w:num></w:numbering>' % W)
NOTES = '<w:footnotes%s><w:footnote w:id="2"><w:p><w:r><w:t>a note</w:t></w:r></w:p></w:footnote></w:footnotes>' % W


def parts_list(body):
    return ("=== word/document.xml\n<w:document%s><w:body>%s</w:body></w:document>\n=== word/styles.xml\n%s\n=== word/numbering.xml\n%s\n"
            "=== word/footnotes.xml\n%s\n" % (W, body, STYLES, NUMBERING, NOTES))


def flat(body):
    part = '<pkg:part pkg:name="/%s"><pkg:xmlData>%s</pkg:xmlData></pkg:part>'
    relation = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r%d" '
                'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>')
    return ('<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
            part % ("_rels/.rels", relation % (1, "officeDocument", "word/document.xml")) +
            part % ("word/_rels/document.xml.rels", relation % (2, "styles", "styles.xml")) +
            part % ("word/document.xml", "<w:document%s><w:body>%s</w:body></w:document>" % (W, body)) +
            part % ("word/styles.xml", STYLES) + "</pkg:package>")


def shown(x, y, text, font="F", size=10):
    return "BT /%s %s Tf %s %s Td (%s) Tj ET\n" % (font, size, x, y, text)


def pdf_table(rules=""):
    rows = [("Item", "2023", "2024"), ("Fees", "1,000.00", "2,000.50"), ("Rent", "500.00", "250.25"), ("Total", "1,500.00", "2,250.75")]
    return rules + "".join(shown(x, 704 - 20 * i, text, "B" if i == 0 else "F") for i, row in enumerate(rows) for x, text in zip((75, 200, 300), row))


GRID = "0.5 w\n" + "".join("70 %d m 360 %d l S\n" % (y, y) for y in (720, 700, 680, 660, 640)) + "".join("%d 640 m %d 720 l S\n" % (x, x) for x in (70, 190, 290, 360))
CONTENTS = [pdf_table(), pdf_table(GRID), pdf_table("0.9 g 70 700 290 20 re f 0 g\n"), "q 2 0 0 2 10 10 cm /X Do Q\n", "q 500 0 0 700 0 0 cm /I Do Q\n",
            "BT /F 10 Tf 1 0 0 1 72 700 Tm 12 TL [(To) -250 (tal) 3000 (1,5)] TJ T* (next) ' 1 2 (third) \" ET\n",
            "0 1 -1 0 300 300 cm " + shown(10, 10, "turned"), "10 10 m 20 30 40 50 60 70 c 1 2 3 4 v 5 6 7 8 y h W n 0 0 100 100 re S\n",
            "/DeviceRGB cs 1 0 0 sc /C CS 0 0 1 SCN 0.1 0.2 0.3 0.4 k 0 0 5 5 re B*\n", "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI\n",
            "q " * 40 + "Q " * 60, "1e38 0 0 1e38 0 0 cm 10 10 m 1e30 10 l S\n"]


def page_lines(rows, ruled):
    out = []
    for i, row in enumerate(rows):
        for x, text in zip((70, 200, 300), row):
            out.append("w %d %d %d 10 %s" % (x, 100 + 14 * i, 6 * len(text), text))
    if ruled:
        out += ["h %d 65 360" % (98 + 14 * i) for i in range(len(rows) + 1)] + ["v %d 98 %d" % (x, 98 + 14 * len(rows)) for x in (65, 190, 290, 360)]
    return "\n".join(out) + "\n"


ROWS = [("Item", "2023", "2024"), ("Fees", "1,000.00", "2,000.50"), ("Rent", "500.00", "250.25"), ("Total", "1,500.00", "2,250.75")]
LAYOUT = [page_lines(ROWS, False), page_lines(ROWS, True), "w 70 60 40 14 Report\nW 70 90 20 10 1.\nw 95 90 60 10 Income\n" + page_lines(ROWS, False) + "w 70 170 5 6 1\nw 76 170 50 8 Source\n",
          page_lines(ROWS, True) + "p 612 792\n" + page_lines(ROWS[1:], True) + "p 792 612\nw 5 5 5 5 x\n",
          "f 60 95 400 110 grey\nf 60 120 400 135 grey\n" + page_lines(ROWS, False), "d 50 50 400 300\nh 100 60 390\nh 120 60 390\nw 60 300 20 8 2020\n",
          "r 20 300 10 10 side\nw 70 100 200 10 .............\nw 280 100 10 10 7\nw 70 120 90 10 _____________\n"]

AMOUNT_WORDS = ["$", "€", "US$", "%", "(", ")", "-", "−", ".", ",", "'", " ", "million", "millones", "bn", "K", "CR", "DR", "n.d.", "000", "½", "&nbsp;", "<sup>", "</sup>", "per", "mil"]
DICTIONARIES = {
    "amounts": AMOUNT_WORDS,
    "dates": ["enero", "January", "Q1", "trimestre", "quarter", "FY", "de", "to", "al", "/", "-", "2024", "29", "31", "XXXX", "first half", "as of", "lunes", "Monday", "y"],
    "labels": ["Total", "Subtotal", " / ", "(1)", "*", "II.", "1.2", "a)", "Saldo", "balance", "¹", "8%", "[", "]", "–", "Gastos", "expenses"],
    "settings": ["severity", "fail-on", "tolerance", "languages", "number-format", "baseline", "[rules]", "F101", "off", "never", "\"", "'''", "\"\"\"", "= ", "[", "{", "1979-05-27", "0x", "inf", "nan", "\\u0041"],
    "relations": AMOUNT_WORDS + ["\t", "\n# 1\n", "\n\n", "! ", "Total", "Subtotal", "Saldo inicial", "Opening balance", "Closing balance", "Budget", "0.00", "100.0%"],
    "text": ["\t", "|", "+--", "---", "===", "\f", "\r\n", "  ", "Total", "1,000.00", "•", "1.", "a)", "Cuadro 1", "Source:", "&#x41;", "<td>", "\ufeff", "\u202e"],
    "word_xml": ["<w:p>", "</w:p>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:gridSpan w:val=\"", "<w:vMerge/>", "<w:gridBefore w:val=\"9\"/>", "<w:numPr>", "<w:t>",
                 "<![CDATA[", "<!DOCTYPE", "<!--", "&amp;", "pkg:part", "pkg:xmlData", "w:hMerge", "999999999", "<w:sdt>", "<mc:AlternateContent>"],
    "odf": ["<text:p>", "</text:p>", "<text:h>", "<text:list>", "<text:list-item>", "<text:span>", "<text:note>", "<text:s text:c=\"9\"/>", "<text:tab/>", "<table:table>", "<table:table-row>",
            "<table:table-cell>", "<table:covered-table-cell/>", " table:number-columns-repeated=\"9\"", " table:number-rows-repeated=\"9\"", " table:number-rows-spanned=\"2\"", "<office:annotation>", "<draw:frame>"],
    "xlsx": ["<row>", "</row>", "<c>", "<c s=\"1\">", "<v>", "</v>", "\n===\n", "<is><t>", "#,##0", "0.00", "[$-", "[h]", "AM/PM", "mmmm", "General", "E+00", " ?/?", "[>=1]", ";", "_(", "* ", "<mergeCell ref=\"A1:C9\"/>", " hidden=\"1\""],
    "html": ["<table>", "</table>", "<tr>", "<td>", "<th>", "<thead>", "<tfoot>", "<caption>", " rowspan=2", " colspan=3", " hidden", " style='display:none'", "<br>", "<ol start=", "<li>", "<p>",
             "<pre>", "<sup>", "<h1>", "&nbsp;", "&#150;", "<!--", "-->", "<meta charset=", "<![CDATA["],
    "pdf": [" cm ", " Do ", " Tj ", " TJ ", " Td ", " Tm ", " re ", " f ", " S ", " W n ", "BT ", " ET", "/F ", "/B ", "/X ", "/I ", "BI ", " ID ", " EI", "1e30", "99999999999999999999",
            "endstream", "endobj", "obj", "/Length", "/Kids", "/Parent", "/Type", "/Filter/FlateDecode", "/ObjStm", "xref", "trailer", "startxref", " 0 R"],
    "layout": ["\nw ", "\nW ", "\nr ", "\nh ", "\nv ", "\nf ", "\nd ", "\np 612 792\n", "1,000.00", "Total", "Table", "1.", "......", "____", "(1)", "-5", "1e5", "0.001"],
}
DICTIONARIES["docx"] = DICTIONARIES["word_xml"] + ["=== word/document.xml\n", "=== word/styles.xml\n", "=== word/numbering.xml\n", "=== word/footnotes.xml\n"]
DICTIONARIES["pdf_ink"] = DICTIONARIES["pdf"]


def with_options(texts):
    """The first byte chooses options."""
    return [bytes([i % 128]) + text.encode() for i, text in enumerate(texts)]


def open_document(body):
    names = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (name, name) for name in ("office", "style", "text", "table", "draw"))
    styles = '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="i" style:num-suffix="."/></text:list-style>'
    return "<office:document %s><office:automatic-styles>%s</office:automatic-styles><office:body>%s</office:body></office:document>" % (names, styles, body)


def seeds():
    fixture = lambda pattern: [path.read_bytes() for path in sorted(FIXTURES.glob(pattern))]
    encoded = lambda texts: [text.encode() for text in texts]
    return {
        "amounts": with_options(AMOUNTS), "dates": with_options(DATES), "labels": with_options(LABELS), "settings": encoded(SETTINGS),
        "relations": encoded(RELATIONS), "layout": encoded(LAYOUT),
        "text": encoded(TEXT) + fixture("text/*.txt") + ["Año\n1.234,50 €\n".encode("utf-16"), "Año 5 €\n".encode("cp1252")],
        "word_xml": encoded(flat(body) for body in BODIES), "docx": encoded(parts_list(body) for body in BODIES) + fixture("docx/*.docx"),
        "odf": encoded(open_document(body) for body in OPEN_BODIES) + fixture("od?/*.od?"),
        "xlsx": encoded(SHEETS) + fixture("xlsx/*.xlsx"),
        "html": encoded(PAGES) + fixture("html/*.html"),
        "pdf": encoded(CONTENTS) + fixture("pdf/*.pdf"), "pdf_ink": encoded(CONTENTS),
    }


def escaped(word):
    return "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else "\\x%02X" % b for b in word.encode())


def main():
    for target, inputs in seeds().items():
        folder = HERE / "corpus" / target
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("seed-*"):
            old.unlink()
        for number, data in enumerate(inputs):
            (folder / ("seed-%02d" % number)).write_bytes(data)
        words = sorted(set(DICTIONARIES[target]))
        (HERE / "dictionaries" / (target + ".dict")).write_text("".join('"%s"\n' % escaped(word) for word in words))


if __name__ == "__main__":
    main()
