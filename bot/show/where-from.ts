import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { withSign } from '../organisation/instruction.ts'
import { instructionName } from '../organisation/organisation.ts'
import type { Needs } from './needs.ts'

/** Who reports, and by which rule. */
export function whereFrom(
  type: IncidentType | undefined,
  { organisation }: Pick<Needs, 'organisation'>,
  language: Language,
): string {
  const { mail } = textsIn(language)
  const rule = [
    instructionName(organisation, language),
    ...(type?.paragraph ? [withSign(type.paragraph)] : []),
  ]
  return mail.intro(organisation.name, rule.join(', '))
}
