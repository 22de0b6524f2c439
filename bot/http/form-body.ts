import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from './problem.ts'
import { receiveBody } from './receive-body.ts'

/** A few short fields. */
const LARGEST_FORM_BYTES = 8_000

/**
 * What a page's form sent, field by field. Throws `Problem` when it is none, or does not come from a page of ours.
 * Older browsers do not say where it comes from: what a press does must also need what only our page knows.
 */
export async function readForm(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Record<string, string>> {
  const { 'sec-fetch-site': site, 'content-type': type = '' } = request.headers
  if (site !== undefined && site !== 'same-origin') throw new Problem(403, { title: 'Not from this page.' })
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    throw new Problem(415, { title: 'The body must be a form.' })
  const body = await receiveBody(request, response, LARGEST_FORM_BYTES)
  const fields = new URLSearchParams(body.toString('utf8'))
  // PostgreSQL does not take the sign with the number zero.
  return Object.fromEntries([...fields].map(([name, value]) => [name, value.replaceAll('\0', '\ufffd')]))
}
