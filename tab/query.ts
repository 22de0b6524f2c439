/** Filters by their names, as the address and the API have them. Empty: do not filter by this. */
type Query<Name extends string> = Record<Name, string>

/** What the API would refuse is left out: asked again, it would be no better. */
export function readQuery<Name extends string>(
  asked: URLSearchParams,
  understood: Record<Name, RegExp>,
): Query<Name> {
  const value = (name: Name) => {
    const given = asked.get(name) ?? ''
    return understood[name].test(given) ? given : ''
  }
  const names = Object.keys(understood) as Name[]
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Query<Name>
}

export function writeQuery(filters: Query<string>): URLSearchParams {
  return new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))
}
