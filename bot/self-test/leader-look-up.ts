import { deputyOf, isAway } from '../deliveries/check-absence.ts'
import { type Alerted, whomToAlert } from '../deliveries/whom-to-alert.ts'
import type { FoundLeader, Hierarchy } from '../directory/find-leader.ts'
import type { Graph, Person } from '../directory/graph.ts'
import { helpDeskName, type LeaderRow, type Organisation } from '../organisation/organisation.ts'
import { type Check, type Finding, fails, type Trial, works } from './check.ts'
import { READ_PEOPLE } from './permissions.ts'

/** A level of the chain: the leader and their deputy. */
type Level = { leader: FoundLeader; deputy: Person | null; isAway: boolean }

/** Looks up each person's leaders, level by level, without alerting anybody. */
export function lookUpChecks({ people, organisation, directory: { graph }, clock }: Trial): Check[] {
  return people.map((id) => ({
    what: `Lederne til ${id}`,
    needs: READ_PEOPLE,
    ask: async () => {
      const person = await graph.person(id)
      if (!person) return fails('finnes ikke i Entra', 'Oppgi brukernavnet (UPN) eller Entra-id-en')
      if (!person.enabled) return fails('kontoen er deaktivert')
      return judgeLevels(await levelsAbove(person.id, { graph, organisation }, clock()), organisation)
    },
  }))
}

/** Climbs like the bot without acknowledgements: each look-up counts the previous leaders as alerted. */
async function levelsAbove(
  personId: string,
  hierarchy: Hierarchy & { graph: Graph },
  now: Date,
): Promise<Level[]> {
  const ticket: Alerted = { reporter_id: personId, affected_id: null, deliveries: [] }
  const levels: Level[] = []
  for (;;) {
    const leader = await whomToAlert(ticket, hierarchy)
    if (!leader) return levels
    const recipient_kind = levels.length === 0 ? 'leader' : 'next-level'
    ticket.deliveries.push({ recipient_kind, recipient_id: leader.id, occasion: 'report' })
    const deputy = await deputyOf(leader.id, ticket, hierarchy)
    levels.push({
      leader,
      deputy,
      isAway: leader.kind === 'person' && (await isAway(leader.id, hierarchy.graph, now)),
    })
  }
}

function judgeLevels(levels: Level[], organisation: Organisation): Finding {
  const [nearest] = levels
  if (!nearest)
    return fails(
      'ingen leder er funnet, så ingen varsles',
      'Sett leder («manager») i Entra, eller legg en rad i leaders i organisasjonsfilen',
    )
  const { leader } = nearest
  if (leader.kind === 'contact' && !leader.mail)
    return fails(`${leader.name} har verken Teams eller e-post`, 'Gi kontakten en adresse i Entra')
  return works(`${levels.map(inWords).join(', så ')}, til slutt ${helpDeskName(organisation, 'nb')}`)
}

function inWords({ leader, deputy, isAway }: Level): string {
  const told = [
    leader.source === 'file' ? 'fra organisasjonsfilen' : 'fra Entra',
    ...(leader.kind === 'contact' ? ['får e-post, har ikke Teams'] : []),
    ...(deputy ? [`stedfortreder ${deputy.name}`] : []),
    ...(isAway ? [`borte nå: ${deputy ? 'stedfortrederen' : 'neste nivå'} varsles med en gang`] : []),
  ]
  return `${leader.name} (${told.join('; ')})`
}

/** Checks that everybody in a row of `leaders` can be told. */
export function leaderRowChecks({ organisation, lineOf, directory: { graph } }: Trial): Check[] {
  return organisation.leaders.map((row, index) => ({
    what: `Ledere i organisasjonsfilen, linje ${lineOf(['leaders', index])}`,
    needs: READ_PEOPLE,
    ask: async () =>
      judgeRow(await Promise.all(idsIn(row).map(async (id) => ({ id, person: await graph.person(id) })))),
  }))
}

function idsIn(row: LeaderRow): string[] {
  return [row.leader, row.deputy, 'person' in row ? row.person : null].filter((id) => id !== null)
}

function judgeRow(row: { id: string; person: Person | null }[]): Finding {
  const faults = row.flatMap(({ id, person }) => {
    if (!person) return [`${id} finnes ikke i Entra`]
    return person.enabled ? [] : [`kontoen til ${person.name} er deaktivert`]
  })
  if (faults.length > 0) return fails(faults.join(', '), 'Rett raden. Til da gjelder lederen i Entra')
  return works(row.map(({ id, person }) => person?.name ?? id).join(', '))
}
