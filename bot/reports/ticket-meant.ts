import { type RawBuilder, sql } from 'kysely'
import { commandIn } from '../../dialogs/commands/command.ts'
import type { Draft } from '../../dialogs/draft.ts'
import type { FiledReport, MayBeFor, Said } from '../../dialogs/report-dialog.ts'
import type { Db } from '../store/open-database.ts'
import { prepared } from '../store/prepared.ts'
import { LEADERS } from '../tickets/alerts.ts'
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
  return (
    (await unansweredComment(db, personId, since(ANSWER_WITHIN_MS))) ??
    onlyOpenReport(open, since(ADDITION_WITHIN_MS))
  )
}

async function unansweredComment(db: Db, personId: string, since: Date): Promise<MayBeFor | null> {
  const { rows } = await sql<{ id: string; number: string; type: string; asked: boolean }>`${prepared}
    select tickets.id, number, type, said.asked
    from tickets join lateral (
      ${commentsOfHelpDesk()} union all select resolved_at, false where status = 'resolved'
    ) as said on said.at >= ${since}
    where (reporter_id = ${personId} or affected_id = ${personId}) and not exists (
      select from comments where ticket_id = tickets.id and by = ${personId} and at > said.at
    )
    order by said.asked desc, said.at desc limit 1`.execute(db)
  const [row] = rows
  return row ? { ticketId: row.id, number: row.number, type: row.type, as: 'answer', asked: row.asked } : null
}

/** Not those of the reporter, of the affected person, or of an alerted leader. */
function commentsOfHelpDesk(): RawBuilder<unknown> {
  return sql`select at, true as asked from comments
    where ticket_id = tickets.id and by <> reporter_id and by is distinct from affected_id and not exists (
      select from deliveries
      where ticket_id = tickets.id and recipient_id = by and recipient_kind in (${sql.join(LEADERS)})
    )`
}

function onlyOpenReport([only, ...others]: FiledReport[], since: Date): MayBeFor | null {
  if (!only || others.length > 0 || only.at < since) return null
  return { ticketId: only.id, number: only.number, type: only.type, as: 'addition', asked: false }
}
