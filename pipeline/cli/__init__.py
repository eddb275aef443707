"""The command line: words in, exit status out. It decides nothing."""

from pipeline.cli.door import run

__all__ = ["run"]
