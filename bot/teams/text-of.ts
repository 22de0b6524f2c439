import { textOfHtml } from '../incoming/text-of-html.ts'
import { htmlOf, type ReadActivity } from './activity.ts'

/** Returns what the person wrote. Some pasted text comes as HTML only; the message that it answers precedes it there. */
export function textOf(activity: ReadActivity): string {
  const html = htmlOf(activity).slice(0, LONGEST_HTML)
  return plainText(activity.text ?? '') || plainText(textOfHtml(html, ['blockquote[itemtype$="/Reply"]']))
}

/** Longer than what is read to its end. */
const LONGEST_HTML = 20_000

/**
 * Removes mentions, marks of quoted messages and Teams' non-breaking spaces. Lines stay, as they set a pasted mail's head
 * apart, except where a sentence goes on.
 */
function plainText(text: string): string {
  return text
    .replace(/<at\b[^>]*>.*?<\/at>|<quoted\b[^>]*\/>/g, ' ')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/(?<!\n)\n(?=\p{Ll})/gu, ' ')
    .trim()
}
