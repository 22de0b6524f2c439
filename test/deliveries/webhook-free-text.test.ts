import assert from 'node:assert/strict'
import fc from 'fast-check'
import { webhookMessage } from '../../bot/show/webhook-message.ts'
import type { CommentRow, PersonRow } from '../../bot/store/schema.ts'
import type { Ticket } from '../../bot/tickets/tickets-table.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { delivery, REPORTED, ticketWith } from '../helpers/made-up-rows.ts'

const context = { organisation: eigersund, incidentTypes, clock: () => REPORTED, teamsAppId: null }

const row = {
  ...delivery({ recipient_id: 'TOPdesk' }),
  recipient_kind: 'webhook',
  channel: 'webhook',
  occasion: 'changed',
} as const

const written = fc.string({ minLength: 6, unit: 'grapheme' })
const person = (id: string) =>
  fc
    .record({ name: written, mail: written, phone: written, department: written })
    .map((said): [string, PersonRow] => [
      id,
      { ...(ticketWith().people.get('kari') ?? assert.fail()), ...said, id },
    ])
const comment = fc
  .record({ text: written, internal: fc.boolean(), by: fc.constantFrom('kari', 'ola', null) })
  .map((said): CommentRow => ({ ...said, id: 'a', ticket_id: 'ticket', at: REPORTED, desk: null }))

/** Tickets of any type, with any answers, people and comments. */
const tickets = fc
  .constantFrom(...incidentTypes.flatMap((type) => [null, ...type.causes].map((cause) => ({ type, cause }))))
  .chain(({ type, cause }) => {
    const names = [...type.fields.map(({ name }) => name), 'decision', 'affected', 'asked-before']
    return fc.record({
      type: fc.constant(type.id),
      cause: fc.constant(cause?.id ?? null),
      affected_id: fc.constantFrom(null, 'liv'),
      external_reference: fc.option(written),
      facts: fc.dictionary(fc.constantFrom(...names), written),
      people: fc.tuple(person('kari'), person('ola'), person('liv')).map((some) => new Map(some)),
      comments: fc.array(comment, { maxLength: 3 }),
    })
  })
  .map((said): Ticket => ({ ...ticketWith(), ...said }))

describe('The message to another system', () => {
  const told = (ticket: Ticket, freeText: boolean) => webhookMessage(row, ticket, { freeText }, context)

  it('is the same whatever people have written and are called', () => {
    fc.assert(
      fc.property(tickets, (ticket) => {
        const { type, cause } = ticket
        assert.deepEqual(told(ticket, false), told({ ...ticketWith(), type, cause }, false))
      }),
    )
  })

  it('holds no answer, name or comment unless the organisation file says so', () => {
    fc.assert(
      fc.property(tickets, (ticket) => {
        const text = JSON.stringify(told(ticket, false))
        for (const word of wordsIn(ticket)) assert.ok(!text.includes(JSON.stringify(word).slice(1, -1)), word)
      }),
    )
  })

  it('never holds a comment or an external reference', () => {
    fc.assert(
      fc.property(tickets, (ticket) => {
        // Otherwise one person's name could be another one's text.
        const { facts, people } = ticketWith()
        const text = JSON.stringify(told({ ...ticket, facts, people }, true))
        const said = [ticket.external_reference ?? '', ...ticket.comments.map((one) => one.text)]
        for (const word of said.filter(Boolean))
          assert.ok(!text.includes(JSON.stringify(word).slice(1, -1)), word)
      }),
    )
  })

  it('holds answers, notes and people when the organisation file says so', () => {
    const facts = { note: 'Lappen lå ved pulten', phone: '40 00 00 01' }
    const { data } = told({ ...ticketWith(), facts }, true) as { data: Record<string, unknown> }
    assert.deepEqual(data['reporter'], {
      id: 'kari',
      name: 'Kari Hansen',
      mail: 'kari@eigersund.example',
      phone: null,
    })
    assert.equal(data['affected'], null)
    assert.deepEqual(data['facts'], [
      { name: 'note', label: 'Merknad', value: 'Lappen lå ved pulten' },
      { name: 'phone', label: 'Telefon (oppgitt)', value: '40 00 00 01' },
    ])
  })
})

function wordsIn({ facts, people, comments, external_reference }: Ticket): string[] {
  const ofPeople = [...people.values()].flatMap(({ name, mail, phone, department }) => [
    name,
    mail,
    phone,
    department,
  ])
  return [
    ...Object.values(facts),
    ...ofPeople,
    ...comments.map(({ text }) => text),
    external_reference,
  ].filter((word) => word !== null)
}
