import type { Evidence } from './evidence.ts'
import { damaged, leftBehind, lost, stolen } from './words/happenings.ts'
import { leaving } from './words/leaving.ts'
import { accessories, equipment, laptops, otherDevices, parts, phones, screens, tablets } from './words/things.ts'

/** Incidents that are understood before they can be reported here. Goes to the type's own file with it. */
export const upcoming: { id: string; evidence: Evidence }[] = [
  {
    id: 'equipment-damaged',
    evidence: {
      names: [...equipment, ...parts],
      kinds: { laptop: laptops, phone: phones, tablet: tablets, other: [...otherDevices, ...accessories, ...screens] },
      causes: {
        damaged,
        'accessory-lost': { part: accessories, words: [...lost, ...leftBehind, ...stolen] },
      },
    },
  },
  { id: 'offboarding', evidence: { names: leaving, causes: {} } },
]
