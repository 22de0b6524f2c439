import type { IncidentType, Language, LeaderPart, Urgency, Words } from '../../dialogs/incident-type.ts'
import { type Paragraphs, topics } from '../../dialogs/instruction/topic.ts'
import { isLoopbackHost } from '../remote/loopback.ts'
import type { Duration } from '../time/duration.ts'
import type { Instruction } from './instruction.ts'
import { filling, ownDecision, ownWords } from './own-words.ts'
import type { WebhookEvent } from './webhook-events.ts'

/** The municipality's own file. What is left empty there is null. */
export type Organisation = {
  name: string
  /** Those that are offered. People are spoken to in the first one as long as nothing tells theirs; desks always are. */
  languages: Language[]
  /** `trial`: mail to outside desks goes to `trialMailbox`, which is then never null. */
  delivery: 'live' | 'trial'
  trialMailbox: string | null
  mailbox: string
  /** As many as it lets out, by all instances together. */
  mailsPerMinute: number
  desks: Record<string, Desk>
  helpDesk: {
    /** Entra id of the group whose members are agents. */
    groupId: string
    /** And of those agents who may see who has looked; null: nobody may. */
    auditGroupId: string | null
    /** How quickly they are to see to a ticket; null: nobody counts. */
    within: Within | null
    /** Who hears of an urgent ticket that nobody has taken in its time; null: who was there of late. */
    onDuty: string[] | null
  }
  leaders: LeaderRow[]
  /** Both counted from the alert. */
  escalation: { remindAfter: Duration; nextLevelAfter: Duration; quiet: QuietTime | null }
  giveUpAfter: Duration
  /** From when on a ticket is quiet; null: it waits until somebody closes it. */
  closeHandedOverAfter: Duration | null
  retention: {
    personalData: Duration
    drafts: Duration
    /** Whether a person may have their data erased before that: not where they must be archived. */
    eraseOnRequest?: boolean | undefined
  }
  /** Where ended tickets are written before they are erased; null: they are not. */
  archive: { folder: string } | null
  privacyOfficer: { name: string; email: string } | null
  duty: { name: string; email: string; phone: string | null } | null
  links: {
    /** An address on the web, or the municipality's own copy, which the tab shows. */
    instruction: string | Instruction
    /** What the instruction refers to; `paragraph`: with whose answer it is shown. */
    documents?: { title: string; url: string; paragraph: string | null }[] | undefined
  }
  webhooks: Webhook[]
  /** Days besides the public holidays on which nobody works, as `2026-12-24`. */
  holidays: string[]
  /** Those that are offered, and where the instruction has their rules. */
  types: Record<string, { paragraph: string } | undefined>
  /** What the instruction says, by topic: in plain words, and where. */
  answers: Record<string, RuleAnswer | undefined>
  /** What it says in its own words, by key. */
  texts: Record<string, Words<string> | undefined>
  /** By incident type. */
  incidentTypes: Record<string, Override | undefined>
}

type RuleAnswer = { paragraph: string; words: Words<string> }

/** Milliseconds in which the help desk is open, to the first touch and until it is resolved; null: as long as it takes. */
export type Within = Record<Urgency, { touch: number | null; resolve: number | null }>

type Desk = {
  name: string
  email: string
  phone: string | null
  hours: string | null
  url: string | null
  /** The domains that its answers come from. */
  answersFrom: string[]
  /** How its own case numbers look; null: as the usual systems write them. */
  ownNumber: RegExp | null
  /** Its answers come to an address of the mailbox that tells which mail they answer. */
  plusAddress: boolean
  worksIn: 'own-system' | 'straks'
}

/** Another system that is told of tickets by HTTP (Standard Webhooks). */
export type Webhook = {
  /** Names it to people and in the rows: an address may hold a secret. */
  name: string
  url: string
  /** `whsec_…`; null: not read, by commands that send nothing. */
  secret: string | null
  events: WebhookEvent[]
  /** It may get answers, notes and people, too. */
  freeText: boolean
}

/** Entra ids. */
export type LeaderRow = ({ department: string } | { person: string }) & {
  leader: string
  deputy: string | null
}

/** Times of day as `HH:MM` in Europe/Oslo. */
type QuietTime = { from: string; to: string; weekends: boolean }

type Override = {
  desks?: string[] | undefined
  leader?: LeaderPart | undefined
  /** By cause. */
  urgency?: Record<string, Urgency | undefined> | undefined
  /** By cause: other ways to be helped than the report, in the municipality's own words. */
  selfHelp?: Record<string, string | undefined> | undefined
}

/** The id of the municipality's own help desk in `desks`. */
export const HELP_DESK = 'help-desk'

/** Every desk but the municipality's own help desk: what they may read is limited, and trial mode redirects it. */
export function isOutsideDesk(deskId: string): boolean {
  return deskId !== HELP_DESK
}

/** What people call the municipality's own help desk, within a sentence. */
export function helpDeskName(
  { texts, desks }: Pick<Organisation, 'texts' | 'desks'>,
  language: Language,
): string {
  return texts['helpDesk']?.[language] ?? desks[HELP_DESK]?.name ?? ''
}

/** In local mode nothing leaves this machine. */
export function onThisMachine(organisation: Organisation): Organisation {
  return { ...organisation, webhooks: organisation.webhooks.filter(isOnThisMachine) }
}

export function isOnThisMachine({ url }: Pick<Webhook, 'url'>): boolean {
  return isLoopbackHost(new URL(url).hostname)
}

/** The incident types as this organisation wants them. One without a paragraph is not offered. */
export function applyOverrides(types: IncidentType[], organisation: Organisation): IncidentType[] {
  return types.map((type) => {
    const { decision, ...rest } = type
    const override = organisation.incidentTypes[type.id] ?? {}
    const paragraph = organisation.types[type.id]?.paragraph ?? type.paragraph
    const paragraphs = { own: paragraph, byTopic: organisation.answers }
    const fillIn = (language: Language) => filling(paragraphs, helpDeskName(organisation, language))
    const fill = { nb: fillIn('nb'), nn: fillIn('nn'), en: fillIn('en') }
    return {
      ...rest,
      ...(paragraph === undefined ? { offered: false } : { paragraph }),
      desks: override.desks ?? type.desks,
      leader: override.leader ?? type.leader,
      causes: type.causes.map((cause) => ({
        ...cause,
        urgency: override.urgency?.[cause.id] ?? cause.urgency,
      })),
      ...(decision && { decision: ownDecision(decision, fill) }),
      words: ownWords(type.words, fill, override.selfHelp ?? {}),
    }
  })
}

/** Where its instruction speaks of what. */
export function paragraphsOf({ answers }: Organisation): Paragraphs {
  return topics.flatMap((topic) => {
    const { paragraph } = answers[topic] ?? {}
    return paragraph ? [{ topic, paragraph }] : []
  })
}
