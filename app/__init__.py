"""Loonmaat without a window: all that the program can do. Imports no Qt."""
