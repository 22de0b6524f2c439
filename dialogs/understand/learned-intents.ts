import { likely, tellingWords } from '../learned/likely.ts'
import stored from '../learned/messages.json' with { type: 'json' }
import { restore } from '../learned/weights.ts'

const weights = restore(stored)

/** The learned share of an intent, and those of its causes or actions beside each other ('': none). */
export type Likely = { intent: string; share: number; details: Map<string, number> }

/** Every intent that was learned. A label is an intent with its cause or action: "buypass-card/lost". */
export function likelyIntents(text: string): Map<string, Likely> {
  const labels = [...likely(text, weights)].map(([label, share]) => {
    const [intent = '', detail = ''] = label.split('/')
    return { intent, detail, share }
  })
  const byIntent = Map.groupBy(labels, ({ intent }) => intent)
  return new Map(
    [...byIntent].map(([intent, own]) => {
      const share = own.reduce((sum, one) => sum + one.share, 0)
      const details = new Map(own.map((one) => [one.detail, one.share / Math.max(share, Number.MIN_VALUE)]))
      return [intent, { intent, share, details }]
    }),
  )
}

/** The words for which an intent was taken to be likely. */
export function wordsThatTell(text: string, { intent, details }: Likely): string[] {
  const [detail] = [...details].reduce((a, b) => (b[1] > a[1] ? b : a))
  return tellingWords(text, `${intent}/${detail}`, weights)
}
