"""The forms of the page that put a commitment, an article or a message right."""

from typing import Annotated, Protocol

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import RedirectResponse
from pydantic import Field

from alertd.journal import Wanted, corrections
from alertd.web import changes
from alertd.web.changes import Fields, Signature
from alertd.web.lookup import commitment_named, parts_of
from alertd.web.signing import check_form, say

_LONGEST_TOKEN = 1024

router = APIRouter(include_in_schema=False)

Token = Annotated[str, Field(max_length=_LONGEST_TOKEN)]


class SignedForm(Protocol):
    """What every form that is signed has."""

    token: str
    who: str


class Signed(Signature):
    """Every form carries its session's token."""

    token: Token


class EditForm(Signed, Fields):
    """All fields as the person saw them, and the state of the record (`seen`) that they saw."""

    seen: str = ""


class MergeForm(Signed):
    """The other commitment's id."""

    other: Annotated[str, Field(min_length=1, max_length=64)]


class SplitForm(Signed):
    """The articles, by sha256, whose statements go."""

    articles: Annotated[list[str], Field(min_length=1, max_length=1000)]


@router.post("/commitments/{uid}/edit")
def edit(request: Request, uid: str, form: Annotated[EditForm, Form()]) -> RedirectResponse:
    """Set what differs from what the person saw."""
    with parts_of(request).store.read() as tx:
        stored = commitment_named(tx, uid)
    check(request, form)
    if form.seen != str(stored.dated_at):
        raise HTTPException(409, "An article changed it meanwhile. Look again, then correct it.")
    wanted = form.beside(stored.commitment)
    if wanted == Wanted():
        raise HTTPException(422, "Nothing was changed in the form.")
    kept = changes.correct(request, corrections.edit, form, stored.uid, wanted)
    return done(request, f"/commitments/{kept}", "Corrected. Later articles only propose changes.")


@router.post("/commitments/{uid}/dismiss")
def dismiss(request: Request, uid: str, form: Annotated[Signed, Form()]) -> RedirectResponse:
    """Say that it is no commitment."""
    check(request, form)
    kept = changes.correct(request, corrections.dismiss, form, uid)
    return done(request, f"/commitments/{kept}", "Dismissed. Nobody is told of it again.")


@router.post("/commitments/{uid}/release")
def release(request: Request, uid: str, form: Annotated[Signed, Form()]) -> RedirectResponse:
    """Let articles decide again."""
    check(request, form)
    kept = changes.correct(request, corrections.release, form, uid)
    return done(request, f"/commitments/{kept}", "Articles decide again.")


@router.post("/commitments/{uid}/merge")
def merge(request: Request, uid: str, form: Annotated[MergeForm, Form()]) -> RedirectResponse:
    """Make one of two."""
    check(request, form)
    kept = changes.correct(request, corrections.merge, form, (uid, form.other))
    return done(request, f"/commitments/{kept}", "Merged: this one holds both now.")


@router.post("/commitments/{uid}/split")
def split(request: Request, uid: str, form: Annotated[SplitForm, Form()]) -> RedirectResponse:
    """Take what some articles say into one of its own."""
    check(request, form)
    stays, goes = changes.correct(request, corrections.split, form, uid, form.articles)
    return done(request, f"/commitments/{stays}", f"Split: what was taken out is {goes} now.")


@router.post("/articles/{sha256}/release")
def release_notices(
    request: Request, sha256: str, form: Annotated[Signed, Form()]
) -> RedirectResponse:
    """Send what is held on account of one article."""
    check(request, form)
    number = changes.correct(request, corrections.release_notices, form, sha256)
    return done(request, "/notices", f"The notices of {number} commitments go out now.")


@router.post("/articles/{sha256}/forget")
def forget(request: Request, sha256: str, form: Annotated[Signed, Form()]) -> RedirectResponse:
    """Remove an article's text and what stood on it."""
    check(request, form)
    name = changes.correct(request, corrections.forget, form, sha256)
    return done(request, "/articles", f"{name}: forgotten. Its file in done/ is yours to delete.")


@router.post("/notices/{delivery_id}/retry")
def retry(
    request: Request, delivery_id: str, token: Annotated[str, Form(max_length=_LONGEST_TOKEN)]
) -> RedirectResponse:
    """Try a message again at once."""
    check_form(request, token)
    changed = changes.retry(request, delivery_id)
    words = f"It will be tried again on {changed['channel']} at once."
    return done(request, f"/notices/{changed['id']}", words)


@router.post("/notices/{delivery_id}/drop")
def drop(
    request: Request, delivery_id: str, token: Annotated[str, Form(max_length=_LONGEST_TOKEN)]
) -> RedirectResponse:
    """Never send a message."""
    check_form(request, token)
    changed = changes.drop(request, delivery_id)
    return done(request, f"/notices/{changed['id']}", "Dropped. It will not be sent.")


def check(request: Request, form: SignedForm) -> None:
    """Refuse a form without its session's token; keep the person's name for the next one."""
    check_form(request, form.token)
    request.session["who"] = form.who


def done(request: Request, path: str, words: str) -> RedirectResponse:
    """Show a page, with what was done."""
    say(request, words)
    return RedirectResponse(path, 303)
