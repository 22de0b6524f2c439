import { convert } from 'html-to-text'
import { type Attachment, type EmailAddress, type ParsedMail, simpleParser } from 'mailparser'

/** A mail taken apart: what it says of itself, what a person reads in it, and the parts beside that. */
export type Mime = {
  subject: string
  /** Those it claims to be from: a mail with more than one is nobody's. */
  from: EmailAddress[]
  /** All values of a header, unfolded, the topmost first. */
  header: (name: string) => string[]
  contentType: string
  reportType: string
  /** What a person reads, lines ended by `\n`. */
  text: string
  parts: Part[]
}

/** What is no text to read: reports, returned mails, attachments. */
type Part = { type: string; content: string; fileName: string | null }

/** The bytes are no mail, or one that cannot be taken apart. The only thing that reading a mail throws. */
export class UnreadableMail extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'UnreadableMail'
  }
}

export async function takeApart(bytes: Uint8Array): Promise<Mime> {
  const mail = await parse(withoutEnvelopeLine(bytes))
  const header = headersOf(mail)
  if (!MARKS_OF_A_MAIL.some((name) => header(name).length > 0)) throw new UnreadableMail('er ikke en e-post')
  return {
    subject: oneLine(mail.subject ?? ''),
    from: (mail.from?.value ?? []).flatMap((one) => one.group ?? [one]),
    header,
    contentType: /^[\w/.+-]*/.exec(header('content-type')[0] ?? '')?.[0].toLowerCase() ?? '',
    reportType:
      /report-type\s*=\s*"?([\w-]+)/i.exec(header('content-type')[0] ?? '')?.[1]?.toLowerCase() ?? '',
    text: textOf(mail),
    parts: mail.attachments.map(partOf),
  }
}

/** The headers of a mail that lies in another: as it was returned, perhaps cut short. */
export async function headersIn(returned: string): Promise<Pick<Mime, 'subject' | 'header'>> {
  const [head = ''] = returned
    .slice(0, LONGEST_HEAD)
    .trimStart()
    .split(/\r?\n\s*\r?\n/, 1)
  const mail = await parse(Buffer.from(`${head}\r\n\r\n`))
  return { subject: oneLine(mail.subject ?? ''), header: headersOf(mail) }
}

const MARKS_OF_A_MAIL = ['from', 'return-path', 'received', 'message-id', 'date', 'subject']
const LONGEST_HEAD = 64_000
/** Longer ones were not written by a person; what is new stands at the beginning. */
const LONGEST_TEXT = 250_000
const LONGEST_PART = 250_000

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

/** An mbox file begins with a line of its own. */
function withoutEnvelopeLine(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1')
  return bytes.subarray(/^(?:\xEF\xBB\xBF)?\s*(?:>?From [^\r\n]*\r?\n)?/.exec(start)?.[0].length ?? 0)
}

function headersOf({ headerLines }: ParsedMail): Mime['header'] {
  return (name) =>
    (headerLines ?? [])
      .filter(({ key }) => key === name)
      .map(({ line }) => oneLine(line.slice(line.indexOf(':') + 1)))
}

function textOf({ text = '', html }: ParsedMail): string {
  const read = text.trim() === '' && html ? textOfHtml(html.slice(0, LONGEST_TEXT)) : text
  return read.slice(0, LONGEST_TEXT).replaceAll(/\r\n?/g, '\n')
}

function partOf({ contentType, content, filename }: Attachment): Part {
  return {
    type: contentType.toLowerCase(),
    content: content.subarray(0, LONGEST_PART).toString().replaceAll(/\r\n?/g, '\n'),
    fileName: filename ?? null,
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** What a person reads in an HTML mail; a quotation gets the marks that it has in plain text. */
function textOfHtml(html: string): string {
  try {
    return convert(html, {
      wordwrap: false,
      limits: { maxInputLength: html.length, maxDepth: 200 },
      selectors: [
        { selector: 'a', options: { ignoreHref: true } },
        { selector: 'img', format: 'skip' },
        { selector: 'hr', format: 'skip' },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'block' })),
      ],
    })
  } catch {
    // Markup that nobody's mail program shows either.
    return ''
  }
}
