/** Why a delivery did not get through, as far as it makes a difference to who reads it. */
export type Reason =
  | 'no-leader'
  | 'no-address'
  | 'no-teams'
  | 'blocked'
  | 'not-found'
  | 'busy'
  | 'away'
  | 'lost'
  | 'refused'
  | 'own-fault'

/** The first that fits. */
const signs: [RegExp, Reason][] = [
  [/^no-leader$|^nobody to tell$/, 'no-leader'],
  [/address$/, 'no-address'],
  [/has no Teams$/, 'no-teams'],
  [/^own fault$|^no catalogue app id$|sign-in|^entra/, 'own-fault'],
  [/^broken off$|unreadable$|no-id$|unexpected answer$/, 'lost'],
  [/ 40[13]\b/, 'blocked'],
  [/ 404\b/, 'not-found'],
  [/ 429\b|^smtp 4/, 'busy'],
  [/^(graph|teams) 5|^(graph|teams|smtp) [A-Z_]+$|service URL/, 'away'],
]

/** @param code as the server notes it, for example `graph 404` */
export function reasonOf(code: string): Reason {
  return signs.find(([sign]) => sign.test(code))?.[1] ?? 'refused'
}
