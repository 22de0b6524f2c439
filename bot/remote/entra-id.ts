import { z } from 'zod'

/**
 * The id of a person, a group, an app or a tenant, as it comes from outside. Entra takes it in any case, and so does
 * every door: behind it, ids are in lower case, and the same id is the same text.
 */
export function entraId(error?: Parameters<typeof z.guid>[0]) {
  return z.guid(error).toLowerCase()
}
