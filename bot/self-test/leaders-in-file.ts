import type { Graph, Person } from '../directory/graph.ts'
import type { LeaderRow } from '../organisation/organisation.ts'
import { type Check, type Finding, fails, works } from './check.ts'
import type { Directory } from './directory.ts'
import type { Installation } from './installation.ts'
import { READ_PEOPLE } from './permissions.ts'

type Named = { id: string; person: Person | null }

/** Everybody named in a row of `leaders` must be somebody who can be told. */
export function leaderRowChecks({ organisation, lineOf }: Installation, { graph }: Directory): Check[] {
  return organisation.leaders.map((row, index) => ({
    what: `Ledere i organisasjonsfilen, linje ${lineOf(['leaders', index])}`,
    needs: READ_PEOPLE,
    ask: async () => judgeRow(await Promise.all(idsIn(row).map((id) => named(id, graph)))),
  }))
}

function idsIn(row: LeaderRow): string[] {
  return [row.leader, row.deputy, 'person' in row ? row.person : null].filter((id) => id !== null)
}

async function named(id: string, graph: Graph): Promise<Named> {
  return { id, person: await graph.person(id) }
}

function judgeRow(row: Named[]): Finding {
  const faults = row.flatMap(({ id, person }) => {
    if (!person) return [`${id} finnes ikke i Entra`]
    return person.enabled ? [] : [`kontoen til ${person.name} er deaktivert`]
  })
  if (faults.length > 0) return fails(faults.join(', '), 'Rett raden. Til da gjelder lederen i Entra')
  return works(row.map(({ id, person }) => person?.name ?? id).join(', '))
}
