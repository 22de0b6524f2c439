import { isUtf8 } from 'node:buffer'
import { readFile, realpath } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { z } from 'zod'
import { codeOf } from '../remote/error-for-log.ts'
import { httpsUrl } from './file-values.ts'
import type { Instruction } from './instruction.ts'
import { instructionIn, type Named } from './instruction-in.ts'

/** The organisation file that names it, and what names paragraphs that it must have. */
export type Beside = { file: string; named: Named[] }

/** It is shown as one page, which a phone has to fetch. */
const MOST_BYTES = 200_000

/** An address on the web, or a Markdown file beside the organisation file, which is read. */
export function instruction(beside: Beside) {
  const words =
    'expected an address that starts with https://, or a Markdown file beside this one, like instruks.md'
  return z.string(words).transform(async (written, context): Promise<string | Instruction> => {
    if (httpsUrl().safeParse(written).success) return written
    const read = /^[^:]+\.md$/i.test(written) ? await readCopy(written, beside) : [words]
    if (!Array.isArray(read)) return read
    for (const fault of read) context.addIssue(fault)
    return z.NEVER
  })
}

/** The faults, when it has any. */
async function readCopy(name: string, { file, named }: Beside): Promise<Instruction | string[]> {
  const bytes = await bytesOf(name, dirname(resolve(file)))
  if (typeof bytes === 'string') return [bytes]
  const text = decoded(bytes)
  if (typeof text !== 'string') return [`${name}, line ${text.badLine}: not UTF-8, save the file as that`]
  const { instruction, faults } = instructionIn(text, named)
  return instruction ?? faults.map((fault) => `${name}${fault}`)
}

/** Or what is wrong. A link that leads out of the folder is as much a way out as a path. */
async function bytesOf(name: string, folder: string): Promise<Buffer | string> {
  const path = resolve(folder, name)
  if (leadsOut(folder, path)) return outside(name)
  try {
    if (leadsOut(await realpath(folder), await realpath(path))) return outside(name)
    const bytes = await readFile(path)
    if (bytes.length <= MOST_BYTES) return bytes
    return `${name} is larger than ${MOST_BYTES / 1000} kB: keep its text, and link to the rest`
  } catch (error) {
    const code = codeOf(error) ?? 'unknown error'
    return `${name} cannot be read (${code}): put it beside this file, or give an address that starts with https://`
  }
}

function outside(name: string): string {
  return `${name} lies outside the folder of this file: put it beside this file`
}

function leadsOut(folder: string, path: string): boolean {
  return !path.startsWith(folder + sep)
}

function decoded(bytes: Buffer): string | { badLine: number } {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  const lines = bytes.toString('latin1').split('\n')
  return { badLine: lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1'))) + 1 }
}
