"""Brings a database that is not the test's own up to date."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def migrate(url: str) -> None:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test", "TEST_DATABASE_URL": url}
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0", "--no-input"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
