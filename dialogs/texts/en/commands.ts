import type { CommandTexts } from '../commands.ts'

export const commands: CommandTexts = {
  commands: {
    cancel: ['cancel', 'stop', 'forget it', 'never mind'],
    help: ['help', '?', 'what can you do'],
    menu: ['menu', 'start', 'new report', 'report'],
    tickets: ['my tickets', 'my reports', 'tickets', 'reports', 'status'],
    send: ['send', 'send now', 'send it', 'send the report', 'yes, send', 'submit', 'done'],
    skip: ['skip', 'next'],
  },
  dontKnow: [
    "don't know",
    "i don't know",
    'not sure',
    "i'm not sure",
    'no idea',
    "i don't remember",
    "don't remember",
    'dunno',
  ],
  thanks: ['thanks', 'thank', 'thx', 'cheers'],
  yes: ['yes', 'same', 'the same', 'same ticket', 'yes, same ticket', 'yes it is', 'it is'],
  no: ['no', 'new', 'new ticket', 'a new ticket', 'no, a new ticket', 'another one'],
}
