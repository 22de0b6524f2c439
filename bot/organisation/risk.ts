/** A value that is allowed but perhaps not intended. `path`: its place in the file. */
export type Risk = { path: PropertyKey[]; message: string }

/** @param said messages by their place within `whole`; false: no risk */
export function risky(said: Record<string, string | false>, whole: PropertyKey[] = []): Risk[] {
  return Object.entries(said).flatMap(([place, message]) =>
    message ? [{ path: [...whole, ...place.split('.')], message }] : [],
  )
}

export function when(isSo: boolean, path: PropertyKey[], message: string): Risk[] {
  return isSo ? [{ path, message }] : []
}
