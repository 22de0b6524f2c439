import { z } from 'zod'
import { RegisteredDevice } from './registered-device.ts'

/** Version of stored drafts. Raise it when they would be read differently: others are begun again. */
export const DRAFT_VERSION = 1

/** A wish to withdraw, not confirmed yet; `ticketId` is null while Straks asks which ticket. */
const Withdrawing = z.object({
  kind: z.literal('withdrawing'),
  id: z.string(),
  text: z.string(),
  ticketId: z.string().nullable(),
  /** Withdraws all the tickets that the same report opened. */
  together: z.boolean().default(false),
})

/** The last question about a report: a question of its type, or a yes-or-no question. */
const Asking = z.discriminatedUnion('what', [
  z.object({ what: z.literal('question'), name: z.string() }),
  z.object({ what: z.enum(['send', 'same', 'self']) }),
  /** Asks whether the text means that no report is needed. */
  z.object({ what: z.literal('drop'), text: z.string() }),
  /** Asks whether the text answers the question or tells of another incident. */
  z.object({ what: z.literal('which'), text: z.string(), insteadOf: z.string() }),
  /** Asks in the middle of the report whether to withdraw a filed one. */
  z.object({ what: z.literal('withdraw'), wish: Withdrawing }),
])

const Thing = z.object({ type: z.string(), device: z.string().nullable() })
const BegunWith = Thing.extend({ id: z.string(), before: z.string().nullable() })

/**
 * A report in the making: the known answers, and no step counter. The current step is the first question
 * without an answer, so a restart, a correction, a card and typed text all go the same way.
 */
const ReportDraft = z.object({
  kind: z.literal('report'),
  id: z.string(),
  type: z.string(),
  answers: z.record(z.string(), z.string()),
  /** The skipped questions; they are not asked again. */
  skipped: z.array(z.string()).default([]),
  /** Null when a form was shown, because a form asks no single question. */
  asking: Asking.nullable().default(null),
  /** The text that told of another thing reported together with this one. */
  along: z.string().nullable().default(null),
  /** The affected person seems to be somebody else than the reporter. */
  colleague: z.boolean().default(false),
  /** The affected person's name as the reporter wrote it. */
  called: z.string().nullable().default(null),
  /** The id of the draft to resume afterwards: an earlier one, or one begun together with this one. */
  before: z.string().nullable().default(null),
  /** The drafts that were begun together with this one and come after it, the next first. */
  begunWith: z.array(BegunWith).default([]),
  /** The thing that the draft was about before a correction. */
  insteadOf: Thing.nullable().default(null),
  /** The reporter has said that this is not an earlier case. */
  isAnother: z.boolean().default(false),
  /** The reporter must name another leader than the directory's when filing. */
  namesLeader: z.boolean().default(false),
  /** The leader's name as the reporter wrote it. */
  leaderCalled: z.string().nullable().default(null),
  /** The phone number that the form is prefilled with. */
  phone: z.string().nullable().default(null),
  /** The devices that the form offers; they stay the choices, even if the registered devices change later. */
  devices: z.array(RegisteredDevice).default([]),
})

/** A text, and the open question whether it belongs to a ticket. */
const Forwarding = z.object({
  kind: z.literal('forwarding'),
  id: z.string(),
  ticketId: z.string(),
  number: z.string(),
  text: z.string(),
  as: z.enum(['answer', 'addition', 'confirmation']),
  /** For `confirmation`: the id of the claim that the text makes. */
  claim: z.string().optional(),
})

/** A text to add, and the open question to which ticket. */
const Adding = z.object({ kind: z.literal('adding'), id: z.string(), text: z.string() })

/** A message, and the open question which type it means. */
const Choosing = z.object({
  kind: z.literal('choosing'),
  id: z.string(),
  text: z.string(),
  types: z.array(z.string()),
  /** The cause, when it was told of something else: "nei, passordet". */
  cause: z.string().nullable().default(null),
})

/** The open question who the leader is, for a filed ticket. */
const Naming = z.object({
  kind: z.literal('naming'),
  id: z.string(),
  ticketId: z.string(),
  /** The name that was written, and that the reporter must confirm. */
  called: z.string().nullable(),
})

export const Draft = z.discriminatedUnion('kind', [
  ReportDraft,
  Forwarding,
  Adding,
  Choosing,
  Withdrawing,
  Naming,
])

export type Draft = z.infer<typeof Draft>
export type ReportDraft = z.infer<typeof ReportDraft>
export type Forwarding = z.infer<typeof Forwarding>
export type Adding = z.infer<typeof Adding>
export type Choosing = z.infer<typeof Choosing>
export type Withdrawing = z.infer<typeof Withdrawing>
export type Naming = z.infer<typeof Naming>
export type Asking = z.infer<typeof Asking>

/** Returns the thing that a draft is about, for comparison with a named thing. */
export function thingOf({ type, answers }: ReportDraft): z.infer<typeof Thing> {
  return { type, device: answers['device'] ?? null }
}

export type Answers = Record<string, string>

/** Changes of the answers; null marks a skipped question. */
export type News = Record<string, string | null>

export function newReport(id: string, type: string, answers: Answers): ReportDraft {
  return ReportDraft.parse({ kind: 'report', id, type, answers })
}

/** Returns the draft as resumed after `done`, which knows which drafts begun with it are still to come. */
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

/** Tells whether the affected person is somebody other than the reporter, named or not yet. */
export function isForAnother({ colleague, answers }: ReportDraft): boolean {
  return colleague || Boolean(answers['affected'])
}

export function isColleagueUnnamed({ colleague, answers }: ReportDraft): boolean {
  return colleague && !answers['affected']
}

/** Tells whether the other leader's name is still missing. */
export function awaitsLeader(draft: ReportDraft): boolean {
  return draft.namesLeader && draft.leaderCalled === null && !isColleagueUnnamed(draft)
}

/** Tells whether the next text may be a name: a form for a colleague asks for the name first. */
export function asksForName(draft: Draft): boolean {
  if (draft.kind !== 'report') return draft.kind === 'naming'
  const { asking } = draft
  if (awaitsLeader(draft)) return true
  if (asking === null) return isColleagueUnnamed(draft)
  return asking.what === 'self' || (asking.what === 'question' && asking.name === 'affected')
}
