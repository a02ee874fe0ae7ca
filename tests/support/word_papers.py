# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Papers that nobody can write as text: Word documents of several makers, built by hand.

Each is a list of files by name; what it is read as stands in `tests/cases/word/NAME.txt`.
"""

from __future__ import annotations

from collections.abc import Sequence

from word_file import document, numbered, of_runs, paragraph, part, run, table

Files = Sequence[tuple[str, bytes]]
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
STYLES = {
    "styles": part(
        "styles",
        *(
            f'<w:style w:type="paragraph" w:styleId="Overskrift{n}"><w:name w:val="heading {n}"/>'
            f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
            for n in (1, 2, 3)
        ),
    ),
    "numbering": part(
        "numbering",
        '<w:abstractNum w:abstractNumId="1">',
        *(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for n, text in enumerate(("%1.", "%1.%2", "%1.%2.%3"))
        ),
        "</w:abstractNum>",
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    ),
}


def _file(*body: str, name: str = "møde.docx") -> tuple[str, bytes]:
    return name, document(*body, parts=STYLES)


def _text(words: str) -> str:
    return paragraph(("", words))


def _head(words: str, level: int = 2) -> str:
    return paragraph(("", words), style=f"Overskrift{level}")


def _bold(words: str) -> str:
    return paragraph(("b", words))


def _counted(words: str, level: int = 0, *, style: str = "", look: str = "", list_: int = 1) -> str:
    said = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>'
    return paragraph((look, words), style=style, properties=said)


def _rows(*rows: Sequence[str]) -> str:
    return table([[_text(cell) for cell in row] for row in rows])


def _box(checked: str, words: str) -> str:
    said = f'<w14:checkbox {_W14}><w14:checked w14:val="{checked}"/></w14:checkbox>'
    control = f"<w:sdt><w:sdtPr>{said}</w:sdtPr><w:sdtContent>{run('☐')}</w:sdtContent></w:sdt>"
    return of_runs(control, run(f" {words}"))


_BROKEN = (
    "<w:p><w:r><w:t>venstre</w:t><w:ptab w:relativeTo='margin' w:alignment='right'/>"
    "<w:t>højre</w:t><w:cr/><w:t>ny linje</w:t></w:r></w:p>"
)
_NESTED = table(
    [
        [_text("Sted"), _text("Tal"), _text("Note")],
        [_text("Kaj"), _rows(("a", "1"), ("b", "2")) + "<w:p/>", _text("god")],
        [_text("Mole"), _text("7"), _text("slidt")],
    ]
)
_DELETED = (
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Navn</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>By</w:t>"
    "</w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Anker</w:t></w:r></w:p></w:tc><w:tc><w:p>"
    '<w:r><w:t>Klitby</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:del w:id="1" w:author="x"/>'
    '</w:trPr><w:tc><w:p><w:del w:id="2" w:author="x"><w:r><w:delText>Birk</w:delText></w:r>'
    '</w:del></w:p></w:tc><w:tc><w:p><w:del w:id="3" w:author="x"><w:r><w:delText>Fjordby'
    "</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>"
)
_FRONT = (_text("Referat"), _text("Havneudvalget"), _text("Torsdag den 20. juni 2013"))

PAPERS: dict[str, Files] = {
    "headings_with_typed_numbers": [
        _file(
            *(_head("Referat af møde i Klitby Roklub", 1), _text("Til stede: Mona og Kaj.")),
            *(_head("1. Valg af ordstyrer"), _text("Mona.")),
            *(_head("2. Økonomi"), _head("2.1 Regnskab", 3), _text("Godkendt.")),
            *(_head("2.2 Budget", 3), _text("Udsat."), _head("3. Eventuelt"), _text("Intet.")),
        )
    ],
    "headings_with_counted_numbers": [
        _file(
            *(_head("Styremøte i Sandvik Båtforening", 1), _text("12. mai 2025 kl. 18.30")),
            *(_counted("Godkjenning av innkalling", style="Overskrift2"), _text("Godkjent.")),
            _counted("Økonomi", style="Overskrift2"),
            *(_counted("Regnskap", 1, style="Overskrift3"), _text("Godkjent.")),
            *(_counted("Budsjett", 1, style="Overskrift3"), _text("Utsatt.")),
            *(_counted("Eventuelt", style="Overskrift2"), _text("Ingen.")),
        )
    ],
    "bold_with_typed_numbers": [
        _file(
            *(_bold("Protokoll från styrelsemöte i Björkviks byalag"), _text("2025-02-11")),
            *(_bold("1. Mötets öppnande"), _text("Elsa öppnade."), _text("")),
            *(_bold("2. Ekonomi"), _text("I ordning."), _bold("3. Övriga frågor"), _text("Inga.")),
        )
    ],
    "bold_with_counted_numbers": [
        _file(
            *(_bold("Referat af bestyrelsesmøde"), _text("Torsdag den 8. maj 2025 kl. 19.00")),
            *(_counted("Velkomst", look="b"), _text("Formanden bød velkommen.")),
            *(_counted("Sommerfest", look="b"), _text("Holdes i juli.")),
            *(_counted("Eventuelt", look="b"), _text("Intet.")),
        )
    ],
    "agenda_of_two_levels": [
        _file(
            *(_text("Referat af årsmøde"), _text("Dagsorden:")),
            *(_counted("Godkendelse af dagsorden"), _counted("Ansøgninger")),
            *(_counted("Kajakklubben", 1), _counted("Spejderne", 1), _counted("Eventuelt")),
            *(_text(""), _bold("1 Godkendelse af dagsorden"), _text("Godkendt.")),
            *(_bold("2 Ansøgninger"), _bold("2.1 Kajakklubben"), _text("Får 12.000 kr.")),
            *(_bold("2.2 Spejderne"), _text("Får 8.000 kr.")),
            *(_bold("3 Eventuelt"), _text("Intet.")),
        )
    ],
    "facts_on_first_lines": [
        _file(
            *(*_FRONT, _text("Kl. 10:30"), _text("")),
            *(_head("Punkt 1: Godkendelse af dagsorden"), _text("Godkendt.")),
            *(_head("Punkt 2: Ny mole"), _text("Vedtaget.")),
        )
    ],
    "facts_in_a_table": [
        _file(
            _head("Møteprotokoll", 1),
            _rows(("Utvalg:", "Formannskapet"), ("Møtedato:", "20.05.2025"), ("Tid:", "18:00")),
            *(_head("Sak 1/25 Budsjett"), _text("Vedtatt.")),
            *(_head("Sak 2/25 Skole"), _text("Utsatt.")),
        )
    ],
    "bilag_as_an_archive_has_them": [
        _file(
            *(_bold("Referat"), _head("Punkt 1: Ny mole", 1), _text("Molen er slidt.")),
            _head("Bilag"),
            _rows(
                ("1", "Åben", "Plan for molen", "22/12"), ("2", "Åben", "Kort over havnen", "23/12")
            ),
            *(_head("Punkt 2: Eventuelt", 1), _text("Intet.")),
        )
    ],
    "bilag_as_paragraphs": [
        _file(
            *(_bold("Referat"), _head("Punkt 1: Ny mole"), _text("Molen er slidt.")),
            *(_text("Bilag"), _text("Indstilling"), _text("Bilag 1: Plan for molen")),
            *(_text("Bilag 2: Kort"), _text("Brev fra klubben"), _text("Beslutning")),
            *(_text("Molen bygges."), _head("Punkt 2: Stier"), _text("Bilag:")),
            *(_text("1. Kort over stier"), _text("2. Svar fra naboer"), _text("Stierne ryddes.")),
            *(_head("Punkt 3: Eventuelt"), _text("Intet.")),
        )
    ],
    "agenda_and_its_files": [
        _file(
            *(_bold("Referat"), _head("Punkt 1: Ny mole", 1), _text("Molen er slidt.")),
            _head("Bilag"),
            _rows(
                ("1", "Åben", "Plan for molen", "22/12"), ("2", "Åben", "Kort over havnen", "23/12")
            ),
            name="Referat.docx",
        ),
        _file(_text("Molen bygges i sten."), name="Plan for molen.docx"),
        _file(_text("Kortet viser kajen."), name="Kort over havnen.docx"),
    ],
    "agenda_and_files_in_norwegian": [
        _file(
            _head("Innkalling til styremøte", 1),
            *(_head("Sak 1: Ny brygge"), _text("Se tegning.")),
            *(_text("Vedlegg:"), _counted("Tegning av brygga"), _counted("Tilbud fra snekker")),
            *(_head("Sak 2: Eventuelt"), _text("Ingen.")),
            name="Innkalling.docx",
        ),
        _file(_text("Fire tusen kroner."), name="tilbud_fra_snekker.docx"),
        _file(_text("Brygga er ti meter."), name="Tegning av brygga.docx"),
    ],
    "boxes_and_line_ends": [
        _file(
            *(_head("Punkt 1: Skema"), _box("1", "Ja"), _box("0", "Nej"), _BROKEN),
            *(_head("Punkt 2: Eventuelt"), _text("Intet.")),
        )
    ],
    "table_in_a_cell": [
        _file(_head("Punkt 1: Skema"), _NESTED, _head("Punkt 2: Slut"), _text("Ja."))
    ],
    "row_that_was_deleted": [
        _file(_head("Punkt 1: Navne"), _DELETED, _head("Punkt 2: Slut"), _text("Ja."))
    ],
    "list_in_a_text": [
        _file(
            *(_head("Vejledning", 1), _text("Gør dette:"), numbered("Luk porten", 1)),
            *(numbered("Sluk lyset", 1), numbered("Lås døren", 1), _text("Så er det gjort.")),
        )
    ],
}
"""Name of the case → its files."""
