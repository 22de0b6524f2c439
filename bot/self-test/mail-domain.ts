import { type Finding, fails, notAsked, works } from './check.ts'

/** Null in local mode, where nothing leaves the machine. */
export type Dns = {
  resolveMx: (domain: string) => Promise<{ exchange: string }[]>
  resolve4: (domain: string) => Promise<unknown[]>
  resolve6: (domain: string) => Promise<unknown[]>
} | null

type Records = { mx: string[]; hasAddress: boolean } | { unknown: string }

/** Whether mail to an address could arrive, by its domain; the other side hears nothing of it. */
export async function askForDomain(address: string, dns: Dns): Promise<Finding> {
  if (!dns) return notAsked(`${address} (lokal modus spør ikke DNS)`)
  return judgeDomain(address, await recordsOf(address.slice(address.lastIndexOf('@') + 1), dns))
}

function judgeDomain(address: string, records: Records): Finding {
  if ('unknown' in records) return notAsked(`${address} (DNS ${records.unknown})`)
  const { mx, hasAddress } = records
  const saysNo = mx.length > 0 && mx.every((host) => host === '' || host === '.')
  if (saysNo || (mx.length === 0 && !hasAddress))
    return fails(`domenet til ${address} tar ikke imot e-post`, 'Sjekk adressen i organisasjonsfilen')
  return works(address)
}

async function recordsOf(domain: string, dns: NonNullable<Dns>): Promise<Records> {
  try {
    const mx = await orNone(dns.resolveMx(domain))
    if (mx.length > 0) return { mx: mx.map(({ exchange }) => exchange), hasAddress: false }
    // Without an MX record mail goes to the domain's own address.
    const [four, six] = await Promise.all([orNone(dns.resolve4(domain)), orNone(dns.resolve6(domain))])
    const hasAddress = four.length + six.length > 0
    if (!hasAddress && !(await seesOutside(dns))) return { unknown: `finner ikke ${OUTSIDE} heller` }
    return { mx: [], hasAddress }
  } catch (error) {
    return { unknown: `svarer ikke: ${codeOf(error)}` }
  }
}

/** Everybody's DNS knows this name, but for one that answers for its own network alone. */
const OUTSIDE = 'login.microsoftonline.com'

async function seesOutside(dns: NonNullable<Dns>): Promise<boolean> {
  return (await orNone(dns.resolve4(OUTSIDE))).length > 0
}

async function orNone<T>(asked: Promise<T[]>): Promise<T[]> {
  return asked.catch((error: unknown) => {
    if (['ENOTFOUND', 'ENODATA'].includes(codeOf(error))) return []
    throw error
  })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'feil'
}
