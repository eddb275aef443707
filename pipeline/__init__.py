"""plainloc: explainer texts in plain language, in many languages."""
