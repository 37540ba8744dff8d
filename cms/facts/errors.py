"""The one error of this package."""


class InvalidFact(ValueError):
    """What was typed is not a value of the fact's type; the message says what to type instead."""
