"""What a text affirms and denies: negations, opposites, comparisons, conditions and choices."""
