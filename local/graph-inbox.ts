import { badRequest, type GraphOptions, onlyOptions } from './graph-request.ts'
import type { Inbox, InboxMail } from './inbox.ts'
import { type Call, type Route, reading, refusal } from './loopback-server.ts'

const usualPage = 10
const largestPage = 1_000

/** The changes of an inbox, and its mails in their original form. */
export function inboxRoutes(prefix: string, options: GraphOptions): Route[] {
  return [
    reading(`${prefix}/users/:user/mailFolders/inbox/messages/delta`, 'graph.messagesDelta', (call) =>
      deltaOf(call, inboxOf(call, options), prefix),
    ),
    {
      method: 'GET',
      path: `${prefix}/users/:user/messages/:message/$value`,
      faultPoint: 'graph.messageValue',
      answer: (call) => ({
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: mailOf(call, inboxOf(call, options)).mime,
      }),
    },
  ]
}

/** Returns an inbox that RBAC for Applications lets the app read; Exchange refuses all others alike. */
function inboxOf(call: Call, { municipality, mailboxes }: GraphOptions): Inbox {
  const id = (call.params.user ?? '').toLowerCase()
  const isPerson = municipality.people.some((one) => one.id === id || one.email === id)
  const mailbox = municipality.mailboxes.find(({ address }) => address === id)
  if (!isPerson && !mailbox) {
    throw refusal(404, 'ErrorInvalidUser', `The requested user '${id}' is invalid.`)
  }
  if (!mailbox?.isRead) {
    throw refusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
  }
  return mailboxes.of(mailbox.address).inbox
}

function deltaOf(call: Call, inbox: Inbox, prefix: string): object {
  const { changes, token, isLast } = inbox.page(positionIn(call, inbox), pageSize(call))
  const own = `http://${call.headers.host}${prefix}/users/${encodeURIComponent(call.params.user ?? '')}`
  const link = `${own}/mailFolders/inbox/messages/delta?${isLast ? '$deltatoken' : '$skiptoken'}=${token}`
  return {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(message)',
    [isLast ? '@odata.deltaLink' : '@odata.nextLink']: link,
    value: changes.map(({ id, mail }) =>
      mail
        ? {
            '@odata.type': '#microsoft.graph.message',
            '@odata.etag': `W/"${Buffer.from(mail.id).toString('base64')}"`,
            receivedDateTime: mail.at,
            id: graphId(id, call),
          }
        : { '@removed': { reason: 'deleted' }, id: graphId(id, call) },
    ),
  }
}

/** A token includes the query of the first request. */
function positionIn(call: Call, inbox: Inbox) {
  const token = call.query.get('$deltatoken') ?? call.query.get('$skiptoken')
  if (token === null) return inbox.begin(sinceIn(call))
  onlyOptions(call, '$deltatoken', '$skiptoken')
  const position = inbox.at(token)
  if (!position) {
    throw refusal(410, 'SyncStateNotFound', 'The sync state generation is not found; generation=1.')
  }
  return position
}

function sinceIn(call: Call): Date {
  onlyOptions(call, '$select', '$filter')
  const select = call.query.get('$select')
  if (select !== 'receivedDateTime') throw badRequest(`Not known here: ${select}.`)
  const filter = call.query.get('$filter')
  if (filter === null) return new Date(0)
  const [, since] = /^receivedDateTime ge (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?Z)$/.exec(filter) ?? []
  if (!since) throw refusal(400, 'ErrorInvalidUrlQueryFilter', 'Only receivedDateTime is supported.')
  return new Date(since)
}

function pageSize(call: Call): number {
  const [, size] = /odata\.maxpagesize=(\d+)/.exec(String(call.headers.prefer ?? '')) ?? []
  return Math.min(Number(size ?? usualPage), largestPage)
}

/** The usual id differs between folders; the immutable one is given on request. */
function graphId(id: string, call: Call): string {
  return `${isLasting(call) ? lasting : usual}${Buffer.from(id).toString('base64url')}AAA=`
}

const lasting = 'AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A'
const usual = 'AAMkADhMGAAAAAAA_'

function isLasting({ headers }: Call): boolean {
  return String(headers.prefer ?? '').includes('IdType="ImmutableId"')
}

function mailOf(call: Call, inbox: Inbox): InboxMail {
  onlyOptions(call)
  const id = call.params.message ?? ''
  const kind = isLasting(call) ? lasting : usual
  const known = id.startsWith(kind) && Buffer.from(id.slice(kind.length, -4), 'base64url').toString()
  const mail = known ? inbox.get(known) : undefined
  if (!mail) {
    throw refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
  }
  return mail
}
