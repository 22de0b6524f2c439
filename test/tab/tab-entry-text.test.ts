import assert from 'node:assert/strict'
import type { DeliveryJson, HistoryJson, PersonJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { entryText } from '../../tab/ticket/entry-text.ts'
import { wordsIn } from '../helpers/tab-words.ts'

describe('An entry of the timeline', () => {
  const kari = { id: 'kari', name: 'Kari Hansen' }
  const ola = { id: 'ola', name: 'Ola Nordmann' }
  const ingrid = { id: 'ingrid', name: 'Ingrid Solberg' }
  const first = entry('referenced', ingrid)
  const last = { ...entry('referenced', ingrid), id: 2 }

  it('tells who wrote to whom', () => {
    assert.equal(said(entry('commented', ingrid)), 'Til Kari Hansen')
    assert.equal(said(entry('commented', kari)), 'Svar fra Kari Hansen')
    assert.equal(said(entry('commented', ola)), 'Melding fra Ola Nordmann')
  })

  it('tells that reporter and affected person both get what is written', () => {
    const affected = { id: 'anne', name: 'Anne Dahl' }
    assert.equal(said(entry('commented', ingrid), { affected }), 'Til Kari Hansen og Anne Dahl')
    assert.equal(said(entry('commented', ingrid), { affected: kari }), 'Til Kari Hansen')
  })

  it('tells who took the ticket, and whom it was given to', () => {
    assert.equal(said({ ...entry('assigned', ingrid), assignee: ingrid }), 'Tok saken')
    assert.equal(said({ ...entry('assigned', ingrid), assignee: ola }), 'Saken gitt til Ola Nordmann')
  })

  it('tells why the report was withdrawn', () => {
    assert.equal(said({ ...entry('withdrawn', kari), details: { reason: 'found' } }), 'Trukket: funnet igjen')
  })

  it('tells that Straks closed the ticket, and not that anybody resolved it', () => {
    assert.equal(
      said({ ...entry('resolved', null), details: { reason: 'handed-over' } }),
      'Lukket av Straks: mottakeren følger opp i sitt eget system, og det har ikke kommet noe nytt',
    )
  })

  it('tells the present number in the other system, and of an earlier one only that it changed', () => {
    assert.equal(said(first), 'Nummer i annet system endret')
    assert.equal(said(last), 'Nummer i annet system: TOP-17')
    assert.equal(said(last, { externalReference: null }), 'Nummer i annet system fjernet')
  })

  it('tells that there was no leader to alert, not that something went wrong', () => {
    const nobody = { kind: 'leader', id: null, name: '', named: false } as const
    const alerted = { ...alert(), recipient: nobody, state: 'failed', reason: 'no-leader' } as const
    const told = { ...entry('delivery', null), details: { delivery: 'alert', state: 'failed' } }
    assert.equal(said(told, { deliveries: [alerted] }), 'Beskjed til leder (Teams): fant ingen leder')
    const retried = { ...entry('retried', ingrid), details: { delivery: 'alert' } }
    assert.equal(said(retried, { deliveries: [alerted] }), 'Lette etter leder på nytt')
  })

  it('tells which message did not get through, and to whom', () => {
    const details = { comment: 'a' }
    const written = { ...entry('commented', ingrid), details, text: 'Kortet er sperret.' }
    const failed = { ...entry('delivery', null), details: { ...details, person: 'kari' } }
    const again = { ...entry('retried', ingrid), details }
    const history = [written, failed, again]
    assert.equal(
      said(failed, { history }),
      'Meldingen til Kari Hansen kom ikke fram i chatten: «Kortet er sperret.»',
    )
    assert.equal(said(again, { history }), 'Meldingen sendes på nytt: «Kortet er sperret.»')
  })

  it('tells whom the news of the outcome did not reach', () => {
    const details = { outcome: 'resolved' }
    const failed = { ...entry('delivery', null), details: { ...details, person: 'kari' } }
    assert.equal(said(failed), 'Beskjeden til Kari Hansen om at saken er løst, kom ikke fram i chatten')
    const again = { ...entry('retried', ingrid), details }
    assert.equal(said(again), 'Beskjeden om at saken er løst, sendes på nytt')
  })

  it('tells that something may have arrived, and not that it has not', () => {
    const details = { comment: 'a', person: 'kari', state: 'unknown' }
    const perhaps = { ...entry('delivery', null), details }
    assert.equal(said(perhaps), 'Usikkert om meldingen til Kari Hansen kom fram i chatten')
    const news = { ...perhaps, details: { ...perhaps.details, outcome: 'resolved' } }
    assert.equal(said(news), 'Usikkert om beskjeden til Kari Hansen om at saken er løst, kom fram i chatten')
  })

  it('tells that a message waits to be tried again', () => {
    const details = { delivery: 'alert', state: 'pending', error: 'teams 503' }
    const told = { ...entry('delivery', null), details }
    assert.equal(said(told), 'Beskjed til Ola Nordmann (Teams): ikke sendt ennå')
  })

  it('tells whose answer opened the ticket again', () => {
    const details = { comment: 'a' }
    const answer = { ...entry('commented', kari), details, text: 'Nei, det virker ikke' }
    const reopened = { ...entry('reopened', null), details }
    assert.equal(said(reopened, { history: [answer, reopened] }), 'Gjenåpnet av det Kari Hansen skrev')
    assert.equal(said(reopened, { history: [reopened] }), 'Gjenåpnet av et svar')
    assert.equal(said(entry('reopened', ingrid)), 'Gjenåpnet')
  })

  it('tells what has been noted as done, and that it was put right', () => {
    const details = { claim: 'card-blocked', source: 'agent', desk: 'buypass' }
    assert.equal(said({ ...entry('confirmation', ingrid), details }), 'Ført som gjort: Kortet er sperret')
    assert.equal(
      said({ ...entry('confirmation-removed', ingrid), details }),
      'Rettet, ikke bekreftet likevel: Kortet er sperret',
    )
  })

  it('tells something unknown by its code', () => {
    assert.equal(said(entry('something-new', null)), 'something-new')
  })

  function said(one: HistoryJson, changed: Partial<TicketJson> = {}): string {
    return entryText(one, { ...ticket(), ...changed }, wordsIn.nb)
  }

  function entry(what: string, by: PersonJson | null): HistoryJson {
    const nothing = { details: {}, assignee: null, notHeard: [], text: null }
    return { id: 1, at: '2026-11-26T10:00:00Z', what, by, ...nothing }
  }

  function ticket(): TicketJson {
    return {
      number: '2026-000001',
      version: 1,
      type: 'buypass-card',
      cause: 'lost',
      urgency: 'urgent',
      status: 'new',
      reporter: kari,
      affected: null,
      leader: ola,
      assignee: null,
      openedAt: '2026-11-26T10:00:00Z',
      acknowledgedAt: null,
      resolvedAt: null,
      externalReference: 'TOP-17',
      confirmed: [],
      confirmedLines: [],
      resolutionWords: [],
      confirmable: { 'card-blocked': 'Kortet er sperret' },
      handedOver: false,
      leaderState: 'alerted',
      hasFailedDelivery: false,
      mayHaveArrived: false,
      lostBecause: [],
      answeredAt: null,
      needsAttention: false,
      touchedAt: null,
      touchDueAt: null,
      resolveDueAt: null,
      dueAt: null,
      facts: [],
      devices: null,
      restricted: false,
      alertsWithoutLeader: 0,
      withheld: false,
      filedWith: [],
      deliveries: [alert()],
      history: [first, last],
    }
  }

  function alert(): DeliveryJson {
    return {
      id: 'alert',
      recipient: { kind: 'leader', id: ola.id, name: ola.name, named: false },
      channel: 'teams',
      occasion: 'report',
      state: 'sent',
      withheld: false,
      trial: false,
      replaced: false,
      attempts: 1,
      lastError: null,
      reason: null,
      sentAt: '2026-11-26T10:00:00Z',
      acknowledgedAt: null,
      delayed: false,
      answeredAt: null,
      answer: null,
    }
  }
})
