import { typesNamedIn } from '../desks-for.ts'
import type { DialogContext, FiledReport } from '../turn.ts'
import { type Named, namedIn } from '../understand/named.ts'

/** The open reports that the words of a text name, by the thing and which kind of it; null when they name none. */
export function reportsNamed(text: string, context: DialogContext): FiledReport[] | null {
  const { things } = namedIn(text, context.types)
  if (things.length > 0) return context.open.filter((filed) => things.some((thing) => isOf(thing, filed)))
  const types = typesNamedIn(text, context).map(({ id }) => id)
  return types.length > 0 ? context.open.filter(({ type }) => types.includes(type)) : null
}

/** The only open report that a text can be about: the one that it names, or there is no other. */
export function reportMeant(text: string, context: DialogContext): FiledReport | null {
  const [only, ...others] = reportsNamed(text, context) ?? context.open
  return only && others.length === 0 ? only : null
}

function isOf(thing: Named['things'][number], { type, answers }: FiledReport): boolean {
  const { device } = answers
  return thing.some((name) => name.type === type && (!device || !name.device || name.device === device))
}
