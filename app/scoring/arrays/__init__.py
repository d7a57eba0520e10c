"""The reading of a whole register at once, with numpy: the same walk, on columns of numbers.

`Register` holds the answers of many measurements as columns; `rescore` gives every result. Columns are floats, the only
ones in the scoring, so every column also knows of which whole fraction its numbers are multiples (`grid.py`). A value
near a rounding tie or a threshold is decided on those whole numbers, and where that is not possible the measurement is
scored again in fractions. So the result agrees with the exact reading to the last shown digit.
"""

from app.scoring.arrays.items import Conversions
from app.scoring.arrays.register import Register
from app.scoring.arrays.rescore import Rescored, rescore, rescore_converted

__all__ = ["Conversions", "Register", "Rescored", "rescore", "rescore_converted"]
