import { isUnmistakable, looksLikePassword } from './password-shapes.ts'
import { overlaps, type Span, spansOf } from './span.ts'

/** https://name:secret@host */
const inAddress = /:\/\/[^\s:/@]{1,60}:(?<value>[^\s@/]{1,60})@/dgu
/** kari.hansen/Sommer24, vikar01 / Natt&Dag, KOMMUNEN\kari:Sommer24, kari@kommune.no:Sommer24 */
const joined =
  /(?<![^\s("'«])(?:[\p{L}\d-]{1,30}\\)?[\p{L}\d._-]{2,60}(?:@[\p{L}\d.-]{2,60})?(?: ?[/|] ?|[:\\])(?<value>[^\s/]{5,60}?)(?=[\s).,;]|$)/dgu
/** "natt2024" and "tone&co", with nothing but a user name before them. */
const besideName = /^\p{Ll}{3,20}\d{2,4}\p{Ll}*[!?]*$|[!#$%&*@+=^~]/u

/** What stands beside a user name as a password does, with no word that says so. */
export function logins(text: string, ordinary: Span[]): Span[] {
  const pairs = spansOf(joined, text).filter((span) => {
    const value = text.slice(span.start, span.end)
    const isOne = isUnmistakable(value) || (besideName.test(value) && looksLikePassword(value))
    return isOne && !ordinary.some((other) => overlaps(span, other))
  })
  return [...spansOf(inAddress, text), ...pairs]
}
