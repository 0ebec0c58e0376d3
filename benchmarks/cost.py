"""What a command costs, its children included: wall and CPU seconds, and the peak of the memory they hold together."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass

import psutil

_SAMPLE_SECONDS = 0.25


@dataclass(frozen=True)
class Cost:
    """wall and cpu in seconds; peak in MB: the largest sum of resident memory of the process and its children, sampled. Pages
    that they share count once for each, so that it is rather too high. output is what the command printed.
    """

    wall: float
    cpu: float
    peak: float
    output: str = ""


def cost_of(*command: str) -> Cost:
    """The cost of a command run to its end; raises CalledProcessError where it fails."""
    with tempfile.TemporaryFile() as printed:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=printed, stderr=subprocess.DEVNULL)
        over, watched = threading.Event(), _Watched()
        watcher = threading.Thread(target=watched.watch, args=(process.pid, over))
        watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)  # it has been waited for already
        over.set()
        watcher.join()
        printed.seek(0)
        output = printed.read().decode()
    if status:
        raise subprocess.CalledProcessError(process.returncode, command, output)
    peak = max(usage.ru_maxrss * 1024, watched.peak)  # ru_maxrss counts KiB on Linux
    cpu = max(usage.ru_utime + usage.ru_stime, sum(watched.cpu.values()))
    return Cost(wall, cpu, peak / 1_000_000, output)


class _Watched:
    """The most memory that a process and its children held together, in bytes, and the CPU seconds of each by its id."""

    def __init__(self) -> None:
        self.peak = 0
        self.cpu: dict[int, float] = {}

    def watch(self, pid: int, over: threading.Event) -> None:
        """Look again and again until the process is over."""
        while not over.wait(_SAMPLE_SECONDS):
            try:
                parent = psutil.Process(pid)
                family = [parent, *parent.children(recursive=True)]
            except psutil.NoSuchProcess:
                return
            self.peak = max(self.peak, sum(map(self._seen, family)))

    def _seen(self, process: psutil.Process) -> int:
        """The bytes that one process holds; its CPU time is noted."""
        try:
            with process.oneshot():
                times, held = process.cpu_times(), process.memory_info().rss
        except psutil.NoSuchProcess:  # ended since it was listed
            return 0
        self.cpu[process.pid] = times.user + times.system
        return int(held)
