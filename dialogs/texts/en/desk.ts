import type { desk as nb } from '../nb/desk.ts'

export const desk: typeof nb = {
  deskPage: {
    mailed: 'Confirm here that you have received this, and tell us when it is done',
    mailedOfMany:
      'Press a number to confirm that you have received that report, and to tell us when it is done.',
    ticket: (number) => `Straks ${number}`,
    from: (organisation) => `Report from ${organisation}`,
    forDesk: (desk) => `This page is for ${desk}.`,
    answer: 'Answer from here',
    onlyPressed: 'Opening this page tells nobody anything. Only the buttons do.',
    receive: 'We have received the report',
    reference: 'Your case number',
    referenceHint: 'Optional. Never write a name, national identity number, PIN or password.',
    saveReference: 'Save the case number',
    referenceKept: 'Your case number has been noted.',
    received: (time) => `Received, confirmed by you ${time}.`,
    done: (claim, time) => `${claim}, confirmed by you ${time}.`,
    ifWrong: 'Is that wrong? Reply to the e-mail, and we will put it right.',
    closed: {
      resolved: 'The ticket is closed. There is nothing more to answer here.',
      withdrawn:
        'The report has been withdrawn. What is already blocked or closed must not be reopened because of that.',
    },
    unknown: {
      title: 'This link does not work',
      text: 'It is misspelt, or it is too old. Please reply to the e-mail instead.',
    },
    tooMany: {
      title: 'Please wait',
      text: 'There have been too many attempts in a short time. Try again in a minute, or reply to the e-mail.',
    },
    away: {
      title: 'That did not work just now',
      text: 'Straks is out of order for a moment. Try again in a few minutes, or reply to the e-mail.',
    },
    languages: 'Language',
  },
  answer: {
    told: (number, desk, text) => `Ticket ${number}: ${desk} answered:\n${text}`,
    howToAnswer: (address, number) =>
      `To answer them, write to ${address} with [Straks ${number}] in the subject.`,
    attached: (names) => `Attached: ${names}`,
    summary: 'Straks: you have an answer in a ticket',
  },
  confirmation: {
    byDesk: (claim, desk, time) => `${claim}, confirmed by ${desk} ${time}.`,
    byAgent: (claim, desk, time, helpDesk) =>
      `${claim}, confirmed by ${desk} ${time} (noted by ${helpDesk}).`,
    byYou: (claim, time) => `${claim}, according to you, ${time}.`,
    byEmployee: (claim, name, time) =>
      `${claim}, according to ${name ?? 'the person who reported it'}, ${time}.`,
    news: (number, sentence) => `Ticket ${number}: ${sentence}`,
    corrected: (number, claim) =>
      `Ticket ${number}: “${claim}” was noted by mistake. It has not been confirmed after all.`,
  },
}
