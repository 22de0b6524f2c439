import { type Span, spansOf } from './span.ts'

const strong = String.raw`(?=\S*\p{L})(?=\S*[\d!#$%&*@+=?^~_])(?=\S*\p{Lu}|\S*[!#$%&*@+=?^~])\S{6,60}?`

const typed = String.raw`\p{Lu}\p{Ll}{2,20}\d{2,4}[!?#]?`

const loginForms: RegExp[] = [
  // https://name:secret@host
  /:\/\/[^\s:/@]{1,60}:(?<value>[^\s@/]{1,60})@/dgu,
  // kari.hansen / Secret1!
  new RegExp(String.raw`(?<![^\s(])[\p{L}\d._@-]{2,80} \/ (?<value>${strong})(?=[\s).,;]|$)`, 'dgu'),
  // typed in somewhere: "så jeg skrev Trygve1955 og trykka ok"
  new RegExp(
    String.raw`(?<!\p{L})(?:skrev|skreiv|tasta|tastet|taste|svarte|svara|oppga|oppgav|prøvd|prøvde|prøvet|typed|entered|tried) (?:inn )?(?<value>${typed})(?=[\s).,;]|$)`,
    'dgu',
  ),
]

/** What stands beside a user name as a password does, with no word that says so. */
export function logins(text: string): Span[] {
  return loginForms.flatMap((form) => spansOf(form, text))
}
