import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { carryOut } from '../../bot/person-data/carry-out.ts'
import { readOrder } from '../../bot/person-data/order.ts'
import { addsJobs } from '../../bot/queue/queue.ts'
import { eigersund, typesOfEigersund } from './eigersund.ts'
import type { StraksUnderTest } from './straks-under-test.ts'

const AN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The municipality's administrator, who is not an agent. */
export const ADMINISTRATOR = 'Tor Vik'

/**
 * Returns a function that runs the administrator's command for a person, by name or Entra id, and returns its
 * output and the contents of its file.
 */
export function administrator(
  straks: StraksUnderTest,
  clock: () => Date,
  { eraseOnRequest = true, archive = eigersund.archive } = {},
): (right: string, name: string, ...rest: string[]) => Promise<{ lines: string[]; file: string }> {
  return async (right, name, ...rest) => {
    const idOf = (person: string) => (AN_ID.test(person) ? person : straks.m365.personNamed(person).id)
    const file = join(tmpdir(), `straks-access-${randomUUID()}.json`)
    const more = right === 'access' ? [file] : rest
    const order = readOrder([right, idOf(name), ...more, '--by', idOf(ADMINISTRATOR)])
    const organisation = { ...eigersund, archive, retention: { ...eigersund.retention, eraseOnRequest } }
    const lines = await straks.beside(async (database) => {
      const queue = addsJobs(clock)
      const context = { db: database.db, queue, clock, organisation, incidentTypes: typesOfEigersund }
      return carryOut(order, { ...context, teamsAppId: null, log: pino({ level: 'silent' }) })
    })
    return { lines, file: right === 'access' ? await taken(file) : '' }
  }
}

async function taken(file: string): Promise<string> {
  const text = await readFile(file, 'utf8')
  await rm(file)
  return text
}
