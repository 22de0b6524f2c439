import type { Field } from './incident-type.ts'

// Questions that several incident types share. `note` goes to the help desk alone: people write freely there.

export const when: Field = {
  name: 'when',
  kind: 'text',
  readers: ['leader'],
  words: {
    nb: {
      label: 'Når skjedde det?',
      fact: 'Når',
      question: 'Når skjedde det?',
      hint: 'For eksempel i går kveld',
    },
  },
}

export const where: Field = {
  name: 'where',
  kind: 'text',
  readers: [],
  words: {
    nb: { label: 'Hvor?', fact: 'Hvor', question: 'Hvor skjedde det?', hint: 'For eksempel på bussen' },
  },
}

export const note: Field = {
  name: 'note',
  kind: 'lines',
  readers: [],
  words: {
    nb: {
      label: 'Noe mer vi bør vite?',
      fact: 'Innmelderen skriver',
      question: 'Er det noe mer vi bør vite?',
      hint: 'Aldri PIN, PUK, passord eller pasientopplysninger',
    },
  },
}

export const phone: Field = {
  name: 'phone',
  kind: 'phone',
  readers: ['outside-desk'],
  words: {
    nb: {
      label: 'Telefon vi kan nå deg på',
      fact: 'Oppgitt telefon',
      question: 'Hvilket telefonnummer kan vi nå deg på?',
      hint: 'Åtte siffer',
    },
  },
}

/** The person it happened to, when somebody else reports it. The answer is an Entra object id. */
export const affected: Field = {
  name: 'affected',
  kind: 'person',
  readers: ['leader', 'outside-desk'],
  words: {
    nb: {
      label: 'Gjelder det en kollega? Velg hvem',
      question: 'Gjelder det en kollega? Velg i så fall hvem på skjemaet.',
      hint: 'La stå tomt hvis det gjelder deg selv',
    },
  },
}

export const aboutTheEvent: Field[] = [when, where, note, phone, affected]

/** Whoever knows the secret may be the nearest leader. */
export function nextLevelInstead(causes: string[]): Field {
  return {
    name: 'nextLevel',
    kind: 'tick',
    readers: [],
    causes,
    passesLeaderBy: true,
    words: {
      nb: {
        label: 'Nærmeste leder kan kjenne koden: varsle lederen over i stedet',
        fact: 'Lederen over varsles i stedet',
        question: 'Kan nærmeste leder kjenne koden, så lederen over bør varsles i stedet?',
      },
    },
  }
}
