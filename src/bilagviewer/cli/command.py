# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a command is, and the grammar of its options in the reader's language."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NoReturn

from bilagviewer import messages
from bilagviewer.cli.context import Context
from bilagviewer.errors import UserError

Say = Callable[[str], str]
FLAGS = ("--help", "--version", "--json", "--force", "--dates")
"""The options that nothing stands after."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, the words it takes, its options and what it does."""

    name: str
    words: tuple[str, ...]
    """The names of the words it needs ("file"), then those it can do without ("address?").

    "file+" takes one or more.
    """
    add_options: Callable[[argparse._ArgumentGroup, Say], None]
    run: Callable[[Context, argparse.Namespace], int]


class _Parser(argparse.ArgumentParser):
    """An `ArgumentParser` that raises instead of leaving the program in English."""

    def error(self, message: str) -> NoReturn:
        """Raise what argparse has no finer name for."""
        raise UserError("cli.unclear", text=message)


class _Formatter(argparse.HelpFormatter):
    """The usual help under a headline in the reader's language."""

    headline = ""

    def add_usage(
        self,
        usage: str | None,
        actions: object,
        groups: object,
        prefix: str | None = None,
    ) -> None:
        """Write the usage after our own word for it."""
        super().add_usage(usage, actions, groups, prefix or self.headline)  # type: ignore[arg-type]


def make_parser(command: Command, language: str) -> argparse.ArgumentParser:
    """Return the parser of one command's options, whose help speaks `language`."""

    def say(name: str) -> str:
        return messages.text(f"cli.{name}", language)

    class Said(_Formatter):
        headline = say("usage_headline")

    own = command.name.replace(" ", "_")
    parser = _Parser(
        prog=f"bilag {command.name}",
        usage=f"bilag {command.name} {say(f'usage_{own}')}",
        description=say(f"help_{own}"),
        formatter_class=Said,
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
    )
    group = parser.add_argument_group(say("options"))
    command.add_options(group, say)
    group.add_argument("--language", metavar="da|en", help=say("help_language"))
    group.add_argument("-h", "--help", action="store_true", help=say("help_help"))
    return parser


def read(
    command: Command, parser: argparse.ArgumentParser, arguments: Sequence[str]
) -> argparse.Namespace:
    """Return the options and words in `arguments`. Raises `UserError("cli.…")`.

    The words are not argparse's: it takes two that belong together only where no option
    stands between them.
    """
    try:
        found, rest = parser.parse_known_args(arguments)
    except argparse.ArgumentError as error:
        raise _wrong(error.argument_name or "") from None
    words = [word for word in rest if word != "--"]
    unknown = next((word for word in words if word.startswith("-")), None)
    if unknown is not None:
        raise UserError("cli.unknown_option", option=unknown, command=command.name)
    if not found.help:
        _give_words(command, found, words)
    return found


def choice(text: str, option: str, choices: Sequence[str]) -> str:
    """Return `text` where it is one of `choices`. Raises `UserError("cli.choice")`."""
    if text not in choices:
        raise UserError("cli.choice", option=option, text=text, choices=", ".join(choices))
    return text


def letters(text: str, option: str) -> str:
    """Return `text` without the spaces around it. Raises `UserError("cli.letters")`.

    The system hands on bytes that are no letters as half characters, which no file can hold.
    """
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise UserError("cli.letters", option=option)
    return text.strip()


def _wrong(names: str) -> UserError:
    option = names.rpartition("/")[2]
    return UserError("cli.takes_nothing" if option in FLAGS else "cli.needs_value", option=option)


def _give_words(command: Command, found: argparse.Namespace, words: Sequence[str]) -> None:
    for place, name in enumerate(command.words):
        if name.endswith("+") and words:
            setattr(found, name.rstrip("+"), words)
            return
        if place < len(words):
            setattr(found, name.rstrip("?"), words[place])
        elif name.endswith("?"):
            setattr(found, name.rstrip("?"), None)
        else:
            raise UserError(f"cli.no_{name.rstrip('+')}", command=command.name)
    if len(words) > len(command.words):
        raise UserError("cli.too_many", text=words[len(command.words)], command=command.name)
