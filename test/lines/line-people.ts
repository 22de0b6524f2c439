import { setTimeout as pause } from 'node:timers/promises'
import type { PersonChat } from '../../local/person-chat.ts'
import type { SeenMessage } from '../../local/seen-message.ts'
import type { Bots } from '../helpers/bots.ts'
import { type NotFiled, startLoad } from '../helpers/load.ts'
import { type PersonAt, personAt } from '../helpers/tab-people.ts'

/** All have a leader; one of these leaders does not have the app yet. */
export const EMPLOYEES = ['Kari Hansen', 'Per Olsen', 'Anne Dahl', 'Hilde Nes', 'Mikkel Ruud']
export const ALERTED = ['Ola Nordmann', 'Nils Berg', 'Tor Vik', 'Arne Lie']

/** Statements made to people, as ticket numbers. */
export type Told = {
  filed: Set<string>
  notFiled: NotFiled[]
  acknowledged: Set<string>
  withdrawn: Set<string>
  commented: Set<string>
  resolved: Set<string>
  /** Resolved, then undone before anyone heard of it. */
  undone: Set<string>
}

/** The action on a ticket, by its number's last digit; none for the others. */
const endsWith = {
  acknowledge: /[02468]$/,
  withdraw: /[38]$/,
  comment: /[15]$/,
  resolve: /[79]$/,
  undo: /4$/,
}

/** Starts a working day: employees report lost cards, and leaders and the help desk handle them. */
export function startDay(bots: Bots): { told: Told; end(): Promise<void> } {
  const load = startLoad(bots.m365, { names: EMPLOYEES, pauseMs: 800, someInWriting: true })
  const told: Told = {
    filed: load.acknowledged,
    notFiled: load.notFiled,
    acknowledged: new Set(),
    withdrawn: new Set(),
    commented: new Set(),
    resolved: new Set(),
    undone: new Set(),
  }
  const ingrid = personAt({ m365: bots.m365, straks: { url: bots.url } }, 'Ingrid Solberg')
  const all = (names: string[]) => names.map(bots.m365.chatOf)
  const stops = [
    ...all(ALERTED).map((chat) => everySoOften(() => acknowledgeAlerts(chat, told))),
    ...all(EMPLOYEES).map((chat) => everySoOften(() => withdrawSome(chat, told))),
    everySoOften(() => workAtDesk(ingrid, told)),
  ]
  return {
    told,
    async end() {
      await load.stop()
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}

/** Repeats a round; a failed one is tried again next time, as people do. */
function everySoOften(round: () => Promise<void>): () => Promise<void> {
  let stopped = false
  const run = async () => {
    while (!stopped) {
      await round().catch(() => undefined)
      await pause(700)
    }
  }
  const over = run()
  return async () => {
    stopped = true
    await over
  }
}

const ACKNOWLEDGE = 'Bekreft at jeg har sett det'

async function acknowledgeAlerts(leader: PersonChat, { acknowledged }: Told): Promise<void> {
  for (const alert of leader.messages().filter(({ buttons }) => buttons.includes(ACKNOWLEDGE))) {
    const number = numberIn(alert)
    if (acknowledged.has(number) || !endsWith.acknowledge.test(number)) continue
    const answer = await pressed(leader, ACKNOWLEDGE, alert)
    if (answer.includes('Bekreftet av')) acknowledged.add(number)
  }
}

const WITHDRAW = 'Trekk saken'
const MISTAKEN = 'Ja, det ble meldt ved en feil'

async function withdrawSome(reporter: PersonChat, { withdrawn }: Told): Promise<void> {
  for (const receipt of reporter.messages().filter(({ buttons }) => buttons.includes(WITHDRAW))) {
    const number = numberIn(receipt)
    if (withdrawn.has(number) || !endsWith.withdraw.test(number)) continue
    await reporter.press(WITHDRAW, {}, receipt)
    const asked = reporter
      .messages()
      .findLast(({ text, buttons }) => text.includes(number) && buttons.includes(MISTAKEN))
    const answer = asked ? await pressed(reporter, MISTAKEN, asked) : ''
    if (answer.includes(`Sak ${number} er trukket`)) withdrawn.add(number)
  }
}

async function workAtDesk(agent: PersonAt, { filed, commented, resolved, undone }: Told): Promise<void> {
  for (const number of filed) {
    if (endsWith.comment.test(number) && !commented.has(number)) {
      if (await comment(agent, number)) commented.add(number)
    }
    if (endsWith.resolve.test(number) && !resolved.has(number)) {
      if (await resolve(agent, number)) resolved.add(number)
    }
    if (endsWith.undo.test(number) && !undone.has(number)) {
      if (await resolveAndUndo(agent, number)) undone.add(number)
    }
  }
}

/** Looks first whether the comment is already there, as an unsure agent does. */
async function comment(agent: PersonAt, number: string): Promise<boolean> {
  const ticket = await agent.ticket(number)
  const text = commentOn(number)
  if (ticket.history.some((entry) => entry.text === text)) return true
  return (await agent.act(ticket, 'comment', { text })).ok
}

export function commentOn(number: string): string {
  return `Vi har sperret kortet i ${number}.`
}

async function resolve(agent: PersonAt, number: string): Promise<boolean> {
  const ticket = await agent.ticket(number)
  if (ticket.status === 'resolved') return true
  return (await agent.act(ticket, 'resolve', { resolution: 'replaced' })).ok
}

/** Tries only once: an agent who is unsure whether it was undone makes no claim about it. */
async function resolveAndUndo(agent: PersonAt, number: string): Promise<boolean> {
  const ticket = await agent.ticket(number)
  if (ticket.history.some(({ what }) => what === 'resolved')) return false
  const answer = await agent.act(ticket, 'resolve', { resolution: 'replaced', mayUndo: true })
  if (!answer.ok) return false
  const resolved = await agent.ticket(number)
  return (await agent.act(resolved, 'undo', {})).ok
}

async function pressed(chat: PersonChat, title: string, on: SeenMessage): Promise<string> {
  return JSON.stringify((await chat.press(title, {}, on))?.body ?? '')
}

function numberIn({ text }: SeenMessage): string {
  return /\d{4}-\d{6}/.exec(text)?.[0] ?? ''
}
