"""The window around the pages: navigation, header, the page, the panel beside it, the foot, and the lock."""
