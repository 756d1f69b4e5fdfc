"""The record in the formats of others: one file a format, each a stream of lines or bytes made from stored reports."""
