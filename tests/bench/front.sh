#!/bin/bash
# The connection front against nginx serving the same bytes from a file, in alternating runs, then beside slow
# clients. Prints medians and ratios. Usage: front.sh [BUILD_DIR] [ROUNDS]
# Needs nginx and wrk (or h2load); talks to 127.0.0.1 only; takes about a minute.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=${1:-$here/../../build}
rounds=${2:-5}
seconds=2
clients=64
server=$build/bench/front_bench_server
export PATH=$PATH:/usr/sbin
work=$(mktemp -d)
chmod 755 "$work"  # the workers of nginx run as somebody else
pids=()
stop() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT

# Free ports, as the system picks them.
port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
front=$(port)
nginx=$(port)
crowd=$(port)

mkdir -p "$work/www"
python3 - "$work/www/page.html" <<'PY'
import sys
row = '<tr><td><a href="/en/decisions/k7m2q">Accession to the network, city council</a></td><td>2024-11-07</td></tr>\n'
page = "<!doctype html><title>Decisions</title><table>\n" + row * 100
open(sys.argv[1], "w").write(page[:12000])
PY
cat > "$work/nginx.conf" <<CONF
worker_processes 2;
daemon off;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 4096; }
http {
  access_log off;
  client_body_temp_path $work/a; proxy_temp_path $work/b; fastcgi_temp_path $work/c;
  uwsgi_temp_path $work/d; scgi_temp_path $work/e;
  types { text/html html; }
  sendfile on; tcp_nopush on; keepalive_requests 1000000;
  open_file_cache max=100;
  server { listen 127.0.0.1:$nginx; root $work/www; }
}
CONF

nginx -p "$work" -e "$work/error.log" -c "$work/nginx.conf" 2>"$work/nginx.out" & pids+=($!); nginx_pid=$!
"$server" "$front" "$work/www/page.html" --per-client 1000 2>"$work/front.out" & pids+=($!); front_pid=$!
"$server" "$crowd" "$work/www/page.html" 2>"$work/crowd.out" & pids+=($!)
for p in $front $nginx $crowd; do
  curl -sf --retry 20 --retry-connrefused --retry-delay 1 -o "$work/got" "http://127.0.0.1:$p/page.html"
  cmp "$work/got" "$work/www/page.html"
done

cpu() {  # ticks used by a process and its children that still run
  local sum=0 stat
  for pid in "$1" $(pgrep -P "$1" || true); do
    read -r -a stat < <(sed 's/.*) //' "/proc/$pid/stat")
    sum=$((sum + stat[11] + stat[12]))
  done
  echo "$sum"
}
rate() {  # requests a second
  if command -v wrk >/dev/null; then
    wrk -t1 -c$clients -d${seconds}s "$1" | awk '/Requests\/sec/ {print $2} /Socket errors|Non-2xx/ {print "FAILED: " $0 > "/dev/stderr"}'
  else
    h2load --h1 -t1 -c$clients -D$seconds "$1" | sed -n 's/.*, \([0-9.]*\) req\/s.*/\1/p'
  fi
}
run() {  # NAME PID URL
  local before after figure
  before=$(cpu "$2")
  figure=$(rate "$3")
  after=$(cpu "$2")
  echo "$figure $(awk "BEGIN {print ($after - $before) * 1e6 / $(getconf CLK_TCK) / ($figure * $seconds)}")" >> "$work/$1"
}
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

for path in page.html; do
  rm -f "$work/front" "$work/nginx"
  for _ in $(seq "$rounds"); do
    run front "$front_pid" "http://127.0.0.1:$front/$path"
    run nginx "$nginx_pid" "http://127.0.0.1:$nginx/$path"
  done
  for name in front nginx; do
    echo "$name: $(cut -d' ' -f1 "$work/$name" | median) requests/s, $(cut -d' ' -f2 "$work/$name" | median) us CPU a request (median of $rounds runs, $clients connections)"
  done
  paste -d' ' "$work/front" "$work/nginx" | awk '{print $1 / $3}' | median | sed 's/^/ratio front to nginx: /'
done
: > "$work/worker"
for _ in $(seq 3); do run worker "$front_pid" "http://127.0.0.1:$front/work"; done
echo "front, answered by a worker: $(cut -d' ' -f1 "$work/worker" | median) requests/s"

failed=0
echo "with room for all slow clients:"
"$here/slow_clients" 127.0.0.1:$front / || failed=1
echo "with the default limit of connections per address:"
"$here/slow_clients" 127.0.0.1:$crowd / || failed=1
exit $failed
