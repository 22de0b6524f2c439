import { isFine, isNo, isThanks } from '../commands/command.ts'
import { isRefusal } from './yes-no.ts'

/** "Tusen takk, nå virker det!": an answer to something resolved that asks for nothing more. */
export function isSatisfied(text: string): boolean {
  if (isNo(text) || isRefusal(text)) return false
  return isFine(text) || (isThanks(text) && wordsIn(text).every((word) => glad.has(word)))
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

const glad = new Set(
  `takk takker tusen mange hjertelig hjarteleg så mye mykje for hjelp hjelpen hjelpa hjelpi den all rask raske god
  svar og ok okei ja jo fint flott supert bra topp perfekt herlig nå no det alt er i orden på plass virker verkar
  fungerer fungerar igjen deg dere dykk
  thanks thank you so very much many the your help good great perfect works it all is now working again fine`.split(
    /\s+/,
  ),
)
