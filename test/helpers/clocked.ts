import assert from 'node:assert/strict'
import type { Organisation } from '../../bot/organisation/organisation.ts'
import { eigersund } from './eigersund.ts'

const HOUR = 3_600_000

const { buypass, 'help-desk': helpDesk } = eigersund.desks
assert.ok(buypass && helpDesk)

/** A help desk open on weekdays 8:00–15:30, with time limits: urgent half an hour and four hours. */
export const clocked = {
  desks: { ...eigersund.desks, buypass, 'help-desk': { ...helpDesk, hours: 'man-fre 08:00-15:30' } },
  helpDesk: {
    ...eigersund.helpDesk,
    within: {
      urgent: { touch: HOUR / 2, resolve: 4 * HOUR },
      normal: { touch: 8 * HOUR, resolve: null },
    },
  },
  duty: { name: 'Vakttelefonen', email: 'vakt@eigersund.example', phone: null },
} satisfies Partial<Organisation>
