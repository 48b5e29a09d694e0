"""One call of the Bot API: find the method, run it, wrap the result, note it."""

from typing import Any, NamedTuple

from bot.sandbox.core import Core
from bot.sandbox.errors import ApiError
from bot.sandbox.faults import Fault
from bot.sandbox.methods import BY_LOWER_NAME, METHODS
from bot.sandbox.params import Params
from bot.sandbox.world import Json


class Answer(NamedTuple):
    """HTTP status and envelope."""

    status: int
    envelope: Json

    @property
    def ok(self) -> bool:
        return self.status == 200


def call(box: Core, name: str, params: Params, fault: Fault | None = None) -> Answer:
    """Run a method by its name (case doesn't matter, as with Telegram)."""
    method = BY_LOWER_NAME.get(name.lower(), name)
    try:
        if fault and fault.kind in ("400", "429", "500", "502"):
            raise fault.error()
        answer = ok(box, method, _run(box, method, params))
    except ApiError as error:
        answer = Answer(error.code, error.envelope())
    note(box, method, params, answer)
    return answer


def ok(box: Core, method: str, result: Any) -> Answer:
    """Wrap a result; the judge looks at it first."""
    if box.judge:
        box.judge.check_call(method, result)
    return Answer(200, {"ok": True, "result": result})


def note(box: Core, method: str, params: Params, answer: Answer) -> None:
    """Put a call into ``calls``, uploads by name and size."""
    uploads = {name: f"{one.filename} ({len(one.content)} bytes)" for name, one in params.uploads.items()}
    error = {} if answer.ok else {"error": answer.envelope["description"]}
    box.record.calls.append({"method": method, "params": params.values | uploads, "ok": answer.ok, **error})


def _run(box: Core, method: str, params: Params) -> Any:
    if method not in METHODS:
        box.record.log.append(f"unknown method {method}")
        raise ApiError(404, "Not Found")
    return METHODS[method](box, params)
