import { afterColon } from '../after-colon.ts'
import { capitalised } from '../capitalised.ts'
import type { afterwards as nb } from '../nb/afterwards.ts'

const listed = new Intl.ListFormat('en-GB')

export const afterwards: typeof nb = {
  recipient: {
    deputy: (name) => `Deputy ${name}`,
    nextLevel: (name) => (name ? `Next manager ${name}` : 'Next manager'),
    affected: (name) => `The person affected, ${name}`,
    named: (recipient, by) => `${recipient} (named by ${by})`,
  },
  noNextLevel: (helpDesk) => `no more managers to alert; ${helpDesk} can see it`,
  followUp: {
    reminder: 'reminder',
    addition: 'addition',
    decision: 'the line manager’s answer',
    withdrawal: 'message that the ticket has been withdrawn',
    reopened: 'message that the ticket has been reopened',
    outstanding: 'reminder of what is left',
    'last-day': 'notice of the last day',
  },
  followUpState: {
    sent: (what, time) => `${what} sent ${time}`,
    pending: (what) => `${what} is being sent`,
    later: (what) => `${what} not sent yet`,
    unknown: (what) => `${what} may have arrived, but we cannot be sure`,
    failed: (what) => `${what} did not arrive`,
  },
  why: {
    title: 'Why you are getting this',
    deputy: (leader) => `You are the deputy for ${leader}, who is away.`,
    away: (leader) => `${leader} is away.`,
    notReached: (leader) => `${leader} could not be reached.`,
    silent: (leader) => `${leader} has not confirmed.`,
    handedOn: (leader) => `${leader} has handed this on to you.`,
    passedBy: 'The person who reported it asked for you to be alerted instead of the line manager.',
    named: (employee) => `${employee} named you as their line manager.`,
  },
  reminder: (urgency) => `Reminder · ${urgency}`,
  note: {
    button: 'Write a note',
    label: 'Note on the ticket',
    hint: (helpDesk) =>
      `${capitalised(helpDesk)}, the person who reported it and the person affected can read it. Never write a PIN, a password or patient information.`,
    send: 'Save the note',
    thanks: 'The note has been saved in the ticket and is being sent to the person affected.',
    reopened: (number, helpDesk) =>
      `Ticket ${number} has been reopened, and ${helpDesk} sees the note. It is also being sent to the person affected.`,
    nothing: 'The field was empty, so nothing has been saved.',
    told: (number, leader, text) => `${leader} writes about ticket ${number}:\n${text}`,
  },
  decision: {
    told: (number, decided) => `Ticket ${number}: ${decided}`,
    onlyDecider: 'Only the manager who got the ticket can answer this.',
    ask: (answer, name, helpDesk) =>
      `Your answer: ${answer}. If you confirm, ${name} and ${helpDesk} are told. You can change it within 24 hours.`,
    confirm: 'Confirm the decision',
    cancel: 'Cancel',
    change: (answer) => `Change to: ${answer}`,
    changed: 'The decision has been changed.',
    kept: 'The decision has been saved. Those who should know are being told now.',
    tooLate: (helpDesk) => `The decision can no longer be changed. Contact ${helpDesk}.`,
  },
  nameLeader: {
    nobody: (numbers) =>
      `${numbers.length === 1 ? 'Ticket' : 'Tickets'} ${listed.format(numbers)}: I found no manager to alert. The report has been filed all the same. Choose your line manager here, or tell them yourself.`,
    nobodyLeft: (numbers) =>
      `${numbers.length === 1 ? 'Ticket' : 'Tickets'} ${listed.format(numbers)}: No manager has confirmed yet, and there is nobody else to alert. Choose a manager here, or tell one yourself.`,
    another: (numbers, desk) =>
      `${numbers.length === 1 ? 'Ticket' : 'Tickets'} ${listed.format(numbers)}: Choose your manager here, and I will alert them as well. The person whom the directory has as your manager is still involved. Tell ${desk}, so that the directory is put right.`,
    label: 'Who is your line manager?',
    send: 'Alert the manager',
    thanks: 'Thank you. The manager is being alerted now.',
    unsure: (name) =>
      `I am not sure who ${name} is. Search and choose on the card, and I will alert your manager.`,
    unfit: 'Choose somebody other than yourself and those who have already been alerted. Nobody was alerted.',
  },
  receipt: {
    add: 'Add information',
    found: 'I found it',
    foundAll: (count) => (count === 2 ? 'I found both' : 'I found them all'),
    withdraw: 'Withdraw the ticket',
    filedWith: (number) => `Reported together with ticket ${number}.`,
    affected: (name, reporter) => (reporter ? `About ${name}, reported by ${reporter}` : `About ${name}`),
    withdrawn: 'The ticket has been withdrawn.',
    note: (leader, text) => `Note from ${leader}: ${text}`,
    ifWrong: 'If this is wrong, you can withdraw the ticket here.',
  },
  withdraw: {
    question: (numbers) =>
      `Withdraw ${numbers.length === 1 ? 'ticket' : 'tickets'} ${listed.format(numbers)}? Everybody who was told about it will be informed.`,
    found: (count) =>
      count === 1
        ? 'Yes, it has been found again'
        : `Yes, ${count === 2 ? 'both' : 'all'} have been found again`,
    settled: 'Yes, it is no longer needed',
    mistaken: 'Yes, it was reported by mistake',
    keep: (count) => (count === 1 ? 'No, keep the ticket' : 'No, keep the tickets'),
    also: (title, number) => `Does this also go for “${title}” (ticket ${number})?`,
    yesAlso: 'Yes, withdraw it too',
    done: (numbers) =>
      `${numbers.length === 1 ? 'Ticket' : 'Tickets'} ${listed.format(numbers)} ${numbers.length === 1 ? 'is' : 'are'} withdrawn. Those who were told about it are being informed now.`,
    kept: 'The ticket stays as it is.',
    tooLate: (number) => `Ticket ${number} is already closed.`,
    already: (number) =>
      `Ticket ${number} is already withdrawn. If it applies after all, write what has happened, and you can report it again.`,
  },
  addition: {
    heading: (number) => `Add to ticket ${number}`,
    text: (helpDesk) =>
      `Change or fill in what is missing. ${capitalised(helpDesk)} sees all of it; others only get what concerns them.`,
    send: 'Save',
    thanks: (number) => `The information has been added to ticket ${number}.`,
    nothing: 'Nothing was changed, so nobody is told again.',
    closed: (number, helpDesk) =>
      `Ticket ${number} is closed. ${capitalised(helpDesk)} still sees what you wrote. Type “menu” if something new has happened.`,
    reopened: (number, helpDesk) =>
      `Ticket ${number} has been reopened, and ${helpDesk} sees what you wrote.`,
  },
  same: {
    question: (title, number, time) =>
      `“${title}” was reported ${time} (ticket ${number}). Is it the same ticket?`,
    same: 'Yes, same ticket',
    another: 'No, a new ticket',
  },
  choose: { withdraw: 'Which ticket is it?', add: 'Which ticket do you want to add to?' },
  news: {
    addition: (number, labels) =>
      `Ticket ${number}: More information has been added${afterColon(labels)}. Your alert has been updated.`,
    decision: (number) => `Ticket ${number}: The line manager has answered. Your alert has been updated.`,
    withdrawal: (number, title, reason) => `Ticket ${number}, ${title}, is withdrawn: ${reason}.`,
    reopened: (number, title) =>
      `Ticket ${number}, ${title}, has been reopened. Your alert has been updated.`,
    withdrawnDone: (reason) => `Withdrawn: ${reason}`,
    summary: 'Straks: news about a ticket',
  },
  mail: {
    marks: {
      reminder: 'reminder',
      addition: 'new information',
      decision: 'the line manager has answered',
      changed: 'the line manager has changed the answer',
      withdrawal: 'withdrawn',
      reopened: 'reopened',
      outstanding: 'what is left',
      'last-day': 'last day, remove access',
      overdue: (helpDesk) => `waiting for ${helpDesk}`,
      duty: 'pass it on',
    },
    withdrawn: (reason) =>
      `The report has been withdrawn: ${reason}. Whatever has already been blocked or closed must not be reopened because of this e-mail.`,
    addition: (labels) =>
      `Information has been added or corrected${afterColon(labels)}. These are the details as they stand now.`,
    reopened: 'The report was withdrawn, but stands after all. These are the details as they stand now.',
    decision: (question, answer) => `The line manager has answered. ${question}: ${answer}.`,
    changed: (question, answer) => `The manager has changed the decision. ${question}: ${answer}.`,
    lastDay: (day) => `The last day of working from home is ${day}. Remove access when the day is over.`,
    outstanding:
      'The hand-back is not finished. See to what is left, and confirm when everything is in order.',
    privacyOfficer: 'You are getting this e-mail because you are the data protection officer.',
  },
}
