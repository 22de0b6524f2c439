import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { type Example, learn } from '../dialogs/learned/learn.ts'
import { store } from '../dialogs/learned/weights.ts'
import { endUnless } from './run-command.ts'

const folder = new URL('../dialogs/learned/', import.meta.url)
const [option, ...others] = process.argv.slice(2)
const isTaken = (option === undefined || option === '--check') && others.length === 0
endUnless(isTaken, 'npm run learn, eller npm run learn -- --check')

const message = z.object({
  text: z.string(),
  intent: z.string(),
  detail: z.object({ cause: z.string().optional(), action: z.string().optional() }),
})
const question = z.object({ text: z.string(), topic: z.string().nullable() })

/** Learning from all takes a quarter of a minute; one in forty shows whether it still gives the same. */
const MANY = 40

/** Learns from the stored sentences, and writes the result beside them; with `--check` only says if it is due. */
const messages = linesOf('messages', message)
const questions = linesOf('questions', question)
const work = option ? check : keep
work('messages', [
  ...messages.map(({ text, intent, detail }) => ({
    text,
    label: `${intent}/${detail.cause ?? detail.action ?? ''}`,
  })),
  ...questions
    .filter(({ topic }) => topic !== null)
    .map(({ text }) => ({ text, label: 'instruction-question/' })),
])
work(
  'questions',
  questions.map(({ text, topic }) => ({ text, label: topic ?? '' })),
)

function linesOf<T>(name: string, shape: z.ZodType<T>): T[] {
  const lines = read(`sentences/${name}.jsonl`).trim().split('\n')
  return lines.map((line) => shape.parse(JSON.parse(line)))
}

function keep(name: string, examples: Example[]): void {
  const learned = learn(examples)
  write(`${name}.json`, `${JSON.stringify(store(learned))}\n`)
  write(`${name}.sha256`, `${fingerprint(name, examples)}\n`)
  console.log(`${name}: ${examples.length} sentences, ${learned.features.length} features`)
}

function check(name: string, examples: Example[]): void {
  if (read(`${name}.sha256`).trim() === fingerprint(name, examples)) return
  console.error(`${name}: the sentences, the learning or the weights have changed: learn again`)
  process.exitCode = 1
}

/** Stands for the sentences, the way of learning from them, and the stored weights. */
function fingerprint(name: string, examples: Example[]): string {
  const some = store(learn(examples.filter((_, at) => at % MANY === 0)))
  const all = [examples, some, JSON.parse(read(`${name}.json`))]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
}

function write(file: string, text: string): void {
  writeFileSync(new URL(file, folder), text)
}
