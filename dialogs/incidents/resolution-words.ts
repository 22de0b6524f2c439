import type { ResolutionWords } from '../incident-type.ts'

// Sentences for a resolution that several incident types share.

/** The sentences that fit every cause. */
export const always: ResolutionWords[] = [
  {
    resolution: 'done',
    words: {
      nb: 'Vi har fulgt opp saken. Si fra her hvis noe mangler.',
      nn: 'Vi har følgt opp saka. Sei frå her om noko manglar.',
      en: 'We have followed this up. Tell us here if anything is missing.',
    },
  },
  {
    resolution: 'no-action',
    words: {
      nb: 'Vi har sett på saken. Du trenger ikke gjøre noe mer.',
      nn: 'Vi har sett på saka. Du treng ikkje gjere noko meir.',
      en: 'We have looked into it. There is nothing more you need to do.',
    },
  },
  {
    resolution: 'duplicate',
    words: {
      nb: 'Dette er meldt fra før. Vi følger det opp i den saken.',
      nn: 'Dette er meldt frå før. Vi følgjer det opp i den saka.',
      en: 'This has been reported before. We are following it up in that ticket.',
    },
  },
]

export const passwordWords: ResolutionWords[] = [
  {
    resolution: 'done',
    says: 'password-changed',
    words: {
      nb: 'Passordet er byttet. Du kan logge inn med det nye.',
      nn: 'Passordet er bytt. Du kan logge inn med det nye.',
      en: 'The password has been changed. You can sign in with the new one.',
    },
  },
  {
    resolution: 'done',
    causes: ['forgotten'],
    words: {
      nb: 'Du har fått hjelp, og kan logge inn igjen.',
      nn: 'Du har fått hjelp, og kan logge inn igjen.',
      en: 'You have been helped, and can sign in again.',
    },
  },
  {
    resolution: 'done',
    causes: ['compromised'],
    says: 'access-closed',
    words: {
      nb: 'Tilgangen er stengt. Du får beskjed når du kan logge inn igjen.',
      nn: 'Tilgangen er stengd. Du får beskjed når du kan logge inn igjen.',
      en: 'Access has been blocked. You will be told when you can sign in again.',
    },
  },
  ...always,
]

export const newEquipment: ResolutionWords[] = [
  {
    resolution: 'replaced',
    words: {
      nb: 'Nytt utstyr er klart til deg.',
      nn: 'Nytt utstyr er klart til deg.',
      en: 'New equipment is ready for you.',
    },
  },
  {
    resolution: 'replaced',
    words: {
      nb: 'Nytt utstyr er bestilt. Du får beskjed når det kommer.',
      nn: 'Nytt utstyr er bestilt. Du får beskjed når det kjem.',
      en: 'New equipment has been ordered. You will be told when it arrives.',
    },
  },
]
