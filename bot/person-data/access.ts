import { addHistory } from '../tickets/history-table.ts'
import { accessFile } from './access-file.ts'
import { heldOn } from './held.ts'
import type { Needs } from './needs.ts'
import { done } from './words.ts'

/** Gathers everything that is held on a person. That it was read is history too. */
export async function access(
  personId: string,
  by: string,
  context: Needs,
): Promise<{ lines: string[]; file: string }> {
  const held = await heldOn(personId, context)
  const { db, clock } = context
  await addHistory(db, { ticketId: null, at: clock(), what: 'accessed', by, details: { person: personId } })
  const { people, conversations, drafts } = held.rows
  const lines = done.accessed({
    name: people[0]?.name ?? null,
    own: held.own.map(({ row }) => row.number),
    others: held.others.length,
    drafts: drafts.length,
    conversations: conversations.length,
  })
  return { lines, file: `${JSON.stringify(accessFile(held, clock()), null, 2)}\n` }
}
