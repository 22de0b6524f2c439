import type { ReportTexts } from '../report.ts'

export const report: ReportTexts = {
  menu: {
    title: 'What has happened?',
    text: 'Choose, or write it in your own words. Never write a PIN, PUK or password here.',
    summary: 'What has happened?',
  },
  unfinished: (heading) => `You have a report that is not sent: ${heading}.`,
  resume: 'Go on with the report',
  drop: 'Discard',
  form: {
    more: 'More details (optional)',
    colleague: 'Is it about a colleague? Choose who at the bottom, and the report is sent in the right name.',
    missingCause: 'Choose what has happened, and the report can be sent.',
    send: 'Send the report',
    note: (told, leader) =>
      `The report goes to ${told}${leader ? ' and to the nearest leader' : ''}. You can also answer in the chat.`,
    summary: 'A form is ready to be sent',
  },
  question: {
    choose: 'Answer with one of these:',
    next: 'Write “send” to send it now, or “skip”.',
    again: 'I could not make that fit.',
    ready: 'Everything is ready. Write “send” to send the report.',
    send: 'Send now',
    skip: 'Skip',
  },
  tick: { yes: 'Yes', no: 'No' },
  which: { text: 'Do you mean one of these?', other: 'Something else' },
  cancelled: 'The report is discarded. Nothing has been sent.',
  nothingToCancel: 'There is no unfinished report. Write “my tickets” to see what you have sent.',
  secretSeen:
    'Your message seemed to contain a PIN, a password or a national identity number. I have hidden it and do not store it. Delete the message in the chat. If it was a code or a password, treat it as known to others, and change it as soon as you can.',
  tooLong:
    'Your message was too long for me. Write briefly what has happened, and we do the rest on the form.',
  expired: 'This form is no longer valid, and nothing was sent. Write “menu” to start again.',
  notOurs: 'I do not recognise this, and nothing was done. Write “menu” to start again.',
}
