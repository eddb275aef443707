"""The glossary of a project into a file of another program, and such a file into the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from pipeline import languages, terminology
from pipeline.config import Config
from pipeline.model import Artifact, ConfigError, PipelineError, UnreadableError
from pipeline.workspace import Workspace, disk, paths

FORMATS = ("csv", "tbx")


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import came to."""

    merged: terminology.Merged
    others: tuple[str, ...] = ()
    """The languages of no edition, which were left out."""
    problems: tuple[UnreadableError, ...] = ()
    """Entries that could not be used."""
    written: bool = False


def exported(workspace: Workspace, form: str) -> bytes:
    """The glossary as `csv` or `tbx`. Raises ConfigError."""
    config = workspace.config()
    if form == "csv":
        return terminology.to_csv(config.terms)
    return terminology.to_tbx(config.terms, config.source.tag, config.project)


def take_in(workspace: Workspace, data: bytes, name: str, *, overwrite: bool = False) -> Taken:
    """Adds what a file says to `glossary.yaml`; what it says otherwise is taken only with `overwrite`.

    A file whose name ends in .csv or .tsv is a table, any other is TBX. Nothing is written where the file cannot be
    used as it is. Raises ConfigError and UnreadableError with file and line.
    """
    config = workspace.config()
    read = _read(data, name, config)
    before = workspace.read(paths.GLOSSARY)
    text = disk.decode(before or b"", paths.GLOSSARY)
    merged = terminology.merge(text, paths.GLOSSARY, read.terms, name, languages.locale, overwrite=overwrite)
    written = False
    if merged.text != text:
        errors: list[PipelineError] = []
        artifact = Artifact(paths.GLOSSARY, merged.text.encode())
        written = bool(workspace.replace([artifact], {paths.GLOSSARY: before}, errors))
        if errors:
            raise errors[0]
    return Taken(merged, tuple(sorted(read.others)), tuple(read.problems), written)


def _read(data: bytes, name: str, config: Config) -> terminology.Read:
    if PurePath(name).suffix.lower() in {".csv", ".tsv", ".txt"}:
        return terminology.Read(list(terminology.from_csv(data, name, languages.locale)))
    return terminology.from_tbx(data, name, config.source.tag, _Tags(config))


class _Tags:
    """The project's tag for a tag of a file: the same one, else the only one of its language."""

    def __init__(self, config: Config) -> None:
        self._known = [config.source, *(edition.locale for edition in config.editions)]

    def __call__(self, tag: str) -> str:
        try:
            wanted = languages.locale(tag.replace("_", "-"))
        except ConfigError:
            return ""
        if any(locale.tag == wanted.tag for locale in self._known):
            return wanted.tag
        near = [
            locale for locale in self._known if (locale.language, locale.script) == (wanted.language, wanted.script)
        ]
        plain = [locale.tag for locale in near if "simple" not in locale.tag]
        return plain[0] if len(plain) == 1 else ""
