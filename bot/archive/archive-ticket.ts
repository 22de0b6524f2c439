import { firstOf } from '../../dialogs/language.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { forReader, type Needs as ShowNeeds } from '../show/needs.ts'
import type { Db } from '../store/schema.ts'
import { setUncounted, type Ticket } from '../tickets/tickets-table.ts'
import { archivePage } from './archive-page.ts'
import { archivedTicket } from './archived-ticket.ts'
import { writePackage } from './write-package.ts'

/** Runs in the transaction that may erase it. A repeat replaces the package; a reopening adds another. */
export async function archiveTicket(
  ticket: Ticket,
  { folder }: NonNullable<Organisation['archive']>,
  context: ShowNeeds & { db: Db },
): Promise<void> {
  // For administrators and archivists.
  const reader = forReader(context, firstOf(context.organisation.languages))
  const content = await archivedTicket(ticket, reader, context.db)
  const name = nameOf(ticket, context.clock())
  await writePackage(folder, {
    [`${name}.json`]: `${JSON.stringify(content, null, 2)}\n`,
    [`${name}.html`]: archivePage(content, reader),
  })
  await setUncounted(context.db, ticket.id, { archived_at: context.clock() })
}

function nameOf({ number, archived_at }: Ticket, now: Date): string {
  const again = archived_at ? `-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}` : ''
  return `${number.slice(0, 4)}/${number}${again}`
}
