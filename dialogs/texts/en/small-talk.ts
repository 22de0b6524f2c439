import { capitalised } from '../capitalised.ts'
import type { smallTalk as nb } from '../nb/small-talk.ts'

export const smallTalk: typeof nb = {
  smallTalk: {
    nod: 'All right. Write to me again at any time.',
    wait: 'Take your time. Write when you are ready.',
    waitWithDraft: 'Take your time. The report is waiting.',
    calm: 'Tell me what has happened, and I’ll help you.',
    calmWithDraft: 'You are right to report it. Press “Send the report”, and others take it from there.',
    notSent: 'The report you have started has not been sent yet. Press “Send the report” to send it.',
    ordersNothing: 'I order nothing new, I only report what has happened. Ask about it here:',
    refused: 'I cannot reset, unlock or order anything. I can report it for you:',
    nowWhat:
      'Press “Send the report”, and it is reported. The questions help those who follow it up. You need not answer them all.',
    danger:
      'If anyone’s life or health is in danger, call 113 (medical), 112 (police) or 110 (fire) now. Then tell your manager. I only report cards, passwords and equipment.',
    despair:
      'I am glad you told me. If it is urgent, call 113. Mental Helse answers on 116 123 day and night.',
    unfair:
      'I am not the one who can help with that. Speak to your manager, your safety representative or your union.',
    duties:
      'I do not decide whether this also needs an incident report (avvik) or a notice to the Data Protection Authority. Ask your manager or the data protection officer. What you report here goes to those who must know in any case.',
    police:
      'I do not tell the police. If something was stolen, you can report it to them once you have reported it here. If it is urgent, call 112.',
    whatIs:
      'Buypass issues the smartcard you log in with, and Norsk Helsenett (NHN) runs the service you log in to. With the PUK from Buypass you can choose a new PIN yourself.',
    othersBlock: 'That is not for me to do. Send the report, and those who can block and wipe will know.',
    cost: 'A report costs nothing. What something new costs, and who pays, I cannot tell.',
    misuse:
      'I cannot rule that out. That is why it is urgent to report it: those who can block it need to know first.',
    ifFound:
      'Write “found it” or “withdraw it” to me at any time. Everybody who was told hears of it. What has been blocked already is not opened by that.',
    consequences:
      'That is not for me to decide. The instruction asks you to report at once, and that is what you are doing here.',
    reach:
      'I can’t call, write to or remind anybody for you. I only tell those who must have the report. Type “my tickets” to see who has been told.',
    whoReads: (helpDesk) =>
      `Nothing goes any further until you send a report. Then ${helpDesk} can read all of it. Your line manager sees what has happened and when, but not what you write under “Anything else we should know?”. Recipients outside the municipality only get what they need.`,
    whoIsTold: (desks, leader, helpDesk) =>
      `The report goes to ${desks}${leader ? ' and to your line manager. If they do not confirm in time, I alert the next manager' : ''}. ${capitalised(helpDesk)} sees all tickets. The receipt shows everybody who is told.`,
    whoIsToldOfAny: (helpDesk) =>
      `The bottom of the form says who the report goes to. The receipt shows everybody who is told. ${capitalised(helpDesk)} sees all tickets.`,
    leaderIsTold:
      'The instruction says that your line manager is to be told. They see what has happened and when. What you write under “Anything else we should know?” is not shown to them.',
    leaderMayBePassedBy:
      'If your line manager may know the PIN or the password, tick that on the form, and I’ll alert the manager above instead.',
    leaderIsNotTold: 'This report does not go to your line manager.',
    otherLeader: {
      whenReported:
        'Once you have reported something, write “wrong manager” to me and choose who your manager is.',
      whenSent:
        'I have noted that. Send the report now; then I will ask who your manager is, and alert them as well.',
      whoAnswers: (helpDesk) =>
        `The person whom the directory has as your manager answers this. If that is the wrong person, they can hand it on, and ${helpDesk} can help.`,
    },
    leaderAway:
      'That does not hold up the report. If I see that your line manager is away, I alert a deputy or the next manager at once. Otherwise I alert the next manager if yours does not confirm in time.',
    stored: (reports, drafts) =>
      `I store your name, contact details from the directory and what you report. The information in a ticket is erased ${reports} after it is closed. What you do not send is erased after ${drafts}. If I recognise a PIN, a password or a national identity number, I hide it before anything is stored.`,
  },
  duration: {
    hours: (number) => (number === 1 ? 'one hour' : `${number} hours`),
    days: (number) => (number === 1 ? 'one day' : `${number} days`),
    months: (number) => (number === 1 ? 'one month' : `${number} months`),
  },
  state: {
    notConfirmed: (desk) => `As far as I know, it has not been done yet: ${desk} has not confirmed it to me.`,
    noAnswer: (desk) =>
      `I have not had any answer from ${desk} yet. If they have answered you by e-mail, it is there.`,
    answered: (desk, time, text) =>
      text ? `${desk} answered ${time}:\n${text}` : `${desk} answered ${time}.`,
    notConcluded: 'I can’t tell from the answer whether it has been done. If it says so, you can tell me.',
    received: (desk, time) =>
      `${desk} has the report (automatic reply ${time}), but I have not heard anything more from them.`,
    inProgress: (desk) => `${desk} is working on the ticket.`,
    leaderHasSeen: (leader) => `${leader} has confirmed.`,
    leaderHasNot: (leader) => `${leader} has not confirmed yet.`,
    none: 'I can’t find any ticket from you. If something has happened, you can report it here.',
    report: 'Report',
    noneOpen: 'I can’t find any open ticket.',
  },
  alertWaits: {
    one: 'You have an alert waiting for you. Answer on the card.',
    several: (number, isFull) =>
      number === 1
        ? 'You have an alert waiting for you'
        : `You have ${isFull ? 'at least ' : ''}${number} alerts waiting for you`,
    confirm: (name) => `Confirm: ${name}`,
    answer: (name) => `Answer: ${name}`,
    named: (name, number) => `The alert about ${name} is waiting for you (ticket ${number}).`,
    why: 'You are getting it as the line manager of the person it is about, or because their line manager is away or has not confirmed.',
    othersNext:
      'Can’t you take it, or are you the wrong manager? Press “Alert the next manager now”, and it goes on at once.',
    handedOn:
      'Thank you for telling me. I am alerting a deputy or the next manager now, and the person who reported it can see that on their receipt.',
    othersKnow: 'Thanks for telling me. Other managers have been alerted as well, so you need not do more.',
    onlyTheirs:
      'Only the person who reported it, or whom it is about, can withdraw it. Ask them to write that to me.',
    seen: 'This is how the ticket stands now.',
    mayChange: (helpDesk) =>
      `An answer can be changed on the card for one day. After that, contact ${helpDesk}.`,
    acknowledged:
      'Thank you. I have noted that you have seen it, and the person who reported it can see that on their receipt.',
  },
}
