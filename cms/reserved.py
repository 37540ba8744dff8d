"""Addresses that the service and the councils' sites keep for themselves."""

# The first parts of addresses that the service or a council's site keeps for itself.
_RESERVED = """
a-z accessibility-statement admin alerts api contact cookies cy documents embed en feedback feeds healthz hub
media metrics oembed privacy readyz search sites static
"""
RESERVED_SLUGS = frozenset(_RESERVED.split())
