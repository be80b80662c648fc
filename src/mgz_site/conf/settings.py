"""Settings of the site: one computer, no database, no sessions, nothing fetched from elsewhere."""

import secrets
from datetime import timedelta
from pathlib import Path

from mgz_site.conf.datafolder import data_folder

_SITE = Path(__file__).resolve().parent.parent

DEBUG = False
# Nothing that is signed outlives the process: there are no sessions and no log-in.
SECRET_KEY = secrets.token_urlsafe(50)
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]

MGZ_DATA = data_folder()
#: Dotted path of a function that makes the example workbook of a day; the button is absent without it.
MGZ_EXAMPLE = "mgz_cli.twente.build.demonstratie"
#: Module that tells which gap of the example the guided tour is about; without it there is no tour.
MGZ_TOUR = "mgz_cli.twente.tour"
#: Module that tells about where the municipalities of the example are, for a map without map data.
MGZ_CENTRES = "mgz_cli.twente.centres"
#: The background of the map to move: nothing is asked of this server unless somebody switches it on.
MGZ_TILES = {
    "address": "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png",
    "server": "https://service.pdok.nl",
    "name": "BRT Achtergrondkaart van PDOK (Kadaster)",
    "credit": "Achtergrond: © Kadaster, CC BY 4.0",
}
#: How far a demonstration clock is ahead of the clock on the wall; None: there is no demonstration clock.
MGZ_CLOCK_AHEAD: timedelta | None = None
#: The largest workbook the site takes, in bytes.
MGZ_MAX_UPLOAD = 10 * 1024 * 1024

INSTALLED_APPS = ["django.contrib.staticfiles", "django_htmx", "csp", "mgz_site.ui"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "mgz_site.ui.middleware.UploadLimit",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "mgz_site.conf.urls"
WSGI_APPLICATION = "mgz_site.conf.wsgi.application"
DATABASES: dict[str, dict[str, str]] = {}
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["mgz_site.ui.templatetags.mgz"],
            "context_processors": [
                "django.template.context_processors.request",
                "mgz_site.ui.context.around",
            ],
        },
    }
]

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [_SITE / "static"]
# Served from the package itself, so that a fresh install needs no collectstatic.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 0

DATA_UPLOAD_MAX_NUMBER_FILES = 1
FILE_UPLOAD_MAX_MEMORY_SIZE = MGZ_MAX_UPLOAD

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_NAME = "mgz_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "mgz_site.ui.views.errors.csrf_failure"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False}},
}
