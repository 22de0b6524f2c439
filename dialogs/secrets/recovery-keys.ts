import { overlaps, type Span, spansOf } from './span.ts'

/** What opens an encrypted disk, an account or its second factor: "4F2A-99BC-11DE", 48 digits. */
const certain =
  /(?<!\d)\d{6}(?:[- ]?\d{6}){7}(?!\d)|(?<![\p{L}\d-])(?=(?:[A-Z\d-]{0,30}(?:\d[A-Z]|[A-Z]\d)){2})[A-Z\d]{4,6}(?:-[A-Z\d]{4,6}){2,7}(?![\p{L}\d-])/dgu
/** Shorter ones, where keys or codes are talked of: "k3f9-x2ma". */
const named =
  /(?<![\p{L}\d-])(?=[a-z\d-]{0,40}[a-z])(?=[a-z\d-]{0,40}\d)(?:[a-z\d]{4}(?:-[a-z\d]{4}){1,7}|[a-z\d]{5}(?:-[a-z\d]{5}){1,7}|(?=[a-z]*\d+[a-z]+\d)[a-z\d]{10,40})(?![\p{L}\d-])|(?<!\d)\d{6}(?:[- ]\d{6}){1,7}(?!\d)/dgiu
const keyWord = /n[øo]kk?[ea]l|(?<!\p{L})keys?(?!\p{L})|bitlocker|authenticator|recovery|backup/iu

/** Recovery keys and backup codes, unless an ordinary number begins where they do: "serienummer 5CG1-2AB4". */
export function recoveryKeys(text: string, ordinary: Span[], speaksOfCode: boolean): Span[] {
  if (!/\d/.test(text)) return []
  const likely = speaksOfCode || keyWord.test(text) ? spansOf(named, text) : []
  const beginsAt = (start: number) => ordinary.some((other) => overlaps(other, { start, end: start + 1 }))
  return [...spansOf(certain, text), ...likely.filter(({ start }) => !beginsAt(start))]
}
