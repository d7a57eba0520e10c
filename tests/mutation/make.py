"""Make the mutants of modules of the engine; needs `pip install mutmut` (3.8) in an environment of its own.

    python -m tests.mutation.make FOLDER evaluate rules

Writes FOLDER/evaluate.py and so on: the module with, behind each function, every changed copy of it
(`x_name__mutmut_3`). `tests.mutation.run` puts them in force one by one.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mutmut.mutation.file_mutation import mutate_file_contents

ENGINE = Path("app/scoring")


def main() -> None:
    """Write the mutants of each module that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for module in sys.argv[2:]:
        file = ENGINE / f"{module}.py"
        made = mutate_file_contents(str(file), file.read_text(encoding="utf-8"))
        (folder / file.name).write_text(made.code, encoding="utf-8")
        print(f"{module}: {len(made.mutant_names)}")


if __name__ == "__main__":
    main()
