import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Language } from '../dialogs/incident-type.ts'
import { answerQuestion } from '../dialogs/instruction/answer-question.ts'

/** `paragraph` null: the instruction does not say. */
type Question = { text: string; lang: string; paragraph: string | null }

const questions = readFileSync(new URL('sentences/questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Question => JSON.parse(line))

const paragraphs = [...new Set(questions.flatMap(({ paragraph }) => paragraph ?? []))]

describe('Questions about the instruction', () => {
  it('are answered from the right paragraph, also those that the words were not chosen by', () => {
    const known = questions.filter(({ paragraph }) => paragraph !== null)
    const heldOut = known.filter(isHeldOut)
    const languages = [...new Set(known.map(({ lang }) => lang))]
    console.table([
      row(
        'tuned on',
        known.filter((one) => !isHeldOut(one)),
      ),
      row('held out', heldOut),
      ...languages.map((lang) =>
        row(
          `held out, ${lang}`,
          heldOut.filter((one) => one.lang === lang),
        ),
      ),
    ])
    assert.ok(shareRight(heldOut) >= 0.95, `right: ${shareRight(heldOut)}`)
  })

  it('are told to have no answer there when there is none', () => {
    const unknown = questions.filter(({ paragraph }) => paragraph === null)
    const heldOut = unknown.filter(isHeldOut)
    console.table([
      row(
        'no answer, tuned on',
        unknown.filter((one) => !isHeldOut(one)),
      ),
      row('no answer, held out', heldOut),
    ])
    assert.ok(shareRight(heldOut) >= 0.9, `right: ${shareRight(heldOut)}`)
  })

  it('may name the paragraph', () => {
    assert.equal(paragraphOf('hva står i punkt 2.12?'), '2.12')
    assert.equal(paragraphOf('what does § 3.2 say'), '3.2')
    assert.equal(paragraphOf('hva står i punkt 9.9?'), null)
  })

  it('get a short answer of its own in each language', () => {
    const answers = (['nb', 'nn', 'en'] as const).flatMap((language) =>
      paragraphs.map((paragraph) => answerTo(paragraph, language)),
    )
    assert.equal(new Set(answers).size, 3 * paragraphs.length)
    for (const answer of answers) assert.ok(answer.length > 40 && answer.length < 320, answer)
  })
})

/** Half of the questions were never looked at while the words were chosen. */
function isHeldOut({ text }: Question): boolean {
  return (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 0
}

function paragraphOf(text: string): string | null {
  return answerQuestion(text, 'nb')?.paragraph ?? null
}

function answerTo(paragraph: string, language: Language): string {
  const question = questions.find((one) => one.paragraph === paragraph && paragraphOf(one.text) === paragraph)
  return (
    answerQuestion(question?.text ?? '', language)?.answer ?? assert.fail(`nothing asks for ${paragraph}`)
  )
}

function shareRight(sample: Question[]): number {
  return sample.filter(({ text, paragraph }) => paragraphOf(text) === paragraph).length / sample.length
}

function row(name: string, sample: Question[]): Record<string, string | number> {
  return { '': name, questions: sample.length, right: `${(100 * shareRight(sample)).toFixed(1)} %` }
}
