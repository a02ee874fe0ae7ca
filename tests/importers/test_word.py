# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A Word document gives the same pack as its text."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers.build import import_document
from bilagviewer.library.recognise import Kind, recognise
from bilagviewer.model.blocks import Run, TableBlock, plain
from bilagviewer.model.outline import outline
from word_file import document, paragraph, table

DOCUMENT = document(
    paragraph(("b", "Indholdsfortegnelse")),
    paragraph(("b", "1 Velkomst ........ 2")),
    paragraph(("b", "2 Klynger ........ 3")),
    paragraph(("", "Bilag 1: Placeringer ........ 3")),
    paragraph(("", "1 Velkomst"), style="Heading1"),
    paragraph(("", "Formanden byder velkommen.")),
    paragraph(("", "2 Klynger"), style="Heading1"),
    paragraph(("", "Bilag 1: Placeringer"), style="Heading2"),
    table(
        [
            [paragraph(("b", "Klynge")), paragraph(("b", "Placering"))],
            [paragraph(("", "CLEAN")), paragraph(("u", "Sønderborg"), ("", ", Aarhus"))],
            [paragraph(("", "MADE")), paragraph(("", "København"))],
        ]
    ),
)
TEXT = """Indholdsfortegnelse

1 Velkomst ........ 2
2 Klynger ........ 3
Bilag 1: Placeringer ........ 3

## 1 Velkomst

Formanden byder velkommen.

## 2 Klynger

### Bilag 1: Placeringer

| Klynge | Placering |
|---|---|
| CLEAN | <u>Sønderborg</u>, Aarhus |
| MADE | København |
"""


def test_a_word_document_gives_the_same_pack_as_its_text() -> None:
    word = import_document(DOCUMENT, "møde.docx").document
    text = import_document(TEXT.encode(), "møde.txt").document
    assert outline(word.pack) == outline(text.pack)
    assert word.bodies.keys() == text.bodies.keys()
    (theirs,) = (b for b in word.bodies["2-1.md"].blocks if isinstance(b, TableBlock))
    (ours,) = (b for b in text.bodies["2-1.md"].blocks if isinstance(b, TableBlock))
    assert theirs.table.columns == ours.table.columns
    assert [row.cells for row in theirs.table.rows] == [row.cells for row in ours.table.rows]


def test_underlined_words_stay_underlined() -> None:
    word = import_document(DOCUMENT, "møde.docx").document
    (block,) = (b for b in word.bodies["2-1.md"].blocks if isinstance(b, TableBlock))
    cell = block.table.rows[0].cells[1]
    assert plain(cell.runs) == "Sønderborg, Aarhus"
    assert cell.runs[0] == Run("Sønderborg", underline=True)


def test_the_file_itself_is_kept_in_the_pack() -> None:
    imported = import_document(DOCUMENT, "Møde 1.docx").document
    assert imported.files[imported.pack.original] == DOCUMENT
    assert imported.pack.original.endswith(".docx")


REFUSED = {
    "damaged": (DOCUMENT[:400], "import.word_damaged"),
    "not XML": (document("<w:p>"), "import.word_damaged"),
    "no words": (document(paragraph(("", " "))), "import.empty"),
    "more parts than a thousand pages": (document("<w:p/>" * 3_000_001), "work.too_much"),
    "no words beside a large file": (document(padding=65 << 20), "import.empty"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_said(case: str) -> None:
    data, kind = REFUSED[case]
    with pytest.raises(UserError) as caught:
        import_document(data, "møde.docx")
    assert caught.value.kind == kind


def test_entities_that_multiply_are_not_unfolded() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    data = document(paragraph(("", "Ord")))
    doctype = f'<!DOCTYPE x [<!ENTITY e0 "ha">{bomb}]>'
    with pytest.raises(UserError) as caught:
        import_document(_with_doctype(data, doctype), "møde.docx")
    assert caught.value.kind == "import.word_damaged"


def _with_doctype(data: bytes, doctype: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = doctype.encode() + part.replace(b"Ord", b"&e11;")
            new.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize("name", ["møde.docx", "møde.zip", "møde"])
def test_a_word_document_is_known_by_what_is_in_it(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(DOCUMENT)
    assert recognise(tmp_path / name)[0] is Kind.TEXT


@pytest.mark.parametrize("head", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1\\ansi"])
def test_an_older_document_is_refused_with_what_to_do(head: bytes, tmp_path: Path) -> None:
    (tmp_path / "møde.doc").write_bytes(head + b"x" * 100)
    with pytest.raises(UserError) as caught:
        recognise(tmp_path / "møde.doc")
    assert caught.value.kind == "import.old_document"


def test_reading_a_document_loads_nothing_of_the_network(tmp_path: Path) -> None:
    (tmp_path / "møde.docx").write_bytes(DOCUMENT)
    program = (
        "import sys; from pathlib import Path;"
        "from bilagviewer.importers.build import import_document;"
        "import_document(Path(sys.argv[1]).read_bytes(), 'møde.docx');"
        "print(sorted({'socket', 'ssl', 'http.client', 'urllib.request'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "møde.docx")]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
