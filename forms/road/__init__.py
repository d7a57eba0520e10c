"""The road of one measurement: its steps, made from the definition, and what is always in sight beside them."""
