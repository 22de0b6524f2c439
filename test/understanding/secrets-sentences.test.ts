import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { maskSecrets } from '../../dialogs/secrets.ts'

const sentence = z.object({
  text: z.string(),
  /** Secrets that must be removed. */
  secrets: z.array(z.string()).default([]),
  /** Texts that must be kept. */
  keep: z.array(z.string()).default([]),
})

function sentencesOf(file: string): z.infer<typeof sentence>[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => sentence.parse(JSON.parse(line)))
}

describe('Masking in many sentences', () => {
  const sentences = sentencesOf('../sentences/secrets.jsonl')
  const told = sentences.filter(({ secrets }) => secrets.length > 0)
  const ordinary = sentences.filter(({ secrets }) => secrets.length === 0)

  it('overlooks a secret, or a part of one, in less than 2 %', () => {
    const overlooked = told.filter(({ text, secrets }) => {
      const masked = wordsOf(maskSecrets(text).text)
      const beside = wordsOf(secrets.reduce((rest, secret) => rest.replace(secret, () => ' '), text))
      return secrets.flatMap(wordsOf).some((word) => count(masked, word) > count(beside, word))
    })
    isRare(overlooked, told, 0.02)
  })

  it('masks something else beside a secret in less than 2 %', () => {
    const lost = told.filter(({ text, keep }) => keep.some((one) => !maskSecrets(text).text.includes(one)))
    isRare(lost, told, 0.02)
  })

  it('masks anything in less than 1 % of those without a secret', () => {
    const reports = sentencesOf('../../dialogs/learned/sentences/messages.jsonl')
    const questions = sentencesOf('../../dialogs/learned/sentences/questions.jsonl')
    for (const some of [ordinary, sentencesOf('../sentences/messages.jsonl'), reports, questions])
      isRare(some.filter(isMasked), some, 0.01)
  })
})

function isMasked({ text }: { text: string }): boolean {
  return maskSecrets(text, { ofSecret: 'perhaps' }).found.length > 0
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+/gu) ?? []
}

function count(words: string[], one: string): number {
  return words.filter((word) => word === one).length
}

function isRare(some: { text: string }[], of: unknown[], limit: number): void {
  const share = some.length / of.length
  console.log(`      ${some.length} of ${of.length} (${(100 * share).toFixed(1)} %)`)
  assert.ok(share < limit, some.map(({ text }) => text).join('\n'))
}
