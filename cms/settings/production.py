"""A public deployment: every secret and address from the environment, secure cookies, no demo."""

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .environment import env

SECRET_KEY = env.text("SECRET_KEY")
PUBLIC_ORIGIN = env.origin("PUBLIC_ORIGIN")
COUNCIL_ORIGIN = env.council_origin("COUNCIL_ORIGIN")
SERVICE_HOSTS = env.names("SERVICE_HOSTS")
WAGTAILADMIN_BASE_URL = PUBLIC_ORIGIN
DATABASES = {"default": env.database("DATABASE_URL", None)}
if len(SECRET_KEY) < 50 or SECRET_KEY.startswith("only-for-"):
    raise ImproperlyConfigured(
        "SECRET_KEY must have at least 50 characters, and not be the public one of dev."
    )
if env.flag("DEMO"):
    raise ImproperlyConfigured("DEMO must be off in production: its accounts have a public password.")
if not SERVICE_HOSTS:
    raise ImproperlyConfigured("SERVICE_HOSTS must name the service's own host, such as pages.example.")

SECURE_SSL_REDIRECT = env.flag("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = env.integer("SECURE_HSTS_SECONDS", 31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
# Being listed in browsers is for the owner of the whole domain to decide.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_TLS_PROXY") else None
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
