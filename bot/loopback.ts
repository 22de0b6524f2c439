// The PostgreSQL and mail clients read more than options from the query: `?host=`, `?proxy=` or `?service=`
// there leads away from the host that the address shows.
const harmlessParameters = ['sslmode', 'application_name']

/** Whether whoever opens this address, of any scheme, stays on this machine: 127.0.0.0/8, ::1 or localhost. */
export function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname, searchParams } = new URL(url)
  return isLoopbackHost(hostname) && [...searchParams.keys()].every((key) => harmlessParameters.includes(key))
}

function isLoopbackHost(host: string): boolean {
  return host.toLowerCase() === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
