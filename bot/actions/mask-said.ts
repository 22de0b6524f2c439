import type { Draft } from '../../dialogs/draft.ts'
import type { Field, IncidentType } from '../../dialogs/incident-type.ts'
import { isGroupedPhone, isPhone } from '../../dialogs/phone-number.ts'
import { askedQuestion, type Question } from '../../dialogs/report/questions.ts'
import { type AskedFor, maskSecrets, speaksOfSecrets } from '../../dialogs/secrets.ts'
import type { Said } from '../../dialogs/turn.ts'

/** Masks PINs, passwords and national ids before anything is stored, logged, mailed or shown. */
export function maskSaid(
  said: Said,
  draft: Draft | null,
  types: IncidentType[],
): { said: Said; secretSeen: boolean; mayBePhone?: boolean } {
  const report = draft?.kind === 'report' ? draft : null
  const type = types.find(({ id }) => id === report?.type)
  if (said.kind === 'text') {
    const question = report && type ? askedQuestion(report, type) : undefined
    const ofSecret = report && type ? ofSecretIn(report.answers['cause'], type) : 'perhaps'
    const expected = draft ? expectedNow(said.text, question, type) : {}
    const { text, found } = maskSecrets(said.text, { ...expected, ofSecret })
    return { said: { ...said, text }, secretSeen: found.length > 0, mayBePhone: isPhone(said.text) }
  }
  if (said.kind === 'chose' && said.said)
    return { said: { ...said, said: maskSecrets(said.said).text }, secretSeen: false }
  if (said.kind !== 'sent-form' || !type) return { said, secretSeen: false }
  const ofSecret = report ? ofSecretIn(report.answers['cause'], type) : undefined
  const { values, secretSeen } = maskAnswers(said.values, type.fields, ofSecret)
  return { said: { ...said, values }, secretSeen }
}

/** Tells whether an edited message holds a secret. Ignores a possible time or phone number. */
export function holdsSecret(edited: string): boolean {
  const readings: AskedFor[] = [{ expecting: 'time' }, { expecting: 'phone' }]
  return readings.every((asked) => maskSecrets(edited, { ...asked, ofSecret: 'perhaps' }).found.length > 0)
}

/** Tells whether the reported thing is itself a password or PIN. */
export function ofSecretIn(cause: string | null | undefined, { words }: IncidentType): OfSecret {
  const isIt = speaksOfSecrets(`${words.nb.menu} ${cause ? words.nb.causes[cause]?.title : ''}`)
  return isIt ? 'surely' : undefined
}

type OfSecret = AskedFor['ofSecret']

function expectedBy(field: Field | null | undefined): AskedFor {
  if (field?.kind === 'phone') return { expecting: 'phone' }
  return field?.takesTime ? { expecting: 'time' } : {}
}

/** Returns the kind of number expected while a report is open: the one asked for, or a phone number. */
function expectedNow(text: string, question: Question | undefined, type: IncidentType | undefined): AskedFor {
  const asked = expectedBy(question?.field)
  if (asked.expecting) return asked
  if (!question && isDate.test(text) && type?.fields.some(({ isDay }) => isDay)) return { expecting: 'time' }
  // Eight digits may be a PUK, for a type that has one; grouped like a phone number, they are one.
  const isPhone = (type && !speaksOfSecrets(namesOf(type))) || (!question && isGroupedPhone(text))
  return isPhone ? { expecting: 'phone' } : {}
}

/** "31.12", while the form asks for a day. */
const isDate = /^\s*\d{1,2}[./]\d{1,2}(?!\d)/

/** Returns the names of all causes, where a code or password is mentioned. */
function namesOf({ words }: IncidentType): string {
  return [words.nb.menu, ...Object.values(words.nb.causes).map(({ title }) => title)].join(' ')
}

/** Does the same for the values of a form. */
export function maskAnswers(
  values: Record<string, string>,
  fields: Field[],
  ofSecret?: OfSecret,
): { values: Record<string, string>; secretSeen: boolean } {
  let secretSeen = false
  const masked = Object.entries(values).map(([name, value]) => {
    const field = fields.find((one) => one.name === name)
    // Ids that we put into the card are left unchanged.
    if (!field || !WRITTEN.includes(field.kind)) return [name, value]
    const { text, found } = maskSecrets(value, { ...expectedBy(field), ofSecret })
    secretSeen ||= found.length > 0
    return [name, text]
  })
  return { values: Object.fromEntries(masked), secretSeen }
}

const WRITTEN: Field['kind'][] = ['text', 'lines', 'phone']
