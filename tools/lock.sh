#!/bin/sh
# Write requirements.lock (runtime) and requirements-dev.lock (runtime and development), with hashes, for every platform.
# Only uv resolves for platforms other than the one it runs on, so it is fetched into a scratch environment when absent.
set -eu
cd "$(dirname "$0")/.."

if command -v uv >/dev/null 2>&1; then
    uv=uv
else
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    "${PYTHON:-python3}" -m venv "$scratch"
    "$scratch/bin/python" -m pip install --quiet --disable-pip-version-check 'uv>=0.7,<1'
    uv=$scratch/bin/uv
fi

compile() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --custom-compile-command "make lock" ${UPGRADE:+--upgrade} "$@" >/dev/null
}

compile pyproject.toml --output-file requirements.lock
compile pyproject.toml --group dev --constraint requirements.lock --output-file requirements-dev.lock
echo "requirements.lock:     $(grep -c '==' requirements.lock) packages"
echo "requirements-dev.lock: $(grep -c '==' requirements-dev.lock) packages"
