import type { Organisation } from '../../bot/organisation/organisation.ts'
import { helpDeskGroupId } from '../../local/municipality.ts'

const HOUR = 3_600_000

const nothing = { phone: null, url: null, ownNumber: null, plusAddress: true }

/** A help desk open on weekdays 8:00–15:30, with time limits: urgent half an hour and four hours. */
export const clocked = {
  desks: {
    buypass: {
      ...nothing,
      name: 'Buypass',
      email: 'kundeservice@buypass.no',
      hours: null,
      answersFrom: ['buypass.no'],
      worksIn: 'own-system',
    },
    nhn: {
      ...nothing,
      name: 'Norsk Helsenett',
      email: 'kundesenter@nhn.no',
      hours: null,
      answersFrom: ['nhn.no'],
      worksIn: 'own-system',
    },
    'help-desk': {
      ...nothing,
      name: 'IKT Brukerhjelpen',
      email: 'brukerhjelpen@eigersund.kommune.no',
      hours: 'man-fre 08:00-15:30',
      answersFrom: ['eigersund.kommune.no'],
      worksIn: 'straks',
    },
  },
  helpDesk: {
    groupId: helpDeskGroupId,
    auditGroupId: null,
    within: {
      urgent: { touch: HOUR / 2, resolve: 4 * HOUR },
      normal: { touch: 8 * HOUR, resolve: null },
    },
    onDuty: null,
  },
  duty: { name: 'Vakttelefonen', email: 'vakt@eigersund.example', phone: null },
} satisfies Partial<Organisation>
