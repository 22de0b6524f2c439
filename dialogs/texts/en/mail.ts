import type { mail as nb } from '../nb/mail.ts'

export const mail: typeof nb = {
  mail: {
    trial: (subject) => `${subject} (TRIAL)`,
    trialNote: (name) => `Trial: this e-mail would have gone to ${name}. Nobody else has received it.`,
    intro: (organisation, rule) => `Report from ${organisation} under ${rule}.`,
    instruction: (paragraph) => `Read ${paragraph} of the instruction`,
    noOrder:
      'This is a report, not an order. Check who you are talking to before anything is opened, reset or issued again.',
    nearestLeader: (name) => `You are getting this e-mail because you are ${name}’s line manager.`,
    notInTeams: 'Straks could not reach you in Teams, so you are getting the alert by e-mail.',
    perhapsInTeams:
      'Straks does not know whether the alert reached you in Teams, so you are getting it by e-mail too.',
    confirmByMail: (contact, helpDesk) =>
      `Tell ${helpDesk} when you have seen this, and they will note it in the ticket. ${contact}`,
    answerByMail: (contact, helpDesk) =>
      `You give your answer in Straks in Teams. If you cannot get in there, tell ${helpDesk}, who can write it in the ticket as a comment. ${contact}`,
    answerWithoutTeams: (contact, helpDesk) =>
      `Give your answer to ${helpDesk}, who can write it in the ticket as a comment. ${contact}`,
    footer: (hasMail) =>
      `Sent by Straks. Replies to this e-mail go to the municipality${hasMail ? ' and to the person who reported it' : ''}.`,
    facts: {
      ticket: 'Ticket number',
      what: 'Incident',
      name: 'Name',
      reporter: 'Reported by',
      mail: 'E-mail',
      phone: (source) => `Phone (${source})`,
      employer: 'Employer',
      reported: 'Reported',
      urgency: 'Urgency',
      id: 'Entra id',
      leader: 'Line manager',
      alsoTold: 'Also goes to',
    },
    phone: {
      given: 'given',
      givenByReporter: 'given by the person who reported it',
      directory: 'directory',
      reporters: 'directory, the person who reported it',
    },
    wave: {
      subject: (subject, count) => `${subject} (${count} reports)`,
      intro: (count) => `Here are ${count} reports of the same. This goes for each of them in the table:`,
      restInTickets: 'The rest of the information is in each ticket in Straks.',
      contact: 'Contact',
      footer:
        'Sent by Straks. Replies to this e-mail go to the municipality. If a reply is about some of the tickets only, please write their numbers.',
    },
    unknownName: 'Not known',
  },
}
