"""From text to placed letters: which characters, which font, which direction, which line.

Knows no PDF structure.
"""
