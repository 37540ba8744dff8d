"""One developer's machine, and the demo: SQLite, the in-process cache, no secrets worth keeping."""

from .base import *  # noqa: F403
from .environment import env

DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = env.text("SECRET_KEY", "only-for-development-and-the-demo-never-in-production")
DEMO = env.flag("DEMO", default=True)
# Django's own checks may open the database file before any command of ours runs.
VAR.mkdir(parents=True, exist_ok=True)  # noqa: F405
PORT = env.integer("PORT", 8000)
PUBLIC_ORIGIN = env.origin("PUBLIC_ORIGIN", f"http://localhost:{PORT}")
COUNCIL_ORIGIN = env.council_origin("COUNCIL_ORIGIN", f"http://{{council}}.localhost:{PORT}")
WAGTAILADMIN_BASE_URL = PUBLIC_ORIGIN
SECURITY_CONTACT = env.contacts("SECURITY_CONTACT", "mailto:security@commons.example")
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
