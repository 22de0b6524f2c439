// The PostgreSQL and mail clients read more than options from the query: `?host=`, `?proxy=` or `?service=`
// leads away from the host that the address shows.
const harmlessParameters = ['sslmode', 'application_name']

/** Tells whether an address of any scheme stays on this machine: 127.0.0.0/8, ::1 or localhost. */
export function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname, searchParams } = new URL(url)
  return isLoopbackHost(hostname) && [...searchParams.keys()].every((key) => harmlessParameters.includes(key))
}

/** @param host as in an address, IPv6 with or without brackets */
export function isLoopbackHost(host: string): boolean {
  return ['localhost', '::1', '[::1]'].includes(host.toLowerCase()) || /^127(\.\d{1,3}){3}$/.test(host)
}
