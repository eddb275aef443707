"""`--changed-since`: the findings on what changed in git since a revision."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from pipeline import po
from pipeline.cli import git
from pipeline.cli.work import Done
from pipeline.config import Config
from pipeline.model import Catalog, ConfigError, Finding, Locale, PipelineError, Unit
from pipeline.workspace import Workspace, paths

_LINKS = frozenset({"dead-link", "missing-picture", "unpublishable-file"})
_ALL = frozenset({paths.SETTINGS, paths.GLOSSARY})
"""Where these have changed, any finding may be new."""


def restricted(done: Done, workspace: Workspace, revision: str) -> Done:
    """The outcome with those findings only. Raises ConfigError where git does not know the revision."""
    names = changed(workspace, revision)
    if names is None or not _ALL.isdisjoint(names):
        return done
    since = _Since(workspace, done.config, revision, frozenset(names), {})
    outcome = done.outcome
    found = tuple(finding for finding in outcome.findings if since.concerns(finding))
    accepted = tuple(finding for finding in outcome.accepted if since.concerns(finding))
    return replace(done, outcome=replace(outcome, findings=found, accepted=accepted))


def changed(workspace: Workspace, revision: str) -> Collection[str] | None:
    """The files of the project, relative to it, that are other, new or gone since a revision, saved or not.

    None for all of them: HEAD of a repository in which nothing has been committed yet.
    """
    git.check(workspace.root)
    if git.output(workspace.root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") is None:
        if revision == "HEAD":
            return None
        raise _unknown(workspace, revision)
    listed = (
        git.output(workspace.root, "diff", "--name-only", "-z", "--no-renames", "--relative", revision, "--", "."),
        git.output(workspace.root, "ls-files", "-z", "--others", "--exclude-standard", "--", "."),
    )
    return [name.decode("utf-8", "surrogateescape") for names in listed for name in (names or b"").split(b"\0") if name]


def _unknown(workspace: Workspace, revision: str) -> ConfigError:
    shallow = (git.output(workspace.root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"
    instead = (
        "this clone is shallow: get the history with 'git fetch --unshallow' (in GitHub Actions: fetch-depth: 0)"
        if shallow
        else "name a commit, a branch or a tag, such as HEAD or origin/main"
    )
    return ConfigError(f"git knows no such revision; {instead}", f"--changed-since {revision}")


@dataclass(frozen=True, slots=True)
class _Since:
    """What changed, asked for each finding."""

    workspace: Workspace
    config: Config
    revision: str
    names: frozenset[str]
    entries: dict[str, Collection[str] | None]
    """By catalog, the ids of the entries that changed, as far as they are known; None for all."""

    def concerns(self, finding: Finding) -> bool:
        """Whether what the finding is about has changed."""
        if finding.file in self.names and not finding.file.endswith(".po"):
            return True
        if finding.check in _LINKS and any(name.startswith(f"{paths.SOURCES}/") for name in self.names):
            return True
        if finding.path and paths.source(finding.path) in self.names:
            return True
        return self._in_edition(finding)

    def _in_edition(self, finding: Finding) -> bool:
        edition = next((one for one in self.config.editions if one.locale.tag == finding.locale), None)
        if edition is None:
            return paths.accepted(self.config.source) in self.names
        if not self.names.isdisjoint((paths.accepted(edition.locale), paths.links(edition.locale))):
            return True
        # What is made from another edition may be other where that one is.
        pivot = edition.pivot and self.config.edition(edition.pivot).locale
        if pivot and paths.catalog(pivot, finding.path) in self.names:
            return True
        known = self._changed(edition.locale, finding.path)
        return known is None or (bool(known) and (not finding.entry or finding.entry in known))

    def _changed(self, locale: Locale, path: str) -> Collection[str] | None:
        name = paths.catalog(locale, path)
        if name not in self.names:
            return ()
        if name not in self.entries:
            self.entries[name] = self._differing(name)
        return self.entries[name]

    def _differing(self, name: str) -> Collection[str] | None:
        """The entries of a catalog whose words are other than at the revision, wherever their lines stand."""
        before = git.output(self.workspace.root, "show", f"{self.revision}:./{name}")
        try:
            now = self.workspace.read(name)
            if before is None or now is None:
                return None
            old, new = _words(po.parse(before, name)), _words(po.parse(now, name))
        except PipelineError:
            return None
        return {entry for entry in new.keys() | old.keys() if old.get(entry) != new.get(entry)}


def _words(catalog: Catalog) -> Mapping[str, tuple[object, ...]]:
    return {unit.id: _said(unit) for unit in catalog.units}


def _said(unit: Unit) -> tuple[object, ...]:
    return (unit.targets, unit.fuzzy)
