import type { Named } from './understand/named.ts'

/** "Har ringt Buypass", "politiet har saksnummer 12345": what has been done about it. */
export function tellsDone(text: string, { turnedUp }: Named): boolean {
  return done.test(text) && !text.includes('?') && !turnedUp
}

const done =
  /^(?:(?:jeg|eg|æ|vi|me|i|we|politiet|the police) )?(?:(?:har|he|hev|have|has|['’]ve) )?(?:(?:allerede|alt|nettopp|already|just) )?(?:(?:ringt|ringte|ringde|meldt|anmeldt|politianmeldt|varslet|varsla|sperret|sperra|snakket|snakka|kontaktet|kontakta|called|phoned|blocked|notified|contacted) |(?:fått )?(?:saks?|case|referanse|ref|reference)[- ]?(?:nummer|nr|no|number)?[.:]* ?#?\d)/iu
