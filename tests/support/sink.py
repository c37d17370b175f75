"""A mail server that takes what it is told to take, and keeps it. Under /usr/bin/python3: Debian's aiosmtpd.

    sink = Sink()             listens on a free port of this machine
    sink.answers = ["451 later", "250 ok"]     for the next mails in this order; then 250
    sink.hold()               the next answers are held back until sink.let_go()
    sink.wait(3)              the mails taken, once there are three of them
"""
import asyncio
import email
import email.policy
import socket
import threading
import time

from aiosmtpd.controller import Controller


class Mail:
    def __init__(self, envelope):
        self.sender, self.recipients, self.bytes = envelope.mail_from, envelope.rcpt_tos, envelope.content
        self.message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.text = self.message.get_content().replace("\r\n", "\n")

    def __getitem__(self, header):
        return self.message[header]


class Sink:
    def __init__(self, port=0, **options):
        # Of aiosmtpd: authenticator, ssl_context …
        self.options = options
        self.mails, self.answers, self.refused_recipients = [], [], {}
        self.seen = 0
        self.free = threading.Event()
        self.free.set()
        # Mails whose answer is held back.
        self.held = []
        self.port = port
        self.start()

    def start(self):
        if self.port == 0:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                self.port = probe.getsockname()[1]
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port, **self.options)
        self.controller.start()

    def stop(self):
        self.free.set()
        self.controller.stop()

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.port}"

    def hold(self):
        self.free.clear()

    def let_go(self):
        self.free.set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused_recipients:
            return self.refused_recipients[address]
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server, session, envelope):
        mail = Mail(envelope)
        self.seen += 1
        answer = self.answers.pop(0) if self.answers else "250 ok"
        if not self.free.is_set():
            self.held.append(mail)
            while not self.free.is_set():
                await asyncio.sleep(0.01)
        if answer.startswith("250"):
            self.mails.append(mail)
        return answer

    def wait(self, number, seconds=30):
        return self.wait_for(lambda: self.mails, number, seconds)

    def wait_held(self, number=1, seconds=30):
        return self.wait_for(lambda: self.held, number, seconds)

    @staticmethod
    def wait_for(mails, number, seconds):
        end = time.monotonic() + seconds
        while len(mails()) < number:
            if time.monotonic() > end:
                raise AssertionError(f"{len(mails())} mails, not {number}: {[str(m['Subject']) for m in mails()]}")
            time.sleep(0.02)
        return mails()

    def to(self, address):
        return [mail for mail in self.mails if mail.recipients == [address]]
