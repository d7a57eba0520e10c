"""The encrypted file: keys, schema, entries, backup and the faults that can befall it."""
