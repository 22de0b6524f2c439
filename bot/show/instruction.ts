import { renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { answerIn } from '../../dialogs/instruction/answer-question.ts'
import type { Paragraph } from '../../dialogs/instruction/paragraph.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'
import { contactLine } from './contact.ts'
import { withSign } from './paragraph.ts'

/** A short answer with its paragraph; or that there is none, and whom to ask. Always with the official text. */
export function showInstruction(
  paragraph: Paragraph | null,
  { organisation }: Pick<Context, 'organisation'>,
  language: Language,
): CardMessage {
  const texts = textsIn(language)
  const { from, open, notThere, summary } = texts.instruction
  const text = paragraph
    ? `${answerIn(language, paragraph)}\n${from(withSign(paragraph))}`
    : notThere(contactLine(organisation, texts))
  const link = { title: open, url: organisation.links.instruction }
  return cardMessage(renderNotice({ text, buttons: [], link }), summary)
}
