import { createHash } from 'node:crypto'
import type { Organisation } from './organisation.ts'

/** Returns a short name for what a municipality's file says, comments aside: instances must have the same. */
export function fingerprintOf(organisation: Organisation): string {
  const said = JSON.stringify(organisation, (_, value: unknown) =>
    value instanceof RegExp ? value.source : value,
  )
  return createHash('sha256').update(said).digest('hex').slice(0, 8)
}
