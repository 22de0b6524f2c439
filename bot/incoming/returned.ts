import type { Mime } from './mime.ts'

const RETURNED = [
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'text/rfc822-header',
  'message/rfc822-headers',
  'message/global-headers',
]

/** Returns mails, or their headers only, enclosed as parts. */
export function partsReturned({ parts }: Mime): string[] {
  return parts.filter(({ type }) => RETURNED.includes(type)).map(({ content }) => content)
}

/** Splits a plain-text notice from the returned mail, which begins with successive header lines. */
export function withoutReturned(text: string): { notice: string; returned: string } {
  const lines = text.split('\n')
  const start = lines.findIndex((_, at) => isHead(lines.slice(at, at + 12)))
  if (start === -1) return { notice: text, returned: '' }
  return { notice: lines.slice(0, start).join('\n'), returned: lines.slice(start).join('\n') }
}

const HEADER =
  /^[>|\s]{0,8}(?:return-path|received|message-id|mime-version|date|from|to|subject|content-type|reply-to|dkim-signature|x-[\w-]{1,40}) ?:/i
const ONLY_IN_A_HEAD = /^[>|\s]{0,8}(?:return-path|received|message-id|mime-version|x-straks-[a-z]+) ?:/i

function isHead([first = '', ...next]: string[]): boolean {
  if (!HEADER.test(first)) return false
  const headers = [first, ...next].filter((line) => HEADER.test(line.slice(0, 80)))
  return headers.length >= 3 && headers.some((line) => ONLY_IN_A_HEAD.test(line))
}
