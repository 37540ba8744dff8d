"""The one error of this package."""


class ContentError(ValueError):
    """A content file cannot be read; the message names the file, the place and what is wrong."""
