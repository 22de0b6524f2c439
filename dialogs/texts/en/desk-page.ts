import type { deskPage as nb } from '../nb/desk-page.ts'

export const deskPage: typeof nb = {
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
    wrongPress: 'Pressed the wrong button? Reply to the e-mail, and we will put it right.',
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
    languages: 'Language',
  },
}
