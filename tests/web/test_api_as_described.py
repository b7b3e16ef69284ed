"""The API keeps to its own description, whatever it is asked: no 5xx, no answer it does not tell."""

from contextlib import suppress

import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


# What streams without end is tested by itself.
ENDLESS = "/api/v1/events"
USUAL = settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def test_every_answer_is_one_that_is_described(page):
    """Each operation, asked what fits its description and what does not."""
    address = f"http://127.0.0.1:{page.port}/api/v1/docs.json"
    operations = [
        found.ok() for found in schemathesis.openapi.from_url(address).get_all_operations()
    ]
    asked = [one for one in operations if one.path != ENDLESS]
    assert len(asked) > 20
    for operation in asked:
        for mode in GenerationMode:

            @USUAL
            @given(case=operation.as_strategy(generation_mode=mode))
            def answers_as_described(case):
                case.call_and_validate(checks=CHECKS)

            with suppress(Unsatisfiable):  # what takes nothing can be asked nothing wrong
                answers_as_described()
