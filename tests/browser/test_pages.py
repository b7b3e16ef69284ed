"""Every page in a real browser: readable by everybody, quiet, at home on loopback."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = {
    "ahead": "/",
    "filtered": "/?kind=meeting&status=cancelled",
    "commitment": "/commitments/{truce}",
    "moved": "/commitments/{steel}",
    "notices": "/notices",
    "sent": "/notices/sent",
    "dead": "/notices/dead",
    "left": "/notices/left",
    "articles": "/articles",
    "article": "/articles/{article}",
    "silences": "/silences",
    "calendars": "/calendars",
    "state": "/status",
    "nowhere": "/nowhere",
}
# The pictures of docs/tour.md.
KEPT = {
    ("ahead", 960): "ahead",
    ("ahead", 375): "ahead-on-a-telephone",
    ("commitment", 960): "sources-disagree",
    ("article", 960): "article",
    ("notices", 960): "notices",
    ("state", 960): "state",
    ("state", 375): "state-on-a-telephone",
}
SERIOUS = {"serious", "critical"}


def path_of(visit, name: str) -> str:
    wanted = PAGES[name]
    if "{truce}" in wanted:
        return wanted.format(truce=visit.uid("truce"))
    if "{steel}" in wanted:
        return wanted.format(steel=visit.uid("steel"))
    if "{article}" in wanted:
        asked = visit.page.request.get(f"{visit.address}/api/v1/articles").json()
        return wanted.format(article=next(a["sha256"] for a in asked if "signed" in a["name"]))
    return wanted


@pytest.mark.parametrize(("width", "scheme"), [(960, "light"), (375, "dark")])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_quiet_and_as_wide_as_the_screen(visit, name, width, scheme):
    """No serious finding of axe, nothing logged, nobody else asked, no sideways scrolling."""
    window = visit(width, scheme)
    page = window.go(path_of(window, name))
    found = Axe().run(page).response["violations"]
    serious = [
        (one["id"], [node["html"] for node in one["nodes"]])
        for one in found
        if one["impact"] in SERIOUS
    ]
    assert not serious
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if (name, width) in KEPT:
        window.keep(KEPT[name, width])
    if name == "nowhere":  # the browser itself notes the status
        window.logged.clear()
    window.is_clean()
