# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where `bilag` begins and ends: the language, the command, the exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from bilagviewer import __version__, messages
from bilagviewer.cli import check, importing, notes, show
from bilagviewer.cli.command import Command, choice, make_parser, read
from bilagviewer.cli.context import DONE, FAILED, Context, write
from bilagviewer.errors import UserError
from bilagviewer.library.faults import FaultLog, fault_of, report, versions
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library

COMMANDS: tuple[Command, ...] = (
    importing.COMMAND,
    check.COMMAND,
    show.COMMAND,
    notes.ADD,
    notes.LIST,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 when `check` found problems, 2 when it could not be done."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _write_utf8()
    language = "da"
    try:
        library = Library(Home.find(os.environ))
        language = "en" if library.state.get("language") == "en" else "da"
        asked, given = _split_language(given)
        language = asked or language
        try:
            context = Context(library, language)
            code = _run(context, given)
            for problem in library.state.problems():
                context.warn(problem)
        finally:
            library.close()
        sys.stdout.flush()
    except UserError as error:
        said = messages.sentence(error, language)
    except BrokenPipeError:
        # Whoever reads the output has had enough of it ("bilag show … | head").
        _let_go_of_the_output()
        return DONE
    except OSError as error:
        _let_go_of_the_output()
        said = messages.text("cli.system", language, reason=error.strerror or error)
    except KeyboardInterrupt:
        said = messages.text("cli.stopped", language)
    except Exception as error:
        said = messages.text("cli.bug", language, fault=type(error).__name__, path=_remember(error))
    else:
        return code
    sys.stderr.write(" ".join(said.split()) + "\n")
    return FAILED


def _let_go_of_the_output() -> None:
    """Write what is still buffered nowhere: Python would try again at its end, and fail then."""
    with suppress(OSError):
        # An output that is no file has nothing to let go of.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(context: Context, given: list[str]) -> int:
    command = next((one for one in COMMANDS if _begins(given, one)), None)
    if command is None:
        return _without_command(context, given)
    parser = make_parser(command, context.language)
    arguments = read(command, parser, given[len(command.name.split()) :])
    if arguments.help:
        write(parser.format_help().rstrip())
        return DONE
    return command.run(context, arguments)


def _begins(given: list[str], command: Command) -> bool:
    name = command.name.split()
    return given[: len(name)] == name


def _without_command(context: Context, given: list[str]) -> int:
    if "--version" in given:
        write(f"Bilagviewer {__version__}")
        return DONE
    if {"-h", "--help"} & set(given):
        write(_help(context))
        return DONE
    if not given:
        raise UserError("cli.no_command")
    if given[0].startswith("-"):
        raise UserError("cli.unknown_option", option=given[0], command="")
    names = ", ".join(command.name for command in COMMANDS)
    raise UserError("cli.unknown_command", text=" ".join(given[:2]), commands=names)


def _help(context: Context) -> str:
    commands = [
        f"  {command.name:<12}{context.say('help_' + command.name.replace(' ', '_'))}"
        for command in COMMANDS
    ]
    return "\n".join(
        [
            context.say("usage_headline") + context.say("usage"),
            "",
            context.say("help"),
            "",
            context.say("commands") + ":",
            *commands,
            "",
            context.say("options") + ":",
            f"  {'--language':<12}{context.say('help_language')}",
            f"  {'--version':<12}{context.say('help_version')}",
            f"  {'-h, --help':<12}{context.say('help_help')}",
        ]
    )


def _split_language(given: Sequence[str]) -> tuple[str, list[str]]:
    """Return the language asked for, or empty, and the arguments without it.

    It is looked for first: what is said of the other arguments is said in it.
    """
    language, rest = "", []
    waiting = iter(given)
    for argument in waiting:
        name, equals, value = argument.partition("=")
        if name != "--language":
            rest.append(argument)
        else:
            asked = value if equals else next(waiting, None)
            if asked is None:
                raise UserError("cli.needs_value", option="--language")
            language = choice(asked, "--language", messages.LANGUAGES)
    return language, rest


def _write_utf8() -> None:
    # A pack's letters must come out the same into a file or a pipe on every system.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="replace")


def _remember(error: Exception) -> Path:
    """Put a report of a fault into the profile's log; return where that is."""
    log = FaultLog(Home.find(os.environ).data)
    moment = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
    log.write(report(fault_of(error, "command"), versions(), moment))
    return log.path
