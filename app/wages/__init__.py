"""Minimum wage by date, loonkostensubsidie and loondispensatie."""
