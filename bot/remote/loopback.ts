// The PostgreSQL and mail clients read more than options from the query: `?host=`, `?proxy=` or `?service=`
// there leads away from the host that the address shows.
const harmlessParameters = ['sslmode', 'application_name']

/** Whether whoever opens this address, of any scheme, stays on this machine: 127.0.0.0/8, ::1 or localhost. */
export function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname, searchParams } = new URL(url)
  return isLoopbackHost(hostname) && [...searchParams.keys()].every((key) => harmlessParameters.includes(key))
}

/** @param host as in an address, IPv6 with its brackets or without */
export function isLoopbackHost(host: string): boolean {
  return ['localhost', '::1', '[::1]'].includes(host.toLowerCase()) || /^127(\.\d{1,3}){3}$/.test(host)
}
