#!/usr/bin/env bash
# k6, Apache Bench and a watch on processes and database, and a report of what they found, in
# performance-results/YYYYMMDD-HHMMSS/. `--help` tells what it takes; docs/load.md explains it.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -x node_modules/.bin/node ] || npx --yes pnpm install --frozen-lockfile
# A storefront that is stale is built by pnpm.
command -v pnpm >/dev/null || PATH=$(dirname "$(npx --yes --package pnpm -c 'command -v pnpm')"):$PATH
exec node_modules/.bin/node performance/benchmark/run.ts "$@"
