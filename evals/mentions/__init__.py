"""Mentions of persons, places and organisations on public sets that are not shipped with the project."""
