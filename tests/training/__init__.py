"""How the level model is made: other people's texts -> a table of feature values -> weights (MODEL.md)."""
