"""The command line as a whole: what was typed -> an exit status, and errors as a person wants them."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

import click

from pipeline import __version__
from pipeline.cli.commands import Commands
from pipeline.cli.hints import hint
from pipeline.cli.options import common
from pipeline.cli.shown import shown

WELL, USAGE, UNREADABLE = 0, 2, 3
FAULT = 70
"""A fault in plainloc itself, as sysexits.h has it (EX_SOFTWARE); 1 would mean findings."""
INTERRUPTED, READER_GONE = 130, 141
"""As a shell says it of a command that ended with SIGINT or SIGPIPE."""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="plainloc")
@common
def plainloc() -> None:
    """Explainer texts in plain language, in many languages: scored, translated and put together again.

    Exit status: 0 all well; 1 findings at or above the project's fail_on; 2 wrong usage or configuration; 3 something
    could not be read or written, the rest was done; 70 a fault in plainloc itself.

    Rules and examples: plainloc COMMAND --help
    """


def run(arguments: Sequence[str]) -> int:
    """Runs what was typed; 0 all well, 1 findings, 2 wrong usage or configuration, 3 something could not be read or
    written, 70 a fault in plainloc itself."""
    _write_anything()
    try:
        return _run(list(arguments))
    except OSError as error:
        _complain(str(error))
        return UNREADABLE
    except BaseException as error:
        # Whatever nobody foresaw must not look like findings to a script. What ends a process on purpose goes on.
        if not isinstance(error, Exception):
            raise
        _complain(_fault(error))
        return FAULT


def _run(arguments: list[str]) -> int:
    from pipeline.model import ConfigError, PipelineError

    try:
        status = _invoke(arguments)
        sys.stdout.flush()
        return status
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        lines = io.StringIO()
        error.show(lines)
        if said := hint(error):
            lines.write(f"{said}\n")
        click.echo(shown(lines.getvalue(), keep="\n"), err=True, nl=False)
        return USAGE
    except PipelineError as error:
        _complain(str(error))
        return USAGE if isinstance(error, ConfigError) else UNREADABLE
    except (KeyboardInterrupt, click.Abort):
        _complain("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes stdout once more at its end, which must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE


def _complain(what: str) -> None:
    click.echo(f"plainloc: {shown(what)}", err=True)


def _fault(error: Exception) -> str:
    from traceback import extract_tb

    last = extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__}: {error!s:.300}, in {os.path.basename(last.filename)}:{last.lineno}"  # noqa: PTH119  # pathlib is not loaded for help
    return f"this is a fault in plainloc ({what}); please report this line"


def _write_anything() -> None:
    """A character that stdout or stderr cannot encode is written as an escape, which JSON reads as it was."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _invoke(arguments: list[str]) -> int:
    if "_PLAINLOC_COMPLETE" in os.environ:
        # A shell asks for completions; click answers and ends the process.
        plainloc.main(arguments, prog_name="plainloc")
    # Not `main`, which ends with 1 when the reader of stdout goes away: here 1 means findings.
    with plainloc.make_context("plainloc", arguments) as context:
        status = plainloc.invoke(context)
    return status if isinstance(status, int) else WELL
