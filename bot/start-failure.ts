/** Faults that name themselves what is wrong and what to do. */
const TOLD = ['ConfigFaults', 'OrganisationFaults', 'StoreRefused', 'WrongDatabase']

/** Why Straks does not start, for the administrator who can mend it; null for what needs its stack. */
export function startFailure(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (TOLD.includes(error.name)) return error.message
  if (!('code' in error) || typeof error.code !== 'string') return null
  if ('syscall' in error && error.syscall === 'listen')
    return `Straks cannot start like this:\n  ${portOf(error)}: cannot be listened on (${error.code}): give another PORT or METRICS_PORT, or stop what uses it`
  if (!FROM_SERVER.test(error.code)) return null
  return `Straks cannot start like this:\n  DATABASE_URL: the database does not let us in (${error.code}): npm run self-test says more`
}

/** Of the network, or PostgreSQL's for connection, login, database, permission and resources. */
const FROM_SERVER =
  /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|(08|28|3D|42501|53|57)[0-9A-Z]*$)/

function portOf(error: Error): string {
  return 'port' in error ? `port ${error.port}` : 'the port'
}
