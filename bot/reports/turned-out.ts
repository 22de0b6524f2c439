import { textsIn } from '../../dialogs/texts/index.ts'
import type { Reply } from '../../dialogs/turn.ts'
import { languageFor } from '../directory/person-language.ts'
import { textsOf } from '../organisation/organisation.ts'
import { contactLine } from '../show/contact.ts'
import { numbersOf } from '../tickets/tickets-table.ts'
import type { InTurn } from './needs.ts'

/**
 * What to say, once it is known, to a person who was told that nobody knows whether it was stored. Receipts and alerts
 * come by themselves.
 * @param replies to what was stored; null: it was not
 */
export async function turnedOut(
  replies: Reply[] | null,
  personId: string,
  { db, organisation, progress: { reports } }: InTurn,
): Promise<string[]> {
  const texts = textsOf(organisation, await languageFor(db, personId, organisation.languages))
  const { report, change } = texts.outage
  const contact = contactLine(organisation, texts)
  const said = (replies ?? []).flatMap((reply) => (reply.show === 'text' ? [reply.text(texts)] : []))
  if (reports.length > 0) {
    // By the tickets: Teams may have sent it again meanwhile, or the person may have pressed once more.
    const numbers = await numbersOf(db, reports)
    return numbers.length > 0 ? [report.turnedOutKept(numbers), ...said] : [report.turnedOutNotKept(contact)]
  }
  if (!replies) return [change.turnedOutNotKept(contact)]
  return said.length > 0 ? said : [change.turnedOutKept]
}

/**
 * What to say to a person who was told that a form was not filed, when nobody could look: the answer to an earlier press
 * may have been lost. Null: it was not filed.
 */
export async function filedBefore(
  draftId: string,
  personId: string,
  { db, organisation }: Pick<InTurn, 'db' | 'organisation'>,
): Promise<string | null> {
  const numbers = await numbersOf(db, [draftId])
  if (numbers.length === 0) return null
  return textsIn(await languageFor(db, personId, organisation.languages)).outage.report.turnedOutKept(numbers)
}
