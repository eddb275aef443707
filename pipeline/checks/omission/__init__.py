"""What a translation leaves out, or leaves in the language of its source."""
