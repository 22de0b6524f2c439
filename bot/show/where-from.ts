import type { IncidentType } from '../../dialogs/incident-type.ts'
import { withSign } from '../organisation/instruction.ts'
import { instructionName } from '../organisation/organisation.ts'
import type { Reader } from './needs.ts'

/** Who reports, and by which rule. */
export function whereFrom(type: IncidentType | undefined, reader: Reader): string {
  const { mail } = reader.texts
  const rule = [
    instructionName(reader.organisation, reader.language),
    ...(type?.paragraph ? [withSign(type.paragraph)] : []),
  ]
  return mail.intro(reader.organisation.name, rule.join(', '))
}
