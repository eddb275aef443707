"""Real PO editors on a virtual screen; `make test-editors` runs them, plain `make test` does not collect them."""
