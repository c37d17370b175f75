// A server as a child: where it listens, and its end. For scripts with whatever packages.
// Once the server says where it listens.
export async function listening(server) {
  const url = await new Promise((resolve, reject) => {
    let printed = "";
    server.stdout.on("data", (chunk) => {
      printed += chunk;
      const found = printed.match(/http:\/\/[\d.]+:\d+/);
      if (found) resolve(found[0]);
    });
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
  return { server, url };
}

export async function end(server) {
  const ended = new Promise((resolve) => server.on("exit", resolve));
  server.kill("SIGTERM");
  await ended;
}
