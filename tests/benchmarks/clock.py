"""Seconds: of the processor for what runs in this process, of the whole process for what runs in one of its own."""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple


class Process(NamedTuple):
    """What one process took, in seconds."""

    elapsed: float
    processor: float
    least: float
    """Elapsed in the run that other work on the machine disturbed least."""


class Work(NamedTuple):
    """What some runs of the same work took, in seconds of the processor."""

    median: float
    least: float
    """The run that other work on the machine disturbed least."""


def processor(work: Callable[[], object], *, runs: int = 5) -> Work:
    """Seconds of the processor, of this process and of those that it starts."""
    took = [_once(work) for _ in range(runs)]
    return Work(median(took), min(took))


def yardstick() -> float:
    """Seconds of the processor for a million additions: figures from other machines and hours can be scaled by it."""
    return processor(lambda: sum(number + 1 for number in range(1_000_000))).least


def process(
    command: Sequence[str | Path],
    *,
    runs: int = 5,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Process:
    """What a command takes from its start to its end; the medians of some runs."""
    took = []
    for _ in range(runs):
        children, start = _children(), time.perf_counter()
        subprocess.run(command, capture_output=True, check=False, cwd=folder, env={**os.environ, **(environment or {})})
        took.append((time.perf_counter() - start, _children() - children))
    elapsed, busy = zip(*took, strict=True)
    return Process(median(elapsed), median(busy), min(elapsed))


def _once(work: Callable[[], object]) -> float:
    gc.collect()
    # What was made before is not looked through again and again at this work's expense.
    gc.freeze()
    children, start = _children(), time.process_time()
    work()
    took = time.process_time() - start + _children() - children
    gc.unfreeze()
    return took


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
