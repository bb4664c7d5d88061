"""A real HTTP server on loopback that speaks OpenAI's chat completions, by script.

with ChatServer() as server:
    server.enqueue(fault(429, headers={"Retry-After": "1"}), reply({"n": 1}))
    server.answer = lambda request: {"n": 2}  # once the queue is empty
    ... OPENAI_BASE_URL=server.base_url ...
    assert server.requests[0].json["model"] == "m"
"""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

USAGE = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}


@dataclass(frozen=True)
class Reply:
    """What the server does with one request."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    """Seconds before the first byte."""
    drop: bool = False
    """Close the connection without a word."""


@dataclass(frozen=True)
class Request:
    """What a client sent."""

    path: str
    headers: dict[str, str]
    """Names in lower case."""
    json: Any

    @property
    def messages(self) -> list[dict[str, str]]:
        return list(self.json["messages"])

    @property
    def form(self) -> str:
        """How the answer's form was asked for."""
        form = self.json.get("response_format") or {"type": "plain"}
        if form["type"] != "json_schema":
            return str(form["type"])
        return "strict" if form["json_schema"].get("strict") else "json_schema"


def reply(
    content: Any,
    *,
    usage: dict[str, Any] | None = USAGE,
    finish_reason: str = "stop",
    delay: float = 0.0,
    **message: Any,
) -> Reply:
    """A completion; ``content`` that is no string is sent as its JSON."""
    if content is not None and not isinstance(content, str):
        content = json.dumps(content, ensure_ascii=False)
    choice = {
        "index": 0,
        "finish_reason": finish_reason,
        "message": {"role": "assistant", "content": content, **message},
    }
    return _ok({"choices": [choice]} | ({"usage": usage} if usage else {}), delay)


def refusal(words: str = "I can't help with that.") -> Reply:
    return reply(None, refusal=words)


def cut_off(content: str = '{"n": ') -> Reply:
    return reply(content, finish_reason="length")


def no_choices(error: str = "") -> Reply:
    """What gateways send when the server behind them failed."""
    return _ok({"choices": []} | ({"error": {"message": error}} if error else {}))


def fault(
    status: int,
    message: str = "no",
    *,
    code: str | None = None,
    headers: dict[str, str] | None = None,
) -> Reply:
    """An error as OpenAI words it."""
    error = {"error": {"message": message, "type": code or "error", "code": code}}
    return Reply(json.dumps(error).encode(), status, headers or {})


def out_of_quota() -> Reply:
    return fault(429, "You exceeded your current quota.", code="insufficient_quota")


def unsupported_form(form: str = "response_format") -> Reply:
    return fault(400, f"Invalid parameter: '{form}' is not supported with this model.")


def raw(body: bytes, content_type: str = "application/json") -> Reply:
    return Reply(body, headers={"Content-Type": content_type})


def dropped() -> Reply:
    return Reply(drop=True)


def _ok(body: dict[str, Any], delay: float = 0.0) -> Reply:
    whole = {"id": "c1", "object": "chat.completion", "created": 1, "model": "m"} | body
    return Reply(json.dumps(whole).encode(), delay=delay)


class ChatServer:
    """The server; a context manager. Requests are answered side by side."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.answer: Callable[[dict[str, Any]], dict[str, Any] | str | Reply] | None = None
        """Answers a request's JSON when nothing is enqueued."""
        self.files: dict[str, bytes] = {}
        """Served to GET, with ranges, by path."""
        self.ranges = True
        self.most_at_once = 0
        """The most requests that were open at the same time."""
        self._open = 0
        self._queue: deque[Reply] = deque()
        self._lock = threading.Lock()
        self._http = _Http(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(
            target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    @property
    def base_url(self) -> str:
        return f"{self.root}/v1"

    def enqueue(self, *replies: Reply) -> None:
        self._queue.extend(replies)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def take(self, request: Request) -> Reply:
        """The reply to a request: the next one enqueued, else what ``answer`` says."""
        with self._lock:
            self.requests.append(request)
            if self._queue:
                return self._queue.popleft()
        if self.answer is None:
            return fault(404, "nothing is enqueued")
        answered = self.answer(request.json)
        return answered if isinstance(answered, Reply) else reply(answered)

    def entered(self, by: int) -> None:
        with self._lock:
            self._open += by
            self.most_at_once = max(self.most_at_once, self._open)


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is part of many tests, and nothing to print."""


def _handler(server: ChatServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            server.entered(1)
            try:
                self._send(server.take(Request(self.path, headers, json.loads(body))))
            finally:
                server.entered(-1)

        def do_GET(self) -> None:
            whole = server.files.get(self.path)
            headers = {name.lower(): value for name, value in self.headers.items()}
            server.requests.append(Request(self.path, headers, None))
            if whole is None:
                self._send(fault(404))
                return
            start = 0
            if server.ranges and "range" in headers:
                start = int(headers["range"].removeprefix("bytes=").removesuffix("-"))
            self._send(Reply(whole[start:], 206 if start else 200))

        def _send(self, reply: Reply) -> None:
            time.sleep(reply.delay)
            if reply.drop:
                self.close_connection = True
                # no orderly end: the client sees a reset
                self.connection.setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
                )
                self.connection.close()
                return
            self.send_response(reply.status)
            headers = {"Content-Type": "application/json"} | reply.headers
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler
