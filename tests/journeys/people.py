"""People at the admin, over HTTP: they read forms as a browser does and send them back changed."""

from __future__ import annotations

import json
from typing import Any

import requests
from lxml import html

from tests.conftest import DemoServer

EDITOR_FORM = "//form[@id='page-edit-form' or @data-edit-form]"


class Person:
    """One logged-in browser session of a demo account."""

    def __init__(self, server: DemoServer, username: str) -> None:
        self.server = server
        self.http = requests.Session()
        self.http.headers.update({"Host": f"localhost:{server.port}", "Origin": server.origin})
        page = self.get("/admin/login/")
        login = {
            **form_values(page, "//form[.//input[@name='password']]"),
            "username": username,
            "password": "demo",
        }
        self.post("/admin/login/", login)

    def get(self, path: str) -> requests.Response:
        return self.http.get(f"http://127.0.0.1:{self.server.port}{path}", timeout=60)

    def post(self, path: str, data: dict[str, Any]) -> requests.Response:
        data = {**data, "csrfmiddlewaretoken": data.get("csrfmiddlewaretoken") or self._token()}
        address = f"http://127.0.0.1:{self.server.port}{path}"
        return self.http.post(address, data=data, timeout=60, allow_redirects=False)

    def _token(self) -> str:
        return next((cookie.value or "" for cookie in self.http.cookies if cookie.name == "csrftoken"), "")

    def edit(
        self, page: str, replace: dict[str, str], action: str, language: str = "en", **fields: str
    ) -> int:
        """Opens a shared page, changes words of plain text and fields, presses a button; gives the page's id."""
        editor = json.loads(
            self.server.run_python(
                f"from tests.journeys.stream_forms import print_editor; print_editor({page!r}, {language!r})"
            )
        )
        path = f"/admin/pages/{editor['id']}/edit/"
        data = {**form_values(self.get(path), "//form[@id='page-edit-form']"), **editor["data"]}
        for old, new in replace.items():
            assert any(old in str(value) for value in data.values()), f"“{old}” is not on the page"
            data = {name: changed(value, old, new) for name, value in data.items()}
        answer = self.post(path, {**data, **fields, action: "1"})
        assert answer.status_code == 302, error_texts(answer)
        return int(editor["id"])

    def approve(self, page_id: int) -> None:
        """Approves the page that waits for moderation."""
        links = html.fromstring(self.get("/admin/").text).xpath("//@data-workflow-action-url")
        action = next(link for link in links if f"/workflow/action/{page_id}/approve/" in link)
        answer = self.post(action, {"comment": ""})
        assert answer.status_code in {200, 302}, answer.text[:500]


def form_values(page: requests.Response, form: str) -> dict[str, list[str]]:
    """What a browser would send if nothing was touched; a ticked list of boxes gives several values."""
    found = html.fromstring(page.text).xpath(form)
    assert found, f"no form {form} at {page.url} ({page.status_code})"
    values: dict[str, list[str]] = {}
    for name, value in found[0].form_values():
        values.setdefault(name, []).append(value or "")
    return values


def changed(value: str | list[str], old: str, new: str) -> str | list[str]:
    return [item.replace(old, new) for item in value] if isinstance(value, list) else value.replace(old, new)


def error_texts(page: requests.Response) -> str:
    """The messages of a form that was refused."""
    found = html.fromstring(page.text).xpath("//*[contains(@class, 'error')]//text()") if page.text else []
    return f"{page.status_code}: " + " ".join(" ".join(found).split())[:1500]
