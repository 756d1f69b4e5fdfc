"""To be described by what moves in."""
