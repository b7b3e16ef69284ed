"""`/metrics`: the daemon's figures, for Prometheus to fetch."""

from fastapi import APIRouter, Request, Response

from alertd.web.lookup import parts_of

router = APIRouter(tags=["alertd"])
_FORMAT = "text/plain; version=0.0.4; charset=utf-8"


@router.get("/metrics", response_class=Response, include_in_schema=False)
def figures(request: Request) -> Response:
    """All figures as they are now, in Prometheus's text format."""
    return Response(parts_of(request).metrics(), media_type=_FORMAT)
