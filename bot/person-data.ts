import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { systemClock } from './clock.ts'
import { type Config, readConfig } from './config.ts'
import { createLog } from './log.ts'
import { applyOverrides, readOrganisation } from './organisation.ts'
import { carryOut, type Outcome } from './person-data/carry-out.ts'
import { NotDone } from './person-data/not-done.ts'
import { type Order, readOrder } from './person-data/order.ts'
import { done, reasons } from './person-data/words.ts'
import { StoreInUse } from './store/embedded/store-refused.ts'
import { type Database, openDatabase } from './store/open-database.ts'
import { openQueue } from './store/queue.ts'

/** `npm run person-data -- <right> <person> … --by <Entra id>`, in the same environment as the bot. */
async function main(args: string[]): Promise<void> {
  const order = readOrder(args.filter((arg) => arg !== '--local'))
  const config = readConfig(process.env, args.includes('--local') ? ['--local'] : [])
  const { personId, lines, file } = await outcomeOf(order, config)
  for (const line of lines) console.log(line)
  if (file === undefined) return
  const name = `persondata-${personId}.json`
  await rm(name, { force: true })
  await writeFile(name, file, { mode: 0o600, flag: 'wx' })
  console.log(done.fileWritten(name))
}

async function outcomeOf(order: Order, config: Config): Promise<Outcome> {
  const organisation = await readOrganisation(config.organisationFile, { incidentTypes })
  const log = createLog('error')
  const database = await open(config, log)
  try {
    const queue = await openQueue(database, systemClock, log)
    try {
      const types = applyOverrides(incidentTypes, organisation)
      const context = { db: database.db, queue, clock: systemClock, organisation, incidentTypes: types }
      return await carryOut(order, context)
    } finally {
      await queue.close()
    }
  } finally {
    await database.close()
  }
}

async function open({ database, identity }: Config, log: ReturnType<typeof createLog>): Promise<Database> {
  if (database.kind === 'embedded' && !existsSync(database.directory))
    throw new NotDone(reasons.noDatabase(database.directory))
  const place = database.kind === 'server' ? { ...database, unhurried: true } : database
  try {
    return await openDatabase(place, identity?.tenantId ?? 'local', log)
  } catch (error) {
    if (error instanceof StoreInUse && database.kind === 'embedded')
      throw new NotDone(reasons.botRuns(database.directory))
    throw error
  }
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
