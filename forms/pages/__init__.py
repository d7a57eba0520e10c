"""The pages outside a measurement: one page, one file."""
