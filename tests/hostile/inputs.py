"""Small hostile documents: each an attack on one limit, scaled down so that all of them are made and read in seconds.

Every function yields (name, bytes, outcomes): the outcomes are those of model/result.h that are right for the file, with
"ok" where it is read (with findings or without).
"""
import io
import struct
import zipfile
import zlib

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
         'wordprocessingml.document.main+xml"/></Types>')
RELATIONS = (f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
             'Target="word/document.xml"/></Relationships>')
REFUSED = {"corrupt", "too-large", "unsupported", "encrypted", "no-text-layer", "garbled-text"}
ANY = REFUSED | {"ok", "timeout", "out-of-memory"}


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def body(inner, doctype=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<w:document xmlns:w="{WORD}"><w:body>{inner}</w:body></w:document>'


def package(document, relations=RELATIONS, further=()):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", relations)
        if document is not None:
            archive.writestr("word/document.xml", document)
        for name, content in further:
            archive.writestr(name, content)
    return out.getvalue()


def packages():
    sound = package(body(paragraph("Total 5")))
    yield "truncated.docx", sound[:len(sound) // 2], {"corrupt"}
    yield "empty.docx", b"", REFUSED
    yield "end-record-only.docx", b"PK\x05\x06" + bytes(18), REFUSED
    yield "no-document.docx", package(None), REFUSED
    # 64 MB of blanks in 64 KB.
    yield "bomb.docx", package(body(" " * (64 << 20))), {"too-large"}
    # What no text needs must not be unpacked, however large it says it is.
    yield "bomb-beside.docx", package(body(paragraph("Total 5")), further=[("word/media/a.png", bytes(64 << 20))]), {"ok"}
    damaged = bytearray(sound)
    damaged[sound.index(b"word/document.xml") + 20] ^= 0xFF
    yield "damaged-data.docx", bytes(damaged), REFUSED
    central = bytearray(sound)
    struct.pack_into("<H", central, len(central) - 22 + 10, 60_000)
    yield "count-of-entries.docx", bytes(central), REFUSED | {"ok"}
    yield "climbs-out.docx", package(body(paragraph("Total 5")),
                                     RELATIONS.replace("word/document.xml", "../../../etc/passwd")), REFUSED
    yield "itself.docx", package(body(paragraph("Total 5")), RELATIONS.replace("word/document.xml", "_rels/.rels")), REFUSED


def markup():
    deep = "<w:sdt><w:sdtContent>"
    yield "deep.docx", package(body(deep * 20_000 + paragraph("x") + "</w:sdtContent></w:sdt>" * 20_000)), REFUSED
    row = "<w:tbl><w:tr><w:tc>"
    yield "nested-tables.docx", package(body(row * 400 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 400)), REFUSED | {"ok"}
    laughs = "<!DOCTYPE a [<!ENTITY a0 'ha'>" + "".join(
        f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 10)) + "]>"
    yield "laughs.docx", package(body(paragraph("&a9;"), laughs)), {"corrupt"}
    file = "<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
    yield "external-entity.docx", package(body(paragraph("&f;"), file)), {"corrupt"}
    yield "cut-off.docx", package(body(paragraph("Total 5"))[:-30]), {"corrupt"}
    yield "invalid-utf8.docx", package(body(paragraph("Total 5")).encode().replace(b"Total", b"T\xff\xfeal")), {"corrupt"}
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>{paragraph("5")}</w:tc>'
    yield "span.docx", package(body(f"<w:tbl><w:tr>{cell * 3}</w:tr></w:tbl>")), REFUSED | {"ok"}
    yield "cells.docx", package(body("<w:tbl><w:tr>" + f'<w:tc>{paragraph("5")}</w:tc>' * 20_000 + "</w:tr></w:tbl>")), ANY


def pdf(page="", content=b"BT /F 12 Tf 72 700 Td (Total 5) Tj ET", filters="", pages="/Count 1/Kids[4 0 R]", length=None):
    """One page of one line; each part may be replaced. Without a table of objects, which readers rebuild."""
    length = len(content) if length is None else length
    parts = [b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
             b"2 0 obj\n<</Type/Pages %s>>\nendobj\n" % pages.encode(),
             b"3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n",
             b"4 0 obj\n<</Type/Page/Parent 2 0 R %s/Contents 5 0 R/Resources<</Font<</F 3 0 R>>/XObject<</X 6 0 R>>>>>>\n"
             b"endobj\n" % (page or "/MediaBox[0 0 612 792]").encode(),
             b"5 0 obj\n<</Length %s %s>>stream\n%s\nendstream\nendobj\n" % (str(length).encode(), filters.encode(), content),
             b"6 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>stream\n"
             b"/X Do\nendstream\nendobj\n"]
    return b"%PDF-1.5\n" + b"".join(parts) + b"trailer<</Size 7/Root 1 0 R>>\n%%EOF\n"


def pages():
    yield "header-only.pdf", b"%PDF-1.7\n", REFUSED
    yield "truncated.pdf", pdf()[:420], REFUSED | {"ok"}
    yield "huge-page.pdf", pdf("/MediaBox[0 0 1000000000 1000000000]"), ANY
    yield "page-of-no-size.pdf", pdf("/MediaBox[9 9 9 9]/Rotate 7"), ANY
    yield "count-of-pages.pdf", pdf(pages="/Count 2147483647/Kids[4 0 R]"), ANY
    yield "pages-in-a-ring.pdf", pdf(pages="/Count 1/Kids[2 0 R]"), ANY
    yield "form-draws-itself.pdf", pdf(content=b"/X Do BT /F 12 Tf 72 700 Td (Total 5) Tj ET"), ANY
    yield "length-is-the-stream.pdf", pdf(length="5 0 R"), ANY
    blanks = zlib.compress(b" " * (64 << 20), 9)
    yield "bomb.pdf", pdf(content=blanks, filters="/Filter/FlateDecode"), ANY
    yield "bomb-in-bomb.pdf", pdf(content=zlib.compress(blanks, 9), filters="/Filter[/FlateDecode/FlateDecode]"), ANY
    yield "filters.pdf", pdf(filters="/Filter[" + "/ASCIIHexDecode" * 2_000 + "]"), ANY
    yield "same-spot.pdf", pdf(content=b"BT /F 12 Tf 72 700 Td " + b"(5) Tj 0 0 Td " * 20_000 + b"ET"), ANY


def texts():
    yield "nul.txt", b"Total\0 5\0\0\n" * 100, ANY
    yield "invalid-utf8.txt", b"Total \xff\xfe\x80 5\n" * 100, ANY
    yield "long-line.txt", b"Total 1,234.00 " * 130_000, ANY  # 2 MB without an end
    yield "only-ends.txt", b"\n" * 500_000, ANY
    yield "digits.txt", b"1" * 1_000_000, ANY
    yield "many-tables.txt", b"Item    Amount\nTravel  5.00\nOffice  7.00\nTotal   12.00\n\n" * 2_000, ANY
    yield "text.docx", b"Total 5\n", REFUSED | {"ok"}
    yield "workbook.pdf", package(None), REFUSED


def web_pages():
    def page(inside):
        return ("<!DOCTYPE html><html><body>" + inside + "</body></html>").encode()
    yield "deep.html", page("<div>" * 50_000 + "x"), {"corrupt"}
    yield "nested-tables.html", page("<table><tr><td>" * 400 + "x"), {"corrupt"}
    yield "span.html", page('<table><tr><td colspan="2147483647" rowspan="2147483647">5<td>6<tr><td>7</table>'), ANY
    yield "spans.html", page("<table>" + '<tr><td colspan="1000" rowspan="65534">5' * 500 + "</table>"), ANY
    yield "overlap.html", page('<table><tr><td>1<td rowspan="2">2<tr><td colspan="3">3<td>4</table>'), {"ok"}
    yield "attributes.html", page("<p " + "".join(f"a{i}=1 " for i in range(20_000)) + ">Total 5</p>"), ANY
    yield "entities.html", b"<!DOCTYPE html [<!ENTITY a 'ha'>]><html><body>&a;&a;&#1114112;&#xD800;&#0;&nosuch; 5</body></html>", ANY
    yield "scripts-only.html", page("<script>document.write('Total 5')</script>"), {"no-text-layer"}
    yield "cut-off.html", page("<table><tr><td>Total<td>5")[:-20], {"ok"}
    yield "invalid-utf8.html", page("<meta charset=utf-8><p>T\xff").replace(b"\xc3\xbf", b"\xff\xfe\x80"), ANY
    yield "nul.html", page("<p>Total 5").replace(b"Total", b"To\0tal"), ANY
    yield "no-such-charset.html", page("<meta charset='x-none'><p>Total \xa0").replace(b"\xc2\xa0", b"\xa0"), {"ok"}
    yield "many-tags.html", page("<b>" * 200 + "<p></b>" * 20_000), ANY
    yield "rows.html", page("<table>" + "<tr><td>1<td>2" * 100_000 + "</table>"), ANY
    yield "open-tables.md", b"<table>\n\nTotal 5\n" * 20_000, ANY


def workbook(rows, styles="<styleSheet/>", strings="<sst/>", after=""):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
        archive.writestr("_rels/.rels", RELATIONS.replace("word/document.xml", "xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>')
        targets = (("worksheet", "sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "strings.xml"))
        archive.writestr("xl/_rels/workbook.xml.rels", "<Relationships>" + "".join(
            f'<Relationship Id="r{n + 1}" Type="{OFFICE}/{kind}" Target="{name}"/>' for n, (kind, name) in enumerate(targets)) + "</Relationships>")
        archive.writestr("xl/sheet1.xml", f"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>")
        archive.writestr("xl/styles.xml", styles)
        archive.writestr("xl/strings.xml", strings)
    return out.getvalue()


def workbooks():
    row = '<row><c t="inlineStr"><is><t>Total</t></is></c><c><v>5</v></c></row>'
    sound = workbook(row)
    yield "truncated.xlsx", sound[:len(sound) // 2], {"corrupt"}
    yield "bomb.xlsx", workbook(" " * (64 << 20)), {"too-large"}
    yield "laughs.xlsx", workbook(row, strings="<!DOCTYPE a [<!ENTITY a 'ha'>]><sst><si><t>&a;</t></si></sst>"), {"corrupt"}
    yield "deep.xlsx", workbook("<row>" * 9_000), {"corrupt"}
    yield "cut-off.xlsx", workbook(row + "<row>"), {"corrupt"}
    yield "far-corner.xlsx", workbook('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'), {"ok"}
    yield "beyond.xlsx", workbook('<row r="2147483647"><c r="ZZZZZZZZ9"><v>1</v></c><c r="A0"><v>2</v></c></row>'), {"ok"}
    yield "merged.xlsx", workbook(row * 50, after="<mergeCells>" + "".join(
        f'<mergeCell ref="A{n * 7919 % 1000 + 1}:XFD{n * 104729 % 1048576 + 1}"/>' for n in range(20_000)) + "</mergeCells>"), {"ok"}
    code = "[$x-" + "#,##0.00;" * 300 + '"'
    yield "code.xlsx", workbook('<row><c s="0"><v>1e308</v></c><c s="0"><v>-1e-308</v></c></row>' * 100, styles=(
        '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="%s"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>'
        % code.replace('"', "&quot;"))), {"ok"}
    yield "no-such-string.xlsx", workbook('<row><c t="s"><v>99999999999</v></c><c t="s"><v>-1</v></c></row>'), ANY
    yield "diagonal.xlsx", workbook("".join(f'<row r="{2 * n}"><c r="{chr(65 + n % 26)}{2 * n}"><v>{n}</v></c></row>' for n in range(1, 20_000))), ANY
    yield "cells.xlsx", workbook(row * 50_000), ANY
    yield "text.xlsx", b"Total 5\n", REFUSED


def open_document(body, doctype="", styles="", manifest="<m/>"):
    names = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "style", "text", "table"))
    content = (f"{doctype}<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
               f"<office:body>{body}</office:body></office:document-content>")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return out.getvalue()


def open_documents():
    def text(inside):
        return f"<office:text>{inside}</office:text>"
    def sheet(inside):
        return f"<office:spreadsheet><table:table>{inside}</table:table></office:spreadsheet>"
    cell = "<table:table-cell><text:p>Total 5</text:p></table:table-cell>"
    sound = open_document(text("<text:p>Total 5</text:p>"))
    yield "truncated.odt", sound[:len(sound) // 2], {"corrupt"}
    yield "bomb.odt", open_document(text(" " * (64 << 20))), {"too-large"}
    yield "laughs.odt", open_document(text("<text:p>&a;</text:p>"), "<!DOCTYPE a [<!ENTITY a 'ha'>]>"), {"corrupt"}
    yield "encrypted.odt", open_document("", manifest="<m><e><encryption-data/></e></m>"), {"encrypted"}
    yield "deep.odt", open_document(text("<text:section>" * 3_000)), {"corrupt"}
    yield "deep-frames.odt", open_document(text("<table:table><table:table-row><table:table-cell>" * 80)), {"corrupt"}
    yield "blanks.odt", open_document(text('<text:p>5<text:s text:c="2147483647"/>5</text:p>' * 500)), ANY
    yield "ring.odt", open_document(text('<text:p text:style-name="A">Total 5</text:p>'), styles=(
        '<style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>'
        '<style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>')), {"ok"}
    repeated = 'table:number-columns-repeated="2147483647"'
    yield "columns.odt", open_document(text(f"<table:table><table:table-row>{cell.replace('cell>', 'cell ' + repeated + '>', 1)}</table:table-row></table:table>")), ANY
    yield "columns.ods", open_document(sheet(f"<table:table-row>{cell.replace('cell>', 'cell ' + repeated + '>', 1)}</table:table-row>")), ANY
    yield "rows.ods", open_document(sheet(f'<table:table-row table:number-rows-repeated="2147483647">{cell}</table:table-row>')), ANY
    yield "spans.ods", open_document(sheet('<table:table-row>' + cell.replace("cell>", 'cell table:number-rows-spanned="999999999">', 1) * 300 + "</table:table-row>")), ANY
    yield "no-content.odt", sound.replace(b"content.xml", b"kontent.xml"), {"corrupt"}


def all_inputs():
    for family in (packages, markup, pages, texts, web_pages, workbooks, open_documents):
        yield from family()
