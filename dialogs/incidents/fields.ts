import type { Field, IncidentType, Words } from '../incident-type.ts'

// Questions that several incident types share. `note` goes to the help desk alone: people write freely there.

export const when: Field = {
  name: 'when',
  kind: 'text',
  takesTime: 'past',
  readers: ['leader'],
  words: {
    nb: {
      fact: 'Når',
      question: 'Når skjedde det?',
      hint: 'For eksempel i går kveld',
    },
    nn: {
      fact: 'Når',
      question: 'Når skjedde det?',
      hint: 'Til dømes i går kveld',
    },
    en: {
      fact: 'When',
      question: 'When did it happen?',
      hint: 'For example last night',
    },
  },
}

export const where: Field = {
  name: 'where',
  kind: 'text',
  readers: [],
  words: {
    nb: { label: 'Hvor?', fact: 'Hvor', question: 'Hvor skjedde det?', hint: 'For eksempel på bussen' },
    nn: { label: 'Kvar?', fact: 'Kvar', question: 'Kvar skjedde det?', hint: 'Til dømes på bussen' },
    en: { label: 'Where?', fact: 'Where', question: 'Where did it happen?', hint: 'For example on the bus' },
  },
}

export const note: Field = {
  name: 'note',
  kind: 'lines',
  readers: [],
  words: {
    nb: {
      label: 'Noe mer vi bør vite?',
      fact: 'Merknad',
      question: 'Er det noe mer vi bør vite?',
      hint: 'Aldri PIN, PUK, passord eller pasientopplysninger',
    },
    nn: {
      label: 'Noko meir vi bør vite?',
      fact: 'Merknad',
      question: 'Er det noko meir vi bør vite?',
      hint: 'Aldri PIN, PUK, passord eller pasientopplysningar',
    },
    en: {
      label: 'Anything else we should know?',
      fact: 'Note',
      question: 'Is there anything else we should know?',
      hint: 'Never a PIN, PUK, password or patient information',
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
      fact: 'Telefon (oppgitt)',
      question: 'Hvilket telefonnummer kan vi nå deg på?',
      hint: 'Åtte siffer',
    },
    nn: {
      label: 'Telefon vi kan nå deg på',
      fact: 'Telefon (oppgitt)',
      question: 'Kva telefonnummer kan vi nå deg på?',
      hint: 'Åtte siffer',
    },
    en: {
      label: 'Phone number we can reach you on',
      fact: 'Phone (given)',
      question: 'Which phone number can we reach you on?',
      hint: 'Eight digits',
    },
  },
}

/** The affected person, when somebody else reports it. The answer is an Entra object id. */
export const affected: Field = {
  name: 'affected',
  kind: 'person',
  readers: ['leader', 'outside-desk'],
  words: {
    nb: {
      label: 'Gjelder det en kollega? Velg hvem',
      question: 'Gjelder det en kollega? Skriv i så fall navnet.',
      hint: 'Tomt når det gjelder deg',
    },
    nn: {
      label: 'Gjeld det ein kollega? Vel kven',
      question: 'Gjeld det ein kollega? Skriv i så fall namnet.',
      hint: 'Tomt når det gjeld deg',
    },
    en: {
      label: 'Is it about a colleague? Choose who',
      question: 'Is it about a colleague? If so, write the name.',
      hint: 'Empty if it is about you',
    },
  },
}

/** The kind of device; `other`: the label for any other kind of thing. */
export function deviceField({ nb, nn, en }: Words<{ question: string; other: string }>): Field {
  const norwegian = { laptop: 'PC', phone: 'Mobil', tablet: 'Nettbrett' }
  const english = { laptop: 'PC', phone: 'Mobile phone', tablet: 'Tablet' }
  return {
    name: 'device',
    kind: 'choice',
    choices: ['laptop', 'phone', 'tablet', 'other'],
    tellsApart: true,
    readers: ['leader'],
    words: {
      nb: { fact: 'Utstyr', question: nb.question, choices: { ...norwegian, other: nb.other } },
      nn: { fact: 'Utstyr', question: nn.question, choices: { ...norwegian, other: nn.other } },
      en: { fact: 'Equipment', question: en.question, choices: { ...english, other: en.other } },
    },
  }
}

/** One of the devices registered on the sender: only the help desk sees the answer. */
export const registered: Field = {
  name: 'registered',
  kind: 'choice',
  choices: ['other'],
  registered: true,
  tellsApart: true,
  readers: [],
  words: {
    nb: {
      label: 'Hvilken av enhetene dine?',
      fact: 'Registrert enhet',
      question: 'Hvilken av enhetene dine er det?',
      choices: { other: 'En annen' },
    },
    nn: {
      label: 'Kva for ei av einingane dine?',
      fact: 'Registrert eining',
      question: 'Kva for ei av einingane dine er det?',
      choices: { other: 'Ei anna' },
    },
    en: {
      label: 'Which of your devices?',
      fact: 'Registered device',
      question: 'Which of your devices is it?',
      choices: { other: 'Another one' },
    },
  },
}

export const aboutTheEvent: Field[] = aboutTheEventOf()

/** @param placed the causes that have a place, when not all do: nobody forgets a password on the bus */
export function aboutTheEventOf(placed?: string[]): Field[] {
  return [when, placed ? { ...where, causes: placed } : where, note, phone, affected]
}

/**
 * A tick for when the nearest leader may be the one who knows the secret.
 * @param secret the secret, as words within a sentence
 */
export function nextLevelInstead(causes: string[], secret: Words<string>): Field {
  return {
    name: 'nextLevel',
    kind: 'tick',
    readers: [],
    causes,
    passesLeaderBy: true,
    words: {
      nb: {
        label: `Nærmeste leder kan kjenne ${secret.nb}: Varsle lederen over i stedet`,
        fact: 'Lederen over varsles i stedet',
        question: `Kan nærmeste leder kjenne ${secret.nb}, så lederen over bør varsles i stedet?`,
      },
      nn: {
        label: `Næraste leiar kan kjenne ${secret.nn}: Varsle leiaren over i staden`,
        fact: 'Leiaren over blir varsla i staden',
        question: `Kan næraste leiar kjenne ${secret.nn}, så leiaren over bør varslast i staden?`,
      },
      en: {
        label: `My line manager may know ${secret.en}: alert the manager above instead`,
        fact: 'The manager above is alerted instead',
        question: `Could your line manager know ${secret.en}, so that the manager above should be alerted instead?`,
      },
    },
  }
}

/** Returns the fields that can be changed afterwards: the affected person and the device stay. */
export function addableFields({ fields }: IncidentType): Field[] {
  return fields.filter(({ kind, registered }) => kind !== 'person' && kind !== 'tick' && !registered)
}
