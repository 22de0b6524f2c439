import { textsIn } from '../../dialogs/texts/index.ts'

// The words for codes in the person's file.

const { recipient, channel, occasion, deliveryState, history, noteForHelpDesk, urgency, withdrawalReasons } =
  textsIn('nb')

export { channel, deliveryState, recipient, urgency, withdrawalReasons }

export const occasions = {
  ...occasion,
  report: 'meldingen',
  notice: 'saken er gitt eller åpnet igjen',
}

export const parts = {
  reporter: 'den som meldte',
  affected: 'den saken gjelder',
  named: 'nevnt i historikken',
  namedInDraft: 'nevnt i en annens utkast',
  namedInList: 'filter i en annens lagrede liste',
}

/** Shows an unknown code unchanged. */
export function whatHappened(code: string, helpDesk: string): string {
  const words: Record<string, string> = { ...history, noted: noteForHelpDesk(helpDesk), ...told }
  return words[code] ?? code
}

/** Codes that the tab does not show, and one after which it adds a name. */
const told = {
  viewed: 'Lest',
  searched: 'Søkt',
  exported: 'Hentet ut liste',
  accessed: 'Innsyn i personopplysninger',
  'reply-added': 'Lagret et svar',
  'reply-changed': 'Endret et lagret svar',
  'reply-removed': 'Fjernet et lagret svar',
  assigned: 'Saken gitt til en saksbehandler',
}
