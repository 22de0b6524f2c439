import { z } from 'zod'
import { RegisteredDevice } from './registered-device.ts'

/** Raised when what is stored would be read otherwise: a draft of another version is begun again. */
export const DRAFT_VERSION = 1

/** The last question about a report: one of its type, or one that is answered with yes or no. */
const Asking = z.discriminatedUnion('what', [
  z.object({ what: z.literal('question'), name: z.string() }),
  z.object({ what: z.enum(['send', 'same', 'self']) }),
  /** Whether the text says that no report is needed. */
  z.object({ what: z.literal('drop'), text: z.string() }),
  /** Whether the text answers the question or tells of another incident. */
  z.object({ what: z.literal('which'), text: z.string(), insteadOf: z.string() }),
])

const Thing = z.object({ type: z.string(), device: z.string().nullable() })
const BegunWith = Thing.extend({ id: z.string(), before: z.string().nullable() })

/**
 * A report in the making: what is known, and nothing about where we are. Where we are is the first question
 * without an answer. So a restart, a correction, a card and typed text all go the same way.
 */
const ReportDraft = z.object({
  kind: z.literal('report'),
  id: z.string(),
  type: z.string(),
  answers: z.record(z.string(), z.string()),
  /** The questions that were passed by, not to be asked again. */
  skipped: z.array(z.string()).default([]),
  /** Null when a form was shown, on which nothing is asked. */
  asking: Asking.nullable().default(null),
  /** The text that told of another thing that is reported with it. */
  along: z.string().nullable().default(null),
  /** It seems to have happened to somebody else. */
  colleague: z.boolean().default(false),
  /** By what name, as it was written. */
  called: z.string().nullable().default(null),
  /** The draft that was open when this one was begun, or that was begun with it and comes next. */
  before: z.string().nullable().default(null),
  /** Those that were begun with it and come after it, the next first, and what each is of. */
  begunWith: z.array(BegunWith).default([]),
  /** What it was of before it was put right. */
  insteadOf: Thing.nullable().default(null),
  /** It was said to be no case of before. */
  isAnother: z.boolean().default(false),
  /** Another leader than the directory's is to be named when it is filed. */
  namesLeader: z.boolean().default(false),
  /** By what name, as it was written. */
  leaderCalled: z.string().nullable().default(null),
  /** The number that the form comes filled in with. */
  phone: z.string().nullable().default(null),
  /** Those that the form offers: they stay the choices, whatever is registered later. */
  devices: z.array(RegisteredDevice).default([]),
})

/** A text of which it is asked whether it belongs to a ticket. */
const Forwarding = z.object({
  kind: z.literal('forwarding'),
  id: z.string(),
  ticketId: z.string(),
  number: z.string(),
  text: z.string(),
  as: z.enum(['answer', 'addition', 'confirmation']),
  /** What the text says has been done; for `confirmation`. */
  claim: z.string().optional(),
})

/** A message of which it is asked what it means. */
const Choosing = z.object({
  kind: z.literal('choosing'),
  id: z.string(),
  text: z.string(),
  types: z.array(z.string()),
  /** What has happened, where that was told of something else: "nei, passordet". */
  cause: z.string().nullable().default(null),
})

/** A wish to withdraw a ticket, of which it is asked whether it is meant so; null: which ticket. */
const Withdrawing = z.object({
  kind: z.literal('withdrawing'),
  id: z.string(),
  text: z.string(),
  ticketId: z.string().nullable(),
  /** With all that the same report opened. */
  together: z.boolean().default(false),
})

/** The question who the leader is, of a ticket that is filed. */
const Naming = z.object({
  kind: z.literal('naming'),
  id: z.string(),
  ticketId: z.string(),
  /** The name that was written, and waits for a yes. */
  called: z.string().nullable(),
})

export const Draft = z.discriminatedUnion('kind', [ReportDraft, Forwarding, Choosing, Withdrawing, Naming])

export type Draft = z.infer<typeof Draft>
export type ReportDraft = z.infer<typeof ReportDraft>
export type Forwarding = z.infer<typeof Forwarding>
export type Choosing = z.infer<typeof Choosing>
export type Withdrawing = z.infer<typeof Withdrawing>
export type Naming = z.infer<typeof Naming>
export type Asking = z.infer<typeof Asking>

/** What a draft is of, as a thing that is named may be the same. */
export function thingOf({ type, answers }: ReportDraft): z.infer<typeof Thing> {
  return { type, device: answers['device'] ?? null }
}

export type Answers = Record<string, string>

/** Changes of the answers; null: the question is passed by. */
export type News = Record<string, string | null>

export function newReport(id: string, type: string, answers: Answers): ReportDraft {
  return ReportDraft.parse({ kind: 'report', id, type, answers })
}

/** One that comes to mind when another is done: of those that were begun together, the other knows which are still to come. */
export function comingAfter(done: Draft | null, draft: ReportDraft): ReportDraft {
  const row = done?.kind === 'report' ? done.begunWith : []
  const at = row.findIndex(({ id }) => id === draft.id)
  const { before } = row[at] ?? draft
  return at < 0 ? draft : { ...draft, before, begunWith: row.slice(at + 1) }
}

export function answered(draft: ReportDraft, news: News): ReportDraft {
  const answers = Object.entries({ ...draft.answers, ...news })
  const skipped = new Set([...draft.skipped, ...Object.keys(news)])
  return {
    ...draft,
    answers: Object.fromEntries(answers.filter((one): one is [string, string] => one[1] !== null)),
    skipped: [...skipped].filter((name) => !news[name]),
  }
}

export function asking(draft: ReportDraft, what: Asking | null): ReportDraft {
  return { ...draft, asking: what }
}

/** Whether it happened to somebody else than who reports it, named or not yet. */
export function isForAnother({ colleague, answers }: ReportDraft): boolean {
  return colleague || Boolean(answers['affected'])
}

export function isColleagueUnnamed({ colleague, answers }: ReportDraft): boolean {
  return colleague && !answers['affected']
}

/** Whether it is still to be told who the other leader is. */
export function awaitsLeader(draft: ReportDraft): boolean {
  return draft.namesLeader && draft.leaderCalled === null && !isColleagueUnnamed(draft)
}

/** Whether the next text may be somebody's name: a form that is shown for a colleague asks it first of all. */
export function asksForName(draft: Draft): boolean {
  if (draft.kind !== 'report') return draft.kind === 'naming'
  const { asking } = draft
  if (awaitsLeader(draft)) return true
  if (asking === null) return isColleagueUnnamed(draft)
  return asking.what === 'self' || (asking.what === 'question' && asking.name === 'affected')
}
