import type { ProofFile } from '../settings/proof-file.ts'
import { readCertificate } from '../settings/proof-file.ts'
import type { Clock } from '../time/clock.ts'
import { type Check, type Finding, fails, works } from './check.ts'
import type { Installation } from './installation.ts'

const DAY_MS = 86_400_000
/** A new one has to be made, uploaded and put in place by people. */
const RENEW_DAYS = 30

/** Entra says of a certificate that has run out no more than that it does not take it. */
export function certificateChecks({ config }: Installation, clock: Clock): Check[] {
  const file = config.identity?.proofFile
  if (file?.kind !== 'certificate') return []
  return [{ what: 'Sertifikatet som appen logger inn med', ask: async () => lasting(file, clock()) }]
}

function lasting(file: ProofFile, now: Date): Finding {
  const { validFromDate, validToDate } = readCertificate(file)
  const [from, to] = [dayOf(validFromDate), dayOf(validToDate)]
  if (validToDate <= now) return fails(`gikk ut ${to}`, HOW)
  if (validFromDate > now) return fails(`gjelder ikke før ${from}`, 'Sjekk klokken på denne maskinen')
  const days = Math.floor((validToDate.getTime() - now.getTime()) / DAY_MS)
  return works(`gyldig til ${to}, ${days} dager til`, days < RENEW_DAYS ? HOW : undefined)
}

const HOW = 'Lag et nytt, last det opp i appregistreringen, og bytt så filen i MicrosoftAppCertificate_FILE'

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
