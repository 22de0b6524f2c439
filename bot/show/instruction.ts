import { renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import type { InstructionAnswer } from '../../dialogs/instruction/answer-question.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'
import { contactLine } from './contact.ts'

/** A short answer with its paragraph; or that there is none, and whom to ask. Always with the official text. */
export function showInstruction(
  found: InstructionAnswer | null,
  { organisation }: Pick<Context, 'organisation'>,
  language: Language,
): CardMessage {
  const { from, open, notThere, summary } = textsIn(language).instruction
  const text = found
    ? `${found.answer}\n${from(withSign(found.paragraph))}`
    : notThere(contactLine(organisation, language))
  const link = { title: open, url: organisation.links.instruction }
  return cardMessage(renderNotice({ text, buttons: [], link }), summary)
}

/** `§ 2.12`, and `§§ 2.6–2.9` for several. */
function withSign(paragraph: string): string {
  return `${paragraph.includes('–') ? '§§' : '§'} ${paragraph}`
}
