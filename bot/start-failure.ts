/** Faults that name themselves what is wrong and what to do. */
const TOLD = ['ConfigFaults', 'OrganisationFaults', 'StoreRefused', 'WrongDatabase']

const CANNOT = 'Straks kan ikke starte slik:\n  '

/** Why Straks does not start, for the administrator who can mend it; null for what needs its stack. */
export function startFailure(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (TOLD.includes(error.name)) return error.message
  if (error.message === NO_TLS)
    return `${CANNOT}DATABASE_URL: tjeneren tar ikke imot krypterte forbindelser: slå på TLS der, eller skriv sslmode=disable i adressen`
  if (!('code' in error) || typeof error.code !== 'string') return null
  if ('syscall' in error && error.syscall === 'listen')
    return `${CANNOT}${portOf(error)}: kan ikke lyttes på (${error.code}): oppgi en annen PORT eller METRICS_PORT, eller stopp det som bruker den.\n  ${LOCAL_PORTS}`
  if (!FROM_SERVER.test(error.code)) return null
  return `${CANNOT}DATABASE_URL: databasen slipper oss ikke inn (${error.code}): kommandoen self-test sier mer`
}

const LOCAL_PORTS =
  'Lokal modus bruker to, PORT og den neste til siden sin: «PORT=4000 npm run local» bruker 4000 og 4001.'

/** In pg's words, which gives it no code. */
const NO_TLS = 'The server does not support SSL connections'

/** Of the network, of its certificate, or PostgreSQL's for connection, login, database, permission and resources. */
const FROM_SERVER =
  /CERT|^UNABLE_TO_|^ERR_SSL|^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|(08|28|3D|42501|53|57)[0-9A-Z]*$)/

function portOf(error: Error): string {
  return 'port' in error ? `port ${error.port}` : 'porten'
}
