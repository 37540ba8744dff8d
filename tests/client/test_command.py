"""The command says in one line and one exit code how a pull went."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from syndication.client import command

from .stub import URL, StubApi, respond

Run = Callable[..., int]


@pytest.fixture
def run(api: StubApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    def service(url: str, key: str | None) -> object:
        made = api.service()
        made.url = url
        return made

    monkeypatch.setattr(command, "Service", service)
    return lambda *options, url=URL: command.main(["pull", url, "--out", str(tmp_path / "copy"), *options])


def test_a_pull_ends_in_step_with_exit_code_0(
    api: StubApi, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    api.publish("bins", "rent")
    assert run() == 0
    assert "in step: 2 pages; 2 put, 0 removed" in capsys.readouterr().err


def test_a_dry_run_writes_nothing(
    api: StubApi, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    api.publish("bins", "rent")
    assert run("--dry-run") == 0
    assert "2 would be put" in capsys.readouterr().err
    assert not (tmp_path / "copy").exists()


def test_a_dry_run_over_a_copy_leaves_it_as_it_was(api: StubApi, run: Run, tmp_path: Path) -> None:
    api.publish("bins", "rent", "schools")
    run()
    before = {file.name: file.read_bytes() for file in (tmp_path / "copy").iterdir()}
    api.withdraw("bins")
    api.publish("rent", text="New.")
    assert run("--dry-run") == 0
    assert {file.name: file.read_bytes() for file in (tmp_path / "copy").iterdir()} == before


def test_each_failure_has_its_exit_code(api: StubApi, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    api.publish(*"abcdefghij")
    assert run() == 0
    assert run(url=URL.replace("ambridge", "llareggub")) == 2
    api.withdraw(*"abcdefgh")
    assert run() == 3
    assert "--allow-mass-removal" in capsys.readouterr().err
    assert run("--allow-mass-removal") == 0
    api.before = lambda name: respond(401, {"type": "x/key-required", "detail": "A key."})
    assert run() == 5
    api.before = lambda name: respond(500)
    assert run() == 1
    api.before = lambda name: respond(200, {"count": 9, "sha256": ""}) if name == "digest" else None
    assert run() == 4


def test_a_full_disk_is_said_in_one_line(
    api: StubApi, run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise OSError("disk full")

    api.publish("bins")
    monkeypatch.setattr("syndication.client.folder.os.replace", fail)
    assert run() == 1
    assert capsys.readouterr().err == "council-mirror: the copy cannot be written: disk full\n"


def test_left_over_temporary_files_are_swept(api: StubApi, run: Run, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / ".writing-killed").write_text("half")
    (tmp_path / "copy" / "notes.txt").write_text("the council's own")
    run()
    assert sorted(file.name for file in (tmp_path / "copy").iterdir()) == ["notes.txt", "state.json"]


def test_watching_outlasts_an_outage(api: StubApi, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    api.publish("bins")
    outage = iter([respond(500)] * 5)
    api.before = lambda name: next(outage, None)
    naps: list[float] = []

    def nap(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr("syndication.client.command.time.sleep", nap)
    assert run("--watch", "--every", "5") == 130
    assert naps == [5.0, 5.0]


@pytest.mark.parametrize("options", [["--removal-share", "2"], ["--every", "0"], ["--what"]])
def test_wrong_use_is_refused(run: Run, options: list[str]) -> None:
    with pytest.raises(SystemExit) as refusal:
        run(*options)
    assert refusal.value.code == 2
