# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The fields of a form show what was chosen, and links lead where they may."""

from __future__ import annotations

import pytest

from bilagviewer.model.blocks import Run
from word_file import document, of_runs, run
from word_sheets import sheet_of, shown, told

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def control(said: str, inner: str) -> str:
    pr = f"<w:sdtPr><w14:checkbox {W14}>{said}</w14:checkbox></w:sdtPr>"
    return f"<w:sdt>{pr}<w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def field(said: str, instruction: str, result: str = "") -> str:
    signs = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end")]
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{said}</w:ffData></w:fldChar></w:r>'
    return (
        f"{begin}<w:r><w:instrText> {instruction} </w:instrText></w:r>{signs[0]}{result}{signs[1]}"
    )


TICKED = '<w14:checked w14:val="1"/>'
LIST = "<w:ddList>{}<w:listEntry w:val='Åben'/><w:listEntry w:val='Lukket'/></w:ddList>"
FORMS = {
    "a box that is ticked": (of_runs(control(TICKED, run("☒")), run(" Ja")), "☒ Ja"),
    "a box that is not": (
        of_runs(control('<w14:checked w14:val="0"/>', run("☐")), run(" Ja")),
        "☐ Ja",
    ),
    "a box that says nothing": (of_runs(control("", run("☐")), run(" Ja")), "☐ Ja"),
    "a box with a sign of a font": (
        of_runs(
            control(TICKED, '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), run(" Ja")
        ),
        "☒ Ja",
    ),
    "a box round a paragraph": (control(TICKED, of_runs(run("x"), run(" Nej"))), "☒ x Nej"),
    "an empty box": (of_runs(control(TICKED, ""), run(" Ja")), "☒ Ja"),
    "a field that is ticked": (
        of_runs(
            field("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "FORMCHECKBOX"),
            run(" Nej"),
        ),
        "☒ Nej",
    ),
    "a field that is ticked at first": (
        of_runs(
            field("<w:checkBox><w:default w:val='1'/></w:checkBox>", "FORMCHECKBOX"), run(" Nej")
        ),
        "☒ Nej",
    ),
    "a field that is not": (
        of_runs(
            field(
                "<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>",
                "FORMCHECKBOX",
            ),
            run(" Nej"),
        ),
        "☐ Nej",
    ),
    "a choice": (
        of_runs(
            run("Sag: "),
            field(LIST.format("<w:result w:val='1'/><w:default w:val='0'/>"), "FORMDROPDOWN"),
        ),
        "Sag: Lukket",
    ),
    "a choice at first": (
        of_runs(run("Sag: "), field(LIST.format(""), "FORMDROPDOWN")),
        "Sag: Åben",
    ),
    "a text": (of_runs(field("<w:textInput/>", "FORMTEXT", run("Anna"))), "Anna"),
    "a chosen word": (
        of_runs(
            f"<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>{run('Bo')}</w:sdtContent></w:sdt>"
        ),
        "Bo",
    ),
}


@pytest.mark.parametrize("case", FORMS)
def test_a_form_shows_what_was_chosen(case: str) -> None:
    body, expected = FORMS[case]
    sheet = sheet_of(document(body))
    assert (shown(sheet), told(sheet)) == ([expected], [])


WEB = "https://havnen.example/plan"
LINKS = {
    "a page": (f'HYPERLINK "{WEB}"', WEB, []),
    "a mail": ('HYPERLINK "mailto:bo@havnen.example"', "mailto:bo@havnen.example", []),
    "an open page": ('HYPERLINK "http://havnen.example"', "", [("link", "http://havnen.example")]),
    "a file": ('HYPERLINK "plan.docx"', "", [("link", "plan.docx")]),
    "a place in the document": ('HYPERLINK \\l "_Toc1"', "", []),
}


@pytest.mark.parametrize("case", LINKS)
def test_a_field_that_is_a_link(case: str) -> None:
    instruction, link, entries = LINKS[case]
    sheet = sheet_of(document(of_runs(field("", instruction, run("Plan")), run(" og kort"))))
    assert next(run.link for run in sheet.lines[0].runs if isinstance(run, Run)) == link
    assert (shown(sheet), told(sheet)) == (["Plan og kort"], entries)


def test_a_link_without_an_end_leads_no_further_than_its_paragraph() -> None:
    begun = field("", f'HYPERLINK "{WEB}"', run("Plan")).rpartition("<w:r>")[0]
    lines = sheet_of(document(of_runs(begun), of_runs(run("Kort")))).lines
    assert [line.runs for line in lines if line.runs] == [(Run("Plan", link=WEB),), (Run("Kort"),)]
