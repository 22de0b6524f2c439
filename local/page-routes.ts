import type { ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Chats } from './chats.ts'
import { answerAsDesk } from './desk-mail.ts'
import type { LocalClock } from './forward-clock.ts'
import { type Answer, type Call, jsonIn, Refusal, type Route, type Shape } from './loopback-server.ts'
import type { Mailboxes } from './mailboxes.ts'
import type { Municipality, Person } from './municipality.ts'
import { DeskReply, type LocalConfig, type LocalPerson } from './page-api.ts'
import type { Teams } from './teams.ts'

export type PageOptions = {
  municipality: Municipality
  chats: Chats
  teams: Teams
  mailboxes: Mailboxes
  clock: LocalClock
  smtpUrl: string
  botUrl: string
}

const action = z.looseObject({ type: z.string(), verb: z.string().optional(), data: z.unknown() })
const execution = z.object({ activityId: z.string(), action })

export function pageRoutes(options: PageOptions): Route[] {
  const { municipality } = options
  return [
    get('/config', () => configFor(options)),
    get('/people', () => municipality.people.filter((person) => person.enabled).map(onPage)),
    ...chatRoutes(options),
    ...mailboxRoutes(options),
    ...clockRoutes(options.clock),
  ]
}

function chatRoutes(options: PageOptions): Route[] {
  const { teams, chats } = options
  const person = (call: Call) => personOf(call, options)
  return [
    get('/people/:person/activities', (call) => teams.chatOf(person(call)).entries),
    {
      method: 'GET',
      path: '/people/:person/stream',
      answer: (call) => {
        const watched = person(call)
        void teams.open(watched)
        return eventStream((send) => chats.watch(watched, send))
      },
    },
    post('/people/:person/messages', z.object({ text: z.string().min(1) }), (call, { text }) => {
      void teams.say(person(call), text)
      return { status: 202 }
    }),
    post('/people/:person/locale', z.object({ locale: z.string().min(2) }), (call, { locale }) => {
      person(call).locale = locale
      return { status: 202 }
    }),
    post('/people/:person/execute', execution, async (call, { activityId, action }) => {
      const answer = await teams.execute(person(call), activityId, action)
      return answer
        ? { status: answer.status, body: answer.body ?? null }
        : { status: 502, body: botIsSilent }
    }),
  ]
}

function mailboxRoutes({ mailboxes, clock, smtpUrl }: PageOptions): Route[] {
  return [
    post('/mailboxes/:address/:mail/reply', DeskReply, async ({ params }, reply) => {
      const mailbox = mailboxes.of(params.address ?? '')
      const mail = mailbox.mails.find(({ id }) => id === params.mail)
      if (!mail) throw new Refusal(404, 'No such mail')
      await answerAsDesk(mail, mailbox, reply, { smtpUrl, at: clock() })
      return { status: 202 }
    }),
    {
      method: 'GET',
      path: '/mailboxes/stream',
      answer: () => eventStream((send) => mailboxes.watch((address) => send({ address }))),
    },
    get('/mailboxes', () => mailboxes.list()),
    get('/mailboxes/:address', (call) => mailboxes.of(call.params.address ?? '').mails.toReversed()),
  ]
}

/** At most a day at once: nobody waits longer, and a typing error cannot lead years ahead. */
const ahead = z.object({ minutes: z.int().positive().max(1440) })

function clockRoutes(clock: LocalClock): Route[] {
  const { pass } = clock
  if (!pass) return []
  return [
    post('/clock/forward', ahead, (_, { minutes }) => {
      pass(minutes)
      return { status: 200, body: { clockAheadMs: aheadMs(clock) } }
    }),
  ]
}

function configFor({ botUrl, clock, municipality }: PageOptions): LocalConfig {
  const { helpDesk, example } = municipality
  const clockAheadMs = clock.pass ? aheadMs(clock) : null
  return { botUrl, helpDesk, example, tabUrl: `${botUrl}/tab`, clockAheadMs }
}

function aheadMs(clock: LocalClock): number {
  return clock().getTime() - Date.now()
}

const botIsSilent = {
  statusCode: 502,
  type: 'application/vnd.microsoft.error',
  value: { code: 'BotNotReachable', message: 'The bot did not answer.' },
}

function get(path: string, read: (call: Call) => unknown): Route {
  const headers = { 'cache-control': 'no-store' }
  return { method: 'GET', path, answer: (call) => ({ status: 200, headers, body: read(call) }) }
}

/** Accepts only JSON: another site's page can post a form here without asking, but not JSON. */
function post<T>(
  path: string,
  shape: Shape<T>,
  answer: (call: Call, body: T) => Answer | Promise<Answer>,
): Route {
  return {
    method: 'POST',
    path,
    answer: (call) => {
      if (!call.headers['content-type']?.startsWith('application/json')) throw new Refusal(415, 'JSON only')
      return answer(call, jsonIn(call, shape, new Refusal(400, 'Not what page-api.ts says')))
    },
  }
}

function eventStream(start: (send: (event: unknown) => void) => () => void): Answer {
  return {
    stream: (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.flushHeaders()
      response.on(
        'close',
        start((event) => response.write(`data: ${JSON.stringify(event)}\n\n`)),
      )
    },
  }
}

function personOf(call: Call, { municipality }: PageOptions): Person {
  const person = municipality.people.find(({ id }) => id === call.params.person)
  if (!person) throw new Refusal(404, 'No such person')
  return person
}

function onPage({ id, name, title, department, email, leaderId, locale, roles }: Person): LocalPerson {
  return { id, name, title, department, email, leaderId, locale, roles }
}
