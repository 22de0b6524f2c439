import type { Decided, Decision, Field, Language, Words } from '../incident-type.ts'

/** The thing to replace, as words within a sentence: by cause, or else by device. */
const things: Words<Record<string, string>> = {
  nb: { 'accessory-lost': 'tilbehøret', laptop: 'PC-en', phone: 'mobilen', tablet: 'nettbrettet' },
  nn: { 'accessory-lost': 'tilbehøret', laptop: 'PC-en', phone: 'mobilen', tablet: 'nettbrettet' },
  en: {
    'accessory-lost': 'the accessory',
    laptop: 'the PC',
    phone: 'the mobile phone',
    tablet: 'the tablet',
  },
}
const anyThing: Words<string> = { nb: 'utstyret', nn: 'utstyret', en: 'the equipment' }

/** Only carelessness makes the employee liable. The form says so before they report. */
export const carelessness: Words<string> = {
  nb: 'Bare den som har vært uforsiktig, kan måtte erstatte det selv. Lederen avgjør (§).',
  nn: 'Berre den som har vore uforsiktig, kan måtte erstatte det sjølv. Leiaren avgjer (§).',
  en: 'Only somebody who has been careless may have to replace it themselves. The line manager decides (§).',
}

const reason: Field = {
  name: 'decisionReason',
  kind: 'lines',
  readers: ['leader'],
  words: {
    nb: {
      label: 'Begrunnelse (valgfritt)',
      fact: 'Begrunnelse',
      question: 'Hvorfor?',
      hint: 'Den ansatte og {helpDesk} kan lese den.',
    },
    nn: {
      label: 'Grunngiving (valfritt)',
      fact: 'Grunngiving',
      question: 'Kvifor?',
      hint: 'Den tilsette og {helpDesk} kan lese ho.',
    },
    en: {
      label: 'Reason (optional)',
      fact: 'Reason',
      question: 'Why?',
      hint: 'The employee and {helpDesk} can read it.',
    },
  },
}

/** The question who replaces the thing; the nearest leader decides in each case. */
export const replacement: Decision = {
  final: ['municipality', 'employee'],
  reason,
  told: {
    nb: {
      municipality: (decided) =>
        `${decided.leader} har avgjort at kommunen erstatter ${thing('nb', decided)} (§).`,
      employee: (decided) =>
        `${decided.leader} har avgjort at ${decided.employee ?? 'du'} må erstatte ${thing('nb', decided)}, fordi det skyldes uforsiktighet (§). Har du spørsmål, snakk med ${firstName(decided)}.`,
      'look-into': (decided) =>
        `${decided.leader} vil undersøke mer før det blir avgjort hvem som erstatter ${thing('nb', decided)} (§).`,
    },
    nn: {
      municipality: (decided) =>
        `${decided.leader} har avgjort at kommunen erstattar ${thing('nn', decided)} (§).`,
      employee: (decided) =>
        `${decided.leader} har avgjort at ${decided.employee ?? 'du'} må erstatte ${thing('nn', decided)}, fordi det kjem av uforsiktigheit (§). Har du spørsmål, snakk med ${firstName(decided)}.`,
      'look-into': (decided) =>
        `${decided.leader} vil undersøkje meir før det blir avgjort kven som erstattar ${thing('nn', decided)} (§).`,
    },
    en: {
      municipality: (decided) =>
        `${decided.leader} has decided that the municipality replaces ${thing('en', decided)} (§).`,
      employee: (decided) =>
        `${decided.leader} has decided that ${decided.employee ?? 'you'} must replace ${thing('en', decided)}, because it is due to carelessness (§). If you have any questions, talk to ${firstName(decided)}.`,
      'look-into': (decided) =>
        `${decided.leader} will look into it further before deciding who replaces ${thing('en', decided)} (§).`,
    },
  },
  question: {
    name: 'decision',
    kind: 'choice',
    choices: ['municipality', 'employee', 'look-into'],
    readers: ['leader'],
    words: {
      nb: {
        label: 'Erstatning',
        question: 'Hvem erstatter utstyret?',
        choices: {
          municipality: 'Kommunen erstatter',
          employee: 'Den ansatte erstatter',
          'look-into': 'Må undersøkes først',
        },
      },
      nn: {
        label: 'Erstatning',
        question: 'Kven erstattar utstyret?',
        choices: {
          municipality: 'Kommunen erstattar',
          employee: 'Den tilsette erstattar',
          'look-into': 'Må undersøkjast først',
        },
      },
      en: {
        label: 'Replacement',
        question: 'Who replaces the equipment?',
        choices: {
          municipality: 'The municipality replaces it',
          employee: 'The employee replaces it',
          'look-into': 'To be looked into first',
        },
      },
    },
  },
}

function thing(language: Language, { cause, facts }: Decided): string {
  return things[language][cause ?? ''] ?? things[language][facts['device'] ?? ''] ?? anyThing[language]
}

function firstName({ leader }: Decided): string {
  return leader.split(' ')[0] ?? leader
}
