import { readFile, realpath } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { z } from 'zod'
import { codeOf } from '../remote/error-for-log.ts'
import { httpsUrl } from './file-values.ts'
import type { Instruction } from './instruction.ts'
import { instructionIn, type Named } from './instruction-in.ts'
import { NOT_UTF8, utf8In } from './utf8.ts'

/** The organisation file that names the instruction, and the paragraphs the instruction must have. */
export type Beside = { file: string; named: Named[] }

/** Limit for a text that is shown as one page and fetched by phones. */
const MOST_BYTES = 200_000

/** A web address, or a Markdown file beside the organisation file, which is read here. */
export function instruction(beside: Beside) {
  const words =
    'skal være en adresse som begynner med https://, eller en Markdown-fil ved siden av denne, som instruks.md'
  return z.string(words).transform(async (written, context): Promise<string | Instruction> => {
    if (httpsUrl().safeParse(written).success) return written
    const read = /^[^:]+\.md$/i.test(written) ? await readCopy(written, beside) : [words]
    if (!Array.isArray(read)) return read
    for (const fault of read) context.addIssue(fault)
    return z.NEVER
  })
}

async function readCopy(name: string, { file, named }: Beside): Promise<Instruction | string[]> {
  const bytes = await bytesOf(name, dirname(resolve(file)))
  if (typeof bytes === 'string') return [bytes]
  const text = utf8In(bytes)
  if (typeof text !== 'string') return [`${name}, linje ${text.badLine}: ${NOT_UTF8}`]
  const read = instructionIn(text, named)
  return Array.isArray(read) ? read.map((fault) => `${name}${fault}`) : read
}

/** Returns the bytes, or the fault. A symbolic link out of the folder is refused like a path out of it. */
async function bytesOf(name: string, folder: string): Promise<Buffer | string> {
  const path = resolve(folder, name)
  if (leadsOut(folder, path)) return outside(name)
  try {
    if (leadsOut(await realpath(folder), await realpath(path))) return outside(name)
    const bytes = await readFile(path)
    if (bytes.length <= MOST_BYTES) return bytes
    return `${name} er større enn ${MOST_BYTES / 1000} kB: behold teksten, og lenk til resten`
  } catch (error) {
    const code = codeOf(error) ?? 'ukjent feil'
    return `${name} kan ikke leses (${code}): legg den ved siden av denne filen, eller oppgi en adresse som begynner med https://`
  }
}

function outside(name: string): string {
  return `${name} ligger utenfor mappen til denne filen: legg den ved siden av den`
}

function leadsOut(folder: string, path: string): boolean {
  return !path.startsWith(folder + sep)
}
