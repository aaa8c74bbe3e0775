#!/bin/sh
# Installs what `make gallery` draws with: Chromium, and fonts for Latin letters, Chinese, symbols and emoji.
set -eu

packages="chromium fonts-roboto-unhinted fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji"

if command -v chromium >/dev/null 2>&1 && [ -n "$(fc-list ':lang=zh-cn' 2>/dev/null)" ] && fc-list | grep -qi roboto; then
    echo "Chromium and its fonts are installed already."
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "This is not a Debian or Ubuntu system. Install Chromium and these fonts yourself: $packages" >&2
    exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "Installing needs root. Run: sudo sh scripts/install-chromium.sh" >&2
    exit 1
fi
apt-get update -qq
# shellcheck disable=SC2086 - a list of packages
DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends $packages
