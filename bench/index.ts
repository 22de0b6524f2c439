import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DatabasePlace } from '../bot/store/open-database.ts'
import { startPostgres } from '../test/helpers/postgres.ts'
import { askedOf } from './asked.ts'
import { type BotUnderBench, cpuMsOfAll, startBot } from './bot-under-bench.ts'
import { round } from './figures.ts'
import { measureGrowth } from './growth.ts'
import { compareReports, warmUp } from './reports.ts'
import { seed } from './seed.ts'
import { table } from './table.ts'
import { timedOrganisation } from './timed-organisation.ts'
import { compareTurns } from './turns.ts'
import { largeMunicipality, measureWave, type WaveFigures } from './wave.ts'

const ECHO = new URL('./echo-bot.ts', import.meta.url)
const HERE = new URL('../', import.meta.url)
const STRAKS = botIn(HERE)

/**
 * `npm run bench -- [part ...] [PostgreSQL | PGlite] [largest number of tickets] [--against <folder>]`: runs
 * all parts, or the named ones.
 * Prints a table and writes its figures to bench.json. With another copy of Straks in the folder, `reports`
 * and `turns` measure both in alternation, `wave` one after the other.
 */
const parts: Record<string, () => Promise<void>> = {
  starts: () => part('starts', measureStarts),
  turns: () => part('turns', measureTurns),
  reports: () => part('reports', () => forEachPlace(measureReports)),
  wave: () => part('wave', measureWaveOnServer),
  growth: measureGrowthAtSizes,
}
const asked = askedOf(Object.keys(parts))
const versions = {
  ...(asked.against && { before: botIn(pathToFileURL(`${asked.against}/`)) }),
  now: botIn(HERE),
}
const directory = await mkdtemp(join(tmpdir(), 'straks-bench-'))
const postgres = await startPostgres({ fsync: true })
const all: Record<string, DatabasePlace> = {
  PGlite: { kind: 'embedded', directory: join(directory, 'data') },
  PostgreSQL: { kind: 'server', url: await postgres.freshDatabase() },
}
const places = Object.fromEntries(Object.entries(all).filter(([name]) => asked.places.includes(name)))

const figures: Record<string, unknown> = {}
await part('machine', async () => ({
  cpus: cpus().length,
  model: cpus()[0]?.model ?? '',
  node: process.version,
}))
for (const name of asked.parts) await parts[name]?.()
await postgres.close()
await rm(directory, { recursive: true, force: true })

/** Prints and writes the figures at once, so that they survive an interrupted bench. */
async function part(name: string, measure: () => Promise<unknown>): Promise<void> {
  progress(name)
  figures[name] = await measure()
  console.log(table({ [name]: figures[name] }))
  await writeFile('bench.json', JSON.stringify(figures, null, 2))
}

async function measureStarts() {
  return forEachPlace(async (place) => {
    const first = await startBot(STRAKS, { env: envOf(place) })
    await first.stop()
    const warm = await startBot(STRAKS, { env: envOf(place) })
    await warmUp(warm)
    const residentMb = Math.round(warm.residentMb())
    await warm.stop()
    return { firstMs: round(first.startMs), warmMs: round(warm.startMs), residentMb }
  })
}

async function measureTurns() {
  const bots = new Map([['echo', await startBot(ECHO)]])
  for (const [name, place] of Object.entries(places))
    for (const [version, file] of Object.entries(versions))
      bots.set(`${name} ${version}`, await startBot(file, { env: envOf(await anew(place)) }))
  const measured = await compareTurns(bots)
  for (const bot of bots.values()) await bot.stop()
  return Object.fromEntries(measured)
}

async function measureReports(place: DatabasePlace) {
  const bots = new Map<string, BotUnderBench>()
  for (const [version, file] of Object.entries(versions)) {
    const env = envOf(await anew(place))
    bots.set(version, await startBot(file, { env, municipality: largeMunicipality(), smtp: true }))
  }
  const measured = await compareReports(bots, () => cpuMsOfAll(postgres.pid()))
  for (const bot of bots.values()) await bot.stop()
  return measured
}

/** Measures at the pace that a real mailbox allows. */
async function measureWaveOnServer() {
  const measured: Record<string, WaveFigures> = {}
  for (const [version, file] of Object.entries(versions)) {
    const env = { DATABASE_URL: await postgres.freshDatabase(), TEST_USUAL_LIMITS: 'yes' }
    const bot = await startBot(file, { env, municipality: largeMunicipality() })
    measured[version] = await measureWave(bot)
    await bot.stop()
  }
  return { PostgreSQL: measured }
}

async function measureGrowthAtSizes(): Promise<void> {
  const organisation = await timedOrganisation(directory)
  for (const tickets of [1_000, 100_000, 1_000_000].filter((size) => size <= asked.most)) {
    await part(`${tickets} tickets`, () =>
      forEachPlace(async (place) => {
        await seed(place, tickets, organisation)
        return withBot({ ...envOf(place), ORGANISATION_FILE: organisation }, measureGrowth)
      }),
    )
  }
}

async function withBot<T>(env: NodeJS.ProcessEnv, measure: (bot: BotUnderBench) => Promise<T>) {
  const bot = await startBot(STRAKS, { env })
  await warmUp(bot)
  const measured = await measure(bot)
  const residentMb = Math.round(bot.residentMb())
  await bot.stop()
  return { ...measured, residentMb }
}

async function forEachPlace<T>(measure: (place: DatabasePlace) => Promise<T>): Promise<Record<string, T>> {
  const measured: Record<string, T> = {}
  for (const [name, place] of Object.entries(places)) {
    progress(name)
    measured[name] = await measure(place)
  }
  return measured
}

/** Returns a new, empty place of the same kind. */
async function anew({ kind }: DatabasePlace): Promise<DatabasePlace> {
  if (kind === 'server') return { kind, url: await postgres.freshDatabase() }
  return { kind, directory: join(await mkdtemp(join(directory, 'one-')), 'data') }
}

function botIn(folder: URL): URL {
  return new URL('test/helpers/bot-process.ts', folder)
}

function envOf(place: DatabasePlace): NodeJS.ProcessEnv {
  return place.kind === 'server' ? { DATABASE_URL: place.url } : { DATA_DIR: place.directory }
}

function progress(what: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${what}`)
}
