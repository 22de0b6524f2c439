/** Parses JSON from outside without validating it; undefined if the text is not JSON. */
export function jsonIn(text: string): unknown {
  try {
    return parseStorable(text)
  } catch {
    return undefined
  }
}

/**
 * Parses JSON without NUL and lone surrogates, which PostgreSQL refuses. They can only be written as escapes,
 * so these are replaced before parsing: a reviver costs many times as much as parsing.
 */
export function parseStorable(json: string): unknown {
  return JSON.parse(mayHoldUnstorable.test(json) ? storable(json) : json)
}

const mayHoldUnstorable = /\\u(0000|d[89a-f])/i

function storable(json: string): string {
  // Keeps an escaped backslash from being read as the start of an escape.
  return json.replaceAll('\\\\', '\\u005c').replace(unstorable, '\ufffd')
}

const hex = '[0-9a-fA-F]{2}'
const [first, second] = [`\\\\u[dD][89abAB]${hex}`, `\\\\u[dD][c-fC-F]${hex}`]
const unstorable = new RegExp(`\\\\u0000|${first}(?!${second})|(?<!${first})${second}`, 'g')
