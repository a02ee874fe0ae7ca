# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""An address is read as it is written, and what is none is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilagviewer.errors import UserError
from bilagviewer.messages import LANGUAGES, sentence
from bilagviewer.model.address import Address, encode, parse

WRITTEN = {
    "2.4": Address("2.4"),
    "2.4/1": Address("2.4", ("1",)),
    "3.1.a/B/2": Address("3.1.a", ("B", "2")),
    ".": Address(),
    "./A": Address("", ("A",)),
    "~2/~1": Address("~2", ("~1",)),
    "2.4/1#7": Address("2.4", ("1",), "7"),
    "2.4/1#g2:7": Address("2.4", ("1",), "g2:7"),
    "2.4/1#p12": Address("2.4", ("1",), "p12"),
    "2.4/1#p12@12-40": Address("2.4", ("1",), "p12", start=12, end=40),
    "2.4/1#p12@7…#p14@9": Address("2.4", ("1",), "p12", "", 7, 9, "p14"),
    "2.4/1#t1": Address("2.4", ("1",), "t1"),
    "2.4/1#t1:Vand og luft": Address("2.4", ("1",), "t1", "Vand og luft"),
    "2.4/1#t1:Vand: luft@0-4": Address("2.4", ("1",), "t1", "Vand: luft", 0, 4),
    "3.2/4#kl13.05": Address("3.2", ("4",), "kl13.05"),
    "3.2/4#s2:kl13.05": Address("3.2", ("4",), "s2:kl13.05"),
    "3.2/4#kl13.05~2": Address("3.2", ("4",), "kl13.05~2"),
    "2%2F4/100%25#t1:50%25 %40 %E2%80%A6": Address("2/4", ("100%",), "t1", "50% @ …"),
    "%2E/%7Ex#t2:%7E1": Address(".", ("~x",), "t2", "~1"),
    "%20a/b%0A#t1:%23": Address(" a", ("b\n",), "t1", "#"),
}
NONE = [
    *("", " ", "#7", "/1", "2.4/", "2.4//1", "2.4#@1-2", "2.4/1#p1@40-12"),
    *("2.4#p1@1", "2.4#p1@a-b", "2.4#p1@1-2@3-4", "2.4#p1#p2", "2.4#p1…#p2"),
    f"2.4#p1@{'9' * 5000}-{'9' * 5001}",
]


@pytest.mark.parametrize(("text", "address"), WRITTEN.items())
def test_both_ways(text: str, address: Address) -> None:
    assert parse(text) == address
    assert str(address) == text


@pytest.mark.parametrize("text", NONE, ids=lambda text: text[:20])
def test_what_is_no_address_is_refused_in_words(text: str) -> None:
    with pytest.raises(UserError) as refused:
        parse(text)
    assert refused.value.kind == "address.malformed"
    assert all(text in sentence(refused.value, language) for language in LANGUAGES)


def test_spaces_around_an_address_are_no_part_of_it() -> None:
    assert parse("  2.4/1#7\n") == Address("2.4", ("1",), "7")


def test_lower_case_percent_signs_are_read_and_written_in_upper_case() -> None:
    assert str(parse("a%2fb#t1:%e2%80%a6")) == "a%2Fb#t1:%E2%80%A6"


def test_a_slash_in_a_key_may_stand_as_it_is() -> None:
    assert parse("2.4/1#t1:50/50") == Address("2.4", ("1",), "t1", "50/50")
    assert str(parse("2.4/1#t1:50/50")) == "2.4/1#t1:50%2F50"


def test_page_and_whole_leave_out_what_is_inside() -> None:
    address = parse("2.4/1#t1:Vand@3…#p14@9")
    assert str(address.page) == "2.4/1"
    assert str(address.whole) == "2.4/1#t1:Vand"
    assert address.fragment == "t1:Vand"


PARTS = st.text(st.sampled_from("12.ab æø/%#@…~: \n\t\u2028😀é"), min_size=1, max_size=6)
NUMBERS = PARTS | st.sampled_from(["~2", ".", "..", "~", "t1", "2%2F"])
PLACES = st.sampled_from([("", ""), ("7", ""), ("g2:7", ""), ("kl13.05", ""), ("s2:kl9.00~2", "")])
ROWS = st.tuples(st.sampled_from(["t1", "t12"]), PARTS)
PASSAGES = st.none() | st.tuples(st.integers(0, 99), st.integers(0, 99), st.booleans())


@settings(max_examples=300)
@given(NUMBERS, st.lists(NUMBERS, max_size=2), PLACES | ROWS, PASSAGES)
def test_any_number_and_key_come_back(
    section: str, bilag: list[str], place: tuple[str, str], passage: tuple[int, int, bool] | None
) -> None:
    address = Address(section, tuple(bilag), *place)
    if passage and place[0]:
        first, last, several = passage
        last_block = "t3:a@b" if several else ""
        last = last if several else first + last
        address = Address(section, tuple(bilag), *place, first, last, last_block)
    assert parse(str(address)) == address


@settings(max_examples=300)
@given(st.text(st.sampled_from("12.a/#@…~:%-pt9 \x00\u2028é"), max_size=16))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        address = parse(text)
    except UserError:
        return
    assert parse(str(address)) == address


def test_encode_leaves_letters_alone() -> None:
    assert encode("3.1.a Åben 😀") == "3.1.a Åben 😀"
    assert encode("a/b#c") == "a%2Fb%23c"
