"""Filling an installation: the register of councils, their deep links, and the demo."""
