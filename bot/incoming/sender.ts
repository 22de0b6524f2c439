import type { Organisation } from '../organisation/organisation.ts'
import type { Mime } from './mime.ts'

/** Longer ones are no addresses. */
const LONGEST_ADDRESS = 320

export type Sender = {
  /** Null if there is none, or more than one. */
  address: string | null
  /** The receiving system's verdict on it. `unknown`: none. */
  authentication: 'passed' | 'failed' | 'unknown'
}

type Answers = Pick<Organisation['desks'][string], 'answersFrom'>

export function senderOf(mail: Mime): Sender {
  const [first, ...more] = mail.from
  const isOne = more.length === 0 && mail.header('from').length === 1
  const written = isOne ? (first?.address?.toLowerCase() ?? '') : ''
  const address = written === '' || written.length > LONGEST_ADDRESS ? null : written
  return { address, authentication: authentication(mail, domainOf(address ?? '')) }
}

/** Tells whether a mail is a desk's: from its domain, and not found to be forged by the receiving system. */
export function isFrom({ address, authentication }: Sender, { answersFrom }: Answers): boolean {
  const domain = domainOf(address ?? '')
  return authentication !== 'failed' && answersFrom.some((own) => isWithin(domain, own))
}

/** Returns the desk that really sent a mail; null for all others, whoever they claim to be. */
export function deskOf(sender: Sender, { desks }: Pick<Organisation, 'desks'>): string | null {
  return Object.keys(desks).find((id) => desks[id] && isFrom(sender, desks[id])) ?? null
}

const REFUSED = ['fail', 'softfail', 'hardfail', 'permerror', 'policy']

/**
 * Reads the topmost Authentication-Results, written by the receiving system itself. A pass counts only for
 * the domain of the From address: anybody's own domain passes.
 */
function authentication(mail: Mime, domain: string): Sender['authentication'] {
  const results = resultsIn(mail.header('authentication-results')[0] ?? '')
  const passed = results.filter(({ result }) => result === 'pass')
  if (passed.some(({ method, of }) => method === 'dmarc' || isWithin(of, domain) || isWithin(domain, of)))
    return 'passed'
  return passed.length > 0 || results.some(({ result }) => REFUSED.includes(result)) ? 'failed' : 'unknown'
}

type Result = { method: string; result: string /** The domain it applies to. */; of: string }

function resultsIn(header: string): Result[] {
  const plain = header.slice(0, 10_000).replaceAll(/\([^()]{0,500}\)/g, ' ')
  return plain.split(';').flatMap((part): Result[] => {
    const [, method = '', result = ''] =
      /^\s*(?:[\w.-]{1,200}\s+)?(spf|dkim|dmarc)\s*=\s*([a-z]+)/i.exec(part) ?? []
    const [, of = ''] = /\b(?:smtp\.mailfrom|header\.(?:d|i|from))\s*=\s*"?([^\s;"]{1,320})/i.exec(part) ?? []
    return method
      ? [{ method: method.toLowerCase(), result: result.toLowerCase(), of: domainOf(of) || of.toLowerCase() }]
      : []
  })
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

/** Tells whether it is the same domain or a subdomain. */
function isWithin(domain: string, whole: string): boolean {
  return whole.includes('.') && (domain === whole || domain.endsWith(`.${whole}`))
}
