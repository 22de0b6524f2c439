import { randomBytes } from 'node:crypto'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { escaped } from '../deliveries/mail-markup.ts'
import type { Answer } from '../http/answer.ts'
import { STYLE } from './style.ts'

/** A page that anybody may open: in each language that is offered, for a phone first, without a script, found by no search engine. */
export function page(
  status: number,
  title: string,
  { language, offered }: { language: Language; offered: Language[] },
  content: string[],
): Answer {
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
${languageLinks(language, offered)}
<main>
${content.join('\n')}
</main>
</body>
</html>
`
  return { status, headers, body }
}

function languageLinks(language: Language, offered: Language[]): string {
  const { deskPage, language: texts } = textsIn(language)
  const links = offered.map((one) => {
    const current = one === language ? ' aria-current="true"' : ''
    return `<a href="?lang=${one}" lang="${one}" hreflang="${one}"${current}>${escaped(texts.names[one])}</a>`
  })
  return `<nav aria-label="${escaped(deskPage.languages)}">${links.join('\n')}</nav>`
}
