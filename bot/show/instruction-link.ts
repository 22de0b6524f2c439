import { paragraphsIn } from '../organisation/instruction-in.ts'
import type { Needs } from './needs.ts'
import { tabLink } from './ticket-link.ts'

/**
 * Where the official text is read: at the paragraph, when the municipality's own copy has a heading for it. Null when
 * that copy is in the tab, and the app's id is not known.
 */
export function instructionLink(
  paragraph: string | null,
  { organisation, teamsAppId }: Pick<Needs, 'organisation' | 'teamsAppId'>,
): string | null {
  const { instruction } = organisation.links
  if (typeof instruction === 'string') return instruction
  const [number] = paragraphsIn(paragraph ?? '')
  const isThere = number !== undefined && instruction.parts.some(({ id }) => id === number)
  return tabLink(isThere ? `instruks/${number}` : 'instruks', teamsAppId)
}
