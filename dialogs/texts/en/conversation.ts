import type { ConversationTexts } from '../conversation.ts'

export const conversation: ConversationTexts = {
  language: {
    question: 'Which language shall I write?',
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    chosen: 'I will write English to you from now on. Write “language” to change it.',
    followed: 'I write English because you do. Write “norsk” for Norwegian.',
    summary: 'Which language?',
  },
  welcome: 'You’re welcome. Write here again at any time.',
  help: (contact) =>
    `Write what has happened to a Buypass card, a password or equipment, and I tell the right people at once. You can also write “menu”, “my tickets”, “send”, “cancel” or “language”, or ask about the instruction. I never ask for a PIN or a password. ${contact}`,
  human: {
    phone: (number) => `Phone: ${number}`,
    mail: (address) => `E-mail: ${address}`,
    hours: (hours) => `Opening hours: ${hours}`,
    page: (url) => `Web page: ${url}`,
    noPhone: 'I have no phone number for them.',
    thereUntil: (time) => `According to the opening hours, somebody is there now, until ${time}.`,
    backAt: (when) => `According to the opening hours, nobody is there now. Next opening: ${when}.`,
    hoursUnknown: 'The opening hours are not given, so I do not know whether anybody is there now.',
    reportAnyTime: 'If something is lost or known to others, you can report it here at any time.',
    summary: 'How to reach a person',
  },
  instruction: {
    from: (paragraph) => `The instruction, ${paragraph}`,
    open: 'Open the instruction (in Norwegian)',
    whole: 'Here is the instruction.',
    report: 'Report it now',
    notThere: (contact) => `I find no answer to that in the instruction. Ask ${contact}`,
    summary: 'An answer about the instruction',
  },
  notHere: (contact) => `I can’t help with that here. ${contact}`,
  notUnderstood: (contact) =>
    `I did not recognise that. Choose below, or write it in another way. ${contact}`,
  contact: (name, ways) => `${name}: ${ways.join(', ')}.`,
  privateOnly: 'Write to me in a private chat, so that this stays between us.',
}
