"""Dates against the public marked sets; ``python -m evals.dates`` prints the figures."""
