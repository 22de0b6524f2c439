import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { answeredTopic, topics } from '../../dialogs/instruction/topic.ts'
import { Message } from '../../dialogs/understand/message.ts'
import { eigersund, paragraphsOfEigersund, typesOfEigersund } from '../helpers/eigersund.ts'

/** `paragraph` null: the instruction does not say; `alt` are paragraphs that are as good. */
type Question = { text: string; lang: string; paragraph: string | null; alt?: string[] }

/** Written for the measurement alone. Never look at those that fail, and never learn from them. */
const heldOut = readLines<Question>('../sentences/questions.jsonl')

const isKnown = ({ paragraph }: Question) => paragraph !== null
const isUnknown = ({ paragraph }: Question) => paragraph === null

describe('Questions about the instruction', () => {
  it('get the right paragraph in at least 95 % of those that were held out', () => {
    const known = heldOut.filter(isKnown)
    const languages = [...new Set(known.map(({ lang }) => lang))].filter(Boolean)
    console.table([
      row('held out', known),
      ...languages.map((lang) =>
        row(
          `held out, ${lang}`,
          known.filter((one) => one.lang === lang),
        ),
      ),
    ])
    assert.ok(shareRight(known) >= 0.95, `right: ${shareRight(known)}`)
  })

  it('get no paragraph in at least 88 % of those that the instruction does not answer', () => {
    const unknown = heldOut.filter(isUnknown)
    console.table([row('no answer, held out', unknown)])
    assert.ok(shareRight(unknown) >= 0.88, `right: ${shareRight(unknown)}`)
  })

  it('may name the paragraph', () => {
    assert.equal(paragraphOf('hva står i punkt 2.12?'), '2.12')
    assert.equal(paragraphOf('what does § 3.2 say'), '3.2')
    assert.equal(paragraphOf('hva står i punkt 9.9?'), null)
    assert.equal(paragraphOf('hva står i 2.12?'), '2.12')
    assert.equal(paragraphOf('kva seier 3.2'), '3.2')
  })

  it('may be as short as who pays, and get no paragraph about the police', () => {
    for (const text of ['hvem betaler?', 'hvem må betale', 'kven betaler?', 'who pays?'])
      assert.equal(paragraphOf(text), '2.11', text)
    for (const text of [
      'skal jeg melde det til politiet?',
      'må eg melde det til politiet?',
      'should I report it to the police?',
    ])
      assert.equal(paragraphOf(text), null, text)
  })

  it('may ask only whom the instruction is for', () => {
    for (const text of [
      'hvem gjelder instruksen for?',
      'kven gjeld reglane for?',
      'gjelder instruksen meg?',
      'gjelder dette for meg?',
      'who does the instruction apply to?',
      'does this apply to me?',
    ])
      assert.equal(paragraphOf(text), '1', text)
  })

  it('have a short answer of their own in each language', () => {
    const answers = topics.flatMap((topic) => Object.values(eigersund.answers[topic]?.words ?? {}))
    assert.equal(new Set(answers).size, 3 * topics.length)
    for (const answer of answers) assert.ok(answer.length > 40 && answer.length < 320, answer)
  })
})

function readLines<Line>(file: string): Line[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line))
}

function where(topic: string): string {
  return eigersund.answers[topic]?.paragraph ?? assert.fail(topic)
}

function paragraphOf(text: string): string | null {
  const message = new Message(text, { types: typesOfEigersund, now: new Date(0) })
  const topic = answeredTopic(message, paragraphsOfEigersund)
  return topic && where(topic)
}

function shareRight(sample: Question[]): number {
  return sample.filter(isRight).length / sample.length
}

function isRight({ text, paragraph, alt = [] }: Question): boolean {
  const found = paragraphOf(text)
  return found === paragraph || alt.some((one) => one === found)
}

function row(name: string, sample: Question[]): Record<string, string | number> {
  return { '': name, questions: sample.length, right: `${(100 * shareRight(sample)).toFixed(1)} %` }
}
