"""The real program with the example, and a clerk at its office: for tests that use it from outside."""
import http.client
import os
import re
import signal
import subprocess
import urllib.parse


class Server:
    def __init__(self, program, db, *options, before=()):
        # `before`: what stands between the program that is started and its command, for wrappers.
        self.process = subprocess.Popen([program, *before, "serve", "--db", db, "--listen", "127.0.0.1:0", *options],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                        start_new_session=True)
        for line in self.process.stdout:
            found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
            if found:
                self.port = int(found.group(1))
                return
        raise SystemExit("the server does not start")

    def kill(self):
        # The whole group: a wrapper's child too.
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()


class Clerk:
    """Somebody in the office. The session outlives the server: it lies in the register."""

    def __init__(self, cookie=None, token=None):
        self.cookie, self.token = cookie, token

    def ask(self, server, method, path, fields=None, more=None):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        headers = {**({"Cookie": self.cookie} if self.cookie else {}), **(more or {})}
        body = None
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(fields)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.getheaders(), answer.read().decode()
        finally:
            connection.close()

    def log_in(self, server, name, password):
        _, headers, page = self.ask(server, "GET", "/office/login")
        self.cookie = next(v for k, v in headers if k == "Set-Cookie").split(";")[0]
        key = re.search(r'name="key" value="([0-9a-f]+)"', page).group(1)
        status, headers, _ = self.ask(server, "POST", "/office/login", {"name": name, "password": password, "key": key})
        assert status == 303, f"log-in: {status}"
        self.cookie = next(v for k, v in headers if k == "Set-Cookie" and not v.startswith("gremium_login")).split(";")[0]
        _, _, page = self.ask(server, "GET", "/office")
        self.token = re.search(r'name="token" value="([0-9a-f]+)"', page).group(1)


def make_example(program, db):
    """Fills a new file with the example; the passwords by name."""
    made = subprocess.run([program, "demo", "--db", db], capture_output=True, text=True, check=True).stdout
    return dict(re.findall(r"^  (\S+)  (\S+)", made, re.M))


def multipart(fields, name, content, boundary="----GremiumTest7MA4YWxk"):
    """A form with a file, whose type is not what it says; without one if `name` is None. The body, and its type."""
    parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
             for key, value in fields.items()]
    if name is not None:
        parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
                     "Content-Type: text/html\r\n\r\n".encode() + content + b"\r\n")
    return b"".join(parts) + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"
