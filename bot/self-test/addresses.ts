import { isOutsideDesk } from '../organisation/help-desk.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { codeOf } from '../remote/error-for-log.ts'
import { type Check, type Dns, type Finding, fails, notAsked, type Trial, works } from './check.ts'
import { READ_PEOPLE } from './permissions.ts'

/** Checks the addresses of the organisation file, recipients and sender, without mailing any of them. */
export function deskChecks({ organisation, lineOf, dns }: Trial): Check[] {
  const { mailbox, delivery, trialMailbox } = organisation
  const isTrial = delivery === 'trial'
  const check = (who: string, line: number, address: string, further = ''): Check => ({
    what: `${who} (linje ${line})`,
    ask: () => askForDomain(address, dns, further),
  })
  return [
    check('Avsenderen', lineOf(['mailbox']), mailbox),
    ...(isTrial && trialMailbox ? [check('Prøvepostboksen', lineOf(['trialMailbox']), trialMailbox)] : []),
    ...desksInOrder(organisation.desks, lineOf).map(({ id, name, email, line }) =>
      check(name, line, email, isTrial && isOutsideDesk(id) ? ', får ingenting i prøvedrift' : ''),
    ),
  ]
}

function desksInOrder(desks: Organisation['desks'], lineOf: Trial['lineOf']) {
  return Object.entries(desks)
    .map(([id, { name, email }]) => ({ id, name, email, line: lineOf(['desks', id, 'email']) }))
    .sort((one, other) => one.line - other.line)
}

export function contactChecks({ organisation, lineOf, directory, dns }: Trial): Check[] {
  const { privacyOfficer, duty } = organisation
  return [
    {
      what: `Personvernombudet (linje ${lineOf(['privacyOfficer'])})`,
      ask: async () =>
        privacyOfficer
          ? askForDomain(privacyOfficer.email, dns)
          : notAsked('ingen er ført opp, ingen varsles'),
    },
    {
      what: `Vakten (linje ${lineOf(['duty'])})`,
      ...(duty && { needs: READ_PEOPLE }),
      ask: async () =>
        duty ? askForDuty(duty.email, directory, dns) : notAsked('ingen er ført opp, ingen varsles'),
    },
  ]
}

/** The duty contact is also told in Teams, if Graph knows the address. */
async function askForDuty(address: string, { graph }: Trial['directory'], dns: Dns): Promise<Finding> {
  const person = await graph.person(address)
  if (person && !person.enabled) return fails(`kontoen til ${address} er deaktivert`, 'Før opp en annen vakt')
  return askForDomain(address, dns, person ? ', nås også i Teams' : ', nås ikke i Teams')
}

type Records = { mx: string[]; hasAddress: boolean } | { unknown: string }

/** By DNS: the other side does not notice. @param further text to add */
async function askForDomain(address: string, dns: Dns, further = ''): Promise<Finding> {
  if (!dns) return notAsked(`${address} (lokal modus spør ikke DNS)${further}`)
  const records = await recordsOf(address.slice(address.lastIndexOf('@') + 1), dns)
  if ('unknown' in records) return notAsked(`${address} (DNS ${records.unknown})${further}`)
  const { mx, hasAddress } = records
  const saysNo = mx.length > 0 && mx.every((host) => host === '' || host === '.')
  if (saysNo || (mx.length === 0 && !hasAddress))
    return fails(
      `domenet til ${address} tar ikke imot e-post${further}`,
      'Sjekk adressen i organisasjonsfilen',
    )
  return works(`${address}${further}`)
}

async function recordsOf(domain: string, dns: NonNullable<Dns>): Promise<Records> {
  try {
    const mx = await orNone(dns.resolveMx(domain))
    if (mx.length > 0) return { mx: mx.map(({ exchange }) => exchange), hasAddress: false }
    // Without an MX record, mail goes to the domain's own address.
    const [four, six] = await Promise.all([orNone(dns.resolve4(domain)), orNone(dns.resolve6(domain))])
    const hasAddress = four.length + six.length > 0
    const seesOutside = hasAddress || (await orNone(dns.resolve4(OUTSIDE))).length > 0
    if (!seesOutside) return { unknown: `finner ikke ${OUTSIDE} heller` }
    return { mx: [], hasAddress }
  } catch (error) {
    return { unknown: `svarer ikke: ${codeOf(error) ?? 'feil'}` }
  }
}

/** A name that every DNS knows, unless it serves only its own network. */
const OUTSIDE = 'login.microsoftonline.com'

async function orNone<T>(asked: Promise<T[]>): Promise<T[]> {
  return asked.catch((error: unknown) => {
    if (['ENOTFOUND', 'ENODATA'].includes(codeOf(error) ?? '')) return []
    throw error
  })
}
