import fc from 'fast-check'

/** Removes a member. */
export const GONE = Symbol('gone')

const halves = fc
  .array(fc.constantFrom('\ud800', '\udfff', '\u0000', '\u202e', '\uffff', 'æ', ' ', '\n', '😀'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))

const texts = fc.constantFrom(
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '00000000-0000-0000-0000-000000000000',
  'A'.repeat(301),
  'x'.repeat(40_000),
  '<at>Straks</at> mista <at>kortet',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: cards are templates, and this is no part of them
  '${toUpper(person)} ${$root}',
  '[lenke](javascript:alert(1)) **x** `y`',
  '%E0%A4%A',
  '../../v3/conversations/a',
  "'); drop table tickets; --",
  'http://127.0.0.1:1/%',
  'nb-NO-x-'.repeat(10),
  '{"cause":"\\u0000","note":"\\ud800"}',
  '[1,{"a":{}}]',
)

const times = fc.oneof(
  fc.constantFrom(
    '0000-00-00T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '2026-02-30',
    '-271821-04-20T00:00:00Z',
  ),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
)

const numbers = fc.oneof(
  fc.constantFrom(-1, 0, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 1.5),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

/** Built only when inserted: fast-check cannot print values this deep. */
class Deep {
  readonly levels: number

  constructor(levels: number) {
    this.levels = levels
  }

  made(): unknown {
    let nested: unknown = 'x'
    for (let level = 0; level < this.levels; level++) nested = level % 2 ? [nested] : { data: nested }
    return nested
  }
}

const deep = fc.integer({ min: 10, max: 2_000 }).map((levels) => new Deep(levels))

/** Values that nobody sends, but that must be tolerated. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(GONE, null, true, [], {}, [null], { '': '' }),
  texts,
  halves,
  fc.string({ unit: 'binary', maxLength: 40 }),
  times,
  numbers,
  deep,
  fc.jsonValue({ maxDepth: 4 }),
)

/** A place in a value: names and indexes, from the outside in. */
export type Path = (string | number)[]

const DEEPEST = 6

export function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || at.length > DEEPEST) return [at]
  const inner = Object.entries(value).flatMap(([name, member]) => pathsIn(member, [...at, name]))
  return at.length > 0 ? [at, ...inner] : inner
}

/** Returns the value with another one at this place. */
export function changed(value: unknown, [name, ...rest]: Path, odd: unknown): unknown {
  if (name === undefined) return odd instanceof Deep ? odd.made() : odd
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([one, member]): [string, unknown][] => {
    if (one !== String(name)) return [[one, member]]
    const inner = changed(member, rest, odd)
    return inner === GONE ? [] : [[one, inner]]
  })
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries)
}
