"""Pure scoring: definition, answers, evaluation, trace, checks, decision trees. No files, no clock, no database."""
