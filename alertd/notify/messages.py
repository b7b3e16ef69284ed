"""From what was claimed to the message that goes out, and the reports that are to be planned."""

from datetime import datetime

from alertd.model.policy import Policy, Route
from alertd.model.reminder import Claimed
from alertd.notify import digest
from alertd.notify.message import Message
from alertd.notify.render import about_itself, blocks_of, render
from alertd.notify.templates import formed
from alertd.planning.digest import Entry, contents, next_time, period
from alertd.store import Store, commitments, links, reports
from alertd.store.links import LinkAction


class Messages:
    """Puts into words what a channel is to be told, under the policy in force.

    Args:
        store: what reports are made from, when they go.
        policy: the routes in force.
    """

    def __init__(self, store: Store, policy: Policy) -> None:
        self._store = store
        self._policy = policy

    def plan_digests(self, now: datetime) -> None:
        """Plan the next digest of each route that has one, and none that is no longer asked for."""
        wanted = [
            reports.Planned(route.name, channel, due, next_time(route, due) or due)
            for route in self._policy.routes
            for channel in route.receivers
            if (due := next_time(route, now)) is not None
        ]
        with self._store.read() as tx:
            if not wanted and not reports.any_digest(tx):
                return
        with self._store.write() as tx:
            reports.plan_digests(tx, wanted, now)

    def of(self, claimed: Claimed, now: datetime) -> Message | None:
        """The message; None where there is nothing left to tell."""
        if claimed.about_itself:
            return about_itself(claimed.about_itself, claimed.id, repeat=claimed.repeat)
        if claimed.report == reports.DIGEST:
            return self._digest(claimed, now)
        if claimed.report == reports.RECEIPT:
            return self._receipt(claimed)
        if not claimed.notices:
            return None
        return self._notices(claimed, now)

    def _notices(self, claimed: Claimed, now: datetime) -> Message:
        """What its notices tell, in the channel's format, with links where the page is reached."""
        zone, addresses = self._zone(claimed), self._links(claimed)
        plain = render(
            claimed.notices,
            now=now,
            timezone=zone,
            repeat=claimed.repeat,
            delivery_id=claimed.id,
            links=addresses,
        )
        channel = next((one for one in self._policy.channels if one.name == claimed.channel), None)
        if channel is None:
            return plain
        return formed(plain, channel, blocks_of(claimed.notices, now, zone), addresses)

    def _links(self, claimed: Claimed) -> dict[str, str]:
        """Addresses that acknowledge, snooze and, of a single notice, dismiss; once each."""
        if not self._policy.public_url:
            return {}
        wanted = {"Acknowledge": LinkAction.ACK, "Snooze": LinkAction.SNOOZE}
        if len(claimed.notices) == 1:
            wanted["Dismiss"] = LinkAction.DISMISS
        return {name: self._link(claimed, action) for name, action in wanted.items()}

    def _link(self, claimed: Claimed, action: LinkAction) -> str:
        said = links.token(self._store, action, claimed.id, claimed.due_at)
        return f"{self._policy.public_url}/link/{said}"

    def _page(self, uid: str) -> str | None:
        return f"{self._policy.public_url}/commitments/{uid}" if self._policy.public_url else None

    def _zone(self, claimed: Claimed) -> str:
        """The zone of the first route that speaks in it, else that of the last."""
        zones = {route.name: route.timezone for route in self._policy.routes}
        zone = next((zones[one.route] for one in claimed.notices if one.route in zones), None)
        return zone or (self._policy.routes[-1].timezone if self._policy.routes else "UTC")

    def _digest(self, claimed: Claimed, now: datetime) -> Message | None:
        route = self._route(claimed.route)
        if route is None:
            return None
        with self._store.read() as tx:
            last = reports.last_digest(tx, route.name, claimed.channel)
            recent = reports.came_since(tx, last or claimed.due_at - period(route))
            ledger = [
                Entry(one.uid, one.commitment)
                for one in commitments.load_all(tx, ending_from=now.date())
            ]
        found = contents(ledger, route, self._policy, recent, now)
        if found.is_empty:
            return None
        return digest.digest(
            found,
            route=route.name,
            delivery_id=claimed.id,
            repeat=claimed.repeat,
            link=self._page,
        )

    def _receipt(self, claimed: Claimed) -> Message | None:
        with self._store.read() as tx:
            read = reports.read_between(tx, claimed.planned_at or claimed.due_at, claimed.due_at)
            upcoming = reports.next_alert(tx, {uid for _, uids in read for uid in uids})
        if not read:
            return None
        return digest.receipt(
            read,
            upcoming,
            zone=self._zone(claimed),
            delivery_id=claimed.id,
            repeat=claimed.repeat,
        )

    def _route(self, name: str) -> Route | None:
        return next((route for route in self._policy.routes if route.name == name), None)
