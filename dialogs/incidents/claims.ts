import type { Claim } from '../incident-type.ts'

// What several incident types can have confirmed.

export function accessClosed(causes: string[]): Claim {
  return {
    id: 'access-closed',
    causes,
    words: { nb: 'Tilgangen er stengt', nn: 'Tilgangen er stengd', en: 'The access is closed' },
  }
}

export const passwordChanged: Claim = {
  id: 'password-changed',
  words: { nb: 'Passordet er byttet', nn: 'Passordet er bytt', en: 'The password has been changed' },
}
