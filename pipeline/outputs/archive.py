"""A bundle as one reproducible zip file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from pipeline.model import Artifact
from pipeline.outputs.paths import BUNDLES

_FIRST = 315532800
"""1980-01-01T00:00:00Z, the earliest time that a zip file can tell (seconds since 1970)."""
_LAST = 4354819198
"""2107-12-31T23:59:58Z, the latest one."""


def archive(locale: str, artifacts: Iterable[Artifact], epoch: int | None = None) -> Artifact:
    """`build/bundles/<locale>.zip` of the artifacts below `build/bundles/`, named as in the manifest.

    `epoch` is SOURCE_DATE_EPOCH (seconds since 1970); None is 1980-01-01. Names are sorted, all times are the same,
    the mode is 0644, there is no owner, and nothing is compressed, since two builds of zlib may write different
    bytes: the same artifacts give the same sha256 everywhere. A picture that several documents gave is in it once.
    """
    when = datetime.fromtimestamp(min(max(epoch or _FIRST, _FIRST), _LAST), UTC).timetuple()[:6]
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as bundle:
        for path, data in sorted({artifact.path: artifact.data for artifact in artifacts}.items()):
            bundle.writestr(_member(path.removeprefix(BUNDLES), when), data)
    return Artifact(f"{BUNDLES}{locale}.zip", file.getvalue())


def _member(name: str, when: tuple[int, ...]) -> ZipInfo:
    year, month, day, hour, minute, second = when
    member = ZipInfo(name, (year, month, day, hour, minute, second - second % 2))
    member.create_system = 3  # Unix, so that the mode counts
    member.external_attr = 0o100644 << 16
    return member
