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
 * The schema for one file: what is allowed in one place depends on others (a desk must exist to be named).
 * `raw` is the value that will be parsed, so that all faults come out together and not one layer after the other.
 * @param known `file`: where it stands; `rules`: what it means when it has none of its own; `env`: where the secrets are
 * that it only names; null: they are not needed
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
    // People are spoken to in the first one as long as nothing tells theirs; desks always are.
    languages: usually(offeredLanguages(), languages),
    // `trial`: mail to outside desks goes to `trialMailbox`, which is then never null.
    delivery: oneOf(['live', 'trial']),
    trialMailbox: seen.delivery === 'trial' ? email() : optional(email()),
    mailbox: email(),
    // As many as it lets out, by all instances together.
    mailsPerMinute: wholeNumber(1, 1_000, 29),
    desks: desks(offered, seen),
    helpDesk: helpDesk(),
    leaders: usually(listOf(leaderRow()), []),
    // Both counted from the alert.
    escalation: section({ remindAfter: duration(), nextLevelAfter: duration(), quiet: quietTime.nullable() }),
    giveUpAfter: duration(),
    // From when on a ticket is quiet; null: it waits until somebody closes it.
    closeHandedOverAfter: duration().nullable().prefault('30d'),
    retention: section({
      personalData: duration(),
      drafts: duration(),
      // Whether a person may have their data erased before that: not where they must be archived.
      eraseOnRequest: yesOrNo().optional(),
    }),
    // Where ended tickets are written before they are erased.
    archive: archive(file),
    privacyOfficer: nullWhenEmpty(section({ name: text(), email: email() })),
    duty: nullWhenEmpty(section({ name: text(), email: email(), phone: optional(text()) })),
    links: section({
      instruction: instruction({ file, named: [...offered, ...named(seen.answers)] }),
      // What the instruction refers to. `paragraph`: with whose answer it is shown.
      documents: listOf(section({ title: text(), url: httpsUrl(), paragraph: optional(paragraph()) }))
        .max(MOST_DOCUMENTS, `skal være høyst ${MOST_DOCUMENTS} dokumenter`)
        .optional(),
    }),
    webhooks: webhooks(env),
    // Days besides the public holidays on which nobody works.
    holidays: usually(listOf(day()), []),
    types: usually(offeredTypes(types), rules.types),
    answers: usually(answers(spoken), rules.answers),
    // Nobody else's help desk is called as that of the shipped file.
    texts: usually(ownTexts(spoken), {}).transform((given): Rules['texts'] => ({
      ...rules.texts,
      helpDesk: undefined,
      ...given,
    })),
    incidentTypes: usually(overrides(types, Object.keys(seen.desks)), {}),
  })
}

/** A card has room for six buttons. */
const MOST_DOCUMENTS = 4

/** `never`, as when it is left out, or a folder; as seen from the organisation file. */
function archive(file: string) {
  const folder = section({ folder: text().transform((path) => resolve(dirname(file), path)) })
  const words = 'skal være never, eller folder: og adressen til en mappe'
  const given = optional(z.union([z.literal('never'), folder], words))
  return given.transform((archive) => (archive === 'never' ? null : archive))
}

/** Norwegian time. */
const quietTime = section({ from: timeOfDay(), to: timeOfDay(), weekends: yesOrNo() })

const glanceAtParagraphs = z.record(
  z.string(),
  z.object({ paragraph: z.string() }).optional().catch(undefined),
)

/** What other values depend on, as far as it can be made out. */
const glance = z
  .object({
    delivery: z.unknown(),
    languages: offeredLanguages().optional().catch(undefined),
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

/** The help desk, every desk that an incident type sends mail to, and whichever others. */
function desks(types: IncidentType[], { incidentTypes, helpDesk }: z.infer<typeof glance>) {
  const named = types.filter((type) => !incidentTypes[type.id]?.desks).flatMap((type) => type.desks)
  const required = Object.fromEntries([HELP_DESK, ...named].map((id) => [id, desk()]))
  const own = { [HELP_DESK]: desk(Boolean(helpDesk.within)) }
  return z.object({ ...required, ...own }, groupOfKeys).catchall(desk())
}

/**
 * - `answersFrom`: the domains that its answers come from
 * - `ownNumber`: how its own case numbers look; null: as the usual systems write them
 * - `plusAddress`: its answers come to an address of the mailbox that tells which mail they answer
 * @param isCounted its hours are counted in
 */
function desk(isCounted = false) {
  return section({
    name: text(),
    email: email(),
    phone: optional(text()),
    hours: isCounted ? countedHours() : optional(text()),
    url: optional(httpsUrl()),
    answersFrom: optional(listOf(domain()).min(1, 'skal ha minst ett domene')),
    ownNumber: optional(pattern()),
    plusAddress: usually(yesOrNo(), true),
    worksIn: oneOf(['own-system', 'straks']),
  }).transform(({ answersFrom, ...given }) => {
    const ownDomain = given.email.slice(given.email.indexOf('@') + 1).toLowerCase()
    return { ...given, answersFrom: answersFrom ?? [ownDomain] }
  })
}

/** Entra ids. */
function leaderRow() {
  return section({
    department: text().optional(),
    person: objectId().optional(),
    leader: objectId(),
    deputy: optional(objectId()),
  })
    .refine((row) => (row.person === undefined) !== (row.department === undefined), {
      error: 'skal ha enten person eller department',
      // Also when the row has other faults: all are to be told at once.
      when: ({ value }) => typeof value === 'object' && value !== null,
    })
    .transform(({ person, department = '', ...rest }) =>
      person === undefined ? { department, ...rest } : { person, ...rest },
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
    // Other ways to be helped than the report, in the municipality's own words.
    selfHelp: section(Object.fromEntries(type.causes.map(({ id }) => [id, text().optional()]))).optional(),
  })
}
