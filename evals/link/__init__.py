"""Made sets of linked news, and their score."""
