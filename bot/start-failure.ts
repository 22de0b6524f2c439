/** Faults that name themselves what is wrong and what to do. */
const TOLD = ['ConfigFaults', 'OrganisationFaults', 'StoreRefused', 'WrongDatabase']

const CANNOT = 'Straks cannot start like this:\n  '

/** Why Straks does not start, for the administrator who can mend it; null for what needs its stack. */
export function startFailure(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (TOLD.includes(error.name)) return error.message
  if (error.message === NO_TLS)
    return `${CANNOT}DATABASE_URL: the server takes no encrypted connection: switch TLS on there, or say sslmode=disable in the address`
  if (!('code' in error) || typeof error.code !== 'string') return null
  if ('syscall' in error && error.syscall === 'listen')
    return `${CANNOT}${portOf(error)}: cannot be listened on (${error.code}): give another PORT or METRICS_PORT, or stop what uses it.\n  ${LOCAL_PORTS}`
  if (!FROM_SERVER.test(error.code)) return null
  return `${CANNOT}DATABASE_URL: the database does not let us in (${error.code}): the command self-test says more`
}

const LOCAL_PORTS =
  'Local mode takes two, PORT and the next one for its page: "PORT=4000 npm run local" takes 4000 and 4001.'

/** In pg's words, which gives it no code. */
const NO_TLS = 'The server does not support SSL connections'

/** Of the network, of its certificate, or PostgreSQL's for connection, login, database, permission and resources. */
const FROM_SERVER =
  /CERT|^UNABLE_TO_|^ERR_SSL|^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|(08|28|3D|42501|53|57)[0-9A-Z]*$)/

function portOf(error: Error): string {
  return 'port' in error ? `port ${error.port}` : 'the port'
}
