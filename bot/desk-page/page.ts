import type { Texts } from '../../dialogs/texts/index.ts'
import { escaped } from '../deliveries/mail-markup.ts'
import type { Answer } from '../http/answer.ts'
import { claimsFor } from '../show/confirmed.ts'
import { deskNames } from '../show/contact.ts'
import { type Reader, timeFor } from '../show/needs.ts'
import { titleOf, wordsOf } from '../show/title.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { page } from './shell.ts'

/** The presses besides the claims of the type. */
const RECEIVE = 'received'
const SAVE_REFERENCE = 'reference'

/** Shows the request to a desk and its possible answers. Nothing about a person. */
export function ticketPage(ticket: Ticket, delivery: DeliveryRow, reader: Reader): Answer {
  const { organisation, texts } = reader
  const { deskPage } = texts
  const title = titleOf(ticket, reader)
  return page(200, title, reader, [
    `<p class="small">${escaped(deskPage.from(organisation.name))} · <span class="whole">${escaped(deskPage.ticket(ticket.number))}</span></p>`,
    `<h1>${escaped(title)}</h1>`,
    ...answers(ticket, delivery, reader),
  ])
}

export function messagePage(status: keyof typeof MESSAGES, reader: Reader): Answer {
  const { title, text } = reader.texts.deskPage[MESSAGES[status]]
  const { headers, ...answer } = page(status, title, reader, [
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(text)}</p>`,
  ])
  return { ...answer, headers: { ...headers, ...(status !== 404 && { 'retry-after': '60' }) } }
}

const MESSAGES = { 404: 'unknown', 429: 'tooMany', 503: 'away' } as const

function answers(ticket: Ticket, delivery: DeliveryRow, reader: Reader): string[] {
  const { deskPage } = reader.texts
  const { status } = ticket
  const { done, buttons } = points(ticket, delivery, reader)
  const said = done.length > 0 ? [...done, `<p class="small">${escaped(deskPage.ifWrong)}</p>`] : []
  if (status === 'resolved' || status === 'withdrawn')
    return [...said, `<p>${escaped(deskPage.closed[status])}</p>`]
  const forDesk = deskPage.forDesk(deskNames(reader.organisation, [delivery.recipient_id ?? '']))
  const { request } = wordsOf(ticket, reader) ?? {}
  const asked = request ? [`<p>${escaped(request)}</p>`] : []
  return [...asked, ...said, ...form(ticket, forDesk, buttons, deskPage)]
}

/** Returns the points a desk can answer: those answered already, and a button for each other. */
function points(
  ticket: Ticket,
  { answer, answered_at, recipient_id }: DeliveryRow,
  reader: Reader,
): { done: string[]; buttons: string[] } {
  const { deskPage } = reader.texts
  const received = answer === 'human' ? answered_at : null
  const claims = claimsFor(ticket, reader).map(({ id, claim }) => {
    const said = ticket.confirmations.find(
      ({ what, source, desk }) => what === id && source === 'desk' && desk === recipient_id,
    )
    return { press: id, text: claim, done: said && deskPage.done(claim, timeFor(said.at, reader)) }
  })
  const receipt = received && deskPage.received(timeFor(received, reader))
  const all = [{ press: RECEIVE, text: deskPage.receive, done: receipt }, ...claims]
  return {
    done: all.flatMap(({ done }) => (done ? [`<p class="done">✓ ${escaped(done)}</p>`] : [])),
    buttons: all.flatMap(({ press, text, done }) => (done ? [] : [button(press, text)])),
  }
}

function form(
  { external_reference }: Ticket,
  forDesk: string,
  buttons: string[],
  deskPage: Texts['deskPage'],
): string[] {
  const isKept = external_reference !== null
  const kept = isKept ? [`<p>${escaped(deskPage.referenceKept)}</p>`] : []
  if (isKept && buttons.length === 0) return kept
  const save = buttons.length === 0 ? [button(SAVE_REFERENCE, deskPage.saveReference)] : buttons
  return [
    `<form method="post" aria-labelledby="answer"><h2 id="answer">${escaped(deskPage.answer)}</h2>`,
    ...(isKept ? kept : referenceField(deskPage)),
    ...save,
    `<p class="small">${escaped(`${forDesk} ${deskPage.onlyPressed}`)}</p></form>`,
  ]
}

function referenceField(deskPage: Texts['deskPage']): string[] {
  return [
    `<label for="reference">${escaped(deskPage.reference)}</label>`,
    '<input id="reference" name="reference" maxlength="100" autocomplete="off" aria-describedby="hint">',
    `<p id="hint" class="small">${escaped(deskPage.referenceHint)}</p>`,
  ]
}

function button(press: string, text: string): string {
  return `<button name="press" value="${escaped(press)}">${escaped(text)}</button>`
}
