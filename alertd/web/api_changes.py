"""The JSON API's other half: what programs change, in the words of the command line."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from pydantic import Field, model_validator

from alertd.journal import corrections
from alertd.store import browsing
from alertd.web import changes
from alertd.web.changes import Fields, Signature
from alertd.web.lookup import parts_of
from alertd.web.shapes import OF_CHANGES, Changed, MessageChanged, Released, SplitInTwo

Id = Annotated[str, Path(min_length=1, max_length=64)]
_Named = Annotated[str, Field(min_length=1, max_length=64)]

router = APIRouter(prefix="/api/v1", tags=["alertd"], responses=OF_CHANGES)


class Edit(Signature, Fields):
    """At least one field; later articles then only propose to change it."""

    @model_validator(mode="after")
    def _sets_something(self) -> "Edit":
        if not self.wanted().told:
            raise ValueError("name at least one field to set")
        return self


class Addition(Signature, Fields):
    """A commitment that no article states: title and earliest are needed."""

    @model_validator(mode="after")
    def _is_whole(self) -> "Addition":
        if self.title is None or self.earliest is None:
            raise ValueError("title and earliest are needed")
        return self


class Merge(Signature):
    """The commitments that are the same."""

    ids: Annotated[list[_Named], Field(min_length=2, max_length=50)]


class Split(Signature):
    """The articles, by name or sha256, whose statements go."""

    articles: Annotated[list[_Named], Field(min_length=1, max_length=1000)]


@router.post("/commitments", response_model=Changed, status_code=201)
def add(request: Request, said: Addition) -> dict[str, str]:
    """Put in by hand what no article says."""
    return {"id": changes.correct(request, corrections.add, said, said.wanted())}


@router.post("/commitments/merge", response_model=Changed)
def merge(request: Request, said: Merge) -> dict[str, str]:
    """Make one commitment of several; the id that stays."""
    return {"id": changes.correct(request, corrections.merge, said, said.ids)}


@router.patch("/commitments/{uid}", response_model=Changed)
def edit(request: Request, uid: Id, said: Edit) -> dict[str, str]:
    """Set fields of a commitment."""
    return {"id": changes.correct(request, corrections.edit, said, uid, said.wanted())}


@router.post("/commitments/{uid}/dismiss", response_model=Changed)
def dismiss(request: Request, uid: Id, said: Signature) -> dict[str, str]:
    """Say that this is no commitment."""
    return {"id": changes.correct(request, corrections.dismiss, said, uid)}


@router.post("/commitments/{uid}/release", response_model=Changed)
def release(request: Request, uid: Id, said: Signature) -> dict[str, str]:
    """Let articles decide again over what people had set or dismissed."""
    return {"id": changes.correct(request, corrections.release, said, uid)}


@router.post("/commitments/{uid}/split", response_model=SplitInTwo)
def split(request: Request, uid: Id, said: Split) -> dict[str, str]:
    """Take what some articles say into a commitment of its own."""
    stays, goes = changes.correct(request, corrections.split, said, uid, said.articles)
    return {"id": stays, "taken_out": goes}


@router.post("/articles/{sha256}/release", response_model=Released)
def release_notices(request: Request, sha256: Id, said: Signature) -> dict[str, int]:
    """Send what is held, since this article changed so many commitments."""
    number = changes.correct(request, corrections.release_notices, said, sha256)
    return {"commitments": number}


@router.delete("/articles/{sha256}", response_model=Changed)
def forget(request: Request, sha256: Id, said: Signature) -> dict[str, str]:
    """Remove an article's text, and fold anew what stood on it."""
    with parts_of(request).store.read() as tx:
        found = browsing.article(tx, sha256)
    changes.correct(request, corrections.forget, said, sha256)
    return {"id": found.ref.sha256 if found else sha256}


@router.post("/deliveries/{delivery_id}/retry", response_model=MessageChanged)
def retry(request: Request, delivery_id: Id) -> dict[str, Any]:
    """Try a message again at once."""
    return changes.retry(request, delivery_id)


@router.post("/deliveries/{delivery_id}/drop", response_model=MessageChanged)
def drop(request: Request, delivery_id: Id) -> dict[str, Any]:
    """Never send a message."""
    return changes.drop(request, delivery_id)
