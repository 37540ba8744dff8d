"""The platform's screens, over HTTP."""
