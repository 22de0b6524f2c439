import { type Attachment, type ParsedMail, simpleParser } from 'mailparser'
import { cutOff } from '../../dialogs/report/read-answer.ts'
import { textOfHtml } from './text-of-html.ts'

/** A parsed mail: its headers, the text a person reads, and the other parts. */
export type Mime = Awaited<ReturnType<typeof takeApart>>

/** A part other than the text: a report, a returned mail or an attachment. */
type Part = { type: string; content: string; fileName: string | null }

/** The bytes are not a mail, or cannot be parsed. The only error from reading a mail. */
export class UnreadableMail extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'UnreadableMail'
  }
}

export async function takeApart(bytes: Uint8Array) {
  const mail = await parse(withoutEnvelopeLine(bytes))
  const header = headersOf(mail)
  if (!MARKS_OF_A_MAIL.some((name) => header(name).length > 0)) throw new UnreadableMail('er ikke en e-post')
  return {
    subject: oneLine(mail.subject ?? ''),
    /** The claimed senders; a mail with more than one counts as from nobody. */
    from: (mail.from?.value ?? []).flatMap((one) => one.group ?? [one]),
    /** All values of a header, unfolded, topmost first. */
    header,
    contentType: /^[\w/.+-]*/.exec(header('content-type')[0] ?? '')?.[0].toLowerCase() ?? '',
    reportType:
      /report-type\s*=\s*"?([\w-]+)/i.exec(header('content-type')[0] ?? '')?.[1]?.toLowerCase() ?? '',
    /** The text a person reads, with LF as line end. */
    text: textOf(mail),
    parts: mail.attachments.map(partOf),
  }
}

/** Reads the subject of an enclosed mail as returned, perhaps truncated. */
export async function subjectIn(returned: string): Promise<string> {
  const [head = ''] = returned
    .slice(0, LONGEST_HEAD)
    .trimStart()
    .split(/\r?\n\s*\r?\n/, 1)
  const { subject = '' } = await parse(Buffer.from(`${head}\r\n\r\n`))
  return oneLine(subject)
}

const MARKS_OF_A_MAIL = ['from', 'return-path', 'received', 'message-id', 'date', 'subject']
const LONGEST_HEAD = 64_000
/** Longer texts are not by a person; new text stands at the beginning. */
const LONGEST_TEXT = 250_000
const LONGEST_PART = 250_000
/** Longer than file systems allow. */
const LONGEST_NAME = 260

async function parse(bytes: Uint8Array): Promise<ParsedMail> {
  try {
    return await simpleParser(Buffer.from(bytes), {
      skipHtmlToText: true,
      skipTextToHtml: true,
      keepCidLinks: true,
      keepDeliveryStatus: true,
      ignoreEmbedded: true,
      checksumAlgo: false,
    })
  } catch (error) {
    throw new UnreadableMail(error instanceof Error ? error.message : 'lar seg ikke ta fra hverandre')
  }
}

/** Removes the first line of an mbox file. */
function withoutEnvelopeLine(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1')
  return bytes.subarray(/^(?:\xEF\xBB\xBF)?\s*(?:>?From [^\r\n]*\r?\n)?/.exec(start)?.[0].length ?? 0)
}

function headersOf({ headerLines }: ParsedMail): (name: string) => string[] {
  return (name) =>
    (headerLines ?? [])
      .filter(({ key }) => key === name)
      .map(({ line }) => oneLine(line.slice(line.indexOf(':') + 1)))
}

function textOf({ text = '', html }: ParsedMail): string {
  const read = text.trim() === '' && html ? textOfHtml(html.slice(0, LONGEST_TEXT)) : text
  return withoutNul(read.slice(0, LONGEST_TEXT).replaceAll(/\r\n?/g, '\n'))
}

function partOf({ contentType, content, filename }: Attachment): Part {
  return {
    type: contentType.toLowerCase(),
    content: content.subarray(0, LONGEST_PART).toString().replaceAll(/\r\n?/g, '\n'),
    fileName: filename === undefined ? null : withoutNul(cutOff(filename, LONGEST_NAME)),
  }
}

/** A mail may hold NUL in any encoding, and PostgreSQL refuses it. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
