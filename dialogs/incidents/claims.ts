import type { Claim } from '../incident-type.ts'
import { anywhere } from '../understand/words/expression.ts'

// Claims that several incident types share.

export function accessClosed(causes: string[]): Claim {
  return {
    id: 'access-closed',
    causes,
    said: anywhere`stengt|stengd|sperre[td]|sperra|sperrt|blokkert|deaktivert|closed|blocked|disabled`,
    words: { nb: 'Tilgangen er stengt', nn: 'Tilgangen er stengd', en: 'Access has been blocked' },
  }
}

export const passwordChanged: Claim = {
  id: 'password-changed',
  said: anywhere`byttet|bytta|bytt|endret|endra|nullstilt|resatt|resetta|changed|reset`,
  words: { nb: 'Passordet er byttet', nn: 'Passordet er bytt', en: 'The password has been changed' },
}
