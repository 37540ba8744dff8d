"""Reading a CSV file that someone else made: every problem is named by file and row, with what to do."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

Parsed = TypeVar("Parsed")
SHOWN = 20  # a file with the wrong separator has a problem on every row


class RegisterError(Exception):
    """A file that cannot be loaded. `problems` has one sentence for each fault, in row order."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        hidden = len(self.problems) - SHOWN
        more = [f"… and {hidden} more."] if hidden > 0 else []
        super().__init__("\n".join([*self.problems[:SHOWN], *more]))


class RowError(ValueError):
    """What is wrong with one row, and what to do about it."""


@dataclass(frozen=True)
class Row:
    """One row. `number` counts as a spreadsheet does: the header is row 1."""

    number: int
    cells: dict[str, str] = field(default_factory=dict)

    def text(self, column: str) -> str:
        """The cell, which may not be empty."""
        value = self.optional(column)
        if not value:
            raise RowError(f"{column} is empty; give it a value.")
        return value

    def optional(self, column: str) -> str:
        return self.cells.get(column, "")

    def integer(self, column: str) -> int:
        value = self.text(column)
        if not (value.isascii() and value.isdigit()):
            raise RowError(f"{column} must be a whole number, not {value!r}.")
        return int(value)

    def choice(self, column: str, choices: Sequence[str]) -> str:
        value = self.text(column)
        if value not in choices:
            raise RowError(f"{column} {value!r} is not known; use one of {', '.join(choices)}.")
        return value


def read_rows(path: Path, columns: Iterable[str], renamed: dict[str, str] | None = None) -> list[Row]:
    """The rows of a UTF-8 CSV file (a byte order mark is fine) that has at least `columns`.

    `renamed` gives our name for another publisher's column. Blank rows are skipped, other columns ignored.
    """
    reader = csv.reader(io.StringIO(_read_text(path), newline=""))
    aliases = {theirs.casefold(): ours for theirs, ours in (renamed or {}).items()}
    try:
        header = [aliases.get(name.strip().casefold(), name.strip()) for name in next(reader, [])]
        _check_header(path, header, columns)
        return list(_rows(path, header, reader))
    except csv.Error as error:
        what = f"{path.name}, line {reader.line_num}: {error}; save it again as a CSV file."
        raise RegisterError([what]) from None


def parse_rows(path: Path, rows: Iterable[Row], parse: Callable[[Row], Parsed]) -> list[Parsed]:
    """Every row parsed, or one RegisterError that lists every faulty row."""
    parsed: list[Parsed] = []
    problems: list[str] = []
    for row in rows:
        try:
            parsed.append(parse(row))
        except RowError as error:
            problems.append(f"{path.name}, row {row.number}: {error}")
    if problems:
        raise RegisterError(problems)
    return parsed


def refuse_duplicates(path: Path, column: str, values: Sequence[tuple[int, object]]) -> None:
    """Refuse a value that stands in two rows; `values` are (row number, value)."""
    first: dict[object, int] = {}
    problems = []
    for number, value in values:
        if value in first:
            where = f"{path.name}, row {number}"
            problems.append(
                f"{where}: {column} {value!r} is already in row {first[value]}; remove one of them."
            )
        first.setdefault(value, number)
    if problems:
        raise RegisterError(problems)


def _read_text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise RegisterError([f"{path}: there is no such file; check its name."]) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        advice = 'save it again as "CSV UTF-8"'
        raise RegisterError([f"{path.name}, row {line}: the file is not UTF-8; {advice}."]) from None


def _check_header(path: Path, header: Sequence[str], columns: Iterable[str]) -> None:
    missing = [column for column in columns if column not in header]
    if missing:
        found = ", ".join(name for name in header if name) or "nothing"
        raise RegisterError([f"{path.name}, row 1: missing column {', '.join(missing)}; it has {found}."])


def _rows(path: Path, header: Sequence[str], lines: Iterable[list[str]]) -> Iterable[Row]:
    for number, cells in enumerate(lines, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header):
            extra = f"{len(cells)} cells under {len(header)} columns; put text that has a comma in quotes."
            raise RegisterError([f"{path.name}, row {number}: {extra}"])
        yield Row(number, {name: cell.strip() for name, cell in zip(header, cells, strict=False)})
