import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { languages } from '../../dialogs/language.ts'
import { answers, offeredTypes, ownTexts } from './own-rules-schema.ts'
import { readYaml } from './yaml-lines.ts'

/** The municipality for whose instruction Straks was written; local mode uses its file. */
export const shippedFile = fileURLToPath(
  new URL('../../organisation/eigersund/organisation.yaml', import.meta.url),
)

export type Rules = z.infer<typeof rules>

const rules = z.object({ types: offeredTypes(), answers: answers(languages), texts: ownTexts(languages) })

/** Returns the defaults for the parts that older organisation files do not have. */
export function shippedRules(): Promise<Rules> {
  read ??= readFile(shippedFile, 'utf8').then((text) => rules.parse(readYaml(text).value))
  return read
}

let read: Promise<Rules> | undefined
