"""Messages in Markdown, HTML and templates of people's own; what is hostile, and what is broken."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from markdown_it import MarkdownIt

from alertd.model.policy import Channel, Format
from alertd.model.reminder import Notice
from alertd.notify.render import blocks_of, render
from alertd.notify.templates import formed, problem_of

NOW = datetime(2030, 1, 1, 9, tzinfo=UTC)
HOSTILE = (
    "<script>alert(1)</script> [x](javascript:1) *bold* {{7*7}} {% raw %} # h1 @everyone & | `c`"
)
LINKS = {"Acknowledge": "https://alertd.example.org/link/ack.a_b.1.m-c_"}


@pytest.fixture
def notice(make):
    made = make.commitment(date(2030, 1, 8))
    mention = replace(made.evidence.mention, quote=HOSTILE)
    told = replace(made, title=HOSTILE, evidence=replace(made.evidence, mention=mention))
    return Notice("d1", "7d", told, NOW, "desk", "route “desk” (party is China)", None)


def made(notices, form, template=""):
    shared = {"now": NOW, "timezone": "UTC"}
    plain = render(notices, **shared, repeat=False, delivery_id="abc123", links=LINKS)
    channel = Channel("desk", "json://x", format=form, template=template)
    return formed(plain, channel, blocks_of(notices, **shared), LINKS)


def test_html_shows_hostile_text_as_text(notice):
    """No tag of the article's survives; ours and the link do."""
    told = made([notice, notice], Format.HTML)
    assert told.format is Format.HTML
    assert "<script" not in told.body
    assert "&lt;script&gt;" in told.body
    assert "{{7*7}}" in told.body
    assert f'<a href="{LINKS["Acknowledge"]}">Acknowledge</a>' in told.body
    assert "abc123" in told.body


def test_markdown_shows_hostile_text_as_text(notice):
    """Rendered by a Markdown reader, the words come out as they were, without any markup."""
    told = made([notice, notice], Format.MARKDOWN)
    html = MarkdownIt("commonmark", {"html": True}).render(told.body)
    assert "<script" not in html
    assert "<strong>" not in html
    assert 'javascript:1"' not in html
    assert "*bold*" in html
    assert "{{7*7}}" in html
    assert f'<a href="{LINKS["Acknowledge"]}">Acknowledge</a>' in html


@pytest.mark.parametrize("form", [Format.MARKDOWN, Format.HTML])
def test_every_form_answers_why_it_came(notice, form):
    """The route, the quote, the rule and the id are in each."""
    told = made([notice], form).body.replace("\\", "")
    for needed in ("route “desk” (party is China)", "by the rule test", "abc123", "{% raw %}"):
        assert needed in told


def test_a_template_of_ones_own_is_given_the_notices(notice):
    """Its own words around theirs."""
    template = "{% for n in notices %}* {{ n.headline }} / {{ n.why }}\n{% endfor %}{{ links.Acknowledge }}"
    told = made([notice], Format.TEXT, template)
    assert told.body.startswith("* In 7 days: <script>")
    assert told.body.endswith(LINKS["Acknowledge"])


@pytest.mark.parametrize(
    "template",
    [
        "{% for n in notices %}",
        "{{ nothing.there }}",
        "{{ notices[9].headline }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ notices.append(1) }}",
        "{% include 'x' %}",
        "   ",
        "{{ 'x' * 200000 }}",
        "{% for a in range(999999999) %}x{% endfor %}",
        "{% for a in range(90000) %}{% for b in range(60) %}{% endfor %}{% endfor %}{{ title }}",
    ],
)
def test_a_broken_template_falls_back_to_the_plain_form_and_says_so(notice, template):
    """Unclosed, unknown, reaching for what is none of its business, empty, or endless."""
    told = made([notice], Format.HTML, template)
    assert told.format is Format.TEXT
    assert "When: Tue, Jan. 8, 2030" in told.body
    assert "The template of the channel desk is broken" in told.body
    assert told.body.splitlines()[-1] == "alertd abc123"


def test_a_check_finds_what_does_not_compile():
    """With the line; what only breaks when it is used cannot be seen before."""
    broken = Channel("desk", "json://x", template="fine\n{% for %}")
    assert problem_of(broken).startswith("line 2:")
    assert problem_of(replace(broken, template="{{ title }}")) is None


def test_plain_channels_get_plain_text(notice):
    """Without a template nothing changes but the links before the last line."""
    told = made([notice], Format.TEXT)
    lines = told.body.splitlines()
    assert lines[-1] == "alertd abc123"
    assert lines[-3] == f"Acknowledge: {LINKS['Acknowledge']}"


def test_a_template_counts_as_python_does(notice):
    """Loops of a sensible length are what they were, in every message anew."""
    template = (
        "{% for a in range(1, 90000, 30000) %}{{ a }}{{ '' if loop.last else ' ' }}{% endfor %}"
    )
    assert {made([notice], Format.TEXT, template).body for _ in range(3)} == {"1 30001 60001"}
    assert len(made([notice], Format.TEXT, "{{ range(60000)|length }}").body) == 5
