"""Data files that come with the program: fonts, icons, texts, schemas, amounts by date."""
