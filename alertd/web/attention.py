"""What people have seen, or want to wait: acknowledge, snooze, silence and pause on the page."""

from datetime import datetime, timedelta
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import AfterValidator, Field, StringConstraints

from alertd.store import seen, silences
from alertd.web import changes
from alertd.web.actions import Token, check, done
from alertd.web.changes import Signature
from alertd.web.lookup import parts_of
from alertd.web.rendering import in_zone, shown

LENGTHS = {
    "1 hour": timedelta(hours=1),
    "4 hours": timedelta(hours=4),
    "1 day": timedelta(days=1),
    "3 days": timedelta(days=3),
    "1 week": timedelta(weeks=1),
    "4 weeks": timedelta(weeks=4),
}
_FIELDS = ("party", "keyword", "kind", "place", "source", "certainty", "title")

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


class Signed(Signature):
    """A form whose reason may be left out."""

    token: Token
    why: Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)] = ""


class Ending(Signed):
    """A form that says for how long, or until when on the reader's wall clock."""

    length: Literal["1 hour", "4 hours", "1 day", "3 days", "1 week", "4 weeks"] = "1 day"
    until: Annotated[datetime, AfterValidator(changes.in_reach)] | None = None

    def ends_at(self, request: Request) -> datetime:
        """The instant that is meant, aware."""
        parts = parts_of(request)
        if self.until is None:
            return parts.clock.now() + LENGTHS[self.length]
        return (
            self.until if self.until.tzinfo else self.until.replace(tzinfo=ZoneInfo(parts.zone()))
        )


class SilenceForm(Ending):
    """One test of one field; of values between bars, any."""

    field: Annotated[str, Field(max_length=20)]
    negate: bool = False
    values: Annotated[str, Field(min_length=1, max_length=500)]
    why: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]

    @property
    def test(self) -> str:
        """As the command line writes it."""
        return f"{self.field}{'!=' if self.negate else '='}{self.values}"


@router.get("/silences")
def listed(request: Request) -> HTMLResponse:
    """What is held back and until when, and forms that hold back more."""
    parts = parts_of(request)
    now = parts.clock.now()
    with parts.store.read() as tx:
        found = silences.listed(tx)
    standing = [one for one in found if one.ends_at > now]
    return shown(
        request,
        "silences.html",
        standing=standing,
        ended=[one for one in found if one.ends_at <= now][:20],
        is_paused=any(one.is_pause and one.starts_at <= now for one in standing),
        lengths=list(LENGTHS),
        fields=_FIELDS,
    )


@router.post("/silences")
def add(request: Request, form: Annotated[SilenceForm, Form()]) -> RedirectResponse:
    """Hold back what matches."""
    check(request, form)
    matcher = parts_of(request).matcher(form.test)
    kept = changes.noted(request, silences.add, form, [matcher], form.ends_at(request))
    return done(request, "/silences", f"Held back until {in_zone(request, kept.ends_at)}.")


@router.post("/silences/{named}/expire")
def expire(request: Request, named: str, form: Annotated[Signed, Form()]) -> RedirectResponse:
    """End a silence now."""
    check(request, form)
    changes.noted(request, silences.expire, form, named)
    return done(request, "/silences", "Ended. What it held goes out as one message.")


@router.post("/pause")
def pause(request: Request, form: Annotated[Ending, Form()]) -> RedirectResponse:
    """Hold back everything."""
    check(request, form)
    kept = changes.noted(request, silences.pause, form, form.ends_at(request))
    return done(request, "/silences", f"Paused until {in_zone(request, kept.ends_at)}.")


@router.post("/resume")
def resume(request: Request, form: Annotated[Signed, Form()]) -> RedirectResponse:
    """End every pause."""
    check(request, form)
    changes.noted(request, silences.resume, form)
    return done(request, "/silences", "Sending again. What waited goes out as one message.")


@router.post("/commitments/{uid}/ack")
def acknowledge(request: Request, uid: str, form: Annotated[Signed, Form()]) -> RedirectResponse:
    """Somebody has seen it."""
    check(request, form)
    changes.noted(request, seen.acknowledge, form, uid)
    words = "Acknowledged: it is neither repeated nor passed on."
    return done(request, f"/commitments/{uid}", words)


@router.post("/commitments/{uid}/snooze")
def snooze(request: Request, uid: str, form: Annotated[Ending, Form()]) -> RedirectResponse:
    """Have nothing more of it told until a moment."""
    check(request, form)
    end = form.ends_at(request)
    changes.noted(request, seen.snooze, form, uid, end)
    return done(request, f"/commitments/{uid}", f"Snoozed until {in_zone(request, end)}.")
