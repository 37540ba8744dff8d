"""Facts as the library defines them: types, reading of values, formats, and `{{…}}` in text. Plain Python."""

from .errors import InvalidFact
from .formats import format_address, format_html, format_text
from .tokens import Token, find_tokens, malformed_tokens, nearest_key, replace_keys
from .types import FACT_TYPES, FactType

__all__ = [
    "FACT_TYPES",
    "FactType",
    "InvalidFact",
    "Token",
    "find_tokens",
    "format_address",
    "format_html",
    "format_text",
    "malformed_tokens",
    "nearest_key",
    "replace_keys",
]
