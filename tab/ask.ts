import type { TicketJson } from '../bot/helpdesk/api-shapes.ts'
import type { Language } from '../dialogs/incident-type.ts'
import { hearServerTime } from './server-time.ts'

/** A refusal from the API. `status` 0: the API could not be reached. */
export class ApiProblem extends Error {
  readonly status: number
  readonly current: TicketJson | null
  /** True when the answer to a change was lost, or broke off: the change may have been made. */
  readonly mayBeDone: boolean

  constructor(status: number, { isChange = false, current = null }: Partial<Refused> = {}) {
    super(`the API answered ${status}`)
    this.status = status
    this.current = current
    this.mayBeDone = isChange && (status === 0 || status >= 500)
  }
}

/** Returns the current ticket, if a newer version of it is the reason for the refusal. */
export function currentIn(error: unknown): TicketJson | null {
  return error instanceof ApiProblem ? error.current : null
}

/** Tells whether another try would get the same answer. */
export function isFinal(problem: unknown): boolean {
  return problem instanceof ApiProblem && [403, 404].includes(problem.status)
}

type Refused = { isChange: boolean; current: TicketJson | null }

/** `isChange`: false for a request that only asks, whatever its method. */
type Asking = RequestInit & { isChange?: boolean }

/** Limit for an answer; a later one counts as lost. A dead connection gives no sign. */
const LONGEST_MS = 20_000

export function createAsk(
  authorization: () => Promise<string>,
  language: Language,
  refused: () => void = () => undefined,
) {
  /** @param read the part of the answer that must come in time */
  const askFor = async <T>(
    path: string,
    { isChange = false, ...request }: Asking,
    read: (answer: Response) => T | Promise<T>,
  ): Promise<T> => {
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), LONGEST_MS)
    const signal = AbortSignal.any([late.signal, ...(request.signal ? [request.signal] : [])])
    try {
      const headers = new Headers(request.headers)
      headers.set('accept-language', language)
      headers.set('authorization', await signedIn(authorization, signal))
      const asked = { ...request, headers, cache: 'no-store', signal } as const
      return await read(await good(await fetch(path, asked), isChange))
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 403) refused()
      throw request.signal?.aborted || error instanceof ApiProblem ? error : new ApiProblem(0, { isChange })
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    ask: <T>(path: string, request: Asking) => askFor(path, request, (answer) => answer.json() as Promise<T>),
    /** A file's content has no time limit. */
    download: async (path: string): Promise<Blob> => {
      const answer = await askFor(path, {}, (begun) => begun)
      return answer.blob().catch(unreached)
    },
    stream: async (path: string, request: RequestInit) =>
      (await askFor(path, request, ({ body }) => body)) ?? unreached(),
  }
}

/** Rejects when Teams does not say who it is, or never answers. */
function signedIn(authorization: () => Promise<string>, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new ApiProblem(401))
    signal.addEventListener('abort', refuse)
    authorization().then(resolve, refuse)
  })
}

async function good(answer: Response, isChange: boolean): Promise<Response> {
  hearServerTime(answer.headers.get('date'))
  if (answer.ok) return answer
  const problem = (await answer.json().catch(() => ({}))) as { ticket?: TicketJson }
  throw new ApiProblem(answer.status, { isChange, current: problem.ticket ?? null })
}

function unreached(): never {
  throw new ApiProblem(0)
}
