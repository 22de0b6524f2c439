import { createHash } from 'node:crypto'
import type { ArrivedAt } from '../queue/queue.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { Address } from '../remote/secret-file.ts'
import { DAY_MS } from '../time/duration.ts'
import { ImapLine, type OpenInbox } from './imap-line.ts'
import { CursorLost, type MailboxReader, type Page, READ_AT_MOST_BYTES } from './mailbox-reader.ts'

/** The cursor is UIDVALIDITY and the highest UID read. No mail is marked: bodies are peeked at. */
export function imapReader(address: Address): MailboxReader {
  const line = new ImapLine(address)
  return {
    way: 'imap',
    list: (cursor, from) => list(line, cursor, from),
    fetch: (place) => line.ask((inbox) => fetchMail(inbox, place)),
    whenArrived: (call) => line.whenArrived(call),
    close: () => line.close(),
  }
}

const PAGE = 50

async function list(line: ImapLine, cursor: string | null, from: Date): Promise<Page> {
  const read = cursor === null ? null : placeIn(cursor)
  const page = await line.ask(async (inbox): Promise<Page | null> => {
    if (read && read.uidValidity !== inbox.uidValidity) return null
    return pageAfter(inbox, read ? read.uid : await beginning(inbox, from))
  })
  if (!page) throw new CursorLost()
  return page
}

/** Returns the UID before the first mail since then. */
async function beginning({ client, uidNext }: OpenInbox, from: Date): Promise<number> {
  // By whole days, in the server's time zone.
  const since = await found(client.search({ since: new Date(from.getTime() - DAY_MS) }, { uid: true }))
  return Math.min(...since, uidNext) - 1
}

async function pageAfter({ client, uidValidity }: OpenInbox, last: number): Promise<Page> {
  // The server may report new mails only while nothing else is asked.
  await client.noop()
  const range = await found(client.search({ uid: `${last + 1}:*` }, { uid: true }))
  // `*` is the highest UID, even if the range begins above it.
  const uids = range.filter((uid) => uid > last).sort((one, other) => one - other)
  const those = uids.slice(0, PAGE)
  const mails: ArrivedAt[] = []
  if (those.length > 0) {
    const asked = { uid: true, internalDate: true, headers: true }
    for await (const { uid, internalDate, headers } of client.fetch(those, asked, { uid: true })) {
      if (!headers || !internalDate) throw new DeliveryFailure('later', 'lost', 'imap no headers')
      mails.push({
        // Stable when the server renumbers its mails: no two mails have the same headers.
        id: createHash('sha256').update(headers).digest('base64url'),
        place: `${uidValidity}/${uid}`,
        at: new Date(internalDate).toISOString(),
      })
    }
  }
  return { mails, cursor: `${uidValidity}/${those.at(-1) ?? last}`, isLast: those.length === uids.length }
}

async function fetchMail({ client, uidValidity }: OpenInbox, place: string): Promise<Buffer | null> {
  const { uid, ...at } = placeIn(place)
  if (at.uidValidity !== uidValidity) return null
  const mail = await client.fetchOne(
    String(uid),
    { source: { start: 0, maxLength: READ_AT_MOST_BYTES } },
    { uid: true },
  )
  return mail ? (mail.source ?? null) : null
}

function placeIn(place: string): { uidValidity: string; uid: number } {
  const [uidValidity = '', uid = ''] = place.split('/')
  return { uidValidity, uid: Number(uid) }
}

async function found(searched: Promise<unknown>): Promise<number[]> {
  const uids = await searched
  if (!Array.isArray(uids)) throw new DeliveryFailure('later', 'lost', 'imap no search')
  return uids.filter((uid) => typeof uid === 'number')
}
