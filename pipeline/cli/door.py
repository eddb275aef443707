"""The command line as a whole: what was typed -> an exit status, and errors as a person wants them."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from pipeline import __version__
from pipeline.cli.commands import Commands
from pipeline.cli.options import common

WELL, USAGE, UNREADABLE = 0, 2, 3
INTERRUPTED, READER_GONE = 130, 141
"""As a shell says it of a command that ended with SIGINT or SIGPIPE."""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="plainloc")
@common
def plainloc() -> None:
    """Explainer texts in plain language, in many languages: scored, translated and put together again."""


def run(arguments: Sequence[str]) -> int:
    """Runs what was typed; 0 all well, 1 findings, 2 wrong usage or configuration, 3 something could not be read."""
    from pipeline.model import ConfigError, PipelineError

    try:
        status = _invoke(list(arguments))
        sys.stdout.flush()
        return status
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except PipelineError as error:
        click.echo(f"plainloc: {error}", err=True)
        return USAGE if isinstance(error, ConfigError) else UNREADABLE
    except (KeyboardInterrupt, click.Abort):
        click.echo("plainloc: interrupted", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes stdout once more at its end, which must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE


def _invoke(arguments: list[str]) -> int:
    if "_PLAINLOC_COMPLETE" in os.environ:
        # A shell asks for completions; click answers and ends the process.
        plainloc.main(arguments, prog_name="plainloc")
    # Not `main`, which ends with 1 when the reader of stdout goes away: here 1 means findings.
    with plainloc.make_context("plainloc", arguments) as context:
        status = plainloc.invoke(context)
    return status if isinstance(status, int) else WELL
