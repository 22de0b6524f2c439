import type { IncidentType } from '../../dialogs/incident-type.ts'
import { topics } from '../../dialogs/instruction/topic.ts'
import type { Organisation } from './organisation.ts'
import { type Risk, when } from './risk.ts'

/** @param given the file as written */
export function risksOfInstruction(
  { answers, links }: Organisation,
  given: object,
  offered: IncidentType[],
): Risk[] {
  const answered = topics.flatMap((topic) => answers[topic]?.paragraph ?? [])
  const silent = offered.filter(
    ({ paragraph }) => paragraph && !answered.some((one) => meets(one, paragraph)),
  )
  const written = new Map<string, unknown>(Object.entries(given))
  return [
    ...(links.documents ?? []).flatMap(({ paragraph }, at) =>
      when(
        paragraph !== null && !answered.includes(paragraph),
        ['links', 'documents', at, 'paragraph'],
        `ingen av svarene (answers) er fra § ${paragraph}: dokumentet vises bare med hele instruksen`,
      ),
    ),
    ...['types', 'answers']
      .filter((key) => (written.get(key) ?? null) === null)
      .map((key) => ({
        path: [key],
        message: 'mangler: paragrafene er de i eksempelet som følger med Straks',
      })),
    ...silent.map(({ id, paragraph }) => ({
      path: ['types', id],
      message: `ingen av svarene (answers) er fra § ${paragraph}: den som spør om det, får ikke svar`,
    })),
  ]
}

/** Tells whether two references overlap, such as `3.1` and `3.1–3.2`. */
function meets(one: string, other: string): boolean {
  return one === other || one.split('–').some((number) => other.split('–').includes(number))
}
