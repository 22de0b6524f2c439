import { affected, note, phone } from '../fields.ts'
import type { Decision, Field, IncidentType } from '../incident-type.ts'
import { leaving } from '../understand/words/leaving.ts'

const lastDay: Field = {
  name: 'lastDay',
  kind: 'text',
  readers: ['leader'],
  words: {
    nb: {
      label: 'Siste dag med hjemmekontor',
      question: 'Når er siste dag med hjemmekontor?',
      hint: 'For eksempel 31. januar',
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
      label: 'Er utstyret levert tilbake? Buypass-kortet beholder du.',
      fact: 'Utstyr levert tilbake',
      question: 'Er utstyret levert tilbake? Buypass-kortet beholder du.',
      choices: { all: 'Ja, alt', some: 'Noe av det', none: 'Ikke ennå' },
    },
  },
}

const stillOut: Field = {
  name: 'stillOut',
  kind: 'text',
  readers: ['leader'],
  words: {
    nb: {
      label: 'Hva er ikke levert ennå?',
      fact: 'Ikke levert ennå',
      question: 'Hva er ikke levert ennå?',
      hint: 'For eksempel skjerm og dokkingstasjon',
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
  },
}

/** §§ 3.1–3.2: everything goes back but the personal card from Buypass. */
const handBack: Decision = {
  final: ['complete'],
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
    },
  },
}

export const offboarding: IncidentType = {
  id: 'offboarding',
  paragraph: '3.1 og 3.2',
  desks: ['help-desk'],
  leader: 'confirm',
  causes: [],
  fields: [equipmentBack, dataHandled, lastDay, stillOut, note, phone, affected],
  decision: handBack,
  words: {
    nb: {
      menu: 'Slutte med hjemmekontor eller i jobben',
      heading: 'Avslutte hjemmekontor',
      causeQuestion: '',
      actNow: [
        'Lever tilbake alt utstyr unntatt ditt eget Buypass-kort.',
        'Lever tilbake, slett eller makuler helse- og personopplysninger du har hjemme.',
      ],
      causes: {},
      withoutCause: {
        choice: '',
        title: 'Hjemmekontor avsluttes',
        actNow: [
          'Lever tilbake alt utstyr unntatt ditt eget Buypass-kort.',
          'Lever tilbake, slett eller makuler helse- og personopplysninger du har hjemme.',
        ],
        afterwards: [
          'Lever tilbake det som gjenstår. Ditt eget Buypass-kort beholder du.',
          'Lever tilbake, slett eller makuler helse- og personopplysninger du har hjemme.',
        ],
        request: 'Hjemmekontoret avsluttes. Ta imot utstyret, og steng tilgangen når siste dag er passert.',
        leaderAdvice:
          'Se til at utstyret er levert, og at opplysninger er levert tilbake, slettet eller makulert. Bekreft når alt er i orden.',
        notYet: 'Hjemmekontoret er ikke avsluttet før lederen har bekreftet at alt er levert.',
      },
    },
  },
  evidence: { names: leaving, causes: {} },
}
