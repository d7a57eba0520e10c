"""Set a machine up: system packages, the environment in .venv, and the packages of requirements.lock.

Older Pythons get no further than this file, so it must stay readable for them.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is the one line that an older Python reaches
    raise SystemExit("Loonmaat needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")
