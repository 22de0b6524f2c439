import type { privacy as nb } from '../nb/privacy.ts'

export const privacy: typeof nb = {
  title: 'Privacy in Straks',
  contact: 'Contact',
  systemsTold: (names) => `${names} also gets the ticket, with names, contact details and your answers.`,
  systemsCounted: (names) =>
    `${names} gets the ticket number, type and status, but no names and nothing that you have written.`,
  sections: (about) => [
    {
      heading: 'Who is responsible',
      text: [
        `${about.organisation} uses Straks to take reports of cards, passwords and equipment that are lost, damaged or known to others, and to tell the right people. ${about.organisation} is the controller. The contact below can tell you the legal basis.`,
      ],
    },
    {
      heading: 'What we store',
      text: [
        'Name, e-mail, phone, department and line manager, from the municipality’s directory in Microsoft Entra.',
        'The devices registered to you in Intune, if the municipality has switched that on, and your report is about equipment.',
        'What you report: what has happened, when and where, and whatever else you answer or write in the ticket. If you report for a colleague, the same goes for them.',
        'Who has been told, whether they have confirmed, and what has been done. Which language you write.',
        'Do not write a PIN, PUK, password or national identity number. If Straks recognises one, it is hidden before anything is stored.',
      ],
    },
    {
      heading: 'Who sees it',
      text: [
        'You and the person it is about.',
        `${about.helpDesk} sees all tickets. It is noted who there opens, searches and downloads.`,
        'When the instruction says that your line manager must know, they see what has happened and when. What you write under “Anything else we should know?” is not shown to them. If they cannot be reached, this goes for their deputy or the next manager.',
        ...(about.desks === ''
          ? []
          : [
              `Recipients outside the municipality (${about.desks}) get what they need by e-mail, when the report is for them: name, contact at work and what has happened.`,
            ]),
        'If personal data may be in the wrong hands, the municipality’s data protection officer may be told. If something urgent does not get through, the municipality’s duty contact may be told.',
        ...about.systems,
        'Those who run Straks for the municipality have access to the database.',
      ],
    },
    {
      heading: 'For how long',
      text: [
        `Answers, comments and names are erased ${about.personalData} after the ticket is closed. What you begin and do not send is erased after ${about.drafts}.`,
        ...(about.archived
          ? ['Before that, the case is kept in the municipality’s archive, with names and text.']
          : []),
        'The ticket is still counted. Its type, times and an id stay, without names and text. E-mails and chats follow the municipality’s own rules for erasing.',
      ],
    },
    {
      heading: 'Your rights',
      text: [
        'You may ask for access, rectification and restriction, and you may object. Tell the contact below.',
        about.eraseOnRequest
          ? 'You may also ask for closed tickets to be erased before that time.'
          : 'Closed tickets are not erased before that time, because they may have to be archived. Ask the contact whether that goes for you.',
        'Straks decides nothing about you by itself. It sorts the report and passes it on.',
        'You may complain to the Norwegian Data Protection Authority (Datatilsynet).',
      ],
    },
  ],
}
