#!/bin/bash
# The members page of the example, kept and rendered anew, in requests per second beside nginx serving the same bytes from
# a file. The three alternate in each round; medians and ratios are printed. Usage: pages.sh [BUILD_DIR] [ROUNDS]
# Needs nginx and wrk; talks to 127.0.0.1 only; takes about half a minute.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=${1:-$here/../../build}
rounds=${2:-5}
seconds=2
clients=64
export PATH=$PATH:/usr/sbin LC_ALL=C
work=$(mktemp -d)
chmod 755 "$work"  # the workers of nginx run as somebody else
pids=()
stop() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
gremium=$(port)
nginx=$(port)
page=/de/networks/defus

"$build/gremium" demo --db "$work/example.db" >"$work/demo.out"
"$build/gremium" serve --db "$work/example.db" --listen "127.0.0.1:$gremium" --connections-per-address 1000 \
  >"$work/serve.out" & pids+=($!); server=$!
for _ in $(seq 50); do curl -sf -o "$work/page.html" "http://127.0.0.1:$gremium$page" && break; sleep 0.1; done
mkdir -p "$work/www$(dirname $page)"
cp "$work/page.html" "$work/www$page"
cat >"$work/nginx.conf" <<CONF
worker_processes 2;
daemon off;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 4096; }
http {
  access_log off;
  client_body_temp_path $work/a; proxy_temp_path $work/b; fastcgi_temp_path $work/c;
  uwsgi_temp_path $work/d; scgi_temp_path $work/e;
  default_type text/html;
  sendfile on; tcp_nopush on; keepalive_requests 1000000;
  open_file_cache max=100;
  server { listen 127.0.0.1:$nginx; root $work/www; }
}
CONF
nginx -p "$work" -e "$work/error.log" -c "$work/nginx.conf" 2>"$work/nginx.out" & pids+=($!)
for _ in $(seq 50); do curl -sf -o "$work/got" "http://127.0.0.1:$nginx$page" && break; sleep 0.1; done
cmp "$work/got" "$work/page.html"

# Another day with each request: a key that no kept page has.
cat >"$work/anew.lua" <<'LUA'
local threads = 0
function setup(thread) thread:set("first", threads); threads = threads + 1 end
local number = 0
function request()
  number = number + 1
  return wrk.format("GET", wrk.path .. "?as_of=" .. os.date("!%Y-%m-%d", (number * 2 + first + round * 15000) * 86400))
end
LUA

cpu() { awk '{print $14 + $15}' "/proc/$1/stat"; }  # in ticks, user and system
# Requests per second of one run; the number of requests goes to $work/requests.
run() { wrk -t2 -c$clients -d${seconds}s "$@" >"$work/wrk.out"
  awk '/requests in/ {print $1}' "$work/wrk.out" >"$work/requests"
  awk '/Requests\/sec/ {print int($2)}' "$work/wrk.out"; }
median() { sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
run "http://127.0.0.1:$gremium$page" >/dev/null
for round in $(seq "$rounds"); do
  run "http://127.0.0.1:$nginx$page" >>"$work/nginx.rps"
  before=$(cpu $server)
  run "http://127.0.0.1:$gremium$page" >>"$work/kept.rps"
  echo $(( ($(cpu $server) - before) * 10000 / $(cat "$work/requests") )) >>"$work/kept.cpu"
  sed "s/round/$round/" "$work/anew.lua" >"$work/round.lua"
  before=$(cpu $server)
  run -s "$work/round.lua" "http://127.0.0.1:$gremium$page" >>"$work/anew.rps"
  echo $(( ($(cpu $server) - before) * 10000 / $(cat "$work/requests") )) >>"$work/anew.cpu"
done
echo "The members page of the example ($(stat -c %s "$work/page.html") bytes), $clients connections, median of $rounds rounds:"
of() { python3 -c "print(f'{$1 / $2:.2f}')"; }
n=$(median "$work/nginx.rps")
printf '  %-22s %8d requests/s\n' "nginx, from a file" "$n"
for kind in kept anew; do
  r=$(median "$work/$kind.rps")
  printf '  %-22s %8d requests/s   %s of nginx   %d us of CPU a request\n' \
    "gremium, $kind" "$r" "$(of "$r" "$n")" "$(median "$work/$kind.cpu")"
done
