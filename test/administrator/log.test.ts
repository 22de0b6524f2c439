import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { DeliveryFailure } from '../../bot/remote/delivery-failure.ts'
import { errorForLog } from '../../bot/remote/error-for-log.ts'
import { createLog } from '../../bot/remote/log.ts'

describe('The log', () => {
  it('has only a few lines while Graph is away and many jobs fail alike', () => {
    const { log, lines } = written()
    const away = new DeliveryFailure('later', 'away', 'graph 503')
    for (let job = 0; job < 500; job++)
      log.error({ job: 'fetch-profile', ...errorForLog(away) }, 'job failed')
    assert.equal(lines.length, 10)
    const { level, time: _, ...line } = JSON.parse(lines[0] ?? '')
    assert.deepEqual(line, {
      ...{ job: 'fetch-profile', error: 'DeliveryFailure', code: 'graph 503' },
      msg: 'job failed',
    })
    assert.equal(level, 50)
  })

  it('has the place in the code for a fault of our own, and not for one of the database', () => {
    for (const code of ['57P01', '25006', '53100', 'ECONNREFUSED'])
      assert.deepEqual(errorForLog(Object.assign(new Error('Kari'), { code })), { error: 'Error', code })
    for (const code of ['40P01', '57014', '42703', 'ERR_INVALID_ARG_TYPE', undefined])
      assert.ok(errorForLog(Object.assign(new Error('Kari'), { code })).at?.length)
  })

  it('has a code for a lost database, which pg tells in words alone', () => {
    for (const [words, code] of [
      ['Connection terminated unexpectedly', 'ECONNECTION'],
      ['Client has encountered a connection error and is not queryable', 'ECONNECTION'],
      ['timeout exceeded when trying to connect', 'ETIMEDOUT'],
      ['Query read timeout', 'ETIMEDOUT'],
    ])
      assert.deepEqual(errorForLog(new Error(words)), { error: 'Error', code })
  })

  it('has the place in the code when a file of our own is missing', () => {
    assert.throws(
      () => readFileSync('no such file'),
      (error) => Boolean(errorForLog(error).at?.length),
    )
  })

  it('says after five minutes how many lines it has left out', () => {
    const { log, lines, pass } = written()
    const failed = () => log.warn({ code: 'graph 503' }, 'profile not fetched')
    for (let mail = 0; mail < 500; mail++) failed()
    pass(5 * 60_000)
    failed()
    failed()
    assert.deepEqual(
      lines.slice(-3).map((line) => JSON.parse(line).alike),
      [undefined, 490, undefined],
    )
  })

  it('still has lines of another job, of another cause and of what was done', () => {
    const { log, lines } = written()
    for (let job = 0; job < 50; job++) log.error({ job: 'fetch-profile', code: 'graph 503' }, 'job failed')
    lines.length = 0
    log.error({ job: 'send-mail', code: 'graph 503' }, 'job failed')
    log.error({ job: 'fetch-profile', code: 'graph 403' }, 'job failed')
    for (let mail = 0; mail < 50; mail++) log.info({ state: 'pending' }, 'delivery attempted')
    assert.equal(lines.length, 52)
  })

  it('has every failure whose number somebody was told', () => {
    const { log, lines } = written()
    for (let id = 0; id < 50; id++) log.error({ errorId: String(id), error: 'TypeError' }, 'turn failed')
    assert.equal(lines.length, 50)
  })

  it('has only warnings that are in the runbook', () => {
    const runbook = readFileSync('docs/overvaking.md', 'utf8')
    const warnings = globSync('bot/**/*.ts').flatMap((file) => warningsIn(readFileSync(file, 'utf8')))
    assert.ok(warnings.length > 30, 'too few were found')
    assert.deepEqual(
      warnings.filter((words) => !runbook.includes(`\`${words}\``)),
      [],
    )
  })

  it('has all warnings of the runbook', () => {
    const [, table = ''] = readFileSync('docs/overvaking.md', 'utf8').split(/^\| linje/m)
    const told = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words),
    )
    const warnings = globSync('bot/**/*.ts').flatMap((file) => warningsIn(readFileSync(file, 'utf8')))
    assert.deepEqual(
      told.filter((words) => !warnings.includes(words)),
      [],
    )
  })

  it('gives only causes that are in the runbook', () => {
    const [, table = ''] = /^\| årsak([\s\S]*?)\n\n/m.exec(readFileSync('docs/overvaking.md', 'utf8')) ?? []
    const told = [...table.matchAll(/`([^`]+)`/g)].map(
      ([, shape = '']) => new RegExp(`^${shape.replaceAll('…', '.*')}$`),
    )
    const causes = globSync('bot/**/*.ts').flatMap((file) => causesIn(readFileSync(file, 'utf8')))
    const further = [
      'own fault',
      'no-leader',
      'graph 200 unexpected answer',
      'teams 200 unreadable',
      'imap NONEXISTENT',
    ]
    assert.ok(causes.length > 15, 'too few were found')
    assert.deepEqual(
      [...causes, ...further].filter((cause) => !told.some((shape) => shape.test(cause))),
      [],
    )
  })
})

/** Returns every cause that is written out in the code; local mode's own are no administrator's. */
function causesIn(source: string): string[] {
  const said = /new DeliveryFailure\(\s*'\w+',\s*'[\w-]+',\s*'(?<cause>[^']+)'/g
  const causes = [...source.matchAll(said)].flatMap(({ groups }) => groups?.['cause'] ?? [])
  return causes.filter((cause) => !cause.includes('loopback'))
}

/** Returns the words of every line that warns: the last text argument of the call. */
function warningsIn(source: string): string[] {
  const said =
    /\blog(?:\.(?:warn|error|fatal)|\[[^\]]+\])\([\s\S]*?(?<quote>['"])(?<words>(?:(?!\k<quote>).)*)\k<quote>,?\s*\)/g
  const lasting = /failed: (?<quote>['"])(?<words>(?:(?!\k<quote>).)+)\k<quote>/g
  return [...source.matchAll(said), ...source.matchAll(lasting)].flatMap(
    ({ groups }) => groups?.['words'] ?? [],
  )
}

function written() {
  const lines: string[] = []
  let now = 0
  const log = createLog('info', { write: (line: string) => void lines.push(line) }, () => now)
  const pass = (ms: number) => {
    now += ms
  }
  return { lines, log, pass }
}
