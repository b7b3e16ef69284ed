"""Pure: routes and lead times; what is due, when, and why."""

from alertd.planning.deadline import deadline_of, first_instant
from alertd.planning.gates import RouteGates
from alertd.planning.plan import plan
from alertd.planning.routing import routes_for

__all__ = ["RouteGates", "deadline_of", "first_instant", "plan", "routes_for"]
