"""People, workplaces, measurements, the entries they are made of and the states they go through."""
