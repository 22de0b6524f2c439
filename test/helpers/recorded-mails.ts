import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type IncomingMail, readMail } from '../../bot/incoming/read-mail.ts'
import { eigersund } from './eigersund.ts'

const folder = new URL('../incoming/', import.meta.url)

/** A person's reading of the mail; fields that are not given are not checked. */
const recorded = z.looseObject({ file: z.string(), kind: z.string(), text: z.string() })
type Recorded = z.infer<typeof recorded>

/** Returns the mails of a set, each with its expected reading. */
export function recordedMails(set: 'mails' | 'held-back'): Recorded[] {
  const lines = readFileSync(new URL(`${set}/expected.jsonl`, folder), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => recorded.parse(JSON.parse(line)))
}

export function bytesOf(set: 'mails' | 'held-back', file: string): Buffer {
  return readFileSync(new URL(`${set}/${file}`, folder))
}

export function read(mail: string | Uint8Array): Promise<IncomingMail> {
  return readMail(Buffer.from(mail), eigersund)
}

/** Returns only the fields to check. */
export function asked(mail: IncomingMail, { file, ...wanted }: Recorded): object {
  const said = Object.entries(mail).filter(([name]) => name in wanted)
  return { file, ...Object.fromEntries(said) }
}
