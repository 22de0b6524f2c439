import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import project from '../../package.json' with { type: 'json' }

// Like Docker Compose: looks for compose.yaml in the current folder, and each command needs the variables
// that the file requires, from the environment or `.env` beside it. Commands for the bot are run here.
const DOCKER = `#!/bin/sh
[ -f compose.yaml ] || { echo 'no configuration file provided' >&2; exit 14; }
for name in $(sed -n 's/.*\${\\([A-Z_]*\\):?.*/\\1/p' compose.yaml); do
  [ -n "$(printenv "$name")" ] || grep -qs "^$name=." .env ||
    { echo "required variable $name is missing a value" >&2; exit 15; }
done
echo "docker $*" >> "$SAID"
case "$*" in
  'compose exec -T bot sh '*) shift 4; exec "$@" ;;
  'compose run --rm -T --no-deps bot sh '*) shift 6; exec "$@" ;;
esac
`
// Editing a file adds a line to it.
const EDITOR = `#!/bin/sh
for file; do echo '# vår egen' >> "$file"; done
`
const NODE = `#!/bin/sh
echo "node $*" >> "$SAID"
for file; do :; done
: > "$file"
`

describe('The commands of the runbook for containers', () => {
  const runbook = readFileSync('docs/drift.md', 'utf8')
  const chapter = runbook.split(/^###? /m).find((part) => part.startsWith('Beholdere\n')) ?? ''
  const composed = parse(readFileSync('deploy/compose.yaml', 'utf8'), { merge: true })
  const [, install = ''] = /^```\n(install [^`]*)^```$/m.exec(chapter) ?? []
  const [, inCron = ''] = /^(?:[\d*]+ ){5}(.*)$/m.exec(chapter) ?? []
  let folder: string
  let deploy: string

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'straks-containers-'))
    deploy = join(folder, 'checkout', 'deploy')
    cpSync('deploy', deploy, { recursive: true })
    cpSync('organisation', join(folder, 'checkout', 'organisation'), { recursive: true, dereference: true })
    cpSync('.gitignore', join(folder, 'checkout', '.gitignore'))
    writeFileSync(join(deploy, '.env'), 'STRAKS_HOST=straks.example.no\n')
    for (const made of ['bin', 'backup']) mkdirSync(join(folder, made))
    for (const [name, text] of [
      ['docker', DOCKER],
      ['edit', EDITOR],
      ['node', NODE],
    ] as const)
      writeFileSync(join(folder, 'bin', name), text, { mode: 0o755 })
  })
  after(() => rmSync(folder, { recursive: true }))

  /** Runs a command without any variable of ours. */
  function sh(command: string, cwd: string): { status: number | null; stderr: string; said: string[] } {
    const said = join(folder, 'said')
    rmSync(said, { force: true })
    const env = { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, EDITOR: 'edit', SAID: said }
    const { status, stderr } = spawnSync('sh', ['-euc', command], { cwd, env, encoding: 'utf8' })
    return { status, stderr, said: existsSync(said) ? readFileSync(said, 'utf8').trim().split('\n') : [] }
  }

  function git(...args: string[]): string {
    return spawnSync('git', ['-C', join(folder, 'checkout'), ...args], { encoding: 'utf8' }).stdout
  }

  it('install and start Straks, with what compose.yaml requires in a file beside it', () => {
    rmSync(join(deploy, '.env'))
    git('init', '--quiet')
    git('add', '.')
    const { status, stderr, said } = sh(install, deploy)
    assert.equal(status, 0, stderr)
    const changed = git('status', '--porcelain').trim().split('\n')
    assert.ok(changed.length > 10)
    assert.deepEqual(
      changed.filter((line) => !line.startsWith('A  ')),
      [],
      'what git pull would stop at',
    )
    assert.deepEqual(said, [
      'docker compose up --wait --build',
      'docker compose exec bot node --run self-test',
    ])
  })

  it('upgrade and go back, and restore a backup while the old database is left', () => {
    const blocksOf = (title: string) => {
      const part = runbook.split(/^###? /m).find((one) => one.startsWith(`${title}\n`)) ?? ''
      return [...part.matchAll(/^```\n([^`]*)^```$/gm)].flatMap(([, block = '']) => sh(block, deploy).said)
    }
    const copy = /straks-for-oppgradering-\d{4}-\d\d-\d\d\.backup$/
    const [backup = '', ...upgrade] = blocksOf('Oppgradere beholdere')
    assert.match(backup, copy)
    assert.deepEqual(upgrade, [
      'docker tag straks:latest straks:forrige',
      'docker compose up --wait --build',
      'docker compose exec bot node --run self-test',
      'docker tag straks:forrige straks:latest',
      'docker compose up --wait --no-build',
    ])
    assert.deepEqual(blocksOf('Gjenopprette i beholdere'), [
      'docker compose stop bot',
      'docker compose exec database psql --username=straks --dbname=postgres --command=alter database straks rename to straks_gammel',
      'docker compose exec database createdb --username=straks straks',
      'docker compose run --rm bot node --run restore -- /backup/FIL',
      'docker compose up --wait',
      'docker compose exec bot node --run self-test',
    ])
  })

  it('bring a backup into the container as a file that the bot alone can read', () => {
    const [, bring = ''] = /`(docker compose run [^`]* < FIL)`/.exec(runbook) ?? []
    writeFileSync(join(deploy, 'FIL'), 'a copy')
    const there = bring.replace('/backup/FIL', join(folder, 'brought'))
    const { status, stderr } = sh(there, deploy)
    assert.equal(status, 0, stderr)
    assert.equal(readFileSync(join(folder, 'brought'), 'utf8'), 'a copy')
    assert.equal(statSync(join(folder, 'brought')).mode & 0o777, 0o600)
    assert.doesNotMatch(runbook, /docker compose cp \S+ bot:/)
  })

  it('name only services and commands that exist', () => {
    const text = globSync('docs/*.md')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const asked = [...text.matchAll(/docker compose (?:exec|run|logs|restart|stop)(?: -\S+)* (\w+)/g)]
    assert.ok(asked.length >= 10)
    for (const [line, service = ''] of asked) assert.ok(service in composed.services, line)
    for (const [line, script = ''] of text.matchAll(/node --run ([\w-]+)/g))
      assert.ok(script in project.scripts, line)
  })

  it('give the metrics to this machine alone, where Prometheus asks for them', () => {
    const { bot, database, proxy } = composed.services
    const port = bot.environment.METRICS_PORT
    const published = `127.0.0.1:\${STRAKS_METRICS_PORTS:-${port}}:${port}`
    assert.deepEqual([bot.ports, database.ports], [[published], undefined])
    assert.deepEqual(proxy.ports, ['80:80', '443:443', '443:443/udp'])
    assert.match(
      readFileSync('deploy/monitoring/prometheus.yml', 'utf8'),
      new RegExp(`\\[127\\.0\\.0\\.1:${port}\\]`),
    )
    assert.match(
      readFileSync('docs/overvaking.md', 'utf8'),
      new RegExp(`\`http://127\\.0\\.0\\.1:${port}/metrics\``),
    )
  })

  it('start two instances, each with a port for its metrics', () => {
    const [, instances, first, last] =
      /^```\nSTRAKS_INSTANCES=(\d)\nSTRAKS_METRICS_PORTS=(\d+)-(\d+)\n```$/m.exec(chapter) ?? []
    const { scale, environment } = composed.services.bot
    assert.equal(scale, `\${STRAKS_INSTANCES:-1}`)
    assert.equal(first, environment.METRICS_PORT)
    assert.equal(Number(last) - Number(first) + 1, Number(instances))
  })

  it('take a backup each night by cron, and delete old ones as the timer does', () => {
    const backups = join(folder, 'backup')
    for (const [name, days] of [
      ['straks-old.backup', 16],
      ['straks-new.backup', 12],
      // The unfinished file of a killed backup.
      ['straks-half.backup.unfinished-71', 16],
    ] as const) {
      writeFileSync(join(backups, name), '')
      const then = Date.now() / 1000 - days * 86_400
      utimesSync(join(backups, name), then, then)
    }
    const [command = ''] = inCron.split(/(?<!\\)%/)
    const here = command
      .replaceAll('\\%', '%')
      .replace(/cd \S+deploy\b/, `cd ${deploy}`)
      .replaceAll('/backup', backups)
    const { status, stderr, said } = sh(here, '/')
    assert.equal(status, 0, stderr)
    const [, copy = ''] = /^node --run backup -- (.*)$/.exec(said.at(-1) ?? '') ?? []
    assert.match(copy, /\/straks-\d{4}-\d\d-\d\dT\d{6}\.backup$/)
    assert.ok(existsSync(copy))
    assert.deepEqual(
      ['straks-old.backup', 'straks-half.backup.unfinished-71', 'straks-new.backup'].map((name) =>
        existsSync(join(backups, name)),
      ),
      [false, false, true],
    )
    const [old] = /-name '.*-delete$/m.exec(readFileSync('deploy/straks-backup.service', 'utf8')) ?? []
    assert.ok(old && command.includes(old.replaceAll("'", '"')), old)
  })
})
