import { readFileSync } from 'node:fs'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { type Understanding, understand } from '../../dialogs/understand/understand.ts'

/** A sentence and its meaning; `alt` are other readings, as good where it is ambiguous. */
export type Sentence = {
  text: string
  lang: string
  intent: string
  /** The difficulty of a sentence written for the measurement. */
  kind?: string
  detail: {
    cause?: string
    device?: string
    also?: string
    action?: string
    ambiguous?: boolean
    alt?: string[]
    secrets?: { type: string; value: string }[]
  }
}

export type Verdict = 'right' | 'wrong' | 'asked' | 'asked in vain'

/** The sentences from which the rules were learned and their words were chosen. */
export const learnedFrom = readLines('../../dialogs/learned/sentences/messages.jsonl')
/** Enough of them to estimate shares. */
export const someLearnedFrom = learnedFrom.filter((_, at) => at % 5 === 0)
/** Written for the measurement alone, from other lives. Never learn from them or see which ones fail. */
export const heldOut = readLines('./messages.jsonl')

export function verdict({ intent, detail }: Sentence, understood: Understanding): Verdict {
  const meant = [intent, ...(detail.alt ?? [])]
  if (!understood.ask) return meant.includes(understood.intent) ? 'right' : 'wrong'
  const offered = [understood.intent, ...understood.alternatives].some((reading) => meant.includes(reading))
  if (!offered) return 'asked in vain'
  return detail.ambiguous ? 'right' : 'asked'
}

export type Figures = {
  sentences: number
  right: number
  wrong: number
  asked: number
  cause: number
  lost: number
}

/** Returns shares of the sentences; `cause` and `lost` are shares of the incidents among them. */
export function judge(sample: Sentence[]): Figures {
  const read = sample.map((sentence) => ({ sentence, as: understand(sentence.text, incidentTypes) }))
  const incidents = read.filter(({ sentence }) => isIncident(sentence.intent))
  const verdicts = read.map(({ sentence, as }) => verdict(sentence, as))
  const share = (...wanted: Verdict[]) =>
    verdicts.filter((one) => wanted.includes(one)).length / sample.length
  return {
    sentences: sample.length,
    right: share('right'),
    wrong: share('wrong', 'asked in vain'),
    asked: share('asked'),
    cause: incidents.filter(({ sentence, as }) => hasTypeAndCause(sentence, as)).length / incidents.length,
    lost: incidents.filter(({ sentence, as }) => isSentAway(sentence, as)).length / incidents.length,
  }
}

function isIncident(intent: string): boolean {
  return incidentTypes.some(({ id }) => id === intent)
}

function hasTypeAndCause(sentence: Sentence, { intent, cause }: Understanding): boolean {
  if (sentence.detail.alt?.includes(intent)) return true
  return intent === sentence.intent && cause === (sentence.detail.cause ?? null)
}

function isSentAway(sentence: Sentence, { intent }: Understanding): boolean {
  return intent === 'out-of-scope' && !sentence.detail.alt?.includes('out-of-scope')
}

function readLines(file: string): Sentence[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): Sentence => JSON.parse(line))
}
