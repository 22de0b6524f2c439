import type { writing as nb } from '../nb/writing.ts'

export const writing: typeof nb = (helpDesk) => ({
  comment: {
    title: 'Write to the person who reported it',
    titleOfTwo: 'Write to the person who reported it and the person concerned',
    label: (name) => `Message to ${name}`,
    hint: 'Arrives in the chat with Straks. Never ask for a PIN or a password.',
    send: (firstNames) => `Send to ${firstNames}`,
    length: (used, most) => `${used} of ${most} characters.`,
  },
  note: {
    title: 'Internal note',
    label: `Internal note for ${helpDesk}`,
    hint: `Only ${helpDesk} sees it. The person it concerns can ask for access. Never write a PIN or a password.`,
    save: 'Save internal note',
    written: `Internal note. Only ${helpDesk} sees it`,
  },
  resolve: {
    usual: 'Resolve as done',
    title: 'Resolve the ticket',
    how: 'How was it resolved?',
    offered: 'Suggested text',
    label: (name) => `Message to ${name} (may be empty)`,
    hint: 'Goes with the news that the ticket is resolved. Never ask for a PIN or a password.',
    send: (firstNames) => `Resolve and tell ${firstNames}`,
  },
  replies: {
    title: 'Saved replies',
    none: `None yet. Write a text and save it here, so that everybody at ${helpDesk} can use it.`,
    keep: 'Save the text as a reply for everybody',
    edit: (text) => `Edit: ${text}`,
    remove: (text) => `Remove: ${text}`,
    editing: 'Saved reply. Write nothing about individuals.',
    save: 'Save the reply',
    refused: {
      409: 'There is no room for more saved replies. Remove one that is not needed.',
      412: 'The reply has been changed or removed meanwhile. Look it over, and try again if needed.',
    },
  },
  undo: {
    removed: 'Removed.',
    undo: 'Undo',
    resolved: (names) => `The ticket is resolved. ${names} will be told in a few seconds.`,
    taken: 'You have the ticket.',
    given: (name) => `Given to ${name}, who will be told in a few seconds.`,
    noted: 'The note is saved.',
    undone: 'Undone. Nobody has been told.',
    tooLate:
      'Too late to undo: the message has been sent. If something is wrong, reopen the ticket or write again.',
  },
})
