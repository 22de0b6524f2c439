import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { languages } from '../../dialogs/language.ts'
import { answers, offeredTypes, ownTexts } from './own-rules-schema.ts'
import { readYaml } from './yaml-lines.ts'

/** The municipality whose instruction Straks was written for. Local mode is theirs, too. */
export const shippedFile = fileURLToPath(
  new URL('../../organisation/eigersund/organisation.yaml', import.meta.url),
)

export type Rules = z.infer<typeof rules>

const rules = z.object({ types: offeredTypes(), answers: answers(languages), texts: ownTexts(languages) })

/** What a file has of its own from here on, and what an older one that leaves it out means. */
export function shippedRules(): Promise<Rules> {
  read ??= readFile(shippedFile, 'utf8').then((text) => rules.parse(readYaml(text).value))
  return read
}

let read: Promise<Rules> | undefined
