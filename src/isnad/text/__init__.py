"""Text as the tasks see it: folded with positions, cut into tokens and sentences, and matched against the lexicon."""
