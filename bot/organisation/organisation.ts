import type { z } from 'zod'
import {
  decisionOf,
  type Field,
  type IncidentType,
  isOffered,
  type Language,
} from '../../dialogs/incident-type.ts'
import { type Paragraphs, topics } from '../../dialogs/instruction/topic.ts'
import { inEach } from '../../dialogs/language.ts'
import { type OwnTexts, textsIn } from '../../dialogs/texts/index.ts'
import { isLoopbackHost } from '../remote/loopback.ts'
import { HELP_DESK } from './help-desk.ts'
import type { organisationSchema } from './organisation-schema.ts'
import type { Replaceable } from './own-rules-schema.ts'
import { filling, inOwnWords, withoutLeadersAnswer, withSelfHelp } from './own-words.ts'

/** The municipality's own file. Empty values are null. */
export type Organisation = z.output<ReturnType<typeof organisationSchema>>
/** Another system that is told of tickets by HTTP (Standard Webhooks). */
export type Webhook = Organisation['webhooks'][number]
export type LeaderRow = Organisation['leaders'][number]

type Named = Pick<Organisation, 'texts' | 'desks'>

/** Returns the name of the municipality's own help desk for use within a sentence. */
export function helpDeskName({ texts, desks }: Named, language: Language): string {
  return texts['helpDesk']?.[language] ?? desks[HELP_DESK]?.name ?? ''
}

/** Leaves out webhooks to other machines: in local mode nothing leaves this one. */
export function onThisMachine(organisation: Organisation): Organisation {
  return { ...organisation, webhooks: organisation.webhooks.filter(isOnThisMachine) }
}

export function isOnThisMachine({ url }: Pick<Webhook, 'url'>): boolean {
  return isLoopbackHost(new URL(url).hostname)
}

/** Returns the incident types with the organisation's changes. A type without a paragraph is not offered. */
export function applyOverrides(types: IncidentType[], organisation: Organisation): IncidentType[] {
  const own = types.map((type) => overridden(type, organisation))
  const offered = own.filter(isOffered).map(({ id }) => id)
  // A tick for a type that cannot be reported, or about a leader who is not told, would be a false promise.
  const isKept = ({ alsoReports, passesLeaderBy }: Field, { leader }: IncidentType) =>
    alsoReports ? offered.includes(alsoReports) : !passesLeaderBy || leader !== 'none'
  return own.map((type) => ({ ...type, fields: type.fields.filter((field) => isKept(field, type)) }))
}

function overridden(type: IncidentType, organisation: Organisation): IncidentType {
  const override = organisation.incidentTypes[type.id] ?? {}
  const paragraph = organisation.types[type.id]?.paragraph ?? type.paragraph
  const paragraphs = { own: paragraph, byTopic: organisation.answers }
  const { desks = type.desks, leader = type.leader, selfHelp = {} } = override
  const fills = inEach((language) => filling(paragraphs, namesIn(desks, organisation, language)))
  const isAsked = !type.decision || decisionOf({ ...type, leader })
  const said = inOwnWords(type.words, fills)
  const words = isAsked ? said : inEach((language) => withoutLeadersAnswer(said[language]))
  return {
    ...type,
    ...(paragraph === undefined ? { offered: false } : { paragraph }),
    desks,
    leader,
    causes: type.causes.map((cause) => ({
      ...cause,
      urgency: override.urgency?.[cause.id] ?? cause.urgency,
    })),
    ...(type.decision && { decision: inOwnWords(type.decision, fills) }),
    words: inEach((language) => withSelfHelp(words[language], selfHelp)),
  }
}

/** Returns the names for texts. The first desk is the one that handles the ticket. */
function namesIn([first = HELP_DESK]: string[], organisation: Organisation, language: Language) {
  const helpDesk = helpDeskName(organisation, language)
  const desk = first === HELP_DESK ? helpDesk : (organisation.desks[first]?.name ?? first)
  return { helpDesk, desk }
}

export function paragraphsOf({ answers }: Organisation): Paragraphs {
  return topics.flatMap((topic) => {
    const { paragraph } = answers[topic] ?? {}
    return paragraph ? [{ topic, paragraph }] : []
  })
}

/** Returns the texts of Straks, with those that the municipality replaces. */
export function textsOf(organisation: Named, language: Language): OwnTexts {
  const usual = textsIn(language)
  const own = (key: Replaceable) => organisation.texts[key]?.[language]
  const [help, notHere] = [own('help'), own('notHere')]
  return {
    ...usual,
    helpDeskName: helpDeskName(organisation, language),
    menu: { ...usual.menu, text: own('greeting') ?? usual.menu.text },
    help: help === undefined ? usual.help : (contact) => `${help} ${contact}`,
    notHere: notHere === undefined ? usual.notHere : (contact) => `${notHere} ${contact}`,
    welcome: own('welcome') ?? usual.welcome,
  }
}

/** Returns, for example, `instruks for hjemmekontor i sikker sone`. */
export function instructionName({ texts }: Pick<Organisation, 'texts'>, language: Language): string {
  return texts['instruction']?.[language] ?? ''
}
