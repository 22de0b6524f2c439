import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { productionEnvironment } from '../../bot/settings/environment.ts'
import { productionFaults } from '../../bot/settings/environment-faults.ts'
import { SECRETS } from '../../bot/settings/secrets.ts'
import { aptInstall } from '../helpers/apt-install.ts'

const ANALYZE = 'systemd-analyze'
const files = SECRETS.map((name) => `${name}_FILE`)
const variables = [...new Set([...Object.keys(productionEnvironment.shape), ...files])]
const read = (name: string) => readFileSync(join('deploy', name), 'utf8')
const namesIn = (text: string) => [...text.matchAll(/^([A-Za-z_]+)=/gm)].map(([, name = '']) => name)

/** Checks a unit without starting it. */
function systemdAnalyze(...args: string[]): string {
  if (spawnSync(ANALYZE, ['--version']).error)
    aptInstall(
      'systemd',
      'this test needs systemd-analyze: install systemd, for example with apt-get install systemd',
    )
  return spawnSync(ANALYZE, args, { encoding: 'utf8' }).stdout
}

describe('The installation of Straks', () => {
  describe('by the image', () => {
    const [, ...stages] = read('Containerfile').split(/^FROM /m)
    const last = stages.at(-1) ?? ''

    it('runs as an unprivileged user, has a health check, and is stopped by SIGTERM', () => {
      assert.match(last, /^USER 10001:10001$/m)
      assert.match(last, /^HEALTHCHECK .*\n {2}CMD \["node", .*\/healthz/m)
      assert.match(last, /^STOPSIGNAL SIGTERM$/m)
      assert.match(last, /^CMD \["node", .*"bot\/index\.ts"\]$/m)
    })

    it('starts the bot as npm start does', () => {
      const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
      const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(last) ?? []
      assert.equal(z.array(z.string()).parse(JSON.parse(command)).join(' '), scripts.start)
      const [, started = ''] =
        /^ExecStart=\/opt\/straks\/node_modules\/\.bin\/(.*)$/m.exec(read('straks.service')) ?? []
      assert.equal(started, scripts.start)
    })

    it('holds no build tools', () => {
      assert.ok(stages.length > 1)
      assert.doesNotMatch(last, /apt|npm|npx|vite|gcc|make|python/)
    })

    it('has every folder that the bot reads from', () => {
      const sources = globSync('bot/**/*.ts').map((file) => readFileSync(file, 'utf8'))
      const read = sources.flatMap((code) => [...code.matchAll(/['"`](?:\.\.\/)+(\w+)\//g)])
      const folders = ['cards', 'dialogs', 'organisation', 'dist'].filter((one) =>
        read.some(([, folder]) => folder === one),
      )
      const [, copied = ''] = /^cp -a (.*) "\$1"$/m.exec(readFileSync('deploy/assemble.sh', 'utf8')) ?? []
      assert.deepEqual(copied.split(' ').sort(), ['bot', 'node_modules', 'package.json', ...folders].sort())
      assert.match(last, /^COPY --from=build \/release \.$/m)
    })
  })

  describe('by the compose file', () => {
    const service = z.object({
      read_only: z.literal(true),
      cap_drop: z.tuple([z.literal('ALL')]),
      security_opt: z.array(z.string()),
      environment: z.record(z.string(), z.string()),
    })
    const { services } = z
      .object({ services: z.record(z.string(), service) })
      .parse(parse(read('compose.yaml'), { merge: true }))

    it('keeps the bot, the database and the proxy from all that they do not need', () => {
      assert.deepEqual(Object.keys(services), ['bot', 'database', 'proxy'])
      for (const { security_opt } of Object.values(services))
        assert.deepEqual(security_opt, ['no-new-privileges:true'])
    })

    it('starts the bot when the database listens on localhost, and not only on its socket', () => {
      const { database } = parse(read('compose.yaml'), { merge: true }).services
      assert.ok(database.healthcheck.test.includes('--host=localhost'))
    })

    it('sets all variables that the bot needs, and none that it does not know', () => {
      const set = [...Object.keys(services['bot']?.environment ?? {}), ...namesIn(read('straks.env.example'))]
      assert.deepEqual(
        set.filter((name) => !variables.includes(name)),
        [],
      )
      const given = Object.fromEntries(set.map((name) => [name, name]))
      const missing = productionEnvironment
        .safeParse(given)
        .error?.issues.filter(({ path: [name] }) => !(String(name) in given))
      assert.deepEqual(missing ?? [], [])
      assert.deepEqual(productionFaults(given), [])
    })
  })

  for (const unit of ['straks.service', 'straks-backup.service'])
    it(`gives the process few rights in ${unit}, but lets it compile`, () => {
      const text = read(unit)
      for (const line of [
        'NoNewPrivileges=yes',
        'ProtectSystem=strict',
        'CapabilityBoundingSet=',
        'User=straks',
      ])
        assert.ok(text.includes(`\n${line}\n`), line)
      assert.doesNotMatch(text, /^MemoryDenyWriteExecute/m)
      const said = systemdAnalyze(
        'security',
        '--offline=true',
        '--no-pager',
        '--threshold=29',
        `deploy/${unit}`,
      )
      const [, exposure] = /Overall exposure level for .*: ([\d.]+)/.exec(said) ?? []
      assert.ok(Number(exposure) < 3, said.slice(-500))
    })

  it('listens on this machine alone beside its proxy, and on all addresses in a container', () => {
    assert.match(read('straks.service'), /^Environment=HOST=127\.0\.0\.1$/m)
    assert.doesNotMatch(read('Containerfile') + read('compose.yaml') + read('straks.env.example'), /\bHOST\b/)
  })

  it('has the embedded database within the folder that the bot may write in', () => {
    const unit = read('straks.service')
    const [, state = ''] = /^StateDirectory=(.*)$/m.exec(unit) ?? []
    const [, told = ''] = /\bDATA_DIR says (\S+)\.$/m.exec(unit) ?? []
    assert.equal(dirname(told), `/var/lib/${state}`)
    assert.match(readFileSync('docs/drift.md', 'utf8'), new RegExp(`^\\| \`DATA_DIR\` .*\`${told}\``, 'm'))
  })

  it('copies the units anew in the runbook’s upgrade', () => {
    const runbook = readFileSync('docs/drift.md', 'utf8')
    const [copied = ''] = /^cp .*\/etc\/systemd\/system\/$/m.exec(runbook) ?? []
    const [, upgrade = ''] = /^## Oppgradere\n(.*?)^##/ms.exec(runbook) ?? []
    assert.ok(copied && upgrade.includes(`\`${copied} && systemctl daemon-reload\``), copied)
    assert.ok(upgrade.indexOf(copied) < upgrade.indexOf('systemctl restart straks'))
  })

  it('has no watchdog, so the runbook says what to do when the bot hangs', () => {
    assert.match(read('straks.service'), /^Restart=always$/m)
    assert.doesNotMatch(read('straks.service'), /^WatchdogSec/m)
    const [row = ''] = /^\| `\/healthz` svarer ikke .*$/m.exec(readFileSync('docs/drift.md', 'utf8')) ?? []
    assert.match(
      row,
      /henger, er det du som gjør det: `systemctl restart straks` eller `docker compose restart bot`/,
    )
  })

  it('has units that run only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const [, command = ''] = /node --run ([\w-]+)/.exec(read('straks-backup.service')) ?? []
    assert.equal(command, 'backup')
    assert.ok('self-test' in scripts)
  })

  it('has each variable of production in the runbook, and no other', () => {
    const runbook = readFileSync('docs/drift.md', 'utf8')
    const chapter = runbook.split(/^## /m).find((part) => part.startsWith('Miljøvariabler')) ?? ''
    const told = [...chapter.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    )
    assert.deepEqual(told.sort(), variables.sort())
  })
})
