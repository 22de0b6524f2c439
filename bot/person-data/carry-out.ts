import { rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { idsWithMail, loadPerson } from '../directory/people-table.ts'
import { entraId } from '../remote/entra-id.ts'
import { codeOf } from '../remote/error-for-log.ts'
import { NotDone } from '../settings/not-done.ts'
import type { Db } from '../store/schema.ts'
import { accessFile } from './access-file.ts'
import { erase } from './erase.ts'
import { heldOn } from './held.ts'
import { type Needs, noteOrder, type Ordered } from './needs.ts'
import type { Order } from './order.ts'
import { rowsNaming } from './person-rows-table.ts'
import { rectify } from './rectify.ts'
import { lift, restrict } from './restrict.ts'
import { done, reasons } from './words.ts'

/** @returns the result for the operator. Throws `NotDone` with the reason. */
export async function carryOut(order: Order, context: Needs): Promise<string[]> {
  const personId = await findPerson(context.db, order.who)
  const lines = await answer(order, { ...context, personId, by: order.by })
  // Fetches the operator's name for the history.
  if (!(await loadPerson(context.db, order.by)))
    await context.queue.add(context.db, 'fetch-profile', { personId: order.by })
  return lines
}

async function answer(order: Order, context: Ordered): Promise<string[]> {
  if (order.right === 'access') return access(order.file, context)
  if (order.right === 'rectify') return rectify(order.what, context)
  return { restrict, lift, erase }[order.right](context)
}

/** Returns the person's Entra id, by it or by mail address. An id without any data may be a typing error. */
async function findPerson(db: Db, who: string): Promise<string> {
  const given = entraId().safeParse(who).data
  const held = given ? Object.values(await rowsNaming(db, given)).flat() : []
  if (given && held.length === 0) throw new NotDone(reasons.nothingHeld(given))
  const ids = given ? [given] : await idsWithMail(db, who)
  const [id] = ids
  if (!id || ids.length > 1) throw new NotDone(reasons.notOnePerson(who, ids.length))
  return id
}

/** Logs the access after reading; if that fails, the file is removed. */
async function access(given: string | undefined, context: Ordered): Promise<string[]> {
  const { clock, personId } = context
  const held = await heldOn(personId, context)
  const file = given ?? resolve(`persondata-${personId}.json`)
  if (!given) await rm(file, { force: true }).catch(() => undefined)
  await writeAccess(file, `${JSON.stringify(accessFile(held, clock()), null, 2)}\n`)
  try {
    await noteOrder('accessed', context)
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
  const { people, conversations, drafts } = held.rows
  return done.accessed({
    name: people[0]?.name ?? null,
    own: held.own.map(({ row }) => row.number),
    others: held.others.length,
    drafts: drafts.length,
    conversations: conversations.length,
    file,
  })
}

/** Writes a new private file, completely or not at all. Throws `NotDone` if it cannot. */
async function writeAccess(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    const code = codeOf(error) ?? 'ukjent feil'
    if (code === 'EEXIST') throw new NotDone(reasons.fileExists(file))
    await rm(file, { force: true }).catch(() => undefined)
    throw new NotDone(reasons.notWritten(file, code))
  }
}
