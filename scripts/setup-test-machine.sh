#!/usr/bin/env bash
# Installs what the tests need from Debian: LibreOffice renders the documents, Chromium the pages,
# the rest inspects what came out. Safe to run again: when nothing is missing it does nothing.
#
# `npm test` runs this first. As root on Debian it installs; anywhere else it checks for the
# programs and fails with their names, because a rendering test must not be skipped unnoticed.
set -euo pipefail

packages=(
  libreoffice-writer
  libreoffice-calc
  chromium
  fonts-noto-cjk
  fonts-liberation
  poppler-utils
  libxml2-utils
  python3
)
programs=(soffice chromium pdftotext pdftoppm xmllint python3)

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

check_programs() {
  local absent=()
  for program in "${programs[@]}"; do
    command -v "$program" >/dev/null || absent+=("$program")
  done
  if [ ${#absent[@]} -gt 0 ]; then
    echo "setup-test-machine: the tests need these programs, and they are missing: ${absent[*]}" >&2
    echo "setup-test-machine: on Debian, as root: apt-get install ${packages[*]}" >&2
    exit 1
  fi
}

if [ "$(id -u)" -eq 0 ] && [ -e /etc/debian_version ] && command -v apt-get >/dev/null; then
  missing=()
  for package in "${packages[@]}"; do
    is_installed "$package" || missing+=("$package")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    echo "setup-test-machine: installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    # The lock time-out lets two runs on one machine wait for each other instead of failing.
    apt_options=(-o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 -q)
    apt-get "${apt_options[@]}" update
    apt-get "${apt_options[@]}" install --yes --no-install-recommends "${missing[@]}"
  fi
fi

check_programs
