import { pino } from 'pino'
import { z } from 'zod'
import { readConfig } from '../../bot/settings/config.ts'
import { openDatabase, unhurried } from '../../bot/store/open-database.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from './seed-tickets.ts'

const asked = z.object({
  count: z.coerce.number().int().min(1).max(5_000_000).default(2_000),
  years: z.coerce.number().min(1).max(20).default(5),
})

/** `npm run seed -- [tickets] [years]`: fills local mode's database with made-up tickets. */
async function main(count: number, years: number): Promise<void> {
  const { database } = readConfig(process.env, ['--local'])
  const { db, close } = await openDatabase(unhurried(database), 'local', pino({ level: 'warn' }))
  const begun = performance.now()
  const progress = (done: number) =>
    console.log(`${done} av ${count} saker, ${Math.round((performance.now() - begun) / 1000)} s`)
  try {
    await seedTickets(db, { count, years, now: new Date(), incidentTypes, progress })
  } finally {
    await close()
  }
}

const [count, years] = process.argv.slice(2)
const read = asked.safeParse({ count, years })
if (!read.success) {
  console.error('Bruk: npm run seed -- [saker, 1 til 5000000; ellers 2000] [år, 1 til 20; ellers 5]')
  process.exit(1)
}
await main(read.data.count, read.data.years).catch((error) => {
  console.error(`Ingenting er fylt inn: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
})
