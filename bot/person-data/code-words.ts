import type { Channel, DeliveryState, Occasion, RecipientKind } from '../store/schema.ts'

// What the rows' codes are called in the file that the person gets.

export const parts = {
  reporter: 'den som meldte',
  affected: 'den saken gjelder',
  named: 'nevnt i historikken',
  namedInDraft: 'nevnt i en annens utkast',
}

export const recipients: Record<RecipientKind, string> = {
  desk: 'mottaker',
  leader: 'leder',
  deputy: 'stedfortreder',
  'next-level': 'leders leder',
  affected: 'den saken gjelder',
  'privacy-officer': 'personvernombud',
  duty: 'vakt',
  agent: 'saksbehandler',
}

export const channels: Record<Channel, string> = { email: 'e-post', teams: 'Teams' }

export const occasions: Record<Occasion, string> = {
  report: 'meldingen',
  reminder: 'påminnelse',
  addition: 'tillegg',
  decision: 'lederens svar',
  withdrawal: 'saken er trukket',
}

export const states: Record<DeliveryState, string> = {
  pending: 'sendes',
  sent: 'sendt',
  unknown: 'usikkert om den kom fram',
  failed: 'kom ikke fram',
  cancelled: 'stoppet',
}

/** By code of the history. */
export const whatHappened: Record<string, string> = {
  opened: 'meldt',
  viewed: 'lest',
  searched: 'søkt',
  exported: 'hentet ut liste',
  delivery: 'beskjed',
  acknowledged: 'leder bekreftet',
  assigned: 'saken gitt til en saksbehandler',
  commented: 'kommentar',
  resolved: 'løst',
  'handed-over': 'lukket uten nytt: mottakeren følger opp i sitt eget system',
  reopened: 'gjenåpnet',
  withdrawn: 'trukket',
  added: 'flere opplysninger',
  decided: 'leder avgjorde',
  confirmed: 'leder bekreftet tilbakelevering',
  reminded: 'påminnelse',
  escalated: 'neste leder varslet',
  'leader-away': 'leder borte',
  'leader-named': 'leder oppgitt',
  referenced: 'nummer i annet system',
  retried: 'sendt på nytt',
  'comment-not-delivered': 'melding kom ikke fram i chat',
  'comment-retried': 'melding sendt på nytt',
  accessed: 'innsyn i personopplysninger',
  rectified: 'opplysninger rettet',
  restricted: 'behandling begrenset',
  'restriction-lifted': 'begrensning opphevet',
  erased: 'opplysninger slettet',
}

/** A code of another time stands as it is. */
export function inWords(words: Record<string, string>, code: string): string {
  return words[code] ?? code
}
