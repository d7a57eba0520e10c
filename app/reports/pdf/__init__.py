"""One small layer that makes tagged, accessible, archivable PDF. The door is `document.Document`."""
