import { z } from 'zod'

/** Entra accepts any case; inside Straks, ids are lower case, so that equal ids are equal texts. */
export function entraId(error?: Parameters<typeof z.guid>[0]) {
  return z.guid(error).toLowerCase()
}
