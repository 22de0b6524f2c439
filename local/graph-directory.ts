import { selected, userFields } from './graph-people.ts'
import { type GraphOptions, graphRefusal, notFound, onlyOptions, personOf } from './graph-request.ts'
import type { Call, Route } from './loopback-server.ts'
import { auditGroupId, helpDeskGroupId } from './municipality.ts'

const mostAtOnce = 999

/** People as a list, the help desk's group and those that somebody is in, and what Teams shows of somebody. */
export function directoryRoutes(prefix: string, options: GraphOptions): Route[] {
  const { people } = options.municipality
  return [
    {
      method: 'GET',
      path: `${prefix}/users`,
      faultPoint: 'graph.users',
      answer: (call) => {
        onlyOptions(call, '$select', '$top')
        const value = people.slice(0, topOf(call)).map((person) => selected(call, userFields(person)))
        return { status: 200, body: { value } }
      },
    },
    {
      method: 'GET',
      path: `${prefix}/users/:user/presence`,
      faultPoint: 'graph.presence',
      answer: (call) => {
        const { id } = personOf(call, options)
        // Only the Entra id will do here.
        if (id !== call.params.user) throw graphRefusal(400, 'BadRequest', 'The user id is no GUID.')
        return { status: 200, body: { id, availability: 'Available', activity: 'Available' } }
      },
    },
    {
      method: 'GET',
      path: `${prefix}/groups/:group/transitiveMembers`,
      faultPoint: 'graph.group',
      answer: (call) => ({ status: 200, body: { value: membersOf(call, options) } }),
    },
  ]
}

function membersOf(call: Call, { municipality }: GraphOptions): unknown[] {
  onlyOptions(call, '$select', '$top')
  const { group = '' } = call.params
  const members = municipality.people.filter(({ groupIds }) => groupIds.includes(group))
  if (members.length === 0 && ![helpDeskGroupId, auditGroupId].includes(group)) throw notFound(group)
  return members.slice(0, topOf(call)).map((person) => ({
    '@odata.type': '#microsoft.graph.user',
    ...selected(call, userFields(person)),
  }))
}

function topOf(call: Call): number {
  const top = Number(call.query.get('$top') ?? 100)
  if (Number.isInteger(top) && top >= 1 && top <= mostAtOnce) return top
  throw graphRefusal(400, 'BadRequest', "Invalid value for '$top'.")
}
