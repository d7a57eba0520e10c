"""Documents about one measurement, on a small layer for tagged (accessible) PDF."""
