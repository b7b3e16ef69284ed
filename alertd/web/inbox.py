"""Articles added through the page: written into the watched folder, like any dropped file."""

import os
import secrets
from pathlib import Path, PurePosixPath
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request, UploadFile
from fastapi.responses import RedirectResponse

from alertd.web.lookup import parts_of
from alertd.web.signing import check_form

_LONGEST_NAME = 120
_LONGEST_TOKEN = 1024
_KEPT = frozenset(" ._-()")

router = APIRouter(include_in_schema=False)


@router.post("/inbox")
def add(
    request: Request,
    token: Annotated[str, Form(max_length=_LONGEST_TOKEN)],
    files: Annotated[list[UploadFile] | None, Form()] = None,
    text: Annotated[str, Form()] = "",
) -> RedirectResponse:
    """Put files, or a text that was pasted, into the inbox."""
    check_form(request, token)
    parts = parts_of(request)
    given = [(one.filename or "", one.file.read()) for one in files or () if one.filename]
    if text.strip():
        given.append(("pasted.txt", text.encode()))
    if not given:
        raise HTTPException(400, "Choose a file or paste a text.")
    for name, content in given:
        if len(content) > parts.largest():
            raise HTTPException(413, f"{name} is larger than intake.max_bytes allows.")
        _place(parts.inbox, name, content)
    return RedirectResponse("/articles", 303)


def _place(inbox: Path, name: str, content: bytes) -> None:
    """Write the whole file under a name that intake leaves alone, then give it its own."""
    mark = secrets.token_hex(4)
    unfinished = inbox / f".{mark}.part"
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(inbox / f"{mark}-{safe_name(name)}")
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise HTTPException(507, f"The inbox took no file: {error.strerror}.") from error


def safe_name(name: str) -> str:
    """The last part of a name, of letters, digits and a few signs, not hidden and not too long."""
    last = PurePosixPath(name.replace("\\", "/")).name
    plain = "".join(one if one.isalnum() or one in _KEPT else "_" for one in last).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    shortened = f"{stem[:_LONGEST_NAME]}{dot}{ending[:16]}" if dot else plain[:_LONGEST_NAME]
    return shortened or "article.txt"
