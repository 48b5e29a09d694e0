"""How calls reach the Bot API: one aiohttp session, many connections, the token in no error."""

import io
import json
from typing import Any

import aiohttp
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 100
_NONE = BaseRequest.DEFAULT_NONE


class NotConnected(NetworkError):
    """No connection came about: the call certainly did nothing."""


class AiohttpRequest(BaseRequest):
    """What python-telegram-bot sends its calls through; one may serve as both of a bot's requests.

    Timeouts are seconds. Raises ``TimedOut`` when no answer came in time, ``NotConnected`` when no connection
    came about, ``NetworkError`` when one broke; none ever holds an address, for that holds the token.
    """

    def __init__(
        self, *, connections: int = CONNECTIONS, read: float = 10, write: float = 20, connect: float = 5
    ) -> None:
        self._connections = connections
        self._read = read
        self._write = write
        self._connect = connect
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for a byte of the answer."""
        return self._read

    async def initialize(self) -> None:
        """Open the session; a second call changes nothing."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close every connection; a second call changes nothing."""
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = _NONE,
        write_timeout: ODVInput[float] = _NONE,
        connect_timeout: ODVInput[float] = _NONE,
        pool_timeout: ODVInput[float] = _NONE,
    ) -> tuple[int, bytes]:
        """Send one call; return the HTTP status and the body."""
        if self._session is None or self._session.closed:
            raise NetworkError("The connection to the Bot API is not open.")
        timeout = self._timeout(read_timeout, write_timeout, connect_timeout, pool_timeout)
        body, headers = _encode(request_data)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        except TimeoutError:
            failure: TelegramError = TimedOut()
        except aiohttp.ClientConnectorError as error:
            failure = NotConnected(f"The Bot API could not be reached ({type(error).__name__}).")
        except (aiohttp.ClientError, OSError, ValueError) as error:
            failure = NetworkError(f"The Bot API could not be reached ({type(error).__name__}).")
        raise failure

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """Return the answer as a dictionary; unlike the library's own, never logs what it was."""
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise TelegramError("The Bot API's answer is no JSON object.")
        return answer

    def _timeout(
        self,
        read: ODVInput[float],
        write: ODVInput[float],
        connect: ODVInput[float],
        pool: ODVInput[float],
    ) -> aiohttp.ClientTimeout:
        reading = _or(read, self._read)
        connecting = _or(connect, self._connect)
        waiting = _or(pool, self._connect)
        parts = (reading, _or(write, self._write), connecting, waiting)
        known = [part for part in parts if part is not None]
        return aiohttp.ClientTimeout(
            total=sum(known) if len(known) == len(parts) else None,
            connect=None if waiting is None or connecting is None else waiting + connecting,
            sock_connect=connecting,
            sock_read=reading,
        )


def _or(given: Any, usual: float) -> float | None:
    return usual if given is _NONE else given


def _encode(data: RequestData | None) -> tuple[Any, dict[str, str]]:
    if data is None:
        return None, {}
    if not data.contains_files:
        return json.dumps(data.parameters).encode(), {"Content-Type": "application/json"}
    form = aiohttp.FormData(data.json_parameters, quote_fields=False)
    for name, (filename, content, kind) in data.multipart_data.items():
        body = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, body, filename=filename, content_type=kind)
    return form, {}
