import { z } from 'zod'
import { badRequest, type GraphOptions, jsonBody, notFound, onlyOptions, personOf } from './graph-request.ts'
import { type Call, posting, type Route, reading, refusal } from './loopback-server.ts'
import { catalogAppId, type Person, teamsAppId } from './municipality.ts'

const app = {
  id: catalogAppId,
  externalId: teamsAppId,
  displayName: 'Straks',
  distributionMethod: 'organization',
}
const filters = [`teamsApp/externalId eq '${teamsAppId}'`, `teamsApp/id eq '${catalogAppId}'`]
const catalogLink = /\/appCatalogs\/teamsApps(?:\/|\(')([^'/)]+)(?:'\))?$/

/** The app catalogue, the installation of the app for a person, and the resulting chat. */
export function appRoutes(prefix: string, options: GraphOptions): Route[] {
  const installedApps = `${prefix}/users/:user/teamwork/installedApps`
  return [
    reading(`${prefix}/appCatalogs/teamsApps`, 'graph.catalog', (call) => ({ value: inCatalogue(call) })),
    posting(installedApps, 'graph.install', (call) => {
      install(call, personOf(call, options), options)
      return { status: 201 }
    }),
    reading(installedApps, 'graph.installedApps', (call) => ({
      value: installationsOf(call, personOf(call, options)),
    })),
    reading(`${installedApps}/:installation/chat`, 'graph.appChat', (call) => {
      const person = personOf(call, options)
      const id = call.params.installation ?? ''
      if (!person.hasApp || id !== installationId(person)) throw notFound(id)
      return { id: options.teams.chatOf(person).graphId, chatType: 'oneOnOne', topic: null }
    }),
  ]
}

function inCatalogue(call: Call): unknown[] {
  onlyOptions(call, '$filter')
  const [, field, id] = /^(externalId|id) eq '([^']*)'$/.exec(call.query.get('$filter') ?? '') ?? []
  if (!field) throw badRequest('Invalid filter clause.')
  return (field === 'id' ? app.id : app.externalId) === id ? [app] : []
}

function install(call: Call, person: Person, { teams }: GraphOptions): void {
  const body = jsonBody(call, z.strictObject({ 'teamsApp@odata.bind': z.url() }))
  const [, catalogId] = catalogLink.exec(body['teamsApp@odata.bind']) ?? []
  if (!catalogId) throw badRequest("Bad 'teamsApp@odata.bind'.")
  if (catalogId !== catalogAppId) throw refusal(404, 'NotFound', 'The app is not in the catalogue.')
  if (!person.enabled) throw refusal(403, 'Forbidden', 'The account is disabled.')
  // [?] 409 is the reported status for an app that is already installed.
  if (person.hasApp) {
    throw refusal(409, 'Conflict', 'The app is already installed in the personal scope.')
  }
  person.hasApp = true
  // The bot is told separately, after Graph has answered.
  setImmediate(() => void teams.install(person))
}

function installationsOf(call: Call, person: Person): unknown[] {
  onlyOptions(call, '$expand', '$filter', '$select')
  const filter = call.query.get('$filter')
  const filterAsks = filter === null || filters.includes(filter)
  if (!filterAsks && !/^teamsApp\/(externalId|id) eq '[^']*'$/.test(filter)) {
    throw badRequest('Invalid filter clause.')
  }
  if (!person.hasApp || !filterAsks) return []
  const expanded = call.query.get('$expand')?.split(',').includes('teamsApp')
  return [{ id: installationId(person), ...(expanded ? { teamsApp: app } : {}) }]
}

function installationId(person: Person): string {
  return Buffer.from(`${person.id}##${catalogAppId}`).toString('base64')
}
