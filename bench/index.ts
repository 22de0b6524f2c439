import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabasePlace } from '../bot/store/open-database.ts'
import { startPostgres } from '../test/helpers/postgres.ts'
import { startBot } from './bot-under-bench.ts'
import { round } from './figures.ts'
import { measureFilings, warmUp } from './filings.ts'
import { measureGrowth } from './growth.ts'
import { seed } from './seed.ts'
import { table } from './table.ts'
import { compareTurns } from './turns.ts'
import { largeMunicipality, measureWave } from './wave.ts'

const ECHO = new URL('./echo-bot.ts', import.meta.url)
const STRAKS = new URL('../test/helpers/bot-process.ts', import.meta.url)

/**
 * `npm run bench -- [part ...] [largest number of tickets]`: all parts, or those that are named. Prints a table, and
 * writes its figures to bench.json.
 */
const parts: Record<string, () => Promise<void>> = {
  starts: () => part('starts', measureStarts),
  turns: () => part('turns', measureTurns),
  filings: () => part('filings', () => forEachPlace((place) => withBot(place, measureFilings))),
  wave: () => part('wave', measureWaveOnServer),
  growth: measureGrowthAtSizes,
}
const asked = process.argv.slice(2)
const most = Number(asked.find((word) => /^\d+$/.test(word)) ?? 1_000_000)
const named = Object.keys(parts).filter((name) => asked.includes(name))
const directory = await mkdtemp(join(tmpdir(), 'straks-bench-'))
const postgres = await startPostgres({ fsync: true })
const places: Record<string, DatabasePlace> = {
  PGlite: { kind: 'embedded', directory: join(directory, 'data') },
  PostgreSQL: { kind: 'server', url: await postgres.freshDatabase() },
}

const figures: Record<string, unknown> = {}
await part('machine', async () => ({
  cpus: cpus().length,
  model: cpus()[0]?.model ?? '',
  node: process.version,
}))
for (const name of named.length > 0 ? named : Object.keys(parts)) await parts[name]?.()
await postgres.close()
await rm(directory, { recursive: true, force: true })

/** Shown and written at once: a bench that is broken off has not been for nothing. */
async function part(name: string, measure: () => Promise<unknown>): Promise<void> {
  progress(name)
  figures[name] = await measure()
  console.log(table({ [name]: figures[name] }))
  await writeFile('bench.json', JSON.stringify(figures, null, 2))
}

async function measureStarts() {
  return forEachPlace(async (place) => {
    const first = await startBot(STRAKS, envOf(place))
    await first.stop()
    const warm = await startBot(STRAKS, envOf(place))
    await warmUp(warm)
    const residentMb = Math.round(warm.residentMb())
    await warm.stop()
    return { firstMs: round(first.startMs), warmMs: round(warm.startMs), residentMb }
  })
}

async function measureTurns() {
  const bots = new Map([['echo', await startBot(ECHO)]])
  for (const [name, place] of Object.entries(places)) bots.set(name, await startBot(STRAKS, envOf(place)))
  const measured = await compareTurns(bots)
  for (const bot of bots.values()) await bot.stop()
  return Object.fromEntries(measured)
}

/** At the pace that a real mailbox allows. */
async function measureWaveOnServer() {
  const env = { DATABASE_URL: await postgres.freshDatabase(), TEST_USUAL_LIMITS: 'yes' }
  const bot = await startBot(STRAKS, env, largeMunicipality())
  const measured = await measureWave(bot)
  await bot.stop()
  return { PostgreSQL: measured }
}

async function measureGrowthAtSizes(): Promise<void> {
  for (const tickets of [1_000, 100_000, 1_000_000].filter((size) => size <= most)) {
    await part(`${tickets} tickets`, () =>
      forEachPlace(async (place) => {
        await seed(place, tickets)
        return withBot(place, measureGrowth)
      }),
    )
  }
}

async function withBot<T>(
  place: DatabasePlace,
  measure: (bot: Awaited<ReturnType<typeof startBot>>) => Promise<T>,
) {
  const bot = await startBot(STRAKS, envOf(place))
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

function envOf(place: DatabasePlace): NodeJS.ProcessEnv {
  return place.kind === 'server' ? { DATABASE_URL: place.url } : { DATA_DIR: place.directory }
}

function progress(what: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${what}`)
}
