"""How plainloc does beside other programs: `PYTHONPATH=.:tests python -m benchmarks [DATA]` prints the whole table."""
