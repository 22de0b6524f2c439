import { z } from 'zod'
import { accepted, read } from '../directory/graph-failure.ts'
import { type AskGraph, path } from '../directory/graph-request.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { CursorLost, type MailboxReader, type Page, READ_AT_MOST_BYTES } from './mailbox-reader.ts'

/**
 * Reads through Graph: a delta query on the inbox lists new mails, `$value` gives a mail as sent. Two reading
 * requests; nothing else of the mailbox is used.
 */
export function graphReader(ask: AskGraph, mailbox: string): MailboxReader {
  return {
    way: 'graph',
    list: (cursor, from) => list(ask, mailbox, cursor, from),
    fetch: (place) => fetchMail(ask, mailbox, place),
    whenArrived: () => undefined,
    close: async () => undefined,
  }
}

/** Keeps a mail's id when somebody moves it out and back. */
const SAME_ID = 'IdType="ImmutableId"'
const PAGE = 'odata.maxpagesize=50'

async function list(ask: AskGraph, mailbox: string, cursor: string | null, from: Date): Promise<Page> {
  const query = cursor ?? beginning(from)
  const answer = await ask({
    path: `${path`/users/${mailbox}/mailFolders/inbox/messages/delta`}?${query}`,
    prefer: `${SAME_ID}, ${PAGE}`,
  })
  // Usually 410. A cursor that Graph cannot parse is as useless as a forgotten one.
  if (cursor !== null && [410, 400].includes(answer.status)) throw new CursorLost()
  const { value, '@odata.nextLink': next, '@odata.deltaLink': end } = read(answer, delta, mayNotLook)
  const link = next ?? end
  if (!link) throw new DeliveryFailure('later', 'lost', `graph ${answer.status} unexpected answer`)
  return {
    mails: value.flatMap(({ id, receivedDateTime: at }) => (at === undefined ? [] : [{ id, place: id, at }])),
    cursor: new URL(link).search.slice(1),
    isLast: next === undefined,
  }
}

/** Includes changes: how Graph classifies a mail moved into the inbox is uncertain. */
function beginning(from: Date): string {
  return path`$select=receivedDateTime&$filter=receivedDateTime${' ge '}${from.toISOString()}`
}

/**
 * The time is missing where a mail was removed, or only something else of it changed. One that cannot be read
 * is null: it must not hold up all mails, nor hide its own.
 */
const delta = z.object({
  value: z.array(
    z.object({ id: z.string(), receivedDateTime: z.iso.datetime({ offset: true }).nullish().catch(null) }),
  ),
  '@odata.nextLink': z.url().optional(),
  '@odata.deltaLink': z.url().optional(),
})

/** 404: the mailbox does not exist until somebody creates it. */
const mayNotLook = { 403: 'never', 404: 'never' } as const

async function fetchMail(ask: AskGraph, mailbox: string, place: string): Promise<Buffer | null> {
  const answer = await ask({
    path: path`/users/${mailbox}/messages/${place}/$value`,
    prefer: SAME_ID,
    bytesAtMost: READ_AT_MOST_BYTES,
  })
  if (answer.status === 404) return null
  accepted(answer, { 403: 'never' })
  if (!Buffer.isBuffer(answer.body)) throw new DeliveryFailure('later', 'lost', 'graph no mail')
  return answer.body
}
