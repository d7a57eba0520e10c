"""Pictures of a measurement: one code for paper (vectors in the PDF) and for the screen (SVG)."""
