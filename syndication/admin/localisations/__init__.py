"""Overrides: what one layer changes on one page in one language, with drafts, publication and safe saving."""
