#!/bin/bash
# The drill: a fresh Debian, booted with systemd, in which only the commands of docs/drift.md are followed, with the
# stand-ins as Microsoft 365. Root on Debian with mmdebstrap, systemd-container and dnsmasq-base; a checkout with
# `npm ci` done. With --containers, what deploy/drill-containers.sh says.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(sed -n 's/.*"version": "\(.*\)".*/\1/p' package.json | head -1)
work=$(mktemp -d /var/tmp/straks-drill.XXXX)
root=$work/root
microsoft_365_arguments=(http://127.0.0.1:3978 /etc/straks/ca.pem)
trap finish EXIT

main() {
  step 'the release' deploy/release.sh
  step 'a fresh Debian' fresh_debian
  step 'Microsoft 365 here' microsoft_365
  step 'booted' boot
  step 'the runbook, Debian med systemd' inside bash -euxo pipefail -c "$(commands_of 'Debian med systemd')"
  step 'TLS' inside curl --silent --show-error --fail --insecure https://localhost:3443/healthz
  step 'a first report' report 'Anne Dahl'
  step 'access' inside bash -euxo pipefail -c "$ACCESS"
  step 'backup' inside straks backup /var/backups/straks/first.backup
  step 'backup by its unit' inside systemctl start straks-backup.service
  step 'what is in it' inside straks restore --check /var/backups/straks/first.backup
  step 'a report after it' report 'Jonas Moe'
  step 'upgrade' inside bash -euxo pipefail -c "$(upgrade)"
  step 'a report after the upgrade' report 'Kari Hansen'
  step 'restore' inside bash -euxo pipefail -c "$RESTORE"
  step 'a report after the restore' report 'Liv Bakke'
  step 'stopped by SIGTERM' inside bash -euxo pipefail -c "$STOP"
}

# What the municipality has: a name for each mail domain, and the variables that its administrator writes.
fresh_debian() {
  mmdebstrap --variant=minbase --include=systemd,systemd-sysv,dbus,ca-certificates,dnsmasq-base trixie "$root"
  cp "dist/straks-$version.tar.gz" "$root/root/"
  cat > "$root/root/by-hand" <<'END'
#!/bin/sh
case "$1" in
  */straks.env)
    sed -i '/^PUBLIC_URL=\|^MicrosoftApp.*Id=\|^TEAMS_/d' "$1"
    cat /run/microsoft-365/straks.env >> "$1"
    install -m 644 /run/microsoft-365/ca.pem /etc/straks/ca.pem ;;
  */Caddyfile)
    sed -i 's/{$STRAKS_HOST}/https:\/\/localhost:3443/; s/{$STRAKS_UPSTREAM:bot:3978}/127.0.0.1:3978/
      s/^\trequest_body/\ttls internal\n&/' "$1" ;;
esac
cp /etc/straks/app.crt /run/microsoft-365/
END
  chmod +x "$root/root/by-hand"
}

microsoft_365() {
  mkdir "$work/microsoft-365"
  coproc M365 { exec node_modules/.bin/node test/helpers/drill-microsoft-365.ts "$work/microsoft-365" "${microsoft_365_arguments[@]}"; }
  m365_pid=$M365_PID
  exec {to_m365}>&"${M365[1]}" {from_m365}<&"${M365[0]}"
  read -r -t 60 answer <&"$from_m365" && [ "$answer" = ready ]
}

boot() {
  systemd-nspawn --quiet --register=no --keep-unit --boot --directory="$root" --machine="${work##*/}" \
    --resolv-conf=copy-host --bind="$work/microsoft-365:/run/microsoft-365" > "$work/console" 2>&1 &
  nspawn_pid=$!
  for _ in $(seq 60); do
    init=$(pgrep --parent "$nspawn_pid" | head -1) || true
    if [ -n "$init" ] && inside systemctl is-system-running --wait > "$work/state" 2>&1; then break; fi
    if grep -q degraded "$work/state" 2>/dev/null; then break; fi
    sleep 1
  done
  inside sh -c "grep nameserver /etc/resolv.conf > /run/resolv.upstream
    dnsmasq --user=root --port=53 --listen-address=127.0.0.1 --bind-interfaces --resolv-file=/run/resolv.upstream \
      --mx-host=example.no,mx --mx-host=buypass.no,mx --mx-host=nhn.no,mx --mx-host=eigersund.kommune.no,mx
    echo nameserver 127.0.0.1 > /etc/resolv.conf"
}

# The blocks marked `sh` of one chapter, as they stand.
commands_of() {
  awk -v chapter="### $1" '
    /^###? / { inside = ($0 == chapter) }
    inside && /^```sh$/ { block = 1; next }
    /^```$/ { if (block) print ""; block = 0 }
    block' docs/drift.md
}

# The same commands that installed it, for a release of another name.
upgrade() {
  echo "mv /root/straks-$version.tar.gz /root/straks-$version+1.tar.gz"
  commands_of 'Debian med systemd' | sed -n '/^VERSION=/,/^install .*sbin/p'
  sed -n 's/^.* `\(cp [^`]*daemon-reload\)`.*$/\1/p' docs/drift.md
  echo 'systemctl restart straks'
  ready
}

ready() { commands_of 'Debian med systemd' | grep '^curl '; }

RESTORE="
systemctl stop straks
su - postgres -c 'dropdb straks'
$(commands_of 'Debian med systemd' | grep createdb)
straks restore /var/backups/straks/first.backup
systemctl start straks
$(ready)"

# What the runbook says for whoever asks, with the person who has just lost a card, and the operator.
ACCESS="
$(awk '/^straks person-data access/ { block = 1 } /^```/ { block = 0 } block' docs/drift.md |
  sed 's/kari@kommune.no/anne.dahl@eigersund.example/; s/DIN-ENTRA-ID/5f1d8c2e-0000-4000-8000-000000000001/')
test \"\$(stat --format=%a:%U /root/innsyn.json)\" = 600:root
grep -q 'Anne Dahl' /root/innsyn.json
test ! -e /var/lib/straks/innsyn.json"

STOP='
pid=$(systemctl show --property=MainPID --value straks)
systemctl stop straks
test "$(systemctl show --property=Result --value straks)" = success
test ! -d "/proc/$pid"'

inside() {
  nsenter --target "$init" --mount --uts --ipc --pid --cgroup --root env --chdir=/root --ignore-environment \
    HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin EDITOR=/root/by-hand \
    DEBIAN_FRONTEND=noninteractive "$@" < /dev/null
}

# Somebody loses a card. What comes back is the subject of the mail to Buypass.
report() {
  local answer
  echo "$1" >&"$to_m365"
  read -r -t 90 answer <&"$from_m365"
  echo "$answer"
}

step() {
  local what=$1 began=$SECONDS
  shift
  echo "== $what"
  "$@"
  echo "-- $what: $((SECONDS - began)) s"
}

finish() {
  local status=$?
  if [ "$status" != 0 ]; then what_was_logged || true; fi
  put_away
  if [ -n "${m365_pid-}" ]; then kill "$m365_pid" 2>/dev/null || true; fi
  rm -rf "$work"
  echo "== ended with $status after $SECONDS s"
}

what_was_logged() {
  cat "$work/console" || true
  if [ -n "${init-}" ]; then inside journalctl --unit=straks --no-pager --lines=30; fi
}

put_away() {
  if [ -n "${nspawn_pid-}" ]; then kill -KILL "$nspawn_pid" 2>/dev/null || true; wait "$nspawn_pid" 2>/dev/null || true; fi
}

if [ "${1-}" = --containers ]; then . deploy/drill-containers.sh; fi
main
