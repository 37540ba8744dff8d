"""Settings that every environment shares. Each variable is described in docs/settings.md."""

from pathlib import Path

from .environment import database_apps, env

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(env.text("VAR_DIR", str(ROOT / "var")))

SECRET_KEY = env.text("SECRET_KEY", "")
DEBUG = False

# The service's own address (feeds, API, admin) and the pattern of a council's public host.
PUBLIC_ORIGIN = env.origin("PUBLIC_ORIGIN", "http://localhost:8000")
COUNCIL_ORIGIN = env.council_origin("COUNCIL_ORIGIN", "http://{council}.localhost:8000")
SERVICE_HOSTS = env.names("SERVICE_HOSTS", "localhost,127.0.0.1,[::1]")
# Host names are checked against SERVICE_HOSTS and the councils' exact table by our own middleware (law 7).
ALLOWED_HOSTS = ["*"]

INSTALLED_APPS = [
    "cms",
    "syndication",
    "themes",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.settings",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.locales",
    "wagtail.admin",
    "wagtail.sites",
    "wagtail",
    "modelcluster",
    "taggit",
    "ninja",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "syndication.views.hosts.CouncilHostMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "syndication.views.security.SecurityHeadersMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "syndication.admin.gate.CouncilStaffGate",
    "syndication.views.transactions.ContentTransactionMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

DATABASES = {"default": env.database("DATABASE_URL", f"sqlite:///{VAR / 'db.sqlite3'}")}
INSTALLED_APPS += database_apps(DATABASES["default"])
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if env.text("REDIS_URL", ""):
    CACHES["default"] = {
        "BACKEND": "cms.redis_cache.ForgivingRedisCache",
        "LOCATION": env.text("REDIS_URL"),
    }
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "ENQUEUE_ON_COMMIT": True}}

# Faults go to stderr with their traceback, for whatever keeps the process's output; Django alone would mail them
# to ADMINS or drop them. What strangers got wrong (404 and their like) is no fault and is not logged.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING"},
        "django.request": {"level": "ERROR"},
        "django.security": {"level": "ERROR"},
    },
}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "en-gb"
# Wagtail wants each content language among these; the editor itself speaks British English.
LANGUAGES = [("en", "English"), ("en-gb", "English (UK)"), ("cy", "Welsh")]
WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("cy", "Cymraeg")]
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/London"

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAIL_SITE_NAME = "Council Commons"
WAGTAILADMIN_BASE_URL = PUBLIC_ORIGIN
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILIMAGES_IMAGE_MODEL = "cms.LibraryImage"
WAGTAILDOCS_DOCUMENT_MODEL = "cms.LibraryDocument"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

# How long councils that hold a page keep it after the library removed it; never for legal removals.
HOLD_GRACE_DAYS = env.integer("HOLD_GRACE_DAYS", 14)

# How many proxies of our own stand in front, each of which adds to X-Forwarded-For; 0: nobody is believed.
PROXY_HOPS = env.integer("PROXY_HOPS", 0)
# How long what citizens say about pages, and counts of reads, are kept. The privacy notice states it.
FEEDBACK_DAYS = env.integer("FEEDBACK_DAYS", 365)
# How often reads of pages are stored, in seconds; 0: they are not counted.
USE_SECONDS = env.integer("USE_SECONDS", 60)

globals().update(env.email("EMAIL_URL", ""))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.text("EMAIL_FROM", "council-commons@localhost")
# How long the words of searches that found nothing are kept, for editors.
SEARCH_TERMS_DAYS = env.integer("SEARCH_TERMS_DAYS", 90)

# Whom to tell about a weakness: what security.txt says on every host.
SECURITY_CONTACT = env.contacts("SECURITY_CONTACT")
SECURITY_POLICY = env.text("SECURITY_POLICY", "")

DEMO = env.flag("DEMO")
