import { z } from 'zod'
import {
  type GraphOptions,
  jsonBody,
  notFound,
  onlyOptions,
  personOf,
  selected,
  selectedNames,
} from './graph-request.ts'
import { type Call, posting, type Route, reading } from './loopback-server.ts'
import type { Contact, Person } from './municipality.ts'

const metadata = 'https://graph.microsoft.com/v1.0/$metadata#'

/** The fields in Graph's answer without $select. Department and accountEnabled are not among them. */
const defaultFields = `businessPhones displayName givenName jobTitle mail mobilePhone officeLocation
  preferredLanguage surname userPrincipalName id`.split(/\s+/)

const groups = z.object({ groupIds: z.array(z.guid().toLowerCase()).min(1).max(20) })

export function peopleRoutes(prefix: string, options: GraphOptions): Route[] {
  return [
    reading(`${prefix}/users/:user`, 'graph.user', (call) => {
      onlyOptions(call, '$select')
      return { '@odata.context': `${metadata}users/$entity`, ...selectedOf(personOf(call, options), call) }
    }),
    reading(`${prefix}/users/:user/manager`, 'graph.manager', (call) => {
      onlyOptions(call, '$select')
      const leader = leaderOf(personOf(call, options), options)
      // [?] The code of the 404 for a person without a manager is not documented.
      if (!leader) throw notFound('manager')
      return { '@odata.context': `${metadata}directoryObjects/$entity`, ...asManager(call, leader) }
    }),
    posting(`${prefix}/users/:user/checkMemberGroups`, 'graph.checkMemberGroups', (call) => {
      const person = personOf(call, options)
      const { groupIds } = jsonBody(call, groups)
      const value = groupIds.filter((id) => person.groupIds.includes(id))
      return { status: 200, body: { '@odata.context': `${metadata}Collection(Edm.String)`, value } }
    }),
  ]
}

function leaderOf({ leaderId }: Person, { municipality }: GraphOptions): Person | Contact | undefined {
  return [...municipality.people, ...municipality.contacts].find(({ id }) => id === leaderId)
}

function asManager(call: Call, leader: Person | Contact): Record<string, unknown> {
  if ('enabled' in leader) {
    return { '@odata.type': '#microsoft.graph.user', ...selectedOf(leader, call) }
  }
  // A contact's fields are selected too; the ones that only people have are left out, as in Graph.
  const contact = { id: leader.id, displayName: leader.name, mail: leader.email }
  const names = selectedNames(call) ?? Object.keys(contact)
  const fields = Object.entries(contact).filter(([name]) => names.includes(name))
  return { '@odata.type': '#microsoft.graph.orgContact', ...Object.fromEntries(fields) }
}

export function selectedOf(person: Person, call: Call): Record<string, unknown> {
  return selected(call, userFields(person), 'user', defaultFields)
}

function userFields(person: Person): Record<string, unknown> {
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
