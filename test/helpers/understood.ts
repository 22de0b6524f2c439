import assert from 'node:assert/strict'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { type Understanding, understand } from '../../dialogs/understand/understand.ts'

export const WEDNESDAY = new Date('2026-11-25T10:00:00Z')

/** What a message says that is written on this Wednesday. */
export function understood(text: string): Understanding {
  return understand(text, incidentTypes, WEDNESDAY)
}

/** A message is understood so; what is not named here may be as it will. */
export function reads(text: string, expected: Partial<Understanding>): void {
  const found = understood(text)
  assert.deepEqual({ ...found, ...expected }, found, text)
}
