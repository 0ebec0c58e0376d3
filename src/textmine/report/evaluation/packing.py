"""Zip archives whose bytes depend on what lies in them alone, and the moment that files without a clock bear."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Mapping

# The first moment a zip can tell. Files say it where their format asks for a time: the clock would make every file another.
MOMENT = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
_READABLE = 0o644 << 16


def zipped(files: Mapping[str, bytes], first: str = "") -> bytes:
    """A zip of the files (name -> content), by name, with fixed times and rights. first names one that is to lie foremost."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(files, key=lambda name: (name != first, name)):
            info = zipfile.ZipInfo(name, MOMENT.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = _READABLE
            archive.writestr(info, files[name])
    return out.getvalue()
