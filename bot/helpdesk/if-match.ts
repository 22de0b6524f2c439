import type { Request } from 'restify'
import { Problem } from '../http/answer.ts'

/** The version that a change was decided on. An entity tag that is none of ours matches none. Throws `Problem` 428. */
export function versionIn({ headers }: Request): number {
  const ifMatch = headers['if-match']
  if (ifMatch === undefined)
    throw new Problem(428, { title: 'If-Match must name the version that was read.' })
  return Number(/^"(\d{1,9})"$/.exec(ifMatch.trim())?.[1] ?? -1)
}
