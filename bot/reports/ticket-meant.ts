import { commandIn } from '../../dialogs/commands/command.ts'
import type { Draft } from '../../dialogs/draft.ts'
import type { FiledReport, MayBeFor, Said } from '../../dialogs/turn.ts'
import { unansweredComment } from '../tickets/comments-table.ts'
import type { Needs } from './needs.ts'

/** For as long as this, a text may be an answer to what the help desk has said. */
const ANSWER_WITHIN_MS = 48 * 60 * 60_000
/** And for as long as this, one may be more about what was reported. */
const ADDITION_WITHIN_MS = 7 * 24 * 60 * 60_000

/**
 * The ticket that a text is meant for, if any: the one in which the help desk waits for this person's answer, else
 * their only open one. Null as well for a command, and when a report is open: then it is for that.
 */
export async function ticketMeant(
  said: Said,
  draft: Draft | null,
  personId: string,
  open: FiledReport[],
  { db, clock }: Pick<Needs, 'db' | 'clock'>,
): Promise<MayBeFor | null> {
  if (said.kind !== 'text' || commandIn(said.text)) return null
  if (draft?.kind === 'report') return null
  const since = (ms: number) => new Date(clock().getTime() - ms)
  const row = await unansweredComment(db, personId, since(ANSWER_WITHIN_MS), clock())
  if (row) return { ticketId: row.id, number: row.number, type: row.type, as: 'answer', asked: row.asked }
  return onlyOpenReport(open, since(ADDITION_WITHIN_MS))
}

function onlyOpenReport([only, ...others]: FiledReport[], since: Date): MayBeFor | null {
  if (!only || others.length > 0 || only.at < since) return null
  return { ticketId: only.id, number: only.number, type: only.type, as: 'addition', asked: false }
}
