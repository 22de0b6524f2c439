import type { Language } from '../incident-type.ts'
import { readMessage } from '../understand/sentence.ts'
import { en } from './answers/en.ts'
import { nb } from './answers/nb.ts'
import { nn } from './answers/nn.ts'
import type { Answers, Paragraph } from './paragraph.ts'
import { whichParagraph } from './which-paragraph.ts'

export type InstructionAnswer = { paragraph: Paragraph; answer: string }

/** The answer of the instruction to a question, in short words of our own. Null when it has none, as far as we know. */
export function answerQuestion(text: string, language: Language): InstructionAnswer | null {
  const paragraph = whichParagraph(text, readMessage(text).words)
  return paragraph && { paragraph, answer: answers[language][paragraph] }
}

/** The answer that belongs to a paragraph. */
export function answerIn(language: Language, paragraph: Paragraph): string {
  return answers[language][paragraph]
}

const answers: Record<Language, Answers> = { nb, nn, en }
