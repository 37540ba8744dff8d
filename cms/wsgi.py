"""The WSGI application, for gunicorn and the like."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from cms.charsets import reading_utf8

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")
application = reading_utf8(get_wsgi_application())
