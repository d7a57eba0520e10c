"""Numbers over many measurements."""
