import { capitalised } from '../capitalised.ts'
import type { helpDesk as nb } from '../nb/help-desk.ts'

export const helpDesk: typeof nb = {
  comment: {
    text: (number, text, helpDesk) => `${capitalised(helpDesk)} writes about ticket ${number}:\n${text}`,
    summary: (helpDesk) => `${capitalised(helpDesk)} has written to you about a ticket`,
    answer: 'Your answer',
    send: 'Answer',
    answered: (number, helpDesk) =>
      `Thank you. ${capitalised(helpDesk)} can see your answer in ticket ${number}.`,
    reopened: (number, helpDesk) => `Ticket ${number} is open again, and ${helpDesk} can see your answer.`,
    asked: (text, helpDesk) => `${capitalised(helpDesk)}: ${text}`,
    said: (text) => `You: ${text}`,
    empty: 'There was nothing in the answer, so it has not been sent.',
  },
  outcome: {
    resolved: (number, title, how, helpDesk) =>
      `${capitalised(helpDesk)} has closed ticket ${number} (${title})${how && `: ${how}`}.`,
    reopened: (number, title, helpDesk) =>
      `${capitalised(helpDesk)} has reopened ticket ${number} (${title}).`,
    openAgain: (number, title) => `Ticket ${number} (${title}) has been reopened.`,
    handedOver: (number, title, after, desks) =>
      `Ticket ${number} (${title}) is closed here${after && ` after ${after} without news`}. It is being followed up by ${desks} in their own system. Ask them if you do not know whether everything is done.`,
    notInOrder: 'Is something still wrong?',
    hint: 'Tell us what is missing',
    summary: 'Straks: news about your ticket',
  },
  passOn: {
    question: {
      answer: (number, helpDesk) => `Shall I send this to ${helpDesk} in ticket ${number}?`,
      addition: (number) => `Shall I add this to ticket ${number}?`,
      confirmation: (number) => `Shall I note this in ticket ${number}?`,
    },
    quoted: (text) => `“${text}”`,
    yes: { answer: 'Yes, send it', addition: 'Yes, add it', confirmation: 'Yes, note it' },
    no: 'No',
    dropped: 'All right, it has not been sent.',
    over: 'That question has already been answered.',
    summary: 'Straks asks about a ticket',
  },
  helpDesk: {
    assigned: (number, title) => `Ticket ${number} is now yours: ${title}.`,
    about: (number, title) => `Ticket ${number}: ${title}.`,
    overtaken: (number, title) =>
      `Ticket ${number} is open again: something new came before anybody was told that it was resolved. ${title}.`,
    givenBy: (agent) => `given by ${agent}`,
    reopened: (number, title, leader) =>
      `Ticket ${number} was reopened by ${leader ? `a note from ${leader}` : 'an answer from the employee'}: ${title}.`,
    hasIt: (assignee) =>
      assignee === null ? 'Nobody has the ticket now.' : `${assignee} has the ticket now.`,
    overdue: (number, title, time, helpDesk) =>
      `Ticket ${number} is urgent and is waiting for ${helpDesk}: ${title}. It should have been dealt with by ${time}.`,
    overdueSummary: 'Straks: an urgent ticket is waiting',
    take: 'Take the ticket',
    open: 'Open the ticket',
    summary: 'Straks: a ticket is now yours',
    byCard: 'I change no ticket for you in the chat. Use the card, or open the ticket.',
    agentsOnly: (helpDesk) =>
      `Only ${helpDesk} can search tickets. You will find your own in the Tickets tab.`,
  },
  attention: {
    undelivered: {
      email: {
        failed: (who, why) => `The e-mail to ${who} did not arrive${why}.`,
        unknown: (who) => `The e-mail to ${who} may have arrived, but we cannot be sure.`,
        waiting: (who) => `The e-mail to ${who} has not been sent yet.`,
      },
      teams: {
        failed: (who) => `The message in Teams to ${who} did not arrive.`,
        unknown: (who) => `The message in Teams to ${who} may have arrived, but we cannot be sure.`,
        waiting: (who) => `The message in Teams to ${who} has not been sent yet.`,
      },
    },
    reporter: (number, what, helpDesk) =>
      `Ticket ${number}: ${what} ${capitalised(helpDesk)} can see it. Contact them yourself if it is urgent.`,
    duty: {
      urgent: (number, title, who) => `Ticket ${number} is urgent: ${title}. About ${who}.`,
      doNow: 'Tell them in another way now, for example by phone.',
      nothingMissing: 'No message is missing now.',
      overdue: (time, helpDesk) =>
        `Nobody at ${helpDesk} has dealt with the ticket yet. It should have been dealt with by ${time}. Please contact them.`,
    },
  },
}
