import type { conversation as nb } from '../nb/conversation.ts'

export const conversation: typeof nb = {
  language: {
    question: 'Which language should I write in?',
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    chosen: 'I’ll write to you in English from now on. Type “language” to change it.',
    followed: 'I’m writing in English because you are. Type “norsk” for Norwegian.',
    summary: 'Which language?',
  },
  welcome: 'You’re welcome. Write to me again at any time.',
  help: (contact) =>
    `Tell me what has happened, and I’ll tell the right people at once. You can also type “menu”, “my tickets”, “send”, “cancel” or “language”, or ask about the instruction. I never ask for a PIN or a password. ${contact}`,
  human: {
    phone: (number) => `Phone: ${number}`,
    mail: (address) => `E-mail: ${address}`,
    hours: (hours) => `Opening hours: ${hours}`,
    page: (url) => `Web page: ${url}`,
    noPhone: 'I have no phone number for them.',
    thereUntil: (time) => `According to the opening hours, somebody is there now, until ${time}.`,
    backAt: (when) => `According to the opening hours, nobody is there now. It next opens ${when}.`,
    hoursUnknown: 'I have not been given the opening hours, so I don’t know whether anybody is there now.',
    reportAnyTime: 'If something is lost or known to others, you can report it here at any time.',
    summary: 'How to reach a person',
  },
  instruction: {
    from: (paragraph) => `The instruction, ${paragraph}`,
    open: 'Open the instruction (in Norwegian)',
    whole: 'Here is the instruction.',
    report: 'Report it now',
    notThere: (contact) => `I can’t find an answer to that in the instruction. Ask ${contact}`,
    summary: 'An answer about the instruction',
  },
  notHere: (contact) =>
    `I can’t help with that here. If it is about equipment or systems, ask here: ${contact} Otherwise ask your manager.`,
  notOurThing: (contact) =>
    `I only report what belongs to the municipality. If there was anything from work on your own, tell them here: ${contact}`,
  notUnderstood: (contact) => `I didn’t understand that. Choose below, or put it another way. ${contact}`,
  contact: (name, ways) => `${name}: ${ways.join(', ')}.`,
  privateOnly: 'Write to me in a private chat, so that this stays between us.',
}
