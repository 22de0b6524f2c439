import type { Texts } from '../nb/index.ts'

/** Words of the archived page of a case. */
export const archive: Texts['archive'] = {
  case: 'The case',
  facts: 'What was reported',
  done: 'Confirmed done',
  told: 'Who was told',
  toldColumns: ['Recipient', 'Message', 'How it went', 'Sent', 'Acknowledged or answered'],
  written: 'Written in the case',
  writtenColumns: ['Time', 'By', 'Text'],
  history: 'History',
  historyColumns: ['Time', 'What', 'By'],
  internal: 'internal note',
  byMail: 'by e-mail',
  filedWith: 'Reported together with',
  made: (time) => `Archived from Straks ${time}. All times are Norwegian time.`,
}
