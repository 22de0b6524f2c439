import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import { isAlert, onlyTo, reportLostCard, reportNew } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt, settled } from '../helpers/tab-people.ts'

const REFUSED = /kjenner jeg ikke igjen|Bare lederen/

/** Anne reports for Per. Ola, Per's leader, is away, so Liv is alerted as well. */
const people = {
  reporter: 'Anne Dahl',
  affected: 'Per Olsen',
  leader: 'Ola Nordmann',
  'next level': 'Liv Bakke',
  'the reporter’s own leader': 'Nils Berg',
  'a leader who was never alerted': 'Tor Vik',
  'a colleague': 'Kari Hansen',
  'an agent, in chat': 'Ingrid Solberg',
}
type Role = keyof typeof people

const own: Role[] = ['reporter', 'affected']
const leaders: Role[] = ['leader', 'next level']

/** The permissions of each role, written once more by hand. */
const presses: { verb: string; data?: Record<string, string>; may: Role[] }[] = [
  { verb: 'ticket', may: own },
  { verb: 'ask-addition', may: own },
  { verb: 'ask-withdrawal', may: own },
  { verb: 'add', data: { note: 'Lå i veska' }, may: own },
  { verb: 'ask-note', may: leaders },
  { verb: 'note', data: { note: 'Ringte Per' }, may: leaders },
  { verb: 'hand-on', may: leaders },
  { verb: 'acknowledge', may: leaders },
  { verb: 'acknowledge', data: { together: 'yes' }, may: leaders },
  { verb: 'decide', data: { answer: 'look-into' }, may: leaders },
  { verb: 'settle', data: { answer: 'municipality' }, may: leaders },
  // Nothing is outstanding with broken equipment.
  { verb: 'clear-outstanding', data: { answer: 'deleted' }, may: [] },
  // A person names the leader only when none was found.
  { verb: 'name-leader', data: { leader: '5f1d8c2e-0000-4000-8000-000000000007' }, may: [] },
  { verb: 'withdraw', data: { reason: 'mistaken' }, may: own },
  { verb: 'withdraw', data: { reason: 'found', together: 'yes' }, may: own },
]

describe('The rights of each role on a ticket', () => {
  const straks = withStraks()
  let ticket: TicketJson
  let ticketId: string

  before(async () => {
    const { m365 } = straks
    m365.personNamed(people.leader).automaticReplies = { status: 'alwaysEnabled' }
    const anne = m365.chatOf(people.reporter)
    const inputs = { affected: m365.personNamed(people.affected).id, note: 'Kaffe' }
    const number = await reportNew(anne, 'pc-en er knust', inputs)
    const alert = await m365.chatOf(people['next level']).waitFor(number)
    ticketId = idOn(alert.card, 'ticketId') ?? ''
    ticket = await settled(personAt(straks, 'Ingrid Solberg'), number)
  })

  const tries = presses.flatMap(({ may, ...press }) =>
    (Object.keys(people) as Role[]).map((role) => ({ ...press, role, isAllowed: may.includes(role) })),
  )
  // Allowed presses send messages to everybody concerned, so all refusals, which must be silent, come first.
  const { refused = [], allowed = [] } = Object.groupBy(tries, ({ isAllowed }) =>
    isAllowed ? 'allowed' : 'refused',
  )

  for (const { verb, data, role } of refused) {
    it(`do not let ${role} press "${verb}"${data ? ` with ${Object.keys(data).join(' and ')}` : ''}`, async () => {
      const before = await read()
      const answer = await press(people[role], verb, data)
      assert.match(answer, REFUSED)
      assert.ok(!answer.includes('Kaffe') && !answer.includes(ticket.number), 'a refusal shows nothing of it')
      const after = await read()
      assert.deepEqual(
        [after.status, after.facts, after.acknowledgedAt],
        [before.status, before.facts, before.acknowledgedAt],
      )
      assert.equal(
        after.history.filter(({ by }) => by?.name === people[role]).length,
        before.history.filter(({ by }) => by?.name === people[role]).length,
      )
    })
  }

  for (const { verb, data, role } of allowed) {
    it(`let ${role} press "${verb}"${data ? ` with ${Object.keys(data).join(' and ')}` : ''}`, async () => {
      assert.doesNotMatch(await press(people[role], verb, data), REFUSED)
    })
  }

  it('let only the reporter, the affected person and agents read the ticket by the API', async () => {
    for (const role of Object.keys(people) as Role[]) {
      const { status } = await personAt(straks, people[role]).ask('GET', `/api/tickets/${ticket.number}`)
      const sees = own.includes(role) || role === 'an agent, in chat'
      assert.equal(status, sees ? 200 : 404, role)
    }
  })

  it('do not let a leader read the reporter’s note on the alert', async () => {
    const alert = await straks.m365.chatOf(people.leader).waitFor(ticket.number)
    assert.ok(!alert.text.includes('Kaffe'))
  })

  async function press(name: string, verb: string, data: Record<string, string> = {}): Promise<string> {
    const chat = straks.m365.chatOf(name)
    const said = chat.messages().length
    const answer = await pressUnseen(chat, verb, { ticketId, ...data })
    assert.equal(answer?.status, 200)
    const more = chat
      .messages()
      .slice(said)
      .map(({ text }) => text)
    return [JSON.stringify(answer?.body), ...more].join('\n')
  }

  function read(): Promise<TicketJson> {
    return personAt(straks, 'Ingrid Solberg').ticket(ticket.number)
  }
})

describe('A leader whom no alert has reached', () => {
  const straks = withStraks()

  it('may do nothing with a card that somebody shows them', async () => {
    const { m365 } = straks
    m365.faults.always('teams.send', (message) => (isAlert(message) ? { status: 403 } : undefined))
    m365.faults.always('graph.sendMail', onlyTo('ola.nordmann@', { status: 400 }))
    const number = await reportLostCard(straks)
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const toOla = ({ recipient }: TicketJson['deliveries'][number]) =>
      recipient.id === m365.personNamed('Ola Nordmann').id
    const { deliveries, acknowledgedAt } = await settled(ingrid, number)
    assert.deepEqual(new Set(deliveries.filter(toOla).map(({ state }) => state)), new Set(['failed']))
    const receipt = await m365.chatOf('Kari Hansen').waitFor(`Sak ${number} ·`)
    const ticketId = idOn(receipt.card, 'ticketId')
    assert.ok(ticketId)
    const chat = m365.chatOf('Ola Nordmann')
    for (const verb of ['acknowledge', 'ask-note', 'note']) {
      const answer = await pressUnseen(chat, verb, { ticketId, note: 'Sett' })
      assert.match(JSON.stringify(answer?.body), REFUSED, verb)
    }
    assert.equal((await ingrid.ticket(number)).acknowledgedAt, acknowledgedAt)
  })
})
