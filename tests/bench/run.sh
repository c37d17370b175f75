#!/bin/bash
# make bench: figures beside a peer or a limit measured in the same run. Nothing is asserted: machines are noisy.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=${1:-$here/../../build}
echo "== the connection front: beside nginx, and under 500 slow connections of three kinds"
"$here/front.sh" "$build"
echo
echo "== the members page: kept, and rendered anew"
"$here/pages.sh" "$build"
echo
echo "== a list of 100,000 members, in and out"
"$here/members" "$build/gremium"
echo
echo "== the search over 100,000 decisions, beside the bare index"
"$here/search" "$build"
