"""Whether the localised text can be put together: placeholders, marks, links and blocks."""
