import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { sent } from './reporting.ts'
import type { StraksUnderTest } from './straks-under-test.ts'

type Reachable = Pick<StraksUnderTest, 'm365'> &
  Partial<Pick<StraksUnderTest, 'idle' | 'isEmbedded'>> & { straks: { url: string } }

/** Returns a person who asks the API, by name. Usable before Straks is started. */
export function personAt(reachable: Reachable, name: string) {
  const idOf = () => reachable.m365.personNamed(name).id
  const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${reachable.straks.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer local:${idOf()}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const ticket = async (number: string) => json<TicketJson>(await ask('GET', `/api/tickets/${number}`))
  const act = ({ number, version }: TicketJson, action: string, body: unknown) =>
    ask('POST', `/api/tickets/${number}/${action}`, body, { 'if-match': `"${version}"` })
  return {
    get id() {
      return idOf()
    },
    ask,
    ticket,
    /** Waits until the bot is idle. @returns whether that can be seen from here */
    async idle(): Promise<boolean> {
      if (reachable.isEmbedded || !reachable.idle) return false
      await reachable.idle()
      return true
    },
    /** Acts on the version that was read. */
    act,
    /** Acts on the current ticket, and again if it has changed meanwhile. */
    async actNow(number: string, action: string, body: unknown): Promise<TicketJson> {
      for (;;) {
        const answer = await act(await ticket(number), action, body)
        if (answer.status !== 412) return json<TicketJson>(answer)
      }
    },
  }
}

export type PersonAt = ReturnType<typeof personAt>

/** Returns the body of a good answer. */
export async function json<T>(answer: Response): Promise<T> {
  assert.equal(answer.status, 200, await answer.clone().text())
  return (await answer.json()) as T
}

export type Report = {
  type: string
  cause: string
  device?: string
  note?: string
  phone?: string
  /** An Entra id. */
  affected?: string
  cardToo?: 'yes'
  personalData?: 'yes'
}

/** Reports in the chat and waits until all is sent. Returns the ticket as an agent reads it then. */
export async function reported(
  straks: StraksUnderTest,
  name: string,
  { type, ...inputs }: Report,
  agent = personAt(straks, 'Ingrid Solberg'),
): Promise<TicketJson> {
  const menu = incidentTypes.find(({ id }) => id === type)?.words.nb.menu
  assert.ok(menu)
  const chat = straks.m365.chatOf(name)
  await chat.say('meny')
  await chat.press(menu)
  const number = (await sent(chat, inputs)) ?? assert.fail('nothing was filed')
  return settled(agent, number)
}

/** Reports Kari Hansen's lost Buypass card, and waits until all is sent. */
export function lostCard(straks: StraksUnderTest): Promise<TicketJson> {
  return reported(straks, 'Kari Hansen', { type: 'buypass-card', cause: 'lost' })
}

export function commentsIn({ history }: TicketJson): (string | null)[] {
  return history.filter(({ what }) => what === 'commented').map(({ text }) => text)
}

/** Waits until no delivery is under way and nothing else happens. */
export async function settled(agent: PersonAt, number: string): Promise<TicketJson> {
  let before = 0
  for (let looks = 0; looks < 1_000; looks += 1) {
    // Work after a delivery, such as another one or a new card, begins after the delivery is stored.
    const isIdle = await agent.idle()
    const ticket = await agent.ticket(number)
    const isDone = ticket.deliveries.every(({ state }) => state !== 'pending')
    if (isDone && (isIdle || ticket.version === before)) return ticket
    // A delivery may be stored between reading the version and reading the deliveries.
    before = isDone ? ticket.version : 0
    await pause(20)
  }
  return assert.fail(`${number}: deliveries are still under way`)
}
