import { randomBytes } from 'node:crypto'
import { escaped } from '../deliveries/mail-markup.ts'
import type { Answer } from '../http/answer.ts'
import type { Reader } from '../show/needs.ts'

/** A public page in each offered language, for phones first, without scripts, not for search engines. */
export function page(status: number, title: string, reader: Reader, content: string[]): Answer {
  const { language } = reader
  const nonce = randomBytes(16).toString('base64')
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'x-robots-tag': 'noindex, nofollow',
    'content-language': language,
    vary: 'accept-language',
  }
  const body = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
${languageLinks(reader)}
<main>
${content.join('\n')}
</main>
</body>
</html>
`
  return { status, headers, body }
}

function languageLinks({ organisation, language, texts }: Reader): string {
  const links = organisation.languages.map((one) => {
    const current = one === language ? ' aria-current="true"' : ''
    return `<a href="?lang=${one}" lang="${one}" hreflang="${one}"${current}>${escaped(texts.language.names[one])}</a>`
  })
  return `<nav aria-label="${escaped(texts.deskPage.languages)}">${links.join('\n')}</nav>`
}

/** For phones first; colours as in the mail (bot/deliveries/mail-body.ts, mail-markup.ts), or dark. */
const STYLE = `
:root { --ink: #16202c; --quiet: #4d5763; --ground: #ffffff; --line: #7b8794; --press: #1f4e8c; --on-press: #ffffff; --done: #14532d; --done-ground: #e7f5ec }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef1f4; --quiet: #b6c0cb; --ground: #15191e; --line: #8693a1; --press: #9cc3f7; --on-press: #10161d; --done: #b9efcb; --done-ground: #16301f }
}
* { box-sizing: border-box }
body { margin: 0; padding: 16px; background: var(--ground); color: var(--ink); font: 17px/1.5 'Segoe UI', Helvetica, Arial, sans-serif; overflow-wrap: anywhere }
main { max-width: 36rem; margin: 0 auto }
nav { max-width: 36rem; margin: 0 auto 16px; display: flex; flex-wrap: wrap; gap: 4px 16px }
a { display: inline-block; padding: 10px 0; color: var(--press) }
a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none }
h1 { margin: 0 0 12px; font-size: 1.5rem; line-height: 1.25 }
h2 { margin: 24px 0 12px; font-size: 1.15rem }
p { margin: 0 0 12px }
.small { font-size: .9rem; color: var(--quiet) }
.whole { white-space: nowrap }
.done { padding: 12px; border-radius: 6px; background: var(--done-ground); color: var(--done); font-weight: 600 }
label { display: block; font-weight: 600 }
input { width: 100%; min-height: 48px; margin: 4px 0; padding: 8px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--ground); color: var(--ink); font: inherit }
button { display: block; width: 100%; min-height: 48px; margin: 0 0 12px; padding: 8px 16px; border: 2px solid var(--press); border-radius: 6px; background: var(--press); color: var(--on-press); font: inherit; font-weight: 600; cursor: pointer }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px }
`
