"""Measurement files, questionnaires and registers that leave and enter the house."""
