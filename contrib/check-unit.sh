#!/usr/bin/env bash
# Proves contrib/alertd.service and docs/install.md: follows the guide's own commands in a clean
# Debian root made by debootstrap, boots that root under its own systemd (systemd-nspawn), drops an
# article in, reloads, kills and stops the service, and prints what systemd says of it.
#
# Usage: contrib/check-unit.sh [--keep] [--suite SUITE] [--mirror URL]
#
# Needs root, debootstrap, systemd-nspawn, git and python3 with pip.
set -euo pipefail
# shellcheck source=contrib/clean-root.sh
source "$(dirname "$0")/clean-root.sh"

root="$work/root"
say "base: debootstrap $suite with systemd"
debian "$root" ca-certificates,systemd,systemd-sysv,dbus,python3,python3-venv

say 'the commands of docs/install.md'
mkdir "$root/src"
git -C "$here" ls-files -z --cached --others --exclude-standard |
  tar --directory "$here" --ignore-failed-read --null --files-from=- --create --file=- |
  tar --directory "$root/src" --extract --file=-
# shellcheck disable=SC2016 # backquotes of Markdown
sed -n '/^## systemd/,/^## /p' "$here/docs/install.md" |
  sed -n '/^```sh/,/^```/p' | sed '/^```/d' | tee "$root/src/install.sh" | sed 's/^/   /'
sed -i 's/ --now / /' "$root/src/install.sh" # booting the root starts it
lend "$root"
env --ignore-environment PATH=/usr/sbin:/usr/bin:/sbin:/bin "${lent_variables[@]}" \
  chroot "$root" /bin/sh -ec 'cd /src && . ./install.sh' > "$work/log" 2>&1 ||
  { tail -30 "$work/log"; fail 'the commands of docs/install.md'; }
take_back "$root"

cat > "$root/src/check.sh" << 'INSIDE'
set -u
say() { printf '== %s\n' "$*"; }
finish() { journalctl --unit alertd --output cat --no-pager | tail -n "$1" | sed 's/^/   /'; poweroff; exit; }
fail() { say "FAILED: $*"; finish 60; }
until_true() { for _ in $(seq 100); do "$@" > /dev/null 2>&1 && return; sleep 0.2; done; fail "never: $*"; }
value() { systemctl show alertd --property "$1" --value; }
alertd() {
  runuser -u alertd -- env ALERTD_DATA=/var/lib/alertd/data ALERTD_INBOX=/var/lib/alertd/inbox \
    /opt/alertd/bin/alertd "$@"
}
listed() { alertd list --all --format json | grep -q '"title"'; }
another_pid() { [ "$(value MainPID)" != "$1" ] && [ "$(systemctl is-active alertd)" = active ]; }

until_true systemctl is-active alertd
say "active, pid $(value MainPID), of type $(value Type), ready after being started"
useradd --groups alertd reader
runuser -u reader -- cp /src/seeds/trump-xi-trade-truce.txt /var/lib/alertd/inbox/ || fail 'cannot drop'
until_true listed
say "article of another user read: $(alertd list --all --format json | grep -c '"title"') commitments"
find /var/lib/alertd/inbox -type f -printf '   %P\n'
until_true alertd health
say "alertd health: $(alertd health)"
systemctl reload alertd || fail reload
sleep 1
say "after reload: $(systemctl is-active alertd)"
pid=$(value MainPID)
kill -KILL "$pid"
until_true another_pid "$pid"
say "after kill -9: restarted, pid $(value MainPID), restarts $(value NRestarts)"
say 'sleeping 75 s: the watchdog of 60 s must stay content'
pid=$(value MainPID)
sleep 75
[ "$(value MainPID)" = "$pid" ] || fail 'the watchdog fired'
for each in $(cat /sys/fs/cgroup/*/system.slice/alertd.service/cgroup.procs 2> /dev/null | sort -un); do
  say "process $each: $(tr '\0' ' ' < "/proc/$each/cmdline" | cut -c 1-60), $(sed -n 's/^VmRSS: *//p' "/proc/$each/status")"
done
before=$(date +%s)
systemctl stop alertd
say "stopped in $(( $(date +%s) - before )) s, result $(value Result), status $(value ExecMainStatus)"
[ "$(value Result)" = success ] || fail 'did not stop well'
systemd-analyze security alertd --no-pager | tail -n 1
say 'the unit works'
finish 12
INSIDE
cat > "$root/etc/systemd/system/check.service" << 'UNIT'
[Unit]
After=multi-user.target
[Service]
Type=simple
ExecStart=/bin/bash /src/check.sh
StandardOutput=file:/check.log
StandardError=file:/check.log
[Install]
WantedBy=multi-user.target
UNIT
systemctl --root "$root" enable check.service 2> /dev/null

say 'boot'
timeout --kill-after=10 300 systemd-nspawn --quiet --directory="$root" --register=no --keep-unit \
  --private-network --boot > "$work/boot.log" 2>&1 || true
cat "$root/check.log" 2> /dev/null || tail -30 "$work/boot.log"
grep -q '^== the unit works' "$root/check.log" || fail 'the unit'
