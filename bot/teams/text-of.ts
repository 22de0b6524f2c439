import { textOfHtml } from '../incoming/text-of-html.ts'
import { htmlOf, type ReadActivity } from './activity.ts'

/** Some pasted text, and all emoji, come as HTML only, in which the message that it answers precedes it. */
export function textOf(activity: ReadActivity): string {
  const html = htmlOf(activity).slice(0, LONGEST_HTML)
  const text = plainText(activity.text ?? '')
  const signed = html.replace(EMOJI, signOf)
  const isWhole = signed === html || html.length === LONGEST_HTML
  return (isWhole && text) || plainText(textOfHtml(signed, BESIDES)) || text
}

/** Longer than what is read to its end. */
const LONGEST_HTML = 20_000
const BESIDES = ['blockquote[itemtype$="/Reply"]', 'span[itemtype$="/Mention"]']
const EMOJI = /<img\b[^<>]*schema\.skype\.com\/Emoji[^<>]*>/gi

/** An organisation's own emoji has a name instead, which nobody has said. */
function signOf(picture: string): string {
  const [, sign = ''] = /\balt="([^"<>]*)"/i.exec(picture) ?? []
  return /[\p{L}\d]/u.test(sign) ? ' ' : sign
}

/** Lines stay, as they set a pasted mail's head apart, except where a sentence goes on. */
function plainText(text: string): string {
  return text
    .replace(/<at\b[^>]*>.*?<\/at>|<quoted\b[^>]*\/>/g, ' ')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/(?<!\n)\n(?=\p{Ll})/gu, ' ')
    .trim()
}
