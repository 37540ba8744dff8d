"""Template tags of the editor's screens."""
