"""The typed environment fails with the variable's name and says what to write."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.settings.environment import Environment, database_apps

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "SECRET_KEY": "many-different-letters-0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "PUBLIC_ORIGIN": "https://pages.example",
    "COUNCIL_ORIGIN": "https://{council}.pages.example",
    "SERVICE_HOSTS": "pages.example",
    "SECURITY_CONTACT": "mailto:security@pages.example",
    "DATABASE_URL": "postgresql://user:pass%40word@db.example:5432/pages",
}


def test_a_missing_variable_is_named() -> None:
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY"):
        Environment({}).text("SECRET_KEY")


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("PORT", "eight", lambda env: env.integer("PORT", 8000)),
        ("DEMO", "perhaps", lambda env: env.flag("DEMO")),
        ("SECURITY_CONTACT", "security@pages.example", lambda env: env.contacts("SECURITY_CONTACT")),
        ("PUBLIC_ORIGIN", "pages.example", lambda env: env.origin("PUBLIC_ORIGIN")),
        ("PUBLIC_ORIGIN", "https://pages.example/path", lambda env: env.origin("PUBLIC_ORIGIN")),
        ("PUBLIC_ORIGIN", "https://user:word@pages.example", lambda env: env.origin("PUBLIC_ORIGIN")),
        ("PUBLIC_ORIGIN", "https://pages.example?x=1", lambda env: env.origin("PUBLIC_ORIGIN")),
        ("COUNCIL_ORIGIN", "https://pages.example", lambda env: env.council_origin("COUNCIL_ORIGIN")),
        ("COUNCIL_ORIGIN", "{council}.pages.example", lambda env: env.council_origin("COUNCIL_ORIGIN")),
        ("COUNCIL_ORIGIN", "https://{council}.{x}", lambda env: env.council_origin("COUNCIL_ORIGIN")),
        ("DATABASE_URL", "mysql://x/y", lambda env: env.database("DATABASE_URL", "")),
    ],
)
def test_a_wrong_value_is_named(name: str, value: str, read: object) -> None:
    with pytest.raises(ImproperlyConfigured, match=name):
        read(Environment({name: value}))  # type: ignore[operator]


@pytest.mark.parametrize(
    ("url", "path"), [("sqlite:///db.sqlite3", "db.sqlite3"), ("sqlite:////var/db", "/var/db")]
)
def test_sqlite_is_set_up_as_the_log_needs_it(url: str, path: str) -> None:
    database = Environment({"D": url}).database("D", "")
    assert database["NAME"] == path
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"  # type: ignore[index]
    assert "synchronous=FULL" in database["OPTIONS"]["init_command"]  # type: ignore[index]


def test_postgresql_is_read_with_its_password() -> None:
    database = Environment(PRODUCTION).database("DATABASE_URL", "")
    assert (database["HOST"], database["NAME"], database["PASSWORD"]) == ("db.example", "pages", "pass@word")


def test_a_password_that_is_not_encoded_is_not_shown() -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL") as refused:
        Environment({"DATABASE_URL": "postgresql://user:se/cret@db/x"}).database("DATABASE_URL", "")
    assert "se" not in str(refused.value).split()
    assert refused.value.__suppress_context__


def test_only_postgresql_needs_its_driver() -> None:
    sqlite = Environment({}).database("D", "sqlite:///db.sqlite3")
    postgresql = Environment(PRODUCTION).database("DATABASE_URL", "")
    assert (database_apps(sqlite), database_apps(postgresql)) == ([], ["django.contrib.postgres"])


def start_production(**changes: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **PRODUCTION, "DJANGO_SETTINGS_MODULE": "cms.settings.production", **changes}
    code = "from django.conf import settings; settings.SECRET_KEY; print('started')"
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True
    )


def test_production_starts_with_what_it_needs() -> None:
    assert start_production().stdout.strip() == "started"


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"SECRET_KEY": "only-for-development-and-the-demo-never-in-production"}, "SECRET_KEY"),
        ({"DEMO": "1"}, "DEMO"),
        ({"SERVICE_HOSTS": ""}, "SERVICE_HOSTS"),
    ],
)
def test_production_refuses_to_start_without(changes: dict[str, str], named: str) -> None:
    result = start_production(**changes)
    assert result.returncode != 0
    assert f"ImproperlyConfigured: {named}" in result.stderr


def test_production_passes_every_check_for_deployment() -> None:
    environment = {**os.environ, **PRODUCTION, "DJANGO_SETTINGS_MODULE": "cms.settings.production"}
    environment["DATABASE_URL"] = "sqlite:///:memory:"
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (result.returncode, result.stderr) == (0, "")


def test_production_writes_faults_to_its_output_and_no_secret_with_them() -> None:
    code = (
        "import django, os; django.setup();"
        "from django.test import Client, override_settings;"
        "import syndication.views.front_door as door;"
        "door.councils.list_councils = lambda: 1 / 0;"
        "client = Client(raise_request_exception=False, headers={'authorization': 'Bearer ccfeed_secret'});"
        "headers = {'host': 'pages.example', 'cookie': 'sessionid=secret'};"
        "print(client.get('/', secure=True, headers=headers).status_code)"
    )
    environment = {**os.environ, **PRODUCTION, "DJANGO_SETTINGS_MODULE": "cms.settings.production"}
    environment["DATABASE_URL"] = "sqlite:///:memory:"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert result.stdout.strip() == "500"
    assert "ZeroDivisionError" in result.stderr
    assert "secret" not in result.stderr


def test_a_clean_clone_has_somewhere_to_put_its_database(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there"
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.dev", "VAR_DIR": str(folder)}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "manage.py", "check", "--database", "default"]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (result.returncode, folder.exists()) == (0, True), result.stderr


@pytest.mark.parametrize(
    ("url", "host", "port", "tls", "ssl"),
    [
        ("smtp://mail.example", "mail.example", 25, False, False),
        ("smtp://commons:a%2Fb@mail.example", "mail.example", 587, True, False),
        ("smtps://commons:secret@mail.example:4650", "mail.example", 4650, False, True),
    ],
)
def test_mail_goes_where_email_url_says(url: str, host: str, port: int, tls: bool, ssl: bool) -> None:
    found = Environment({"EMAIL_URL": url}).email("EMAIL_URL", "")
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == (host, port)
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (tls, ssl)


def test_without_a_mail_server_mail_is_written_to_the_console() -> None:
    assert "console" in str(Environment({}).email("EMAIL_URL", "")["EMAIL_BACKEND"])


@pytest.mark.parametrize("url", ["mail.example", "http://mail.example", "smtp://", "smtp://u:secret@h:port"])
def test_a_wrong_mail_address_is_refused_without_showing_its_password(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL must be like") as refused:
        Environment({"EMAIL_URL": url}).email("EMAIL_URL", "")
    assert "secret" not in str(refused.value).replace("user:password", "")
