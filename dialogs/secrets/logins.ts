import { type Span, spansOf } from './span.ts'

const strong = String.raw`(?=\S*\p{L})(?=\S*[\d!#$%&*@+=?^~_])(?=\S*\p{Lu}|\S*[!#$%&*@+=?^~])\S{6,60}?`

const loginForms: RegExp[] = [
  // https://name:secret@host
  /:\/\/[^\s:/@]{1,60}:(?<value>[^\s@/]{1,60})@/dgu,
  // kari.hansen / Secret1!
  new RegExp(String.raw`(?<![^\s(])[\p{L}\d._@-]{2,80} \/ (?<value>${strong})(?=[\s).,;]|$)`, 'dgu'),
]

/** What stands beside a user name as a password does, with no word that says so. */
export function logins(text: string): Span[] {
  return loginForms.flatMap((form) => spansOf(form, text))
}
