import type { report as nb } from '../nb/report.ts'

export const report: typeof nb = {
  menu: {
    title: 'What has happened?',
    text: 'Choose, or tell me in your own words. Never write a PIN, PUK or password here.',
    summary: 'What has happened?',
  },
  unfinished: (heading) => `You have a report that has not been sent: ${heading}.`,
  alsoUnfinished: (heading) => `You also have a report that has not been sent: ${heading}.`,
  resume: 'Continue the report',
  drop: 'Discard',
  form: {
    more: 'More details (optional)',
    colleague: 'Is it about a colleague? Choose who first, so that the report is about the right person.',
    missingCause: 'Choose what has happened, and the report can be sent.',
    missingColleague: 'Choose who it is about. You can also choose yourself.',
    search: (name) => (name ? `Search for ${name}` : 'Search for a name'),
    choose: 'Choose',
    change: 'Change',
    ownWords: (helpDesk) => `What you wrote goes to ${helpDesk}`,
    send: 'Send the report',
    note: (told, leader) =>
      `The report goes to ${told}${leader ? ' and to your line manager' : ''}. You can also answer in the chat.`,
    summary: 'The form is ready to be sent.',
  },
  question: {
    cause: 'What has happened?',
    choose: 'Answer with one of these:',
    next: 'Type “send” to send it now, or “skip”.',
    again: 'I didn’t understand that answer.',
    ready: 'Shall I send the report?',
    readyHint: 'Answer yes, or tell me what is missing or wrong.',
    added: 'Added to the report.',
    send: 'Send now',
    skip: 'Skip',
  },
  tick: { yes: 'Yes', no: 'No' },
  which: { text: 'Do you mean one of these?', other: 'Something else' },
  severalPeople: 'A report is about one person. Send this one first, then write about the next.',
  severalThings: (count) =>
    count === 2
      ? 'You mention two things. Send this one first, and the other comes next.'
      : 'You mention several things. Send this one first, and the rest comes next.',
  corrected: 'Corrected. This is how it stands now:',
  notSentYet: 'The report has not been sent yet.',
  whatToChange:
    'What should be changed? Write it here, for example when or where it happened. The report has not been sent yet. Type “cancel” to discard it.',
  doubts: {
    drop: {
      text: 'Then a report may not be needed. Shall I discard the report?',
      yes: 'Yes, discard the report',
      no: 'No, keep the report',
    },
    which: { text: 'Is this the answer, or a new report?', yes: 'The answer', no: 'A new report' },
    self: {
      text: 'Who is it about? If it is a colleague, you choose who on the form.',
      yes: 'Myself',
      no: 'A colleague',
      unknown: 'I don’t know that name. Choose who it is about on the form.',
    },
  },
  cancelled: 'The report has been discarded and was not sent.',
  nothingToCancel: 'There is no unfinished report. Type “my tickets” to see what you have sent.',
  secretSeen:
    'Your message seemed to contain a PIN, a password or a national identity number. I have hidden it and will not store it. Delete the message in the chat. If it was a code or a password, treat it as known to others, and change it as soon as you can.',
  phoneHidden: 'Was it your phone number? Write it to me with the word phone before it.',
  phoneUnread:
    'I could not read the phone number. To be called, write it to me with the word phone before it.',
  filesStay: 'Pictures and files are not passed on. Write what matters most.',
  tooLong:
    'Your message was too long for me. Tell me briefly what has happened, and we’ll do the rest on the form.',
  expired: 'This form is no longer valid, and nothing was sent. Type “menu” to start again.',
  seeBelow: 'See the bottom of the chat.',
  notOurs: 'I do not recognise this, and nothing was done. Type “menu” to start again.',
}
