"""The table of errors of statements: what is missed, invented, cut badly or given to the wrong speaker."""
