"""Seal a PDF, countersign it and verify it."""
