import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseStorable } from '../../bot/remote/json-in.ts'

describe('JSON with characters that no database holds', () => {
  // Characters with a meaning for JSON, for the pattern or for neither, in every order.
  const parts = [
    '\\',
    '\\\\',
    '"',
    '\\"',
    'u',
    '\\u',
    '0000',
    '\\u0000',
    '\\U0000',
    'd83d',
    '\\ud83d',
    '\\uDE00',
    '\\udeAD',
  ]
  const more = [
    '\\uD8',
    '\\u00',
    '\\n',
    '\\u005c',
    '\\u005C',
    '\\u00e6',
    'æ',
    '😀',
    '{"a":',
    '[',
    ']',
    '}',
    ',',
    '1',
    ' ',
    '\n',
  ]
  const anything = fc
    .array(fc.constantFrom(...parts, ...more), { maxLength: 12 })
    .map((some) => some.join(''))
  const texts = fc.oneof(
    anything,
    anything.map((text) => `"${text}"`),
    anything.map((text) => `{"${text}":["${text}"]}`),
  )

  it('is read as JSON.parse reads it, apart from these characters', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.deepEqual(
          outcome(() => parseStorable(text)),
          outcome(() => withoutUnstorable(JSON.parse(text))),
        )
      }),
      { numRuns: 2_000 },
    )
  })

  it('has nothing that PostgreSQL refuses in values and names, however it is written', () => {
    const anyText = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\0', '\ud83d', '\ude00', '\\', '"', '\n'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    })
    const anyJson = fc
      .jsonValue({ stringUnit: 'binary' })
      .chain((value) => fc.tuple(anyText, anyText).map(([name, text]) => ({ [name]: [text, value] })))
    fc.assert(
      fc.property(anyJson, fc.boolean(), (value, escaped) => {
        const text = escaped ? allEscaped(JSON.stringify(value)) : JSON.stringify(value)
        assert.deepEqual(parseStorable(text), withoutUnstorable(JSON.parse(text)))
      }),
      { numRuns: 200 },
    )
  })

  it('keeps whole characters whole', () => {
    assert.deepEqual(
      parseStorable('"\\ud83d\\ude00 \\\\u0000 \\\\\\u0000 \\ud83d \\ude00 \\\\ud83d\\ude00"'),
      '😀 \\u0000 \\\ufffd \ufffd \ufffd \\ud83d\ufffd',
    )
  })
})

type Outcome = { value: unknown } | 'no JSON'

function outcome(parse: () => unknown): Outcome {
  try {
    return { value: parse() }
  } catch (error) {
    assert.ok(error instanceof SyntaxError)
    return 'no JSON'
  }
}

/** A slow reference implementation. */
function withoutUnstorable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(withoutUnstorable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [storableText(name), withoutUnstorable(one)]),
  )
}

function storableText(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed()
}

/** Returns the same JSON with all characters in its texts written as `\uXXXX`. */
function allEscaped(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, (literal) => {
    const units = Array.from({ length: JSON.parse(literal).length }, (_, at) =>
      JSON.parse(literal).charCodeAt(at),
    )
    return `"${units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')}"`
  })
}
