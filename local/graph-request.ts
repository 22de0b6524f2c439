import type { Clock } from '../bot/time/clock.ts'
import { type Call, jsonIn, type Refusal, refusal, type Shape } from './loopback-server.ts'
import type { Mailboxes } from './mailboxes.ts'
import type { Municipality, Person } from './municipality.ts'
import type { Teams } from './teams.ts'

export type GraphOptions = {
  municipality: Municipality
  teams: Teams
  mailboxes: Mailboxes
  clock: Clock
  /** Tells whether this Authorization header may use Graph. */
  allows: (authorization: string | undefined) => boolean | Promise<boolean>
}

/** Returns the person with this Entra id or user principal name, or throws a 404. */
export function personOf(call: Call, { municipality }: GraphOptions): Person {
  const id = (call.params.user ?? '').toLowerCase()
  const person = municipality.people.find((one) => one.id === id || one.email === id)
  if (!person) throw notFound(id)
  return person
}

export function jsonBody<T>(call: Call, shape: Shape<T>): T {
  return jsonIn(call, shape, badRequest('Unable to read JSON request payload.'))
}

/** Refuses query options that the stand-in does not support. */
export function onlyOptions(call: Call, ...names: string[]): void {
  const unknown = [...call.query.keys()].find((name) => !names.includes(name))
  if (unknown) throw badRequest(`The stand-in does not know the query option ${unknown}.`)
}

export function notFound(id: string): Refusal {
  const message = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`
  return refusal(404, 'Request_ResourceNotFound', message)
}

export function badRequest(message: string): Refusal {
  return refusal(400, 'BadRequest', message)
}

export function selected(
  call: Call,
  fields: Record<string, unknown>,
  type: string,
  usual = Object.keys(fields),
): Record<string, unknown> {
  const names = selectedNames(call) ?? usual
  const unknown = names.find((name) => !(name in fields))
  if (unknown)
    throw badRequest(`Could not find a property named '${unknown}' on type 'microsoft.graph.${type}'.`)
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}

export function selectedNames(call: Call): string[] | undefined {
  return call.query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
}
