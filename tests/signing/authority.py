"""A timestamp authority on this computer: pyHanko's DummyTimeStamper behind a web server, for the tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from asn1crypto import keys, tsp, x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.signing.pki import Holder

Answer = Callable[[bytes], tuple[int, bytes]]
"""What the server makes of a request: a status and a body."""


def honest(holder: Holder, at: datetime) -> Answer:
    """Return what an authority answers that stands at the moment `at`."""
    store = SimpleCertificateStore()
    for above in holder.chain:
        store.register(x509.Certificate.load(above.public_bytes(Encoding.DER)))
    stamper = DummyTimeStamper(
        tsa_cert=x509.Certificate.load(holder.der),
        tsa_key=keys.PrivateKeyInfo.load(holder.key_der),
        certs_to_embed=store,
        fixed_dt=at,
    )

    def answer(request: bytes) -> tuple[int, bytes]:
        return 200, stamper.request_tsa_response(tsp.TimeStampReq.load(request)).dump()

    return answer


def refusing(_request: bytes) -> tuple[int, bytes]:
    """Answer that no timestamp is given (RFC 3161, 2.4.2)."""
    return 200, tsp.TimeStampResp({"status": {"status": "rejection", "status_string": ["nee"]}}).dump()


def babbling(_request: bytes) -> tuple[int, bytes]:
    """Answer with a web page, as a hotel's network does."""
    return 200, b"<html>Welkom op ons netwerk</html>"


def failing(_request: bytes) -> tuple[int, bytes]:
    """Answer that the server is broken."""
    return 500, b""


@contextmanager
def serving(answer: Answer) -> Iterator[str]:
    """Serve `answer` on this computer and give the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            status, body = answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
