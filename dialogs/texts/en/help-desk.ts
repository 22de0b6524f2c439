import type { HelpDeskTexts } from '../help-desk.ts'

export const helpDesk: HelpDeskTexts = {
  comment: {
    text: (number, text) => `The IT help desk writes about ticket ${number}:\n${text}`,
    summary: 'The IT help desk has written to you about a ticket',
    answer: 'Your answer',
    send: 'Answer',
    answered: (number) => `Thank you. The IT help desk can see your answer in ticket ${number}.`,
    empty: 'There was nothing in the answer, so it has not been sent.',
  },
  helpDesk: {
    assigned: (number, title) => `Ticket ${number} is now yours: ${title}.`,
    about: (number, title) => `Ticket ${number}: ${title}.`,
    hasIt: (assignee) =>
      assignee === null ? 'Nobody has the ticket now.' : `${assignee} has the ticket now.`,
    take: 'Take the ticket',
    open: 'Open the ticket',
    summary: 'Straks: a ticket is now yours',
    agentsOnly: 'Only the IT help desk can search in tickets. You find your own in the tab Tickets.',
  },
  attention: {
    'not-delivered': (number, who) =>
      `Ticket ${number}: The e-mail to ${who} did not arrive. The IT help desk can see it. Contact them yourself if it is urgent.`,
    duty: {
      text: (number) =>
        `Ticket ${number} is urgent, and a message did not arrive. The details are being sent to you by e-mail.`,
      summary: 'Straks: an urgent ticket did not get through',
    },
  },
}
