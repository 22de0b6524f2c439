import { incidentTypes } from '../dialogs/incidents/index.ts'
import { applyOverrides } from './organisation/organisation.ts'
import { readOrganisation } from './organisation/read-organisation.ts'
import { carryOut } from './person-data/carry-out.ts'
import { openExisting } from './person-data/open-existing.ts'
import { readOrder } from './person-data/order.ts'
import { addsJobs } from './queue/queue.ts'
import { createLog } from './remote/log.ts'
import { runCommand } from './run-command.ts'
import { commandsConfig } from './settings/config.ts'
import { systemClock } from './time/clock.ts'

/** `npm run person-data -- <right> <person> … --by <Entra id>`, in the bot's environment. */
async function main(args: string[]): Promise<string[]> {
  const order = readOrder(args.filter((arg) => arg !== '--local'))
  const config = commandsConfig(args)
  const organisation = await readOrganisation(config.organisationFile, { incidentTypes })
  const database = await openExisting(config)
  try {
    const queue = addsJobs(systemClock)
    const types = applyOverrides(incidentTypes, organisation)
    const { teamsAppId } = config
    const context = { db: database.db, queue, clock: systemClock, organisation, incidentTypes: types }
    return await carryOut(order, { ...context, teamsAppId, log: createLog('error') })
  } finally {
    await database.close()
  }
}

await runCommand(main)
