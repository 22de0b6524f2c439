import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { section, text } from './file-values.ts'

/** `never`, as when it is left out, or a folder; as seen from the organisation file. */
export function archive(file: string) {
  const folder = section({ folder: text().transform((path) => resolve(dirname(file), path)) })
  return z
    .union([z.literal('never'), folder], 'expected never, or folder: and the path of a folder')
    .nullish()
    .transform((given) => (given && given !== 'never' ? given : null))
}
