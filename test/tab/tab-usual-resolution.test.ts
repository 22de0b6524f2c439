import assert from 'node:assert/strict'
import type { IncidentTypeJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { usualResolution } from '../../tab/usual-resolution.ts'

const type: IncidentTypeJson = {
  id: 'buypass-card',
  paragraph: '2.6',
  name: 'Buypass-kort',
  titles: {},
  asksLeader: false,
}
const confirmed = { what: 'card-blocked', at: '', by: null, desk: null }

describe('The outcome that a single key gives a ticket', () => {
  it('is «done» when the ticket is not urgent', () => assert.equal(usual({ urgency: 'normal' }), 'done'))

  it('is for an agent to say as long as no desk has confirmed anything of an urgent ticket', () => {
    assert.equal(usual({ urgency: 'urgent' }), null)
    assert.equal(usual({ urgency: 'urgent', confirmed: [{ ...confirmed, source: 'employee' }] }), null)
    assert.equal(usual({ urgency: 'urgent', confirmed: [{ ...confirmed, source: 'desk' }] }), 'done')
  })

  it('is for an agent to say when the leader decides, somebody was not reached, or the type is unknown', () => {
    assert.equal(usual({}, { ...type, asksLeader: true }), null)
    assert.equal(usual({ needsAttention: true }), null)
    assert.equal(usual({ type: 'of-another-time' }), null)
  })

  it('is none when the ticket is closed', () => assert.equal(usual({ status: 'resolved' }), null))
})

function usual(ticket: Partial<TicketSummary>, known = type) {
  const open = {
    type: 'buypass-card',
    status: 'new',
    urgency: 'normal',
    confirmed: [],
    needsAttention: false,
    withheld: false,
  }
  return usualResolution({ ...open, ...ticket } as TicketSummary, { incidentTypes: [known] })
}
