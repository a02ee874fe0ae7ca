# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the readers of a Word document see is read, and what they do not see is told."""

from __future__ import annotations

import pytest

from bilagviewer.errors import UserError
from bilagviewer.model.blocks import Run
from word_file import boxed, document, drawn, numbered, of_runs, paragraph, part, run
from word_sheets import sheet_of, shown, told

WORDS = of_runs(run("Ord"))
CHANGE = 'w:id="1" w:author="a"'
FORMULA = (
    "<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num>"
    "<m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
)
FALLBACK = "<mc:AlternateContent><mc:Choice Requires='wps'>{}</mc:Choice>{}</mc:AlternateContent>"
LINK = '<w:hyperlink r:id="{}">{}</w:hyperlink>'


def box_in_both() -> str:
    old = f"<v:shape><v:textbox><w:txbxContent>{WORDS}</w:txbxContent></v:textbox></v:shape>"
    inner = boxed(WORDS).removeprefix("<w:r>").removesuffix("</w:r>")
    fallback = f"<mc:Fallback><w:pict>{old}</w:pict></mc:Fallback>"
    return f"<w:r>{FALLBACK.format(inner, fallback)}</w:r>"


SEEN = {
    "a picture with words": (
        of_runs(drawn("Kort over Fyn")),
        ["[-] Kort over Fyn"],
        [("image", "Kort over Fyn")],
    ),
    "a picture without": (WORDS + of_runs(drawn()), ["Ord"], [("picture", "")]),
    "a chart with words": (
        of_runs(drawn("Udgifter", "chart")),
        ["[-] Udgifter"],
        [("image", "Udgifter")],
    ),
    "a chart without": (WORDS + of_runs(drawn(kind="chart")), ["Ord"], [("picture", "")]),
    "a line": (WORDS + of_runs(drawn(kind="shape")), ["Ord"], []),
    "an old picture": (
        WORDS + of_runs("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>"),
        ["Ord"],
        [("picture", "")],
    ),
    "a box": (of_runs(run("Før"), boxed(WORDS)), ["Før", "Ord"], []),
    "a box in two forms": (of_runs(run("Før"), box_in_both()), ["Før", "Ord"], []),
    "a form that is empty": (
        of_runs(f"<w:r>{FALLBACK.format('<w:t>Ord</w:t>', '<mc:Fallback/>')}</w:r>"),
        ["Ord"],
        [],
    ),
    "a box in a box": (of_runs(boxed(of_runs(run("A"), boxed(WORDS)))), ["A", "Ord"], []),
    "a picture in a box": (
        of_runs(boxed(of_runs(drawn("Kort")))),
        ["[-] Kort"],
        [("image", "Kort")],
    ),
    "words that are hidden": (
        of_runs(run("Ord"), run("skjult", "<w:vanish/>")),
        ["Ord"],
        [("hidden", "skjult")],
    ),
    "words that are hidden no more": (of_runs(run("Ord", '<w:vanish w:val="0"/>')), ["Ord"], []),
    "words hidden by a style": (
        of_runs(run("Ord"), run("skjult", '<w:rStyle w:val="Skjult"/>')),
        ["Ord"],
        [("hidden", "skjult")],
    ),
    "struck out": (
        of_runs(run("gammel", "<w:strike/>"), run(" ny")),
        ["ny"],
        [("struck", "gammel")],
    ),
    "a formula": (of_runs(run("Her er "), FORMULA), ["Her er x=(a+b)/2"], []),
    "high and low": (
        of_runs(run("m"), run("2", '<w:vertAlign w:val="superscript"/>')),
        ["m²"],
        [],
    ),
    "a link that leads nowhere": (of_runs(LINK.format("r77", run("Ord"))), ["Ord"], []),
    "a document in it": (WORDS + '<w:altChunk r:id="r8"/>', ["Ord"], [("embedded", "")]),
    "a simple field": (
        of_runs(f'<w:fldSimple w:instr=" DATE ">{run("1. maj")}</w:fldSimple>'),
        ["1. maj"],
        [],
    ),
    "words in a tag of another program": (
        of_runs(f"<w:smartTag>{run('Ord')}</w:smartTag>"),
        ["Ord"],
        [],
    ),
}
STYLES = part(
    "styles",
    '<w:style w:type="character" w:styleId="Skjult"><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="Fed"><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="Link"><w:name w:val="Hyperlink"/><w:rPr>'
    '<w:u w:val="single"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Tung"><w:rPr><w:b/><w:i/></w:rPr></w:style>',
)


@pytest.mark.parametrize("case", SEEN)
def test_what_is_seen_is_read_and_the_rest_is_told(case: str) -> None:
    body, lines, entries = SEEN[case]
    sheet = sheet_of(document(body, parts={"styles": STYLES}))
    assert (shown(sheet), told(sheet)) == (lines, entries)


LOOKS = {
    "of its own": (run("Ord", "<w:b/>"), Run("Ord", bold=True)),
    "of a style of words": (run("Ord", '<w:rStyle w:val="Fed"/>'), Run("Ord", bold=True)),
    "that it turns off": (run("Ord", '<w:rStyle w:val="Fed"/><w:b w:val="0"/>'), Run("Ord")),
    "of a link": (run("Ord", '<w:rStyle w:val="Link"/>'), Run("Ord")),
    "underlined with none": (run("Ord", '<w:u w:val="none"/>'), Run("Ord")),
    "underlined": (run("Ord", '<w:u w:val="double"/>'), Run("Ord", underline=True)),
    "that has changed": (
        run("Ord", "<w:i/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>"),
        Run("Ord", italic=True),
    ),
}


@pytest.mark.parametrize("case", LOOKS)
def test_how_words_look(case: str) -> None:
    inner, expected = LOOKS[case]
    (line, *_) = sheet_of(document(of_runs(inner), parts={"styles": STYLES})).lines
    assert line.runs == (expected,)


def test_words_look_as_the_style_of_their_paragraph() -> None:
    body = of_runs(
        run("Ord"), run(" nu", "<w:b w:val='0'/>"), properties='<w:pStyle w:val="Tung"/>'
    )
    (line, *_) = sheet_of(document(body, parts={"styles": STYLES})).lines
    assert line.runs == (Run("Ord", bold=True, italic=True), Run(" "), Run("nu", italic=True))


PAGES = {
    "where Word says where they end": ("<w:r><w:lastRenderedPageBreak/></w:r>", "2, 4"),
    "not where only their writer does": ("", None),
}


@pytest.mark.parametrize("case", PAGES)
def test_the_pages_without_words_are_named(case: str) -> None:
    laid, expected = PAGES[case]
    pages = [WORDS, of_runs(drawn()), WORDS, of_runs(drawn())]
    body = of_runs('<w:r><w:br w:type="page"/></w:r>', laid).join(pages)
    assert dict(told(sheet_of(document(body)))).get("pages_without_text") == expected


def test_a_comment_and_what_is_on_every_page_are_told() -> None:
    said = part("comments", f'<w:comment w:id="0">{of_runs(run("Husk det"))}</w:comment>')
    head = part("hdr", of_runs(run("Fortroligt"), run(" udkast")))
    foot = part("ftr", of_runs(run("3")))
    parts = {"comments": said, "header1": head, "footer1": foot}
    found = told(sheet_of(document(WORDS, parts=parts)))
    assert found == [("comment", "Husk det"), ("margin", "Fortroligt udkast")]


def _heading(words: str) -> str:
    return paragraph(("", words), style="Heading1")


def _noted(words: str, number: int, kind: str = "footnote") -> str:
    return of_runs(run(words), f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>')


def _notes(kind: str, **said: str) -> str:
    inner = (
        f'<w:{kind} w:id="{n[1:]}">{of_runs(run(words))}</w:{kind}>' for n, words in said.items()
    )
    return part(f"{kind}s", *inner)


def test_a_note_stands_at_the_end_of_its_part() -> None:
    parts = {"footnotes": _notes("footnote", n1="Kilde A.", n2="Kilde B.")}
    body = [_heading("En"), _noted("Tal", 1), WORDS, _heading("To"), _noted("Flere", 2), WORDS]
    first = ["# En", "Tal[1]", "Ord", "[1] Kilde A."]
    expected = [*first, "# To", "Flere[2]", "Ord", "[2] Kilde B."]
    assert shown(sheet_of(document(*body, parts=parts))) == expected


def test_notes_of_both_kinds_are_counted_as_they_come() -> None:
    parts = {"footnotes": _notes("footnote", n1="Fod."), "endnotes": _notes("endnote", n1="Slut.")}
    body = [_noted("A", 1, "endnote"), _noted("B", 1), _noted("C", 1)]
    expected = ["A[1]", "B[2]", "C[2]", "[1] Slut.", "[2] Fod."]
    assert shown(sheet_of(document(*body, parts=parts))) == expected


def test_a_note_that_nothing_refers_to_is_told() -> None:
    parts = {"footnotes": _notes("footnote", n1="Glemt.")}
    assert told(sheet_of(document(WORDS, parts=parts))) == [("hidden", "Glemt.")]


def test_a_document_of_pictures_is_refused_with_their_number() -> None:
    data = document(of_runs(drawn()), of_runs(drawn()), of_runs(drawn(kind="chart")))
    with pytest.raises(UserError) as caught:
        sheet_of(data)
    assert (caught.value.kind, caught.value.values["count"]) == ("import.only_pictures", 3)


def test_an_entry_of_no_list_is_a_paragraph() -> None:
    assert shown(sheet_of(document(numbered("Ord", 4)))) == ["Ord"]
