import type { Field, Words } from '../incident-type.ts'

type Asked = Words<{ question: string; fact: string }>

/** The question whether health or personal data may be in the wrong hands; "don't know" counts as yes. */
export function personalDataField(asked: Asked): Field {
  return {
    name: 'personalData',
    ...yesNoUnknown(asked),
    spokenOf,
    personalDataWhen: ['yes', 'unknown'],
  }
}

/** The same question for types where somebody else may have logged in. */
export function personalDataSeen(causes: string[]): Field {
  const asked = {
    nb: {
      question: 'Kan andre ha sett helse- eller personopplysninger?',
      fact: 'Andre kan ha sett helse- eller personopplysninger',
    },
    nn: {
      question: 'Kan andre ha sett helse- eller personopplysningar?',
      fact: 'Andre kan ha sett helse- eller personopplysningar',
    },
    en: {
      question: 'Could others have seen health or personal data?',
      fact: 'Others may have seen health or personal data',
    },
  }
  // The journal is also a system whose password others may know.
  return { ...personalDataField(asked), spokenOf: spokenOf.filter((begin) => begin !== 'journal'), causes }
}

export function yesNoUnknown({ nb, nn, en }: Asked): Omit<Field, 'name'> {
  return {
    kind: 'choice',
    choices: ['yes', 'no', 'unknown'],
    readers: ['leader'],
    words: {
      nb: { ...nb, choices: { yes: 'Ja', no: 'Nei', unknown: 'Vet ikke' } },
      nn: { ...nn, choices: { yes: 'Ja', no: 'Nei', unknown: 'Veit ikkje' } },
      en: { ...en, choices: { yes: 'Yes', no: 'No', unknown: 'Don’t know' } },
    },
  }
}

const named = ['pasient', 'beboer', 'bebuar', 'elev']
const people = [...named, 'bruker', 'brukar']

function joined(beginnings: string[], ends: string[]): string[] {
  return beginnings.flatMap((beginning) => ends.map((end) => `${beginning}${end}`))
}

const onPaper = joined(['arbeids', 'medisin', 'klasse', 'navne', 'namne'], ['list']).concat(
  joined(['elev', 'pasient', 'journal', 'personal'], ['mapp']),
)

const spokenOf = [
  'personoppl',
  'personinfo',
  'helseoppl',
  'helseinfo',
  'journal',
  'sensitiv',
  'taushetsbel',
  'teiepliktig',
  'confidential',
  'personal data',
  'personal info',
  'health data',
  'health info',
  ...joined(people, ['oppl', 'info', 'journal', 'list', 'data', 'bild', 'bilet', 'foto', 'video', 'greie']),
  // "Brukernavn" is not a person's name.
  ...joined(named, ['navn', 'namn']),
  ...joined(['na[vm]n(?:et|a|ene|ane)? på (?:\\p{L}+ ){0,2}', 'names? of (?:\\p{L}+ ){0,2}'], people),
  ...joined(
    [
      '(?:bilder|bilde|bilete|video|info|opplysninger|opplysningar|notat\\p{L}*) (?:av|om) (?:\\p{L}+ ){0,4}?',
    ],
    people,
  ),
  ...joined(
    ['patient '],
    ['file', 'data', 'info', 'list', 'note', 'record', 'photo', 'picture', 'pic', 'video'],
  ),
  ...joined(
    ['(?:photos|pictures|pics|notes|info) (?:of|about|on) (?:\\p{L}+ ){0,4}?'],
    ['patient', 'resident', 'pupil'],
  ),
]

const bags =
  '[\\p{L}-]*(?:veska|vesken|veske|veskå|sekken|sekk|bagen|kofferten|posen|jakkelomma|bag|backpack|briefcase)(?!\\p{L})'
const inABag = `(?:i|oppi|in) (?:\\p{L}+ ){0,2}?${bags}`
const lay = '(?:lå|låg|ligg|ligger|var|va|er|hadde|were|was|are|had)'
const whatever = '(?: (?!på |on )[\\p{L}-]+)'
const data = `(?:${[...spokenOf, ...onPaper].join('|')})`

/** "Det lå pasientlister i veska" is about papers, not about data on the equipment. */
export const personalDataInABag = [
  `${lay}${whatever}{0,2} ${data}\\p{L}*${whatever}{0,3}? ${inABag}`,
  `${inABag} ${lay}${whatever}{0,2} ${data}`,
]
