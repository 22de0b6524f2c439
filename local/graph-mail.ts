import { badRequest, type GraphOptions, personOf } from './graph-request.ts'
import { type Call, posting, type Route, reading, refusal } from './loopback-server.ts'
import type { AutomaticReplies } from './municipality.ts'

export function mailRoutes(prefix: string, options: GraphOptions): Route[] {
  return [
    posting(`${prefix}/users/:user/sendMail`, 'graph.sendMail', async (call) => {
      const sender = senderOf(call, options)
      await take(mimeOf(call), sender, options)
      return { status: 202 }
    }),
    reading(
      `${prefix}/users/:user/mailboxSettings/automaticRepliesSetting`,
      'graph.automaticReplies',
      (call) => setting(personOf(call, options).automaticReplies),
    ),
  ]
}

function senderOf(call: Call, { municipality }: GraphOptions): string {
  const id = call.params.user ?? ''
  const person = municipality.people.find((one) => one.id === id)
  const addresses = [
    ...municipality.people.map((one) => one.email),
    ...municipality.mailboxes.filter((one) => one.sends).map((one) => one.address),
  ]
  const sender = person?.email ?? addresses.find((one) => one === id.toLowerCase())
  if (!sender) throw refusal(404, 'ErrorInvalidUser', `The requested user '${id}' is invalid.`)
  return sender
}

/** Graph also accepts a mail in JSON, which the bot never sends. */
function mimeOf(call: Call): Buffer {
  if (!call.headers['content-type']?.startsWith('text/plain'))
    throw badRequest('The stand-in takes no mail but MIME in base64.')
  const base64 = call.body.toString().replaceAll(/\s/g, '')
  if (base64 === '' || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
    throw refusal(400, 'ErrorMimeContentInvalidBase64String', 'Invalid base64 string for MIME content.')
  }
  return Buffer.from(base64, 'base64')
}

async function take(mime: Buffer, sender: string, { mailboxes }: GraphOptions): Promise<void> {
  const mail = await mailboxes.read(mime)
  if (mail.to.length === 0) {
    throw refusal(400, 'ErrorInvalidRecipients', 'The message cannot be sent because it has no recipients.')
  }
  if (mail.from !== '' && mail.from.toLowerCase() !== sender) {
    throw refusal(
      403,
      'ErrorSendAsDenied',
      'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.',
    )
  }
  mailboxes.deliver(mail, mail.recipients)
}

function setting(replies: AutomaticReplies): Record<string, unknown> {
  const scheduled = replies.status === 'scheduled' ? replies : undefined
  return {
    status: replies.status,
    externalAudience: 'all',
    scheduledStartDateTime: { dateTime: graphTime(scheduled?.from), timeZone: 'UTC' },
    scheduledEndDateTime: { dateTime: graphTime(scheduled?.until), timeZone: 'UTC' },
    internalReplyMessage: 'Privat tekst som ingen skal lagre.',
    externalReplyMessage: 'Privat tekst som ingen skal lagre.',
  }
}

/** Graph writes seven decimals and no time zone. */
function graphTime(iso = '2026-01-01T00:00:00Z'): string {
  return `${new Date(iso).toISOString().slice(0, 19)}.0000000`
}
