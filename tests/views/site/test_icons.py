"""A council's icons, its card for shared links and its web manifest."""

import json
import re
from io import BytesIO

import pytest
from django.test import Client
from PIL import Image

from tests.samples import ORIGIN
from tests.views.site_samples import AMBRIDGE, serving

HOST = "ambridge.localhost:8000"


@pytest.fixture(autouse=True)
def _site():
    with serving():
        yield


def get(path):
    return Client(headers={"host": HOST}).get(path)


def found(pattern, path="/"):
    match = re.search(pattern, get(path).content.decode())
    assert match, pattern
    return match[1]


def opened(address):
    return Image.open(BytesIO(get(address).content))


def rgb(colour):
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def test_a_home_screen_gets_a_square_in_the_councils_colour():
    address = found(r'<link rel="apple-touch-icon" href="([^"]+)">')
    image = opened(address).convert("RGB")

    assert (get(address)["Content-Type"], image.size) == ("image/png", (180, 180))
    assert image.getpixel((0, 0)) == rgb(AMBRIDGE.primary)
    assert rgb(AMBRIDGE.on_primary) in {colour for _, colour in image.getcolors(100_000)}
    assert "immutable" in get(address)["Cache-Control"]


def test_browsers_that_ask_for_the_old_icon_get_it():
    icon = opened("/favicon.ico")

    assert icon.format == "ICO"
    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}


def test_a_shared_link_has_a_picture_that_other_websites_may_show():
    address = found(r'<meta property="og:image" content="([^"]+)">')
    response = get(address.removeprefix(ORIGIN))

    assert address.startswith(ORIGIN)
    assert opened(address.removeprefix(ORIGIN)).size == (1200, 630)
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_the_manifest_names_the_council_in_the_language_of_the_page():
    address = found(r'<link rel="manifest" href="([^"]+)">', "/cy/biniau/")
    response = get(address)
    manifest = json.loads(response.content)

    assert response["Content-Type"] == "application/manifest+json"
    assert (manifest["name"], manifest["lang"]) == ("Cyngor Dosbarth Ambridge", "cy")
    assert (manifest["start_url"], manifest["scope"]) == ("/cy/", "/")
    assert manifest["theme_color"] == AMBRIDGE.primary


def test_every_icon_of_the_manifest_is_there_in_its_size():
    for icon in json.loads(get("/site.webmanifest").content)["icons"]:
        response = get(icon["src"])
        assert (response.status_code, response["Content-Type"]) == (200, icon["type"])
        if icon["type"] == "image/png":
            assert "{}x{}".format(*opened(icon["src"]).size) == icon["sizes"]


def test_only_the_sizes_that_somebody_asks_for_are_drawn():
    assert get("/icon-181-abc.png").status_code == 404


def test_an_old_name_gets_todays_image_but_not_for_ever():
    assert "immutable" not in get("/card-000000000000.png")["Cache-Control"]


def test_the_browsers_own_bars_follow_the_brand_by_day_and_night():
    page = get("/").content.decode()
    colours = dict(
        re.findall(r'theme-color" media="\(prefers-color-scheme: (\w+)\)" content="([^"]+)"', page)
    )

    assert colours["light"] == AMBRIDGE.primary
    assert colours.keys() == {"light", "dark"}
