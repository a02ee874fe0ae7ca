# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Word documents that nobody writes by hand: each is small to send and large to read.

`python tests/support/hostile_word.py` reads each in a child and prints seconds and peak memory.
"""

from __future__ import annotations

import io
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from bilagviewer.errors import UserError
from bilagviewer.importers.readers import word
from bilagviewer.work import Budget, Work
from word_file import document, part

SECONDS, PARTS = 20, 1_500_000
"""What the program lets one import take."""
_P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def _words(text: object) -> str:
    return _P.format(text)


def _cell(text: object, properties: str = "") -> str:
    return f"<w:tc>{properties}{_words(text)}</w:tc>"


def paragraphs() -> bytes:
    """Return 200,000 paragraphs."""
    return document(*(_words(f"Afsnit {n} om broen") for n in range(200_000)))


def footnotes() -> bytes:
    """Return 10,000 notes and what refers to them."""
    body = (
        f'<w:p><w:r><w:t>Tal</w:t></w:r><w:r><w:footnoteReference w:id="{n}"/></w:r></w:p>'
        for n in range(10_000)
    )
    notes = (f'<w:footnote w:id="{n}">{_words(f"Kilde {n}")}</w:footnote>' for n in range(10_000))
    return document(*body, parts={"footnotes": part("footnotes", *notes)})


def table() -> bytes:
    """Return a table of 5,000 rows and 20 columns."""
    rows = ("".join(_cell(f"{n},{m}") for m in range(20)) for n in range(5_000))
    return document("<w:tbl>", *(f"<w:tr>{row}</w:tr>" for row in rows), "</w:tbl>")


def merged() -> bytes:
    """Return a table of 2,000 rows and 20 columns whose cells go on with the ones above."""
    begin, on = ('<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>")
    first = "".join(_cell("Fælles ord " * 20, begin) for _ in range(19))
    rest = f"<w:tc>{on}<w:p/></w:tc>" * 19
    rows = (f"<w:tr>{_cell(n)}{rest if n else first}</w:tr>" for n in range(2_000))
    return document("<w:tbl>", *rows, "</w:tbl>")


def long_attribute() -> bytes:
    """Return one attribute of 20 MB."""
    return document(f'<w:p w:rsidR="{"0" * 20_000_000}"><w:r><w:t>Ord</w:t></w:r></w:p>')


def many_attributes() -> bytes:
    """Return one element with 500,000 attributes."""
    said = " ".join(f'a{n}="1"' for n in range(500_000))
    return document(f"<w:p {said}><w:r><w:t>Ord</w:t></w:r></w:p>")


def deep_tables() -> bytes:
    """Return 10,000 tables inside each other."""
    return document(
        "<w:tbl><w:tr><w:tc>" * 10_000, _words("Ord"), "</w:tc></w:tr></w:tbl>" * 10_000
    )


def deep_data() -> bytes:
    """Return 5,000 tables inside each other, each with other cells of its own."""
    opened = f"<w:tbl><w:tr>{_cell('A') * 3}</w:tr><w:tr>{_cell('b') * 2}<w:tc>"
    closed = f"</w:tc></w:tr><w:tr>{_cell('c') * 3}</w:tr></w:tbl>"
    return document(opened * 5_000, _words("Ord"), closed * 5_000)


def deep_controls() -> bytes:
    """Return 100,000 content controls inside each other."""
    many = 100_000
    return document("<w:sdt><w:sdtContent>" * many, _words("Ord"), "</w:sdtContent></w:sdt>" * many)


def deep_changes() -> bytes:
    """Return 100,000 insertions inside each other."""
    inner = f"{'<w:ins>' * 100_000}<w:r><w:t>Ord</w:t></w:r>{'</w:ins>' * 100_000}"
    return document(f"<w:p>{inner}</w:p>")


def deep_alternatives() -> bytes:
    """Return 100,000 things in two forms inside each other."""
    opened, closed = "<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"
    inner = "<w:t>Ord</w:t>"
    return document(f"<w:p><w:r>{opened * 100_000}{inner}{closed * 100_000}</w:r></w:p>")


def deep_boxes() -> bytes:
    """Return 20,000 boxes of text inside each other."""
    opened = "<w:p><w:r><w:t>A</w:t></w:r><w:r><w:pict><w:txbxContent>"
    closed = "</w:txbxContent></w:pict></w:r></w:p>"
    return document(opened * 20_000, _words("Ord"), closed * 20_000)


def deep_formula() -> bytes:
    """Return a formula of 100,000 fractions inside each other."""
    inner = f"{'<m:f><m:num>' * 100_000}<m:r><m:t>x</m:t></m:r>{'</m:num></m:f>' * 100_000}"
    return document(f"<w:p><m:oMath>{inner}</m:oMath><w:r><w:t>Ord</w:t></w:r></w:p>")


def runs() -> bytes:
    """Return 1,000,000 runs in one paragraph."""
    return document("<w:p>", "<w:r><w:t>a</w:t></w:r>" * 1_000_000, "</w:p>")


def looks() -> bytes:
    """Return 300,000 runs of changing looks in one paragraph."""
    two = "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>"
    return document("<w:p>", two * 150_000, "</w:p>")


def bookmarks() -> bytes:
    """Return 300,000 bookmarks."""
    marks = (f'<w:bookmarkStart w:id="{n}" w:name="m{n}"/>' for n in range(300_000))
    return document("<w:p>", *marks, "<w:r><w:t>Ord</w:t></w:r></w:p>")


def bomb() -> bytes:
    """Return a part that is a thousand times as large as its zip."""
    return document(_words("Ord"), parts={"styles": part("styles", " " * 900_000_000)})


def relations() -> bytes:
    """Return 50,000 relations, and links that name them."""
    names = range(50_000)
    links = (
        f'<w:p><w:hyperlink r:id="x{n}"><w:r><w:t>Se</w:t></w:r></w:hyperlink></w:p>' for n in names
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    said = "".join(
        f'<Relationship Id="x{n}" Type="{kind}" Target="file:///c/{n}" TargetMode="External"/>'
        for n in names
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    made = f'<Relationships xmlns="{space}">{said}</Relationships>'
    return _with(document(*links), "word/_rels/document.xml.rels", made)


def numbering() -> bytes:
    """Return 100,000 lists, each used by two paragraphs."""
    names = range(100_000)
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    lists = (f'<w:abstractNum w:abstractNumId="{n}">{level}</w:abstractNum>' for n in names)
    uses = (f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in names)
    said = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr></w:pPr>'
    body = (_words("Ord").replace("<w:p>", f"<w:p>{said.format(n)}") for n in names)
    return document(*body, parts={"numbering": part("numbering", *lists, *uses)})


def styles() -> bytes:
    """Return 20,000 styles in one circle, each used."""
    many = 20_000
    made = (
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{(n + 1) % many}"/>'
        "</w:style>"
        for n in range(many)
    )
    body = (
        _words("Ord").replace("<w:p>", f'<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr>')
        for n in range(many)
    )
    return document(*body, parts={"styles": part("styles", *made)})


def joined() -> bytes:
    """Return 100,000 paragraphs whose ends were deleted."""
    said = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    return document(*([_words("Ord ").replace("<w:p>", f"<w:p>{said}")] * 100_000))


def fields() -> bytes:
    """Return 200,000 fields that begin and never end."""
    sign = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    return document("<w:p>", sign * 200_000, "<w:r><w:t>Ord</w:t></w:r></w:p>")


def wide_cells() -> bytes:
    """Return 20,000 rows whose cells begin at places of their own."""
    rows = (
        f'<w:tr><w:trPr><w:gridBefore w:val="{n}"/></w:trPr>{_cell("a")}{_cell("b")}</w:tr>'
        for n in range(20_000)
    )
    return document("<w:tbl>", *rows, "</w:tbl>")


def _with(data: bytes, name: str, text: str) -> bytes:
    """Return a document with one part replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", 8) as new:
        for part_name in old.namelist():
            new.writestr(part_name, text if part_name == name else old.read(part_name))
    return made.getvalue()


_ALL = (
    *(paragraphs, footnotes, table, merged, long_attribute, many_attributes, deep_tables),
    *(deep_data, deep_controls, deep_changes, deep_alternatives, deep_boxes, deep_formula, runs),
    *(looks, bookmarks, bomb, relations, numbering, styles, joined, fields, wide_cells),
)
HOSTILE: Mapping[str, Callable[[], bytes]] = MappingProxyType({one.__name__: one for one in _ALL})
"""Name → what makes the document."""


def reading(name: str) -> tuple[str, float, float]:
    """Return how a document is answered in a child, the seconds of work, and its peak in MB."""
    data = HOSTILE[name]()
    command = [sys.executable, __file__, name]
    ran = subprocess.run(command, input=data, capture_output=True, check=True, timeout=120)
    answer, seconds, peak = ran.stdout.decode().split()
    return answer, float(seconds), float(peak)


def _read_one() -> None:
    """Read what comes in, and print the answer, seconds and the peak."""
    data = sys.stdin.buffer.read()
    work = Work()
    work.keep(Budget(SECONDS, PARTS, "tung.docx"))
    start = time.process_time()
    try:
        answer = f"{len(word.read(data, 'tung.docx', work).lines)}-lines"
    except UserError as error:
        answer = error.kind
    sys.stdout.write(f"{answer} {time.process_time() - start:.2f} {peak():.0f}\n")


def peak() -> float:
    """Return the most memory that this process had, in MB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _read_one()
    else:
        for each in HOSTILE:
            sys.stdout.write(f"{each:20} {reading(each)}\n")
            sys.stdout.flush()
