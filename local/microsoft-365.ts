import { systemClock } from '../bot/time/clock.ts'
import { BotLine } from './bot-line.ts'
import { Chats } from './chats.ts'
import { connectorRoutes } from './connector.ts'
import { Faults } from './faults.ts'
import type { LocalClock } from './forward-clock.ts'
import { graphRoutes } from './graph.ts'
import { listenOnLoopback } from './loopback-server.ts'
import { type Mailbox, Mailboxes } from './mailboxes.ts'
import { createMunicipality, type Municipality, type Person } from './municipality.ts'
import { pageFileRoutes } from './page-files.ts'
import { pageRoutes } from './page-routes.ts'
import { PersonChat } from './person-chat.ts'
import { startSmtp } from './smtp.ts'
import { Teams } from './teams.ts'

export type Microsoft365Options = {
  /** The bot's address, without a path. It need not be up yet. */
  botUrl: string
  /** 0 or absent: any free port. */
  port?: number
  municipality?: Municipality
  clock?: LocalClock
  /** Time without an answer after which Teams resends an activity. */
  resendAfterMs?: number
  identity?: Identity
}

/** Given when the bot has an identity; otherwise the connector needs no token; Graph takes `local`. */
type Identity = {
  /** The bot's id in Teams: `28:` and the app id. */
  botId: string
  /** Returns the Authorization header that Teams sends to the bot. */
  authorizationForBot: () => Promise<string>
  allowsOnConnector: (authorization: string | undefined) => boolean | Promise<boolean>
  allowsOnGraph: (authorization: string | undefined) => boolean | Promise<boolean>
}

export type Microsoft365 = Awaited<ReturnType<typeof startMicrosoft365>>

/** Microsoft 365 in memory, on loopback: Teams with its page and connector, Graph, and mailboxes. */
export async function startMicrosoft365(options: Microsoft365Options) {
  const { botUrl, port = 0, municipality = createMunicipality(), clock = systemClock } = options
  const { resendAfterMs = 15_000, identity } = options
  const faults = new Faults()
  const server = await listenOnLoopback(faults, port)
  const serviceUrl = `${server.url}/teams/`
  const chats = new Chats(clock)
  const mailboxes = new Mailboxes(clock, namedMailboxes(municipality))
  const line = new BotLine({ botUrl, resendAfterMs, authorization: identity?.authorizationForBot })
  const teams = new Teams({ chats, line, serviceUrl, botId: identity?.botId ?? '28:straks', clock })
  const smtp = await startSmtp(mailboxes, faults)

  const known = { municipality, chats, teams, mailboxes, clock, botUrl, smtpUrl: smtp.url }
  server.serve([
    ...connectorRoutes('/teams', { ...known, allows: identity?.allowsOnConnector ?? (() => true) }),
    ...graphRoutes('/graph/v1.0', {
      ...known,
      allows: identity?.allowsOnGraph ?? ((given) => given === 'Bearer local'),
    }),
    ...pageRoutes(known),
    ...pageFileRoutes,
  ])

  return {
    url: server.url,
    serviceUrl,
    /** Includes the version. */
    graphUrl: `${server.url}/graph/v1.0`,
    smtpUrl: smtp.url,
    /** May be changed while running: a new leader, a blocked app, somebody away. */
    municipality,
    mailboxes,
    faults,
    /** Every request to Teams' connector and Graph since the start, oldest first. */
    requests: server.requests,
    /** Every message and event from Teams to the bot, once for each time it was sent. */
    sent: line.sent,
    personNamed: (name: string) => personNamed(name, municipality),
    chatOf: chatsByName(municipality, teams),
    mailbox: (address: string): Mailbox => mailboxes.of(address),
    async close(): Promise<void> {
      line.close()
      await Promise.all([server.close(), smtp.close()])
    },
  }
}

function chatsByName(municipality: Municipality, teams: Teams): (name: string) => PersonChat {
  const chats = new Map<string, PersonChat>()
  return (name) => {
    const chat = chats.get(name) ?? new PersonChat(personNamed(name, municipality), teams)
    chats.set(name, chat)
    return chat
  }
}

function personNamed(name: string, { people }: Municipality): Person {
  const person = people.find((one) => one.name === name)
  if (!person) throw new Error(`Nobody here is called ${name}.`)
  return person
}

function namedMailboxes({ people, mailboxes }: Municipality): { address: string; name: string }[] {
  return [...mailboxes, ...people.map(({ email, name }) => ({ address: email, name }))]
}
