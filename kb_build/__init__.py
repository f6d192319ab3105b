"""Turns case studies and quotes into a checked, searchable, cross-linked site."""
