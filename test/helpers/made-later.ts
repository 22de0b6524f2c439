/** Returns an object with the members of one that is made later, in a hook. */
export function madeLater<T extends object>(made: () => T): T {
  // Nothing is read of the empty object: each member comes from the other one.
  return new Proxy({} as T, { get: (_, name) => Reflect.get(made(), name) })
}
