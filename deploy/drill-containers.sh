# deploy/drill.sh --containers: the chapters of docs/drift.md on containers are followed instead, command by command, in a
# clone, with two instances. Root on Debian with Docker, its Compose, mmdebstrap and socat, and no Straks in containers;
# ports 80, 443 and 9464-9465 free. No registry of images is needed: what comes from there otherwise is made of Debian's
# packages, under names of our own. CA names a file with certificate authorities that npm is to trust as well.
deploy=$work/checkout/deploy
microsoft_365_arguments=(https://localhost /kommune/ca.pem)
# What stands before the proxy is Caddy's own authority.
export NODE_TLS_REJECT_UNAUTHORIZED=0 EDITOR=$work/by-hand

main() {
  if docker volume inspect straks_database; then exit 1; fi > /dev/null 2>&1
  ours=yes
  step 'a clone, and a Debian' clone
  step 'Microsoft 365 here' microsoft_365
  set -m; connect & wires=$!; set +m
  step 'the runbook, Beholdere' follow 'Beholdere' 1
  step 'TLS' over_tls
  step 'a first report' report 'Anne Dahl'
  step 'two instances' two_instances
  step 'access' access
  step 'backup as cron runs it' nightly
  step 'a report after it' report 'Jonas Moe'
  step 'one instance killed' docker kill --signal KILL straks-bot-1
  step 'a report to the other' report 'Kari Hansen'
  step 'upgrade' upgrade
  step 'back to what was before' follow 'Oppgradere beholdere' 3
  step 'a report after it' report 'Per Olsen'
  step 'restore' restore
  step 'a report after the restore' report 'Liv Bakke'
  step 'down and up' compose 'down && docker compose up --wait'
  step 'a report after that' report 'Eva Lund'
  step 'stopped by SIGTERM' compose 'stop && test "$(docker inspect --format {{.State.ExitCode}} straks-bot-1)" = 0'
}

clone() {
  git clone --quiet . "$work/checkout"
  docker image inspect straks-drill-debian > /dev/null 2>&1 ||
    mmdebstrap --variant=minbase ${CA:+"--customize-hook=upload $CA /etc/ca.pem" \
      "--customize-hook=echo cafile=/etc/ca.pem > \$1/root/.npmrc"} trixie - | docker import - straks-drill-debian
  cat > "$EDITOR" <<END
#!/bin/sh
sed -i '/^PUBLIC_URL=\|^MicrosoftApp.*Id=\|^TEAMS_/d' straks.env
cat $work/microsoft-365/straks.env >> straks.env
cp $work/microsoft-365/ca.pem kommune/
cp app.crt $work/microsoft-365/
END
  chmod +x "$EDITOR"
  cp deploy/drill-images.yaml "$deploy/compose.override.yaml"
}

# The stand-ins answer on this machine alone, so each bot has a wire to them in place of its own localhost.
connect() {
  set +m
  local bot pid port ports
  ports=$(grep -oE '(localhost|127\.0\.0\.1):[0-9]+' "$work/microsoft-365/straks.env" | sed 's/.*://' | sort -u)
  for port in $ports; do socat "UNIX-LISTEN:$work/$port,fork" "TCP:127.0.0.1:$port" & done
  docker events --filter event=start --filter label=com.docker.compose.service=bot --format '{{.ID}}' |
    while read -r bot; do
      pid=$(docker inspect --format '{{.State.Pid}}' "$bot")
      for port in $ports; do
        nsenter --target "$pid" --net socat "TCP-LISTEN:$port,bind=127.0.0.1,fork" "UNIX-CONNECT:$work/$port" &
      done
    done
}

# A block of a chapter, with the names of here.
follow() { run "$(block_of "$1" "$2" | sed "s/straks\.kommune\.no/localhost/; s/FIL/${file-FIL}/; ${but-}")"; }

block_of() {
  awk -v title="$1" -v wanted="$2" '
    /^###? / { inside = ($0 ~ "^###? " title "$") }
    inside && /^```/ { block += (open = !open); next }
    inside && open && block == wanted' docs/drift.md
}

run() { (cd "$deploy" && bash -euxo pipefail -c "$1" < /dev/null) | cat; }
compose() { run "docker compose $1"; }

over_tls() {
  compose "cp proxy:/data/caddy/pki/authorities/local/root.crt $work/root.crt"
  curl --silent --show-error --fail --cacert "$work/root.crt" --write-out "\n" https://localhost/readyz
}

two_instances() {
  block_of Beholdere 2 >> "$deploy/.env"
  compose 'up --wait'
  curl --silent --show-error --fail --output /dev/null 'http://127.0.0.1:[9464-9465]/metrics'
}

access() {
  run "$(block_of 'Innsyn, retting og sletting' 2 |
    sed "s/kari@kommune.no/anne.dahl@eigersund.example/; s/DIN-ENTRA-ID/5f1d8c2e-0000-4000-8000-000000000001/
      s,/root/innsyn.json,$work/innsyn.json,")"
  grep -q 'Anne Dahl' "$work/innsyn.json"
}

nightly() {
  env -i PATH=/usr/bin:/bin HOME=/root ${DOCKER_HOST:+"DOCKER_HOST=$DOCKER_HOST"} sh -euxc \
    "$(block_of Beholdere 3 | sed "s,^[^c]*cd /srv/straks/deploy,cd $deploy,; s/\\\\%/%/g")"
  file=$(run 'docker compose exec -T bot ls /backup' | head -1)
}

upgrade() {
  follow 'Oppgradere beholdere' 1
  echo '// another release' >> "$work/checkout/bot/index.ts"
  follow 'Oppgradere beholdere' 2
}

# From another place; the self-test then says what is withheld, as it should.
restore() {
  compose "cp bot:/backup/$file ."
  compose "exec -T bot rm /backup/$file"
  run "$(sed -n 's/.*`\(docker compose run [^`]*< FIL\)`.*/\1/p' docs/drift.md | sed "s/FIL/$file/g")"
  but=/self-test/d follow 'Gjenopprette i beholdere' 1
}

what_was_logged() { compose 'ps --all; docker compose logs --tail 30'; }

put_away() {
  [ -n "${ours-}" ] || return 0
  compose 'down --volumes --rmi all' || true
  docker image rm straks:forrige > /dev/null 2>&1 || true
  if [ -n "${wires-}" ]; then kill -- "-$wires" 2> /dev/null || true; fi
}
