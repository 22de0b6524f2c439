import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { pressVerb } from '../helpers/leaders-tab.ts'
import { seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { commentsIn, lostCard, personAt } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')
const OPEN = ['new', 'in-progress']

describe('Random actions of agents, an employee and a leader on one ticket', () => {
  const straks = withStraks({ clock })
  const [ingrid, mikkel] = [personAt(straks, 'Ingrid Solberg'), personAt(straks, 'Mikkel Ruud')]
  const [kari, ola] = [personAt(straks, 'Kari Hansen'), personAt(straks, 'Ola Nordmann')]
  const mayUndo = true
  let number: string
  let ticketId: string
  /** The employee's texts, by the way they were taken. */
  let said: { added: string[]; answered: string[] }
  let withdrawn: boolean

  const does = {
    takes: () => agents(ingrid, 'assign', { assignee: ingrid.id, mayUndo }),
    gives: () => agents(ingrid, 'assign', { assignee: mikkel.id, mayUndo }),
    resolves: () => agents(ingrid, 'resolve', { resolution: 'done', text: nextText('Løst'), mayUndo }),
    resolvesToo: () => agents(mikkel, 'resolve', { resolution: 'found', text: nextText('Løst'), mayUndo }),
    notes: () => agents(ingrid, 'note', { text: nextText('Notat') }),
    reopens: async () => {
      if ((await agents(mikkel, 'reopen', {})) === 200) withdrawn = false
    },
    undoes: async () => {
      const before = await ingrid.ticket(number)
      const status = await agents(ingrid, 'undo', {})
      assert.ok([200, 409, 410].includes(status), `undo: ${status}`)
      if (before.status === 'withdrawn') assert.equal((await ingrid.ticket(number)).status, 'withdrawn')
    },
    adds: async () => {
      const text = nextText('Mer')
      const isOpen = await isOpenToKari()
      await press('add', { note: [...said.added, text].join('\n') })
      if (isOpen) said.added.push(text)
    },
    answers: async () => {
      const text = nextText('Svar')
      await press('answer', { answer: text })
      said.answered.push(text)
    },
    thanks: () => press('answer', { answer: 'takk' }),
    withdraws: async () => {
      const isOpen = await isOpenToKari()
      await press('withdraw', { reason: 'found' })
      if (isOpen) withdrawn = true
    },
    acknowledges: () => pressVerb(ola, number, 'acknowledge', {}),
    handsOn: () => pressVerb(ola, number, 'hand-on', {}),
    fiveSecondsPass: () => passed(5 / 60),
    aMinutePasses: () => passed(1),
  } satisfies Record<string, () => Promise<unknown>>
  type Step = keyof typeof does
  const steps = Object.keys(does).filter((step): step is Step => step in does)

  it('leave the right state, lose no text, and tell the reporter of no undone resolution', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...steps), { minLength: 2, maxLength: 8 }),
        async (happens) => {
          await begin()
          for (const step of happens) {
            await does[step]()
            await holds()
          }
          await passed(1)
          await holds()
          await isToldTheTruth()
        },
      ),
      { numRuns: 25, endOnFailure: true },
    ))

  async function begin(): Promise<void> {
    clock.pass(1)
    number = (await lostCard(straks)).number
    await straks.idle()
    clock.slowDown()
    const receipt = await seen(straks.m365.chatOf('Kari Hansen'), number, /Legg til opplysninger/)
    ticketId = idOn(receipt.card, 'ticketId') ?? assert.fail('no id')
    said = { added: [], answered: [] }
    withdrawn = false
  }

  /** Checks what must be true at any time. */
  async function holds(): Promise<void> {
    const [ticket, hers] = [await ingrid.ticket(number), await kari.ticket(number)]
    const note = ticket.facts.find(({ name }) => name === 'note')?.value ?? ''
    for (const text of said.added) assert.ok(note.includes(text), `${text} is not in «${note}»`)
    for (const text of said.answered) assert.ok(commentsIn(ticket).includes(text), `${text} is lost`)
    if (withdrawn) assert.deepEqual([ticket.status, hers.status], ['withdrawn', 'withdrawn'])
    // Only a resolution is kept from her, and only for a moment.
    if (ticket.status !== 'resolved') assert.equal(hers.status, ticket.status)
    assert.equal(hers.resolvedAt !== null, hers.status === 'resolved')
    assert.equal(ticket.resolvedAt !== null, ticket.status === 'resolved')
    if (ticket.status === 'in-progress') assert.ok(ticket.assignee)
    if (ticket.status === 'new') assert.equal(ticket.assignee, null)
  }

  /** Checks the end: she has heard all resolutions that stood, and no other. */
  async function isToldTheTruth(): Promise<void> {
    const [ticket, hers] = [await ingrid.ticket(number), await kari.ticket(number)]
    assert.equal(hers.status, ticket.status)
    const heard = straks.m365.chatOf('Kari Hansen').messages(number)
    const times = (words: RegExp) => heard.filter(({ text }) => words.test(text)).length
    const stood = ticket.history.filter((entry) => entry.what === 'resolved' && !isTakenBack(entry, ticket))
    assert.equal(times(/har avsluttet sak/), stood.length)
    const reopened = ticket.history.filter(({ what, by }) => what === 'reopened' && by)
    // A ticket that was closed again at once may not be worth a message.
    assert.ok(times(/har åpnet sak/) <= reopened.length)
    for (const { text } of stood) assert.equal(times(new RegExp(`${text}`)), 1)
    assert.doesNotMatch(JSON.stringify(hers), /overtaken|undone|"noted"|Notat \d/)
    const kept = ticket.history.filter((entry) => entry.what === 'resolved' && isTakenBack(entry, ticket))
    for (const { text } of kept) assert.ok(!text || !JSON.stringify([heard, hers]).includes(text), `${text}`)
  }

  function isTakenBack({ id }: { id: number }, { history }: TicketJson): boolean {
    return history.some(
      ({ what, details }) => ['undone', 'overtaken'].includes(what) && details.entry === String(id),
    )
  }

  let count = 0
  function nextText(of: string): string {
    count += 1
    return `${of} ${count}.`
  }

  async function agents(agent: typeof ingrid, action: string, body: unknown): Promise<number> {
    for (;;) {
      const { status } = await agent.act(await agent.ticket(number), action, body)
      if (status !== 412) return status
    }
  }

  async function isOpenToKari(): Promise<boolean> {
    return OPEN.includes((await kari.ticket(number)).status)
  }

  function press(verb: string, data: Record<string, string>): Promise<unknown> {
    return pressUnseen(straks.m365.chatOf('Kari Hansen'), verb, { ...data, ticketId })
  }

  async function passed(minutes: number): Promise<void> {
    // From here on at normal speed.
    clock.pass(minutes)
    await straks.idle()
    clock.slowDown()
  }
})
