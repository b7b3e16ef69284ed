"""`alertd check` on a database server."""

from alertd.app.check import _database


def test_a_server_is_reached_and_its_url_not_repeated(postgres_url):
    """The finding says that it works, not how: a URL may hold a password."""
    finding = _database(postgres_url)
    assert (finding.ok, finding.said) == (True, "reached")
