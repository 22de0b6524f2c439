import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { Webhook as Signing } from 'standardwebhooks'
import { z } from 'zod'
import type { Webhook } from '../../bot/organisation/organisation.ts'
import { webhookEvents } from '../../bot/organisation/webhook-events.ts'
import { listenHere } from '../../local/listen-here.ts'
import { untilSo } from '../../local/until-so.ts'

export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLASQ'

const message = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.looseObject({
    number: z.string(),
    version: z.number(),
    status: z.string(),
    resolution: z.string().nullable(),
    confirmed: z.array(z.looseObject({ at: z.string() })),
  }),
})
const test = z.object({ type: z.literal('straks.test'), data: z.strictObject({}) })
export type Message = z.infer<typeof message> & {
  id: string
  headers: IncomingHttpHeaders
  body: string
  /** The path it was sent to. */
  to: string
  /** Time of arrival, by this process's own clock. */
  cameAt: number
}

/** Answers a verified message. */
export type Treatment = (response: ServerResponse) => void

/** Another system: takes messages by HTTP, and refuses those that the Standard Webhooks library rejects. */
export class WebhookReceiver {
  /** Verified messages in order of arrival, also those answered with an error. */
  readonly messages: Message[] = []
  /** Messages without a ticket. */
  readonly tests: z.infer<typeof test>[] = []
  readonly #next: Treatment[] = []
  readonly #server = createServer((request, response) => void this.#receive(request, response))
  always: Treatment = answers(204)
  url = ''
  /** The name in the organisation file. */
  name = 'TOPdesk'

  async start(): Promise<void> {
    this.url = `http://127.0.0.1:${await listenHere(this.#server)}/straks`
  }

  /** Returns the webhook as in the organisation file. */
  webhook(given: Partial<Webhook> = {}): Webhook {
    const { name, url } = this
    return { name, url, secret: SECRET, events: [...webhookEvents], freeText: false, ...given }
  }

  /** Sets the treatment of the next messages, one each. */
  next(...treatments: Treatment[]): void {
    this.#next.push(...treatments)
  }

  about(number: string): Message[] {
    return this.messages.filter(({ data }) => data.number === number)
  }

  async waitFor(number: string, many: number): Promise<Message[]> {
    return untilSo(
      () => this.about(number).length >= many && this.about(number),
      () => `${this.about(number).length} of ${many} messages about ${number}`,
      60_000,
    )
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray()).toString()
    const { headers } = request
    try {
      new Signing(SECRET).verify(
        body,
        Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      )
    } catch {
      return answers(401)(response)
    }
    const came = {
      id: String(headers['webhook-id']),
      headers,
      to: request.url ?? '',
      cameAt: performance.now(),
    }
    const tried = test.safeParse(JSON.parse(body))
    if (tried.success) this.tests.push(tried.data)
    else this.messages.push({ ...message.parse(JSON.parse(body)), ...came, body })
    const treat = this.#next.shift() ?? this.always
    treat(response)
  }
}

export function answers(status: number, body?: unknown, headers: Record<string, string> = {}): Treatment {
  return (response) => {
    response.writeHead(status, headers)
    response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body))
  }
}

export const breaksOff: Treatment = ({ socket }) => void socket?.destroy()

/** Returns a treatment that answers only once released. */
export function held(): { treatment: Treatment; release: () => void } {
  const waiting: ServerResponse[] = []
  return {
    treatment: (response) => void waiting.push(response),
    release: () => {
      for (const response of waiting) answers(204)(response)
    },
  }
}

/** For a whole `describe`: it starts before its Straks and is named first. */
export function withReceiver(): WebhookReceiver {
  const receiver = new WebhookReceiver()
  before(() => receiver.start())
  after(() => receiver.close())
  return receiver
}
