"""Widgets any page may use: dumb views with a setter and signals, and no desk, file or clock of their own."""
