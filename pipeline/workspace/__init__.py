"""The folders on disk: the only room that opens files of a project."""

from pipeline.workspace import paths
from pipeline.workspace.project import Workspace
from pipeline.workspace.root import find
from pipeline.workspace.snapshot import Remembered, Snapshot, code_version

__all__ = ["Remembered", "Snapshot", "Workspace", "code_version", "find", "paths"]
