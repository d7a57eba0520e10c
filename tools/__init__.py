"""What developers and CI use around the program; no part of the program itself."""
