import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { foldersInReadme, linesInReadme } from './helpers/readme-line.ts'

const sources = globSync('{bot,cards,dialogs,local}/**/*.ts').filter(
  (file) => !file.startsWith('local/page/'),
)

describe('The structure of the code', () => {
  it('dialogs and cards import only pure packages and files of their own folder', () => {
    for (const file of sources.filter(within('dialogs', 'cards'))) {
      const [room] = file.split('/')
      for (const target of importsOf(file)) {
        const allowed = target.startsWith(`${room}/`) || PURE_PACKAGES.includes(target)
        assert.ok(allowed, `${file} imports ${target}`)
      }
    }
  })

  it('no file of the dialog imports itself by way of others', () => {
    for (const file of sources.filter(within('dialogs'))) {
      const reached = new Set(importsOf(file))
      for (const target of reached) for (const next of importsOf(target)) reached.add(next)
      assert.ok(!reached.has(file), `${file} imports itself by way of others`)
    }
  })

  it('the bot knows nothing of the stand-ins', () => {
    const commands = ['bot/index.ts', 'bot/self-test-command.ts']
    for (const file of sources.filter(within('bot')).filter((one) => !commands.includes(one))) {
      for (const target of importsOf(file))
        assert.ok(!target.startsWith('local/'), `${file} imports ${target}`)
    }
  })

  it('the rooms of the bot import, types too, only from those above them', () => {
    for (const file of sources.filter(within('bot'))) {
      for (const target of importsOf(file).filter(within('bot'))) {
        assert.ok(roomNumber(target) <= roomNumber(file), `${file} imports ${target}`)
      }
    }
  })

  it('each folder and each room is in the README', () => {
    const folders = globSync('*/', { exclude: ['node_modules', 'dist', 'data'] })
    for (const [heading, there] of [
      ['folder', folders],
      ['room of `bot/`', globSync('bot/*/')],
    ] as const)
      assert.deepEqual(foldersInReadme(heading).sort(), there.map((one) => basename(one)).sort())
  })

  it('each step of the line that the README draws is a file', () => {
    const steps = linesInReadme().flat()
    assert.ok(steps.length > 20, 'nothing is drawn')
    for (const { word, file } of steps) assert.ok(file, `${word} is no file`)
  })

  it('no two files import each other, not even by way of others', () => {
    const files = globSync('{bot,cards,dialogs,local,tab}/**/*.{ts,tsx}')
    const needed = new Map(files.map((file) => [file, importsOf(file).filter((one) => files.includes(one))]))
    const done = new Set<string>()
    const follow = (file: string, way: string[]): void => {
      assert.ok(!way.includes(file), `in a circle: ${[...way, file].join(' → ')}`)
      if (done.has(file)) return
      for (const next of needed.get(file) ?? []) follow(next, [...way, file])
      done.add(file)
    }
    for (const file of files) follow(file, [])
  })

  it('SQL stands only in the files of tables', () => {
    const others = sources
      .filter(within('bot'))
      .filter((file) => !file.endsWith('-table.ts') && !mayAsk(file))
    for (const file of others)
      assert.doesNotMatch(
        readFileSync(file, 'utf8'),
        /\.(select|delete)From\(|\.(insertInto|updateTable)\(|\bsql[<`]/,
        file,
      )
  })

  it('a desk’s own word comes only from the page that the desk presses on', () => {
    const sayingSo = sources.filter((file) => readFileSync(file, 'utf8').includes("source: 'desk'"))
    assert.deepEqual(sayingSo, ['bot/actions/hear-desk.ts'])
    const hearing = sources.filter((file) => importsOf(file).includes('bot/actions/hear-desk.ts'))
    assert.deepEqual(hearing, ['bot/desk-page/routes.ts'])
  })

  it('botbuilder stays at the edge', () => {
    const edge = ['bot/incident-bot.ts', 'bot/show/card-message.ts']
    const users = sources.filter((file) => importsOf(file).some((target) => target.startsWith('botbuilder')))
    assert.deepEqual(
      users.filter((file) => !edge.includes(file) && !file.startsWith('bot/teams/')),
      [],
    )
  })

  it('no code outside its own file names an incident type', () => {
    const ids = incidentTypes.map(({ id }) => id)
    for (const file of sources.filter((one) => !one.startsWith('dialogs/incidents/'))) {
      const code = readFileSync(file, 'utf8')
      for (const id of ids) assert.ok(!code.includes(`'${id}'`), `${file} names ${id}`)
    }
  })

  it('the time on Norwegian clocks is told by one file', () => {
    for (const file of globSync('{bot,cards,dialogs,local,tab}/**/*.{ts,tsx}')) {
      if (file === 'dialogs/oslo-time.ts') continue
      assert.doesNotMatch(readFileSync(file, 'utf8'), /DateTimeFormat\(|Europe\/Oslo'/, file)
    }
  })

  it('time comes from the clock that is passed in', () => {
    // server.ts measures the time of a request with restify's own clock.
    const clocks = ['bot/time/clock.ts', 'bot/http/server.ts']
    for (const file of sources
      .filter(within('bot', 'dialogs', 'cards'))
      .filter((one) => !clocks.includes(one))) {
      assert.doesNotMatch(readFileSync(file, 'utf8'), /new Date\(\)|Date\.now\(\)/, file)
    }
  })
})

/** In the README's order, which it calls the order of imports. */
const ROOMS = foldersInReadme('room of `bot/`')

/** Files outside the rooms put the rooms together, so they come last. */
function roomNumber(file: string): number {
  const [, room = '', isInRoom] = file.split('/')
  if (!isInRoom) return ROOMS.length
  assert.ok(ROOMS.includes(room), `${room} is no room`)
  return ROOMS.indexOf(room)
}

const PURE_PACKAGES = ['adaptivecards-templating', '@navikt/fnrvalidator', 'zod']

function within(...rooms: string[]): (file: string) => boolean {
  return (file) => rooms.some((room) => file === room || file.startsWith(`${room}/`))
}

/** The store, and the rate limit, whose rule is one with its statement. */
const mayAsk = within('bot/store', 'bot/queue/rate-limit.ts')

/** Returns packages by name, and own files by their path from the top. */
function importsOf(file: string): string[] {
  if (!/\.tsx?$/.test(file)) return []
  const code = readFileSync(file, 'utf8')
  const imports = code.matchAll(
    /^(?:import|export)[^'\n;]*(?:\{[^}]*\}[^'\n]*)?from '([^']+)'|import\('([^']+)'\)/gm,
  )
  const found = [...imports].map(([, fixed, dynamic]) => fixed ?? dynamic ?? '')
  return found.map((target) => (target.startsWith('.') ? normalize(join(dirname(file), target)) : target))
}
