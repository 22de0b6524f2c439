import assert from 'node:assert/strict'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { type Understanding, understand } from '../../dialogs/understand/understand.ts'

export const WEDNESDAY = new Date('2026-11-25T10:00:00Z')

/** Returns the meaning of a message written on this Wednesday. */
export function understood(text: string): Understanding {
  return understand(text, incidentTypes, WEDNESDAY)
}

/** Checks the meaning of a message; fields that are not given may have any value. */
export function reads(text: string, expected: Partial<Understanding>): void {
  const found = understood(text)
  assert.deepEqual({ ...found, ...expected }, found, text)
}
