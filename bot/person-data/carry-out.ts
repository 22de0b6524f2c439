import { loadPerson } from '../directory/people-table.ts'
import { access } from './access.ts'
import { erase } from './erase.ts'
import { findPerson } from './find-person.ts'
import type { Needs } from './needs.ts'
import type { Order } from './order.ts'
import { rectify } from './rectify.ts'
import { lift, restrict } from './restrict.ts'

/** What to tell the operator, and for access the file. */
export type Outcome = { personId: string; lines: string[]; file?: string }

/** Throws `NotDone` with the reason. */
export async function carryOut(order: Order, context: Needs): Promise<Outcome> {
  const personId = await findPerson(context.db, order.who)
  const outcome = { personId, ...(await answer(personId, order, context)) }
  await knowOperator(order.by, context)
  return outcome
}

async function answer(personId: string, order: Order, context: Needs): Promise<Omit<Outcome, 'personId'>> {
  switch (order.right) {
    case 'access':
      return access(personId, order.by, context)
    case 'rectify':
      return { lines: await rectify(personId, order.what, order.by, context) }
    case 'restrict':
      return { lines: await restrict(personId, order.by, context) }
    case 'lift':
      return { lines: await lift(personId, order.by, context) }
    case 'erase':
      return { lines: await erase(personId, order.by, context) }
  }
}

/** So that the history can name them. */
async function knowOperator(by: string, { db, queue }: Needs): Promise<void> {
  if (!(await loadPerson(db, by))) await queue.add(db, 'fetch-profile', { personId: by })
}
