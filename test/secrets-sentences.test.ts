import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { maskSecrets } from '../dialogs/secrets.ts'

const sentence = z.strictObject({
  text: z.string(),
  /** What must not be left. */
  secrets: z.array(z.string()),
  /** What must be. */
  keep: z.array(z.string()).default([]),
})

const sentences = readFileSync(new URL('sentences/secrets.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => sentence.parse(JSON.parse(line)))

describe('In what people write', () => {
  const told = sentences.filter(({ secrets }) => secrets.length > 0)

  it('hardly a secret is overlooked', () => {
    const overlooked = told.filter(({ text, secrets }) => {
      const masked = maskSecrets(text).text
      return secrets.some((secret) => masked.includes(secret))
    })
    isRare(overlooked, told.length)
  })

  it('hardly anything else is masked', () => {
    const lost = sentences.filter(({ text, secrets, keep }) => {
      const masked = maskSecrets(text)
      return (
        (secrets.length === 0 && masked.found.length > 0) || keep.some((one) => !masked.text.includes(one))
      )
    })
    isRare(lost, sentences.length)
  })
})

function isRare(some: { text: string }[], of: number): void {
  const share = some.length / of
  console.log(`      ${some.length} of ${of} (${(100 * share).toFixed(1)} %)`)
  assert.ok(share <= 0.02, some.map(({ text }) => text).join('\n'))
}
