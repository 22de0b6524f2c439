import assert from 'node:assert/strict'
import { type MailWords, mailWords } from '../../bot/show/mail.ts'
import { forReader } from '../../bot/show/needs.ts'
import type { DeliveryRow } from '../../bot/store/schema.ts'
import type { Ticket } from '../../bot/tickets/tickets-table.ts'
import { teamsAppId } from '../../local/municipality.ts'
import { eigersund, typesOfEigersund as incidentTypes } from '../helpers/eigersund.ts'
import { delivery, REPORTED, ticketWith } from '../helpers/made-up-rows.ts'

const withPhone = (id: string, phone: string) => ({ ...(eigersund.desks[id] ?? assert.fail(id)), phone })
const desks = {
  ...eigersund.desks,
  buypass: withPhone('buypass', '22 00 00 01'),
  'help-desk': withPhone('help-desk', '51 00 00 02'),
}
const context = {
  organisation: { ...eigersund, desks },
  incidentTypes,
  clock: () => REPORTED,
  teamsAppId,
}
const reader = forReader(context, 'nb')

const toBuypass = delivery({ id: 'to-buypass', state: 'failed', attempts: 1, last_error: 'not-accepted' })
const toOla = delivery({ recipient_kind: 'leader', recipient_id: 'ola', channel: 'teams', state: 'sent' })
const duty = delivery({ recipient_kind: 'duty', recipient_id: null })

describe('A mail to the duty contact', () => {
  it('leaves out the request to the desk, and tells whom to call instead', () => {
    const { paragraphs } = mailOf(duty, ticketWith(toBuypass, toOla))
    assert.deepEqual(paragraphs, [
      'E-posten til Buypass kom ikke fram. Gi beskjed på en annen måte nå, for eksempel på telefon. Buypass: 22 00 00 01.',
    ])
  })

  it('gives the phone numbers of a leader who may not have heard and of the reporter', () => {
    const toLeader = { ...toOla, state: 'unknown' as const }
    const ticket = ticketWith({ ...toBuypass, state: 'sent' }, toLeader)
    const { paragraphs, facts } = mailOf(duty, withPhones(ticket, { ola: '400 00 002', kari: '400 00 001' }))
    assert.match(paragraphs.join('\n'), /for eksempel på telefon\. Leder Ola Nordmann: 400 00 002\.$/)
    assert.equal(factOf(facts, 'Telefon (katalogen)'), '400 00 001')
  })

  it('says that no leader is left to alert, and gives the phone number of the silent one', () => {
    const nobody = { ...toOla, recipient_id: null, state: 'failed' as const, last_error: 'no-leader' }
    const named = { ...toOla, named_by: 'kari', made: 1 }
    const nobodyAbove = { ...nobody, recipient_kind: 'next-level' as const, made: 2 }
    const ticket = withPhones(ticketWith(nobody, named, nobodyAbove), { ola: '400 00 002' })
    assert.match(
      mailOf(duty, ticket).paragraphs[0] ?? '',
      /^Neste leder: ingen flere ledere å varsle; .* på telefon\. Leder Ola Nordmann \(oppgitt av Kari Hansen\): 400 00 002\.$/,
    )
  })

  it('tells how to reach the help desk when nobody looks at the ticket', () => {
    const { paragraphs } = mailOf({ ...duty, occasion: 'overdue' }, ticketWith(toOla))
    assert.match(
      paragraphs[0] ?? '',
      /Ta kontakt med dem\. IKT Brukerhjelpen: 51 00 00 02, brukerhjelpen@\S+\.$/,
    )
  })
})

describe('A mail to an agent whom Teams does not reach', () => {
  const toAgent = delivery({ recipient_kind: 'agent', recipient_id: 'ingrid', occasion: 'notice' })

  it('begins with the reason for it, and links to the ticket', () => {
    const { paragraphs, links } = mailOf(toAgent, { ...ticketWith(), assignee_id: 'ingrid' })
    assert.deepEqual(paragraphs, ['Du har fått sak 2026-000001: Buypass-kort mistet.\nHaster'])
    assert.deepEqual(titles(links), ['Åpne saken', 'Les §\u00a02.6 i instruksen'])
  })
})

describe('The last line of a mail', () => {
  it('says that an answer also goes to the reporter, if the reporter has an address', () => {
    const toBuypass = delivery({ recipient_id: 'buypass' })
    assert.match(mailOf(toBuypass, ticketWith()).footer, /til kommunen og til innmelderen\.$/)
    const people = new Map([...ticketWith().people].map(([id, one]) => [id, { ...one, mail: null }] as const))
    assert.match(mailOf(toBuypass, { ...ticketWith(), people }).footer, /går til kommunen\.$/)
  })
})

describe('A mail to the privacy officer', () => {
  const toOfficer = delivery({ recipient_kind: 'privacy-officer', recipient_id: 'privacy-officer' })

  it('says that the deadline was, once it has passed', () => {
    const reported = new Date(REPORTED.getTime() - 72 * 3_600_000 - 1)
    const { paragraphs } = mailOf(toOfficer, { ...ticketWith(), opened_at: reported, personal_data: true })
    assert.match(
      paragraphs[0] ?? '',
      /Foreløpig frist for å melde til Datatilsynet var onsdag 25\. november 13:59\.$/,
    )
  })

  it('links into Teams only an officer of the municipality’s own domain', () => {
    const linksTo = (email: string) => {
      const privacyOfficer = { name: 'Personvernombudet', email }
      const inTeams = forReader({ ...context, organisation: { ...eigersund, privacyOfficer } }, 'nb')
      return titles(mailWords(toOfficer, ticketWith(), inTeams).links)
    }
    assert.deepEqual(linksTo('ombud@ombudene.example'), [])
    assert.deepEqual(linksTo(`ombud@${eigersund.mailbox.split('@')[1]}`), ['Les §\u00a02.6 i instruksen'])
  })

  it('begins with the breach and its deadline, and ends with why it was sent', () => {
    const { paragraphs } = mailOf(toOfficer, { ...ticketWith(), personal_data: true })
    assert.match(paragraphs[0] ?? '', /^Personopplysninger kan være på avveie\. Foreløpig frist/)
    assert.equal(paragraphs.at(-1), 'Du får denne e-posten fordi du er personvernombud.')
  })
})

describe('A mail to a leader', () => {
  const mail = delivery({ recipient_kind: 'leader', recipient_id: 'ola' })
  const failed = { ...toOla, state: 'failed' as const }

  it('leads to the ticket in Teams unless the leader has no Teams', () => {
    const outside = mailOf(mail, ticketWith({ ...failed, reason: 'no-teams' }, mail))
    assert.deepEqual(outside.links, [])
    const blocked = mailOf(mail, ticketWith({ ...failed, reason: 'blocked' }, mail))
    assert.deepEqual(titles(blocked.links), ['Åpne saken', 'Les §\u00a02.6 i instruksen'])
  })

  it('leads to an instruction on the web even when the leader has no Teams', () => {
    const links = { ...eigersund.links, instruction: 'https://eigersund.example/instruks' }
    const onWeb = forReader({ ...context, organisation: { ...eigersund, links } }, 'nb')
    const ticket = ticketWith({ ...failed, reason: 'no-teams' }, mail)
    assert.deepEqual(
      mailWords(mail, ticket, onWeb).links.map(({ url }) => url),
      ['https://eigersund.example/instruks'],
    )
  })

  it('asks for no answer in Teams when the leader has no Teams', () => {
    const asked = { ...ticketWith({ ...failed, reason: 'no-teams' }, mail), type: 'equipment-damaged' }
    const words = mailOf(mail, asked).paragraphs.join('\n')
    assert.match(words, /Gi svaret ditt til Brukerhjelpen, .* IKT Brukerhjelpen: 51 00 00 02/)
    assert.doesNotMatch(words, /Straks i Teams/)
  })

  it('asks for no decision when the leader has answered already', () => {
    const damaged = { ...ticketWith(failed), type: 'equipment-damaged', cause: 'damaged' }
    const added = { ...mail, occasion: 'addition' as const }
    assert.match(mailOf(added, damaged).paragraphs.join('\n'), /avgjør hvem som erstatter/)
    const decided = { ...damaged, facts: { decision: 'municipality' } }
    assert.doesNotMatch(mailOf(added, decided).paragraphs.join('\n'), /avgjør hvem/)
  })

  it('says only once what is outstanding in a hand-back', () => {
    const { paragraphs } = mailOf({ ...mail, occasion: 'outstanding' }, handBack({ dataHandled: 'not-yet' }))
    assert.equal(paragraphs.join('\n').match(/når alt er i orden/g)?.length, 1)
  })
})

describe('A mail to the help desk about a hand-back', () => {
  const toDesk = delivery({ recipient_id: 'help-desk' })

  it('says only once, on the last day, what to do', () => {
    const { subject, paragraphs } = mailOf(
      { ...toDesk, occasion: 'last-day' },
      handBack({ lastDay: '2026-12-18' }),
    )
    assert.equal(subject, 'Siste dag, steng tilgangen: Hjemmekontor avsluttes')
    assert.deepEqual(paragraphs, [
      'Siste dag med hjemmekontor er fredag 18. desember 2026. Steng tilgangen når dagen er over.',
      reader.texts.mail.noOrder,
    ])
  })

  it('says only that the equipment is back while the data at home is not dealt with', () => {
    const ticket = handBack({ dataHandled: 'not-yet', decision: 'complete' })
    const { facts } = mailOf({ ...toDesk, occasion: 'decision' }, ticket)
    assert.equal(factOf(facts, 'Tilbakelevering'), 'Alt utstyr er levert')
  })
})

describe('A mail about a leader’s second answer', () => {
  it('says in its subject that the leader has changed the answer', () => {
    const events = ['employee', 'municipality'].map((answer) => decided(answer))
    const ticket = { ...ticketWith(), type: 'equipment-damaged', cause: 'damaged', events }
    const { subject } = mailOf(delivery({ recipient_id: 'help-desk', occasion: 'decision' }), ticket)
    assert.equal(subject, 'Haster, lederen har endret svaret: Utstyr ødelagt')
  })
})

describe('A mail about new information', () => {
  const ticket = { ...ticketWith(), facts: { when: 'i går', where: 'på bussen', phone: '41 00 00 77' } }
  const added = { occasion: 'addition' as const, about: 'where phone' }

  it('names what is new, as far as its reader may see it', () => {
    assert.deepEqual(
      ['help-desk', 'buypass'].map(
        (recipient_id) => mailOf(delivery({ ...added, recipient_id }), ticket).paragraphs[0],
      ),
      [
        'Opplysninger er lagt til eller rettet: Hvor, Telefon (oppgitt). Her er de slik de er nå.',
        'Opplysninger er lagt til eller rettet: Telefon (oppgitt). Her er de slik de er nå.',
      ],
    )
  })

  it('names nothing when the answers have been erased', () => {
    const [first] = mailOf(delivery({ ...added, recipient_id: 'help-desk' }), ticketWith()).paragraphs
    assert.equal(first, 'Opplysninger er lagt til eller rettet. Her er de slik de er nå.')
  })
})

describe('A mail about a colleague', () => {
  const ticket = withPhones(
    { ...ticketWith(), affected_id: 'ola', facts: { phone: '41 00 00 77' } },
    { kari: '400 00 001', ola: '400 00 002' },
  )

  it('does not give the reporter’s phone number as the colleague’s', () => {
    const { facts } = mailOf(delivery({ recipient_id: 'buypass' }), ticket)
    assert.deepEqual(phonesIn(facts), ['Telefon (katalogen): 400 00 002'])
    assert.deepEqual(phonesIn(mailOf(delivery({ recipient_id: 'help-desk' }), ticket).facts), [
      'Telefon (katalogen): 400 00 002',
      'Telefon (oppgitt av innmelder): 41 00 00 77',
      'Telefon (katalogen, innmelder): 400 00 001',
    ])
  })

  it('gives a phone number that the colleague has added as theirs, and first', () => {
    const added = { at: REPORTED, what: 'added', by: 'ola', details: { fields: 'where phone' } }
    const { facts } = mailOf(delivery({ recipient_id: 'help-desk' }), { ...ticket, events: [added] })
    assert.deepEqual(phonesIn(facts), [
      'Telefon (oppgitt): 41 00 00 77',
      'Telefon (katalogen): 400 00 002',
      'Telefon (katalogen, innmelder): 400 00 001',
    ])
  })

  it('does not ask the colleague to write in the chat, where they are not', () => {
    const { paragraphs } = mailOf(delivery({ recipient_kind: 'affected', recipient_id: 'ola' }), ticket)
    assert.ok(paragraphs.includes('Let gjerne videre. Dukker kortet opp, skriver du det bare til Straks.'))
  })

  it('tells the colleague who else has heard, and leads to the ticket', () => {
    const told = { ...ticket, deliveries: ticketWith({ ...toBuypass, state: 'sent' }).deliveries }
    const { facts, links } = mailOf(delivery({ recipient_kind: 'affected', recipient_id: 'ola' }), told)
    assert.equal(factOf(facts, 'Går også til'), 'Buypass')
    assert.ok(titles(links).includes('Åpne saken'))
  })
})

function mailOf(about: DeliveryRow, ticket: Ticket): MailWords {
  return mailWords(about, ticket, reader)
}

function handBack(facts: Ticket['facts']): Ticket {
  return { ...ticketWith(), type: 'offboarding', cause: null, urgency: 'normal', facts }
}

function withPhones(ticket: Ticket, phones: Record<string, string>): Ticket {
  const people = [...ticket.people].map(([id, one]) => [id, { ...one, phone: phones[id] ?? null }] as const)
  return { ...ticket, people: new Map(people) }
}

function decided(answer: string): Ticket['events'][number] {
  return { at: REPORTED, what: 'decided', by: 'ola', details: { answer } }
}

function factOf(facts: MailWords['facts'], label: string): string | undefined {
  return facts.find((fact) => fact.label === label)?.value
}

function phonesIn(facts: MailWords['facts']): string[] {
  return facts
    .filter(({ label }) => label.startsWith('Telefon'))
    .map(({ label, value }) => `${label}: ${value}`)
}

function titles(links: MailWords['links']): string[] {
  return links.map(({ title }) => title)
}
