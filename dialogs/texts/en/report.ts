import type { ReportTexts } from '../report.ts'

export const report: ReportTexts = {
  menu: {
    title: 'What has happened?',
    text: 'Choose, or write it in your own words. Never write a PIN, PUK or password here.',
    summary: 'What has happened?',
  },
  unfinished: (heading) => `You have a report that is not sent: ${heading}.`,
  alsoUnfinished: (heading) => `You also have a report that is not sent: ${heading}.`,
  resume: 'Go on with the report',
  drop: 'Discard',
  form: {
    more: 'More details (optional)',
    colleague: 'Is it about a colleague? Choose who first, and the report is sent in the right name.',
    missingCause: 'Choose what has happened, and the report can be sent.',
    choose: 'Choose',
    send: 'Send the report',
    note: (told, leader) =>
      `The report goes to ${told}${leader ? ' and to the nearest leader' : ''}. You can also answer in the chat.`,
    summary: 'A form is ready to be sent',
  },
  question: {
    choose: 'Answer with one of these:',
    next: 'Write “send” to send it now, or “skip”.',
    again: 'I could not make that fit.',
    ready: 'Shall I send the report?',
    readyHint: 'Answer yes, or write what is missing or wrong.',
    added: 'Added to the report.',
    send: 'Send now',
    skip: 'Skip',
  },
  tick: { yes: 'Yes', no: 'No' },
  which: { text: 'Do you mean one of these?', other: 'Something else' },
  twoThings: 'You write about two things. Send this one first, then comes the other.',
  corrected: 'Corrected. This is how it stands now:',
  notSentYet: 'The report has not been sent yet.',
  whatToChange:
    'What should be changed? Write it here, for example when or where it was. Nothing has been sent yet. Write “cancel” to discard the report.',
  doubts: {
    drop: {
      text: 'Then a report may not be needed. Shall I discard it?',
      yes: 'Yes, discard it',
      no: 'No, keep it',
    },
    which: { text: 'Is this the answer, or a new report?', yes: 'The answer', no: 'A new report' },
    self: {
      text: 'Who is it about? You choose a colleague on the form.',
      yes: 'Myself',
      no: 'A colleague',
      unknown: 'I do not know that name. Choose who it is about on the form.',
    },
  },
  cancelled: 'The report is discarded. Nothing has been sent.',
  nothingToCancel: 'There is no unfinished report. Write “my tickets” to see what you have sent.',
  secretSeen:
    'Your message seemed to contain a PIN, a password or a national identity number. I have hidden it and do not store it. Delete the message in the chat. If it was a code or a password, treat it as known to others, and change it as soon as you can.',
  tooLong:
    'Your message was too long for me. Write briefly what has happened, and we do the rest on the form.',
  expired: 'This form is no longer valid, and nothing was sent. Write “menu” to start again.',
  notOurs: 'I do not recognise this, and nothing was done. Write “menu” to start again.',
}
