import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { type IncidentType, urgencies } from '../../dialogs/incident-type.ts'
import { languages } from '../../dialogs/language.ts'
import {
  day,
  domain,
  duration,
  email,
  groupOfKeys,
  httpsUrl,
  listOf,
  nullWhenEmpty,
  objectId,
  oneOf,
  optional,
  paragraph,
  pattern,
  section,
  text,
  timeOfDay,
  usually,
  wholeNumber,
  yesOrNo,
} from './file-values.ts'
import { HELP_DESK } from './help-desk.ts'
import { countedHours, helpDesk } from './help-desk-schema.ts'
import { instruction } from './instruction-file.ts'
import type { Named } from './instruction-in.ts'
import { answers, offeredTypes, ownTexts } from './own-rules-schema.ts'
import type { Rules } from './shipped.ts'
import { webhooks } from './webhook-schema.ts'

/**
 * The schema for one file: some values depend on others (a desk must exist to be named). `raw` is the value
 * to be parsed, so that all faults are reported together.
 * @param known `file`: the file's path; `rules`: defaults for parts that the file lacks; `env`: holds the
 * secrets that the file only names, null if they are not needed
 */
export function organisationSchema(
  types: IncidentType[],
  raw: unknown,
  { file, rules, env }: { file: string; rules: Rules; env: NodeJS.ProcessEnv | null },
) {
  const seen = glance.parse(raw)
  const spoken = seen.languages ?? languages
  const offered = types.flatMap((type) => {
    const paragraph = (seen.types ?? rules.types)[type.id]?.paragraph ?? type.paragraph
    return paragraph === undefined ? [] : [{ ...type, paragraph }]
  })
  return section({
    name: text(),
    // The first is used with people whose language is unknown, and always with desks.
    languages: usually(offeredLanguages(), languages),
    // `trial`: mail to outside desks goes to `trialMailbox`, which is then never null.
    delivery: oneOf(['live', 'trial']),
    trialMailbox: seen.delivery === 'trial' ? email() : optional(email()),
    mailbox: email(),
    // The mailbox's sending limit, for all instances together.
    mailsPerMinute: wholeNumber(1, 1_000, 29),
    desks: desks(offered, seen),
    helpDesk: helpDesk(),
    leaders: usually(listOf(leaderRow()), []),
    // Both are counted from the alert.
    escalation: section({ remindAfter: duration(), nextLevelAfter: duration(), quiet: quietTime.nullable() }),
    giveUpAfter: duration(),
    // A ticket without activity for this long is closed; null: only by hand.
    closeHandedOverAfter: duration().nullable().prefault('30d'),
    retention: section({
      personalData: duration(),
      drafts: duration(),
      // Whether personal data may be erased earlier on request; not if they must be archived.
      eraseOnRequest: yesOrNo().optional(),
    }),
    // The folder to which ended tickets are written before they are erased.
    archive: archive(file),
    privacyOfficer: nullWhenEmpty(section({ name: text(), email: email() })),
    duty: nullWhenEmpty(section({ name: text(), email: email(), phone: optional(text()) })),
    links: section({
      instruction: instruction({ file, named: [...offered, ...named(seen.answers)] }),
      // Documents that the instruction refers to. `paragraph`: the answer beside which one is shown.
      documents: listOf(section({ title: text(), url: httpsUrl(), paragraph: optional(paragraph()) }))
        .max(MOST_DOCUMENTS, `skal være høyst ${MOST_DOCUMENTS} dokumenter`)
        .optional(),
    }),
    webhooks: webhooks(env),
    // Days off besides the public holidays.
    holidays: usually(listOf(day()), []),
    types: usually(offeredTypes(types), rules.types),
    answers: usually(answers(spoken), rules.answers),
    // The shipped file's name for the help desk is never a default for another municipality.
    texts: usually(ownTexts(spoken), {}).transform((given): Rules['texts'] => ({
      ...rules.texts,
      helpDesk: undefined,
      ...given,
    })),
    incidentTypes: usually(overrides(types, Object.keys(seen.desks)), {}),
  })
}

/** Limit given by a card's room for six buttons. */
const MOST_DOCUMENTS = 4

/** `never` (as when left out), or a folder relative to the organisation file. */
function archive(file: string) {
  const folder = section({ folder: text().transform((path) => resolve(dirname(file), path)) })
  const words = 'skal være never, eller folder: og adressen til en mappe'
  const given = optional(z.union([z.literal('never'), folder], words))
  return given.transform((archive) => (archive === 'never' ? null : archive))
}

/** In Norwegian time. */
const quietTime = section({ from: timeOfDay(), to: timeOfDay(), weekends: yesOrNo() })

const glanceAtParagraphs = z.record(
  z.string(),
  z.object({ paragraph: z.string() }).optional().catch(undefined),
)

/** The values on which others depend, as far as they are valid. */
const glance = z
  .object({
    delivery: z.unknown(),
    languages: listOf(oneOf(languages).nullable().catch(null))
      .transform((given) => given.filter((one) => one !== null))
      .nullish()
      // No text is missing in a language that nobody can tell.
      .catch([]),
    desks: z.record(z.string(), z.unknown()).catch({}),
    helpDesk: z.object({ within: z.unknown() }).catch({ within: null }),
    types: glanceAtParagraphs.optional().catch(undefined),
    answers: glanceAtParagraphs.catch({}),
    incidentTypes: z.record(z.string(), z.object({ desks: z.unknown() }).catch({ desks: null })).catch({}),
  })
  .catch({ delivery: null, desks: {}, helpDesk: { within: null }, answers: {}, incidentTypes: {} })

function named(answers: z.infer<typeof glanceAtParagraphs>): Named[] {
  return Object.entries(answers).flatMap(([topic, answer]) =>
    answer ? [{ id: `answers.${topic}`, paragraph: answer.paragraph }] : [],
  )
}

function offeredLanguages() {
  const words = 'skal ha hvert språk én gang'
  return listOf(oneOf(languages)).min(1, 'skal ha minst ett språk').refine(isEachOnce, words)
}

function isEachOnce(given: string[]): boolean {
  return new Set(given).size === given.length
}

/** The help desk, every desk that an incident type mails, and any others. */
function desks(types: IncidentType[], { incidentTypes, helpDesk }: z.infer<typeof glance>) {
  const mailing = types.filter((type) => !incidentTypes[type.id]?.desks)
  const required = Object.fromEntries(
    mailing.flatMap(({ id, desks }) =>
      desks.map((named) => [
        named,
        desk(`mangler: e-post om ${id} går dit, om ikke incidentTypes sier noe annet`),
      ]),
    ),
  )
  const own = { [HELP_DESK]: desk('mangler: brukerstøtten må alltid være med', Boolean(helpDesk.within)) }
  return z.object({ ...required, ...own }, groupOfKeys).catchall(desk())
}

/**
 * - `answersFrom`: the domains of its answers
 * - `ownNumber`: the pattern of its own case numbers; null: the patterns of the usual systems
 * - `plusAddress`: the Reply-To address tells which mail is answered
 * @param isCounted whether time limits are counted in its hours
 */
function desk(whenMissing?: string, isCounted = false) {
  const keys = {
    name: text(),
    email: email(),
    phone: optional(text()),
    hours: isCounted ? countedHours() : optional(text()),
    url: optional(httpsUrl()),
    answersFrom: optional(listOf(domain()).min(1, 'skal ha minst ett domene')),
    ownNumber: optional(pattern()),
    plusAddress: usually(yesOrNo(), true),
    worksIn: oneOf(['own-system', 'straks']),
  }
  return section(keys, whenMissing).transform(({ answersFrom, ...given }) => {
    const ownDomain = given.email.slice(given.email.indexOf('@') + 1).toLowerCase()
    return { ...given, answersFrom: answersFrom ?? [ownDomain] }
  })
}

/** A leader of a person or a department. Ids are Entra object ids. */
function leaderRow() {
  return (
    section({
      department: text().optional(),
      person: objectId().optional(),
      leader: objectId(),
      deputy: optional(objectId()),
    })
      .refine((row) => (row.person === undefined) !== (row.department === undefined), {
        error: 'skal ha enten person eller department',
        // Checked despite other faults in the row, so that all are reported at once.
        when: ({ value }) => typeof value === 'object' && value !== null,
      })
      // Whoever looks above such a person comes back to them, and never asks Graph.
      .refine((row) => row.person !== row.leader, { error: 'er personen selv', path: ['leader'] })
      .transform(({ person, department = '', ...rest }) =>
        person === undefined ? { department, ...rest } : { person, ...rest },
      )
  )
}

function overrides(types: IncidentType[], deskIds: string[]) {
  return section(Object.fromEntries(types.map((type) => [type.id, override(type, deskIds).optional()])))
}

function override(type: IncidentType, deskIds: string[]) {
  return section({
    desks: listOf(oneOf(deskIds))
      .min(1, 'skal ha minst én mottaker')
      .refine(isEachOnce, 'skal ha hver mottaker én gang')
      .optional(),
    leader: oneOf(['none', 'alert', 'decide', 'confirm']).optional(),
    urgency: section(
      Object.fromEntries(type.causes.map(({ id }) => [id, oneOf(urgencies).optional()])),
    ).optional(),
    // Help other than reporting, in the municipality's own words.
    selfHelp: section(Object.fromEntries(type.causes.map(({ id }) => [id, text().optional()]))).optional(),
  })
}
