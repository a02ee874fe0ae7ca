# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write a text as a secretary would in LibreOffice, and let LibreOffice make the Word document.

`python tests/support/office_paper.py TEXT.txt OUT.docx` makes the document that is committed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from html import escape, unescape
from itertools import groupby
from pathlib import Path

_TOKEN = re.compile(
    r"(?P<break><br>)|</?(?P<tag>[biu])>|(?P<stars>\*{1,2})|<(?P<auto>https?://[^>]+)>|\[(?P<label>[^\]]+)\]\((?P<to>[^)]+)\)"
)
_INDEXED = re.compile(r"^(?P<title>.+?)\s*\.{3,}\s*(?P<page>\S+)$")
_ITEM = re.compile(r"^(?:(?P<number>\d+)\.|-)\s+(?P<text>.*)$")
_HEADING = re.compile(r"^(?P<hashes>#+)\s+(?P<text>.*)$")
_RULE = re.compile(r"^\|[-| :]+\|$")
_TIME = re.compile(r"^\d\d\.\d\d")

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style")
)
_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_SPACES} xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">"""
_LOOKS = {
    "b": 'fo:font-weight="bold"',
    "i": 'fo:font-style="italic"',
    "u": 'style:text-underline-style="solid" style:text-underline-width="auto"',
}
_LEADERS = """<style:style style:name="Index" style:family="paragraph">
<style:paragraph-properties><style:tab-stops><style:tab-stop style:position="16cm"
 style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>
</style:paragraph-properties></style:style>"""
_HEADINGS = "".join(
    f'<style:style style:name="Heading_20_{n}" style:display-name="Heading {n}" '
    f'style:family="paragraph" style:default-outline-level="{n}"/>'
    for n in range(1, 7)
)
_LISTS = """<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1"
 style:num-format="1" style:num-suffix="."/></text:list-style><text:list-style
 style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
</text:list-style>"""


def flat_document(text: str) -> str:
    """Return a text with the marks of a Bilagviewer source as a flat OpenDocument file."""
    groups = [list(same) for key, same in groupby(text.split("\n"), _kind) if key]
    body = "\n".join(part for group in groups for part in _group(group))
    looks = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties '
        f"{' '.join(_LOOKS[look] for look in name)}/></style:style>"
        for name in ("b", "i", "u", "bi", "bu", "iu", "biu")
    )
    named = f"<office:styles>{_HEADINGS}</office:styles>"
    styles = f"{named}<office:automatic-styles>{looks}{_LEADERS}{_LISTS}</office:automatic-styles>"
    content = f"<office:body><office:text>{body}</office:text></office:body>"
    return f"{_HEAD}{styles}{content}</office:document>"


def _kind(line: str) -> str:
    """Return what a line is; lines of a kind that stand together are one thing."""
    if not line.strip():
        return ""
    if _INDEXED.match(line):
        return "index"
    if line.startswith("|"):
        return "table"
    if "\t" in line:
        return "timed" if _TIME.match(line) else "table"
    item = _ITEM.match(line)
    if item:
        return "numbers" if item["number"] else "bullets"
    return f"heading {line}" if _HEADING.match(line) else "lines"


def _group(lines: Sequence[str]) -> Iterator[str]:
    match _kind(lines[0]):
        case "index":
            yield _index(lines)
        case "table":
            yield _table([_cells(line) for line in lines if not _RULE.match(line)])
            yield "<text:p/>"
        case "numbers" | "bullets" as kind:
            yield _list(kind.title(), lines)
        case "lines":
            yield f"<text:p>{'<text:line-break/>'.join(map(_runs, lines))}</text:p>"
        case _:
            yield from (_paragraph(line) for line in lines)


def _cells(line: str) -> list[str]:
    """Return the cells of a row that tabs or bars set apart."""
    if not line.startswith("|"):
        return line.split("\t")
    return [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]


def _paragraph(line: str) -> str:
    heading = _HEADING.match(line)
    if heading:
        level = len(heading["hashes"])
        style = f'text:style-name="Heading_20_{level}" text:outline-level="{level}"'
        return f"<text:h {style}>{_runs(heading['text'])}</text:h>"
    return f"<text:p>{'<text:tab/>'.join(map(_runs, line.split(chr(9))))}</text:p>"


def _index(lines: Sequence[str]) -> str:
    entries = "".join(
        f'<text:p text:style-name="Index">{_runs(found["title"])}<text:tab/>'
        f"{_runs(found['page'])}</text:p>"
        for found in map(_INDEXED.match, lines)
        if found
    )
    source = '<text:table-of-content-source text:outline-level="3"/>'
    return (
        f'<text:table-of-content text:name="Index1">{source}'
        f"<text:index-body>{entries}</text:index-body></text:table-of-content>"
    )


def _list(style: str, lines: Sequence[str]) -> str:
    items: list[str] = []
    for line in lines:
        found = _ITEM.match(line)
        number, words = (found["number"], found["text"]) if found else (None, line)
        start = f' text:start-value="{number}"' if number and not items else ""
        items.append(f"<text:list-item{start}><text:p>{_runs(words)}</text:p></text:list-item>")
    return f'<text:list text:style-name="{style}">{"".join(items)}</text:list>'


def _table(rows: Sequence[Sequence[str]]) -> str:
    width = max(map(len, rows))
    made = "".join(
        "<table:table-row>"
        + "".join(
            '<table:table-cell office:value-type="string">'
            f"<text:p>{_runs(cell)}</text:p></table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    columns = f'<table:table-column table:number-columns-repeated="{width}"/>'
    return f"<table:table>{columns}{made}</table:table>"


def _runs(markup: str) -> str:
    looks: set[str] = set()
    made, at = [], 0
    for token in _TOKEN.finditer(markup):
        made.append(_run(markup[at : token.start()], looks))
        at = token.end()
        if token["auto"] or token["to"]:
            address, label = token["auto"] or token["to"], token["label"] or token["auto"]
            made.append(f'<text:a xlink:type="simple" xlink:href="{address}">{label}</text:a>')
        elif token["break"]:
            made.append("<text:line-break/>")
        else:
            look = token["tag"] or {"*": "i", "**": "b"}[token["stars"]]
            looks ^= {look}
    return "".join(made) + _run(markup[at:], looks)


def _run(words: str, looks: set[str]) -> str:
    escaped = escape(unescape(words))
    name = "".join(sorted(looks))
    return f'<text:span text:style-name="{name}">{escaped}</text:span>' if name else escaped


def office() -> str | None:
    """Return the LibreOffice of this machine, None where there is none."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def make_word(text: str) -> bytes:
    """Return `text` as a Word document that LibreOffice wrote."""
    return make_all({"paper": text})["paper"]


def make_all(texts: Mapping[str, str]) -> dict[str, bytes]:
    """Return texts as Word documents, by the same names; LibreOffice is started once."""
    program = office()
    if program is None:
        raise FileNotFoundError("soffice")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for stem, text in texts.items():
            (folder / f"{stem}.fodt").write_text(flat_document(text), "utf-8")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
        paths = ["--outdir", str(folder), *(str(folder / f"{stem}.fodt") for stem in texts)]
        subprocess.run([*command, *paths], check=True, capture_output=True, timeout=300)
        return {stem: (folder / f"{stem}.docx").read_bytes() for stem in texts}


if __name__ == "__main__":
    source, made = map(Path, sys.argv[1:])
    made.write_bytes(make_word(source.read_text("utf-8")))
