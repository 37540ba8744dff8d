"""The test suite: fast hashing, a database of its own (TEST_DATABASE_URL moves it to PostgreSQL)."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .environment import database_apps, env

SECRET_KEY = "for-tests-only"  # noqa: S105
PUBLIC_ORIGIN = "http://localhost:8000"
COUNCIL_ORIGIN = "http://{council}.localhost:8000"
SERVICE_HOSTS = ["localhost", "127.0.0.1", "testserver"]
DATABASES = {"default": env.database("TEST_DATABASE_URL", "sqlite:///test.sqlite3")}
INSTALLED_APPS = list(dict.fromkeys([*INSTALLED_APPS, *database_apps(DATABASES["default"])]))  # noqa: F405
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "ENQUEUE_ON_COMMIT": False}
}
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="media-"))
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
USE_SECONDS = 0  # tests that count say so
SECURITY_CONTACT = ["mailto:security@commons.example"]
SECURITY_POLICY = ""
DEMO = True
