"""The method definitions that come with the program, one folder each."""
