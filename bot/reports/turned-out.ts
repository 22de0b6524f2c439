import { textsIn } from '../../dialogs/texts/index.ts'
import type { InTurn } from '../context.ts'
import { languageFor } from '../directory/person-language.ts'
import { contactLine } from '../show/contact.ts'
import type { Db } from '../store/open-database.ts'

/** To a person who was told that nobody knows whether it was stored: now it is known. */
export async function turnedOut(personId: string, { db, organisation, progress }: InTurn): Promise<string> {
  const texts = textsIn(await languageFor(db, personId))
  const { report, change } = texts.outage
  const contact = contactLine(organisation, texts)
  if (progress.reports.length === 0)
    return progress.kept === 'yes' ? change.turnedOutKept : change.turnedOutNotKept(contact)
  // By the tickets: Teams may have sent it again meanwhile, or the person may have pressed once more.
  const numbers = await numbersOf(db, progress.reports)
  return numbers.length > 0 ? report.turnedOutKept(numbers) : report.turnedOutNotKept(contact)
}

async function numbersOf(db: Db, ticketIds: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('number')
    .where('id', 'in', ticketIds)
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}
