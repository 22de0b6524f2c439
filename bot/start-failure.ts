import type { Organisation } from './organisation/organisation.ts'
import { OrganisationFaults } from './organisation/read-organisation.ts'
import { type Config, ConfigFaults } from './settings/config.ts'
import { NotDone } from './settings/not-done.ts'
import type { Setup } from './settings/read-setup.ts'
import { databaseFailure, isOfDatabase } from './store/database-failure.ts'

/** Throws with all faults in one message. */
export function wholeOf({ config, organisation }: Setup): { config: Config; organisation: Organisation } {
  if (config instanceof ConfigFaults || organisation instanceof OrganisationFaults || organisation === null) {
    const told = [
      ...(config instanceof ConfigFaults ? [config.message] : []),
      ...(organisation instanceof OrganisationFaults ? [`ORGANISATION_FILE: ${organisation.message}`] : []),
    ]
    throw new NotDone(told.join('\n'))
  }
  return { config, organisation }
}

const CANNOT = 'Straks kan ikke starte slik:\n  '

/** Returns why Straks does not start, for the administrator; null if the stack is needed. */
export function startFailure(error: unknown, isLocal = false): string | null {
  if (!(error instanceof Error)) return null
  if (error instanceof NotDone) return error.message
  const { code = '', syscall } = { code: undefined, syscall: undefined, ...error }
  if (syscall === 'listen') return `${CANNOT}${whyNotHeard(error, String(code))}${isLocal ? LOCAL_PORTS : ''}`
  if (!isOfDatabase(error)) return null
  const { text, advice } = databaseFailure(error)
  return `${CANNOT}DATABASE_URL: ${text}. ${advice}.`
}

function whyNotHeard(error: Error, code: string): string {
  if (code === 'EADDRNOTAVAIL')
    return `HOST: er ingen adresse på denne maskinen (${code}): oppgi 127.0.0.1 bak en proxy, 0.0.0.0 for alle`
  const port = 'port' in error ? `port ${error.port}` : 'porten'
  return `${port}: kan ikke lyttes på (${code}): oppgi en annen PORT eller METRICS_PORT, eller stopp det som bruker den.`
}

const LOCAL_PORTS =
  '\n  Lokal modus bruker to, PORT og den neste til siden sin: «PORT=4000 npm run local» bruker 4000 og 4001.'
