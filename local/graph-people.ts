import { z } from 'zod'
import {
  type GraphOptions,
  graphRefusal,
  jsonBody,
  notFound,
  onlyOptions,
  personOf,
} from './graph-request.ts'
import type { Call, Route } from './loopback-server.ts'
import type { Contact, Person } from './municipality.ts'

const metadata = 'https://graph.microsoft.com/v1.0/$metadata#'

/** The fields that Graph answers with when nothing is selected. Department and accountEnabled are not among it. */
const defaultFields = `businessPhones displayName givenName jobTitle mail mobilePhone officeLocation
  preferredLanguage surname userPrincipalName id`.split(/\s+/)

const mostGroups = 20

export function peopleRoutes(prefix: string, options: GraphOptions): Route[] {
  return [
    {
      method: 'GET',
      path: `${prefix}/users/:user`,
      faultPoint: 'graph.user',
      answer: (call) => {
        onlyOptions(call, '$select')
        const body = selected(call, userFields(personOf(call, options)))
        return { status: 200, body: { '@odata.context': `${metadata}users/$entity`, ...body } }
      },
    },
    {
      method: 'GET',
      path: `${prefix}/users/:user/manager`,
      faultPoint: 'graph.manager',
      answer: (call) => {
        onlyOptions(call, '$select')
        const leader = leaderOf(personOf(call, options), options)
        // [?] The code of the 404 for somebody without a manager is not documented.
        if (!leader) throw notFound('manager')
        return {
          status: 200,
          body: { '@odata.context': `${metadata}directoryObjects/$entity`, ...asManager(call, leader) },
        }
      },
    },
    {
      method: 'POST',
      path: `${prefix}/users/:user/checkMemberGroups`,
      faultPoint: 'graph.checkMemberGroups',
      answer: (call) => {
        const person = personOf(call, options)
        const { groupIds } = jsonBody(
          call,
          z.object({ groupIds: z.array(z.guid().toLowerCase()).min(1).max(mostGroups) }),
        )
        const value = groupIds.filter((id) => person.groupIds.includes(id))
        return { status: 200, body: { '@odata.context': `${metadata}Collection(Edm.String)`, value } }
      },
    },
  ]
}

function leaderOf({ leaderId }: Person, { municipality }: GraphOptions): Person | Contact | undefined {
  return [...municipality.people, ...municipality.contacts].find(({ id }) => id === leaderId)
}

function asManager(call: Call, leader: Person | Contact): Record<string, unknown> {
  if ('enabled' in leader) {
    return { '@odata.type': '#microsoft.graph.user', ...selected(call, userFields(leader)) }
  }
  // The fields of a contact are selected too; those that only people have are left out, as Graph does.
  const contact = { id: leader.id, displayName: leader.name, mail: leader.email }
  const names = selectedNames(call) ?? Object.keys(contact)
  const fields = Object.entries(contact).filter(([name]) => names.includes(name))
  return { '@odata.type': '#microsoft.graph.orgContact', ...Object.fromEntries(fields) }
}

export function userFields(person: Person): Record<string, unknown> {
  const [givenName, ...rest] = person.name.split(' ')
  return {
    businessPhones: [],
    displayName: person.name,
    givenName,
    jobTitle: person.title,
    mail: person.email,
    mobilePhone: person.phone,
    officeLocation: null,
    preferredLanguage: 'nb-NO',
    surname: rest.join(' '),
    userPrincipalName: person.email,
    id: person.id,
    department: person.department,
    accountEnabled: person.enabled,
    companyName: null,
    userType: 'Member',
  }
}

/** Those of the fields that the request selects. */
export function selected(call: Call, fields: Record<string, unknown>): Record<string, unknown> {
  const names = selectedNames(call) ?? defaultFields
  const unknown = names.find((name) => !(name in fields))
  if (unknown) {
    throw graphRefusal(
      400,
      'BadRequest',
      `Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`,
    )
  }
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}

function selectedNames(call: Call): string[] | undefined {
  return call.query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
}
