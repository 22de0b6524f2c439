import type { Draft, ReportDraft } from '../../dialogs/draft.ts'
import type { Field, IncidentType } from '../../dialogs/incident-type.ts'
import { askedQuestion, type Question } from '../../dialogs/report/questions.ts'
import { type AskedFor, maskSecrets, speaksOfSecrets } from '../../dialogs/secrets.ts'
import type { Said } from '../../dialogs/turn.ts'

/** Hides PINs, passwords and national ids before anything is stored, logged, mailed or shown. */
export function maskSaid(
  said: Said,
  draft: Draft | null,
  types: IncidentType[],
): { said: Said; secretSeen: boolean } {
  const report = draft?.kind === 'report' ? draft : null
  const type = types.find(({ id }) => id === report?.type)
  if (said.kind === 'text') {
    const question = report && type ? askedQuestion(report, type) : undefined
    const isOfSecret = report && type ? isAboutSecret(report, type) : undefined
    const expected = draft ? expectedNow(said.text, question, type) : {}
    const { text, found } = maskSecrets(said.text, {
      ...expected,
      afterSecretTalk: isOfSecret ?? true,
      isOfSecret,
    })
    return { said: { ...said, text }, secretSeen: found.length > 0 }
  }
  if (said.kind === 'chose' && said.said)
    return { said: { ...said, said: maskSecrets(said.said).text }, secretSeen: false }
  if (said.kind !== 'sent-form' || !type) return { said, secretSeen: false }
  const isOfSecret = report !== null && isAboutSecret(report, type)
  const { values, secretSeen } = maskAnswers(said.values, type.fields, isOfSecret)
  return { said: { ...said, values }, secretSeen }
}

/** An edited message is no answer to anything any more: what may have been a time or a phone number is left alone. */
export function holdsSecret(edited: string): boolean {
  const readings: AskedFor[] = [{ expecting: 'time' }, { expecting: 'phone' }]
  return readings.every((asked) => maskSecrets(edited, { ...asked, afterSecretTalk: true }).found.length > 0)
}

/** Whether a password or PIN has been talked of: what is reported says so. Out of a report a lone odd word is taken for one. */
function isAboutSecret({ answers }: ReportDraft, { words }: IncidentType): boolean {
  const cause = answers['cause']
  return speaksOfSecrets(`${words.nb.menu} ${cause ? words.nb.causes[cause]?.title : ''}`)
}

function expectedBy(field: Field | null | undefined): AskedFor {
  if (field?.kind === 'phone') return { expecting: 'phone' }
  return field?.takesTime ? { expecting: 'time' } : {}
}

/** What may have been meant while a report is open: what was asked for, or a phone number besides. */
function expectedNow(text: string, question: Question | undefined, type: IncidentType | undefined): AskedFor {
  const asked = expectedBy(question?.field)
  if (asked.expecting) return asked
  // Eight digits may be a PUK, where there is one; grouped as a phone number is, they are one.
  const isPhone = (type && !speaksOfSecrets(namesOf(type))) || (!question && isGrouped.test(text))
  return isPhone ? { expecting: 'phone' } : {}
}

const isGrouped = /^\s*(?:\+?47 )?(?:\d{3} \d{2} \d{3}|\d{2} \d{2} \d{2} \d{2})\s*$/

/** What it is about, in any of its causes: a code or password is named there. */
function namesOf({ words }: IncidentType): string {
  return [words.nb.menu, ...Object.values(words.nb.causes).map(({ title }) => title)].join(' ')
}

/** The same for the values of a form's inputs. */
export function maskAnswers(
  values: Record<string, string>,
  fields: Field[],
  isOfSecret = false,
): { values: Record<string, string>; secretSeen: boolean } {
  const masked = Object.entries(values).map(([name, value]) => maskValue(name, value, fields, isOfSecret))
  return {
    values: Object.fromEntries(masked.map(({ name, text }) => [name, text])),
    secretSeen: masked.some(({ found }) => found),
  }
}

/** Ids that we ourselves gave the card are left as they are. */
function maskValue(
  name: string,
  value: string,
  fields: Field[],
  isOfSecret: boolean,
): { name: string; text: string; found: boolean } {
  const field = fields.find((one) => one.name === name)
  const kind = field?.kind
  if (kind !== 'text' && kind !== 'lines' && kind !== 'phone') return { name, text: value, found: false }
  const { text, found } = maskSecrets(value, { ...expectedBy(field), isOfSecret })
  return { name, text, found: found.length > 0 }
}
