"""Whether the installed packages agree with one another, one known and wanted disagreement aside.

`pip check` complains of sentence-transformers, which BERTopic asks for and textmine leaves out on purpose (it brings torch).
"""

from __future__ import annotations

import subprocess
import sys

WANTED = "requires sentence-transformers, which is not installed"


def main() -> int:
    """0 when nothing else is wrong."""
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if "No broken requirements" not in line]
    wrong = [line for line in lines if WANTED not in line]
    sys.stdout.write("\n".join(wrong or ["packages agree"]) + "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
