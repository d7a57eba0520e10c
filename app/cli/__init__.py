"""The commands: all that the program can do without a window.

Exit codes: 0 done, 1 done but not as hoped (a report that is not intact, a definition with warnings), 2 refused, with
every fault and its remedy on stderr. A traceback never reaches the user.
"""
