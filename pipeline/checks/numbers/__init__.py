"""Numbers, with their units, and times, dates and names: what has to be the same on both sides."""
