"""Typefaces are ours or the device's; files are small, licensed and stand still."""

from __future__ import annotations

import pytest

from themes.typefaces import FOLDER, TYPEFACES, Face, choose_typeface, find_face, typeface_css

FACES = [face for typeface in TYPEFACES.values() for face in typeface.faces]


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.file)
def test_a_file_is_small_and_has_its_licence_beside_it(face: Face) -> None:
    assert face.content.startswith(b"wOF2")
    assert len(face.content) < 20_000
    licence = (FOLDER / f"{face.file.split('-')[0]}-licence.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_no_file_lies_there_unused() -> None:
    assert {path.name for path in FOLDER.glob("*.woff2")} == {face.file for face in FACES}


def test_a_typeface_of_ours_is_fetched_from_beside_the_stylesheet_and_has_a_stand_in() -> None:
    css = typeface_css("newsreader")
    [face] = TYPEFACES["newsreader"].faces
    assert f'src:url(font-{face.version}.woff2)format("woff2")' in css
    assert "font-display:swap" in css
    assert 'local("Times New Roman Bold")' in css
    assert '--font-heading:"Newsreader", "Newsreader stand-in"' in css


def test_a_typeface_of_the_device_fetches_nothing() -> None:
    assert "url(" not in typeface_css("sans")


def test_a_council_whose_typeface_was_taken_away_can_still_be_read() -> None:
    assert choose_typeface("lost") == TYPEFACES["sans"]


def test_a_face_is_found_by_its_version_and_by_nothing_else() -> None:
    assert find_face(FACES[0].version) == FACES[0]
    assert find_face("000000000000") is None
