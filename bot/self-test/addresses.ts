import { isOutsideDesk, type Organisation } from '../organisation/organisation.ts'
import { type Check, type Finding, fails, notAsked } from './check.ts'
import type { Directory } from './directory.ts'
import type { Installation } from './installation.ts'
import { askForDomain, type Dns } from './mail-domain.ts'
import { READ_PEOPLE } from './permissions.ts'

/** Everybody who gets mail by the organisation file, and whom it comes from. None of them is written to. */
export function deskChecks({ organisation, lineOf }: Installation, dns: Dns): Check[] {
  const { mailbox, delivery, trialMailbox } = organisation
  const trial = delivery === 'trial' && trialMailbox ? [{ to: trialMailbox, path: ['trialMailbox'] }] : []
  return [
    {
      what: `Avsenderen (linje ${lineOf(['mailbox'])})`,
      ask: () => askForDomain(mailbox, dns),
    },
    ...trial.map(({ to, path }) => ({
      what: `Prøvepostboksen (linje ${lineOf(path)})`,
      ask: () => askForDomain(to, dns),
    })),
    ...desksInOrder(organisation.desks, lineOf).map(({ id, name, email, line }) => ({
      what: `${name} (linje ${line})`,
      ask: async () => toDesk(await askForDomain(email, dns), delivery === 'trial' && isOutsideDesk(id)),
    })),
  ]
}

function desksInOrder(desks: Organisation['desks'], lineOf: Installation['lineOf']) {
  return Object.entries(desks)
    .map(([id, { name, email }]) => ({ id, name, email, line: lineOf(['desks', id, 'email']) }))
    .sort((one, other) => one.line - other.line)
}

function toDesk(finding: Finding, redirected: boolean): Finding {
  return redirected ? { ...finding, text: `${finding.text}, får ingenting i prøvedrift` } : finding
}

export function contactChecks(
  { organisation, lineOf }: Installation,
  directory: Directory,
  dns: Dns,
): Check[] {
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

/** The duty contact is also told in Teams, where the address is somebody's. */
async function askForDuty(address: string, { graph }: Directory, dns: Dns): Promise<Finding> {
  const finding = await askForDomain(address, dns)
  const person = await graph.person(address)
  if (person && !person.enabled) return fails(`kontoen til ${address} er deaktivert`, 'Før opp en annen vakt')
  return { ...finding, text: `${finding.text}, ${person ? 'nås også i Teams' : 'nås ikke i Teams'}` }
}
