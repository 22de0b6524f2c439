import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { applyOverrides } from '../../bot/organisation/organisation.ts'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { carryOut, type Outcome } from '../../bot/person-data/carry-out.ts'
import { readOrder } from '../../bot/person-data/order.ts'
import { addsJobs } from '../../bot/queue/queue.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import type { StraksUnderTest } from './straks-under-test.ts'

const file = fileURLToPath(new URL('../../organisation/eigersund/organisation.yaml', import.meta.url))

const AN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The municipality's administrator, who is no agent. */
export const ADMINISTRATOR = 'Tor Vik'

/**
 * What the administrator gets when they run the command for somebody, by name or Entra id. The bot stands still meanwhile, which
 * the embedded database asks for; person-data-command.test.ts has it running.
 */
export function administrator(
  straks: StraksUnderTest,
  clock: () => Date,
  { eraseOnRequest = true } = {},
): (right: string, name: string, ...rest: string[]) => Promise<Outcome> {
  return async (right, name, ...rest) => {
    const idOf = (person: string) => (AN_ID.test(person) ? person : straks.m365.personNamed(person).id)
    const order = readOrder([right, idOf(name), ...rest, '--by', idOf(ADMINISTRATOR)])
    const read = await readOrganisation(file, { incidentTypes })
    const organisation = { ...read, retention: { ...read.retention, eraseOnRequest } }
    const types = applyOverrides(incidentTypes, organisation)
    return straks.whileStopped(async (database) => {
      const queue = addsJobs(clock)
      const context = { db: database.db, queue, clock, organisation, incidentTypes: types }
      return carryOut(order, { ...context, log: pino({ level: 'silent' }) })
    })
  }
}
