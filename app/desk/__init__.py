"""The acts a user can do: the one road that the window and the commands both take."""
