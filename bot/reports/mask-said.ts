import type { Draft } from '../../dialogs/draft.ts'
import { openQuestion } from '../../dialogs/draft.ts'
import type { Field, IncidentType } from '../../dialogs/incident-type.ts'
import type { Said } from '../../dialogs/report-dialog.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'

/** Hides PINs, passwords and national ids before anything is stored, logged, mailed or shown. */
export function maskSaid(
  said: Said,
  draft: Draft | null,
  types: IncidentType[],
): { said: Said; secretSeen: boolean } {
  const type = types.find(({ id }) => id === draft?.type)
  if (said.kind === 'text') {
    const asked = draft && type && openQuestion(draft, type, 'nb')?.field?.kind
    const { text, found } = maskSecrets(said.text, asked === 'phone' ? { expecting: 'phone' } : {})
    return { said: { ...said, text }, secretSeen: found.length > 0 }
  }
  if (said.kind !== 'sent-form' || !type) return { said, secretSeen: false }
  const { values, secretSeen } = maskAnswers(said.values, type.fields)
  return { said: { ...said, values }, secretSeen }
}

/** The same for the values of a form's inputs. */
export function maskAnswers(
  values: Record<string, string>,
  fields: Field[],
): { values: Record<string, string>; secretSeen: boolean } {
  const masked = Object.entries(values).map(([name, value]) => maskValue(name, value, fields))
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
): { name: string; text: string; found: boolean } {
  const kind = fields.find((field) => field.name === name)?.kind
  if (kind !== 'text' && kind !== 'lines' && kind !== 'phone') return { name, text: value, found: false }
  const { text, found } = maskSecrets(value, kind === 'phone' ? { expecting: 'phone' } : {})
  return { name, text, found: found.length > 0 }
}
