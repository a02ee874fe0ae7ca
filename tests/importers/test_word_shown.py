# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the readers of a Word document see is read, and what they do not see is told."""

from __future__ import annotations

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers.report import Log
from bilagviewer.importers.source import read_lines
from word_file import boxed, document, drawn, of_runs, part, run

WORDS = of_runs(run("Ord"))
CHANGE = 'w:id="1" w:author="a"'
FORMULA = (
    "<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num>"
    "<m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
)
FALLBACK = "<mc:AlternateContent><mc:Choice Requires='wps'>{}</mc:Choice>{}</mc:AlternateContent>"


def box_in_both() -> str:
    old = f"<v:shape><v:textbox><w:txbxContent>{WORDS}</w:txbxContent></v:textbox></v:shape>"
    inner = boxed(WORDS).removeprefix("<w:r>").removesuffix("</w:r>")
    fallback = f"<mc:Fallback><w:pict>{old}</w:pict></mc:Fallback>"
    return f"<w:r>{FALLBACK.format(inner, fallback)}</w:r>"


SEEN = {
    "a picture with words": (of_runs(drawn("Kort over Fyn")), ["<i>Kort over Fyn</i>"], []),
    "a picture without": (WORDS + of_runs(drawn()), ["Ord"], [("picture", "")]),
    "a chart with words": (of_runs(drawn("Udgifter", "chart")), ["<i>Udgifter</i>"], []),
    "a chart without": (WORDS + of_runs(drawn(kind="chart")), ["Ord"], [("picture", "")]),
    "a line": (WORDS + of_runs(drawn(kind="shape")), ["Ord"], []),
    "an old picture": (
        WORDS + of_runs("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>"),
        ["Ord"],
        [("picture", "")],
    ),
    "a box": (of_runs(run("Før"), boxed(WORDS)), ["Før", "Ord"], []),
    "a box in two forms": (of_runs(run("Før"), box_in_both()), ["Før", "Ord"], []),
    "a box in a box": (of_runs(boxed(of_runs(run("A"), boxed(WORDS)))), ["A", "Ord"], []),
    "a picture in a box": (of_runs(boxed(of_runs(drawn("Kort")))), ["<i>Kort</i>"], []),
    "words that are hidden": (
        of_runs(run("Ord"), run("skjult", "<w:vanish/>")),
        ["Ord"],
        [("hidden", "skjult")],
    ),
    "words that are hidden no more": (
        of_runs(run("Ord", '<w:vanish w:val="0"/>')),
        ["Ord"],
        [],
    ),
    "words hidden by a style": (
        of_runs(run("Ord"), run("skjult", '<w:rStyle w:val="Skjult"/>')),
        ["Ord"],
        [("hidden", "skjult")],
    ),
    "tracked changes": (
        of_runs(
            run("Kr. "),
            f"<w:del {CHANGE}><w:r><w:delText>100</w:delText></w:r></w:del>",
            f"<w:ins {CHANGE}>{run('200')}</w:ins>",
        ),
        ["Kr. 200"],
        [("deleted", "100")],
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
    "a link that leads nowhere": (
        of_runs(f'<w:hyperlink r:id="r77">{run("Ord")}</w:hyperlink>'),
        ["Ord"],
        [],
    ),
    "a document in it": (WORDS + '<w:altChunk r:id="r8"/>', ["Ord"], [("embedded", "")]),
}
STYLES = part(
    "styles",
    '<w:style w:type="character" w:styleId="Skjult"><w:rPr><w:vanish/></w:rPr></w:style>',
)


def read(data: bytes) -> tuple[list[str], list[tuple[str, str]]]:
    log = Log()
    lines = read_lines(data, "møde.docx", log)
    told = [(entry.reason, entry.text) for entry in log.report().entries]
    return [line.text for line in lines if line.text], told


@pytest.mark.parametrize("case", SEEN)
def test_what_is_seen_is_read_and_the_rest_is_told(case: str) -> None:
    body, lines, told = SEEN[case]
    assert read(document(body, parts={"styles": STYLES})) == (lines, told)


def test_a_document_of_pictures_is_refused_with_their_number() -> None:
    data = document(of_runs(drawn()), of_runs(drawn()), of_runs(drawn(kind="chart")))
    with pytest.raises(UserError) as caught:
        read(data)
    assert caught.value.kind == "import.only_pictures"
    assert caught.value.values["count"] == 3


LAID = "<w:r><w:lastRenderedPageBreak/></w:r>"
BREAK = '<w:r><w:br w:type="page"/></w:r>'
PAGES = {
    "where Word says where they end": (LAID, "2, 4"),
    "not where only their writer does": ("", None),
}


@pytest.mark.parametrize("case", PAGES)
def test_the_pages_without_words_are_named(case: str) -> None:
    laid, told = PAGES[case]
    sheets = [WORDS, of_runs(drawn()), WORDS, of_runs(drawn())]
    body = of_runs(BREAK, laid).join(sheets)
    found = dict(read(document(body))[1])
    assert found.get("pages_without_text") == told


def test_a_comment_and_what_is_on_every_page_are_told() -> None:
    said = part("comments", f'<w:comment w:id="0">{of_runs(run("Husk det"))}</w:comment>')
    head = part("hdr", of_runs(run("Fortroligt"), run(" udkast")))
    foot = part("ftr", of_runs(run("3")))
    parts = {"comments": said, "header1": head, "footer1": foot}
    found = read(document(WORDS, parts=parts))[1]
    assert found == [("comment", "Husk det"), ("margin", "Fortroligt udkast")]


def test_a_note_stands_at_the_end_of_its_part() -> None:
    def heading(words: str) -> str:
        return of_runs(run(words), properties='<w:pStyle w:val="Heading1"/>')

    def noted(words: str, number: int) -> str:
        return of_runs(run(words), f'<w:r><w:footnoteReference w:id="{number}"/></w:r>')

    kept = "".join(
        f'<w:footnote w:id="{n}">{of_runs(run(words))}</w:footnote>'
        for n, words in ((1, "Kilde A."), (2, "Kilde B."))
    )
    body = [heading("En"), noted("Tal", 1), WORDS, heading("To"), noted("Flere", 2), WORDS]
    lines, _ = read(document(*body, parts={"footnotes": part("footnotes", kept)}))
    one, two = "&#91;1&#93;", "&#91;2&#93;"
    first = ["# En", f"Tal{one}", "Ord", f"{one} Kilde A."]
    assert lines == [*first, "# To", f"Flere{two}", "Ord", f"{two} Kilde B."]
