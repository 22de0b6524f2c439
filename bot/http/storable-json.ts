/**
 * PostgreSQL takes neither the sign with the number zero nor half a sign. JSON can write both, in this way alone, so
 * they are replaced before it is parsed: a reviver costs many times as much as parsing does.
 */
export function parseStorable(json: string): unknown {
  return JSON.parse(mayHoldUnstorable.test(json) ? storable(json) : json)
}

const mayHoldUnstorable = /\\u(0000|d[89a-f])/i

function storable(json: string): string {
  // Written so, a backslash is no longer taken for the beginning of what follows it.
  return json.replaceAll('\\\\', '\\u005c').replace(unstorable, '\ufffd')
}

const hex = '[0-9a-fA-F]{2}'
const [first, second] = [`\\\\u[dD][89abAB]${hex}`, `\\\\u[dD][c-fC-F]${hex}`]
const unstorable = new RegExp(`\\\\u0000|${first}(?!${second})|(?<!${first})${second}`, 'g')
