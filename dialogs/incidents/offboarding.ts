import { type Decision, type Field, incidentType } from '../incident-type.ts'
import { leavingTheJob } from '../understand/words/colleagues.ts'
import { leaving } from '../understand/words/leaving.ts'
import { affected, note, phone } from './fields.ts'
import { always } from './resolution-words.ts'

const lastDay: Field = {
  name: 'lastDay',
  kind: 'text',
  takesTime: 'any',
  isDay: true,
  readers: ['leader'],
  words: {
    nb: {
      label: 'Siste dag med hjemmekontor',
      question: 'Når er siste dag med hjemmekontor?',
      hint: 'For eksempel 31. desember',
    },
    nn: {
      label: 'Siste dag med heimekontor',
      question: 'Når er siste dag med heimekontor?',
      hint: 'Til dømes 31. desember',
    },
    en: {
      label: 'Last day of working from home',
      question: 'When is the last day of working from home?',
      hint: 'For example 31 December',
    },
  },
}

const equipmentBack: Field = {
  name: 'equipmentBack',
  kind: 'choice',
  choices: ['all', 'some', 'none'],
  readers: ['leader'],
  words: {
    nb: {
      fact: 'Utstyr levert tilbake',
      question: 'Er utstyret levert tilbake? Buypass-kortet skal ikke leveres.',
      choices: { all: 'Ja, alt', some: 'Noe av det', none: 'Ikke ennå' },
    },
    nn: {
      fact: 'Utstyr levert tilbake',
      question: 'Er utstyret levert tilbake? Buypass-kortet skal ikkje leverast.',
      choices: { all: 'Ja, alt', some: 'Noko av det', none: 'Ikkje enno' },
    },
    en: {
      fact: 'Equipment handed back',
      question: 'Has the equipment been handed back? The Buypass card is kept.',
      choices: { all: 'Yes, all', some: 'Some of it', none: 'Not yet' },
    },
  },
}

const stillOut: Field = {
  name: 'stillOut',
  kind: 'text',
  readers: ['leader'],
  words: {
    nb: {
      fact: 'Ikke levert ennå',
      question: 'Hva er ikke levert ennå?',
      hint: 'For eksempel skjerm og mus',
    },
    nn: {
      fact: 'Ikkje levert enno',
      question: 'Kva er ikkje levert enno?',
      hint: 'Til dømes skjerm og mus',
    },
    en: {
      fact: 'Not handed back yet',
      question: 'What has not been handed back yet?',
      hint: 'For example a screen',
    },
  },
}

const dataHandled: Field = {
  name: 'dataHandled',
  kind: 'choice',
  choices: ['none', 'returned', 'deleted', 'shredded', 'not-yet'],
  readers: ['leader'],
  words: {
    nb: {
      label: 'Helse- og personopplysninger på hjemmekontoret',
      question: 'Hva er gjort med helse- og personopplysninger på hjemmekontoret?',
      choices: {
        none: 'Det er ingen der',
        returned: 'Levert tilbake',
        deleted: 'Slettet',
        shredded: 'Makulert',
        'not-yet': 'Ikke gjort ennå',
      },
    },
    nn: {
      label: 'Helse- og personopplysningar på heimekontoret',
      question: 'Kva er gjort med helse- og personopplysningar på heimekontoret?',
      choices: {
        none: 'Det er ingen der',
        returned: 'Leverte tilbake',
        deleted: 'Sletta',
        shredded: 'Makulerte',
        'not-yet': 'Ikkje gjort enno',
      },
    },
    en: {
      label: 'Health and personal data at home',
      question: 'What has been done with the health and personal data at home?',
      choices: {
        none: 'There is none',
        returned: 'Handed back',
        deleted: 'Deleted',
        shredded: 'Shredded',
        'not-yet': 'Nothing yet',
      },
    },
  },
}

/** The hand-back: everything except the personal card from Buypass. */
const handBack: Decision = {
  final: ['complete'],
  outstanding: {
    field: dataHandled,
    answer: 'not-yet',
    cleared: ['returned', 'deleted', 'shredded'],
    words: {
      nb: {
        open: 'Helse- og personopplysningene hjemme er ikke levert, slettet eller makulert ennå (§ data-at-home).',
        confirmed: 'Alt utstyr er levert',
        cleared: {
          returned: 'Opplysningene er levert tilbake',
          deleted: 'Opplysningene er slettet',
          shredded: 'Opplysningene er makulert',
        },
      },
      nn: {
        open: 'Helse- og personopplysningane heime er ikkje leverte, sletta eller makulerte enno (§ data-at-home).',
        confirmed: 'Alt utstyr er levert',
        cleared: {
          returned: 'Opplysningane er leverte tilbake',
          deleted: 'Opplysningane er sletta',
          shredded: 'Opplysningane er makulerte',
        },
      },
      en: {
        open: 'The health and personal data at home has not been handed back, deleted or shredded yet (§ data-at-home).',
        confirmed: 'All equipment has been handed back',
        cleared: {
          returned: 'The data has been handed back',
          deleted: 'The data has been deleted',
          shredded: 'The data has been shredded',
        },
      },
    },
  },
  told: {
    nb: {
      complete: ({ leader, facts }) =>
        facts['dataHandled'] === 'not-yet'
          ? `${leader} har bekreftet at alt utstyr er levert tilbake. Helse- og personopplysningene gjenstår.`
          : `${leader} har bekreftet at alt er levert tilbake.`,
      incomplete: ({ leader }) => `${leader} har svart at noe ikke er levert tilbake ennå.`,
    },
    nn: {
      complete: ({ leader, facts }) =>
        facts['dataHandled'] === 'not-yet'
          ? `${leader} har stadfesta at alt utstyr er levert tilbake. Helse- og personopplysningane står att.`
          : `${leader} har stadfesta at alt er levert tilbake.`,
      incomplete: ({ leader }) => `${leader} har svart at noko ikkje er levert tilbake enno.`,
    },
    en: {
      complete: ({ leader, facts }) =>
        facts['dataHandled'] === 'not-yet'
          ? `${leader} has confirmed that all equipment has been handed back. The health and personal data is still outstanding.`
          : `${leader} has confirmed that everything has been handed back.`,
      incomplete: ({ leader }) => `${leader} has answered that something has not been handed back yet.`,
    },
  },
  question: {
    name: 'decision',
    kind: 'choice',
    choices: ['complete', 'incomplete'],
    readers: ['leader'],
    words: {
      nb: {
        label: 'Tilbakelevering',
        question: 'Er alt levert tilbake?',
        choices: { complete: 'Alt er levert', incomplete: 'Noe gjenstår' },
      },
      nn: {
        label: 'Tilbakelevering',
        question: 'Er alt levert tilbake?',
        choices: { complete: 'Alt er levert', incomplete: 'Noko står att' },
      },
      en: {
        label: 'Hand-back',
        question: 'Has everything been handed back?',
        choices: { complete: 'Everything has been handed back', incomplete: 'Something is outstanding' },
      },
    },
  },
}

export const offboarding = incidentType({
  id: 'offboarding',
  desks: ['help-desk'],
  leader: 'confirm',
  causes: [],
  fields: [equipmentBack, dataHandled, lastDay, stillOut, note, phone, affected],
  decision: handBack,
  resolutionWords: [
    {
      resolution: 'done',
      words: {
        nb: 'Vi er ferdige med saken. Takk for at du ga beskjed.',
        nn: 'Vi er ferdige med saka. Takk for at du gav beskjed.',
        en: 'We are done with this ticket. Thank you for telling us.',
      },
    },
    ...always,
  ],
  words: {
    nb: {
      menu: 'Slutte med hjemmekontor eller i jobben',
      heading: 'Avslutte hjemmekontor',
      actNow: [
        'Alt utstyr skal leveres tilbake, unntatt det personlige Buypass-kortet.',
        'Helse- og personopplysninger på hjemmekontoret skal leveres tilbake, slettes eller makuleres.',
      ],
      causes: {},
      withoutCause: {
        choice: '',
        title: 'Hjemmekontor avsluttes',
        actNow: [],
        afterwards: [
          'Det som gjenstår, skal leveres tilbake. Det gjelder ikke det personlige Buypass-kortet.',
          'Helse- og personopplysninger på hjemmekontoret skal leveres tilbake, slettes eller makuleres.',
        ],
        request: 'Hjemmekontoret avsluttes. Ta imot utstyret, og steng tilgangen når siste dag er passert.',
        subject: 'ta imot utstyr når hjemmekontoret avsluttes',
        leaderAdvice:
          'Se til at utstyret er levert, og at opplysninger er levert tilbake, slettet eller makulert. Bekreft når alt er i orden.',
        notYet: 'Hjemmekontoret er ikke avsluttet før lederen har bekreftet at alt er levert.',
      },
    },
    nn: {
      menu: 'Slutte med heimekontor eller i jobben',
      heading: 'Avslutte heimekontor',
      actNow: [
        'Alt utstyr skal leverast tilbake, utanom det personlege Buypass-kortet.',
        'Helse- og personopplysningar på heimekontoret skal leverast tilbake, slettast eller makulerast.',
      ],
      causes: {},
      withoutCause: {
        choice: '',
        title: 'Heimekontor blir avslutta',
        actNow: [],
        afterwards: [
          'Det som står att, skal leverast tilbake. Det gjeld ikkje det personlege Buypass-kortet.',
          'Helse- og personopplysningar på heimekontoret skal leverast tilbake, slettast eller makulerast.',
        ],
        request:
          'Heimekontoret blir avslutta. Ta imot utstyret, og steng tilgangen når siste dag er passert.',
        subject: 'ta imot utstyr når heimekontoret blir avslutta',
        leaderAdvice:
          'Sjå til at utstyret er levert, og at opplysningar er leverte tilbake, sletta eller makulerte. Stadfest når alt er i orden.',
        notYet: 'Heimekontoret er ikkje avslutta før leiaren har stadfesta at alt er levert.',
      },
    },
    en: {
      menu: 'Stop working from home, or leave the job',
      heading: 'Stop working from home',
      actNow: [
        'All equipment must be handed back, except the personal Buypass card.',
        'Health and personal data at home must be handed back, deleted or shredded.',
      ],
      causes: {},
      withoutCause: {
        choice: '',
        title: 'Working from home ends',
        actNow: [],
        afterwards: [
          'Whatever is left must be handed back, except the personal Buypass card.',
          'Health and personal data at home must be handed back, deleted or shredded.',
        ],
        request:
          'The employee is going to stop working from home. Take back the equipment, and remove access when the last day has passed.',
        subject: 'take back equipment when working from home ends',
        leaderAdvice:
          'Make sure that the equipment has been handed back, and that data has been handed back, deleted or shredded. Confirm when everything is in order.',
        notYet:
          'This is not finished until the line manager has confirmed that everything has been handed back.',
      },
    },
  },
  evidence: { names: leaving, causes: {}, befalls: leavingTheJob },
})
