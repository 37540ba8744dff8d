"""What every kind of test may ask for: the demo's database, made once, and a server of its own on a copy of it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import requests
from hypothesis import HealthCheck, settings

from tests.beside import Beside
from tests.locking import locked

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS = 60
# A developer's own installation must not be what the tests fill and change.
OF_ANOTHER_INSTALLATION = {
    "DATABASE_URL",
    "REDIS_URL",
    "PUBLIC_ORIGIN",
    "COUNCIL_ORIGIN",
    "EMAIL_URL",
    "SERVICE_HOSTS",
    "SECRET_KEY",
}

# A busy machine is slow to make examples; that says nothing about what is tested.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")


def demo_environment(folder: Path, port: int) -> dict[str, str]:
    """The environment of a demo that lives in a folder of its own."""
    own = {
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "VAR_DIR": str(folder),
        "PORT": str(port),
        "DEMO": "1",
    }
    inherited = {name: value for name, value in os.environ.items() if name not in OF_ANOTHER_INSTALLATION}
    return {**inherited, **own}


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seeded demo database; made once, also where tests run in several processes."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder = shared / "demo"
    with locked(shared / "demo.lock"):
        if not (folder / "ready").exists():
            command = [sys.executable, "manage.py", "demo", "--prepare-only"]
            # What it says of a failure stays visible.
            subprocess.run(
                command,
                cwd=ROOT,
                env=demo_environment(folder, 8000),
                check=True,
                stdout=subprocess.DEVNULL,
            )
            (folder / "ready").touch()
    return folder


@dataclass
class DemoServer:
    """A running demo. Ask `get` with a council's slug for its own host, or without for the service's."""

    port: int
    folder: Path

    @property
    def origin(self) -> str:
        return f"http://localhost:{self.port}"

    def council_origin(self, council: str) -> str:
        return f"http://{council}.localhost:{self.port}"

    def get(self, path: str, council: str = "", **kwargs: Any) -> requests.Response:
        host = f"{council}.localhost" if council else "localhost"
        headers = {"Host": f"{host}:{self.port}", **kwargs.pop("headers", {})}
        return requests.get(f"http://127.0.0.1:{self.port}{path}", headers=headers, timeout=30, **kwargs)

    def manage(self, *arguments: str) -> str:
        """Runs one of our commands on the server's database and gives what it printed."""
        result = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=demo_environment(self.folder, self.port),
            check=True,
            capture_output=True,
            text=True,
        )
        return result.stdout

    @cached_property
    def beside(self) -> Beside:
        return Beside(demo_environment(self.folder, self.port))

    def run_python(self, code: str) -> str:
        """Runs a few lines with Django set up, for what has no screen yet; gives what they printed."""
        return self.beside.run(code)

    def end(self) -> None:
        if "beside" in self.__dict__:
            self.beside.end()


@pytest.fixture(scope="module")
def demo_server(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoServer]:
    """A server on a copy of the demo's database, for one module's stories."""
    folder = tmp_path_factory.mktemp("server") / "var"
    shutil.copytree(demo_folder, folder)
    server = DemoServer(free_port(), folder)
    server.manage("record_release")
    with running(server):
        yield server


@contextmanager
def running(server: DemoServer) -> Iterator[None]:
    """Serves the demo in the server's folder as production does; ends with the block."""
    bind = f"127.0.0.1:{server.port}"
    command = [
        "-m",
        "gunicorn",
        "cms.wsgi:application",
        "--bind",
        bind,
        "--threads",
        "4",
        "--log-level",
        "warning",
    ]
    environment = demo_environment(server.folder, server.port)
    process = subprocess.Popen([sys.executable, *command], cwd=ROOT, env=environment)
    try:
        wait_until_ready(server, process)
        yield
    finally:
        server.end()
        process.terminate()
        process.wait(60)


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def wait_until_ready(server: DemoServer, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, "the server ended by itself"
        try:
            if server.get("/readyz").status_code == 200:
                return
        except requests.ConnectionError:
            pass
        time.sleep(0.2)
    raise AssertionError(f"the server was not ready after {START_SECONDS} s")


@pytest.fixture(autouse=True)
def _forget_kept_values() -> Iterator[None]:
    """What a process keeps between requests belongs to one test's database."""
    yield
    if "syndication.queries.sites" in sys.modules:
        sys.modules["syndication.queries.sites"].forget_sites()
        sys.modules["syndication.queries.library"].forget_editions()
    if "syndication.queries.vocabularies" in sys.modules:
        sys.modules["syndication.queries.vocabularies"].forget_vocabularies()
