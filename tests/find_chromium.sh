#!/bin/sh
# Prints the path of a Chromium: $CHROMIUM, one on this machine, or Debian's package when root may install it.
set -eu
for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
  [ -n "$candidate" ] || continue
  path="$(command -v "$candidate" || true)"
  if [ -n "$path" ]; then
    echo "$path"
    exit 0
  fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
  command -v chromium
  exit 0
fi
echo "Pasang dahulu Chromium (Debian: sudo apt install chromium), atau isi CHROMIUM dengan letaknya." >&2
exit 1
