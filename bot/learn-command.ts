import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { type Example, learn } from '../dialogs/learned/learn.ts'
import { store } from '../dialogs/learned/weights.ts'

const sentences = new URL('../dialogs/learned/sentences/', import.meta.url)
/** `npm run learn -- [folder]` */
const folder = pathToFileURL(`${process.argv[2] ?? 'dialogs/learned'}/`)

const message = z.object({
  text: z.string(),
  intent: z.string(),
  detail: z.object({ cause: z.string().optional(), action: z.string().optional() }),
})
const question = z.object({ text: z.string(), topic: z.string().nullable() })

/** Learns from the stored sentences, and writes the result beside them. */
const messages = linesOf('messages', message)
const questions = linesOf('questions', question)
keep('messages', [
  ...messages.map(({ text, intent, detail }) => ({
    text,
    label: `${intent}/${detail.cause ?? detail.action ?? ''}`,
  })),
  ...questions
    .filter(({ topic }) => topic !== null)
    .map(({ text }) => ({ text, label: 'instruction-question/' })),
])
keep(
  'questions',
  questions.map(({ text, topic }) => ({ text, label: topic ?? '' })),
)

function linesOf<T>(name: string, shape: z.ZodType<T>): T[] {
  const lines = readFileSync(new URL(`${name}.jsonl`, sentences), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => shape.parse(JSON.parse(line)))
}

function keep(name: string, examples: Example[]): void {
  const learned = learn(examples)
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(store(learned))}\n`)
  console.log(`${name}: ${examples.length} sentences, ${learned.features.length} features`)
}
