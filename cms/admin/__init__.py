"""The library's own editor screens."""
