/** Words that expressions share: `#not` stands for any of these. */
export const groups = {
  not: 'ikke|ikkje|ikkj|ikje|kje|itj|inte|not',
  it: 'den|det|han|hann|an|ho|hu|hn|it',
  I: 'jeg|eg|æ|e|i',
  is: 'er|e|var|va|is|was',
  /** A name, or "he" or "she": any words but other pronouns, things, and those who are no person. */
  person: [
    '(?:(?:han|ho|hu) )?(?!(?:det|den|dette|it|this|jeg|eg|æ|i|vi|me|we|du|dere|dei?|dykk|they|you|noen|nokon|someone',
    '|anyone|ingen|alle|nobody|hvem|kem|kven|who|the|sak(?:en|a)?|melding\\p{L}*|e-?post\\p{L}*|mail\\p{L}*|pc\\p{L}*',
    '|\\p{L}*(?:kort|mobil|telefon|brett|maskin|system|program|nett)\\p{L}*|buypass|helsenett|norsk|nhn|ikt|bruk[ae]rhjelp\\p{L}*',
    '|politi\\p{L}*|police|datatilsyn\\p{L}*)(?!\\p{L}))\\p{L}+(?: \\p{L}+)?',
  ].join(''),
  heard: [
    'sett|lest|lese|hørt|høyrt|svart|svara|bekreftet|bekrefta|stadfesta|varslet|varsla|beskjed|fått(?: beskjed)?',
    '|seen|see|read|heard|answer(?:ed)?|confirm(?:ed)?|told|alerted|got|get',
  ].join(''),
  ofIt: '(?: (?:det?|den|dette|it|this|om det|meldingen|meldinga|ennå|enno|enda|nå|no|yet))*',
  thing: 'den|det|han|ho|an|it|my \\p{L}+|(?:kortet|pcen|pc-en|mobilen|telefonen|nettbrettet)(?: mitt| min)?',
  span: '(?:einaste )?(?:dag|morgon|kveld|natt|veke|helg|vakt|gong|månad|time|år|einaste)',
  home: 'hjemme|heime|hima|heima|at home',
  here: [
    'jo|her|here|hos meg|på meg|likevel|allikevel|lell|hele tiden|heile tida|all along|with me',
    'i (?:hånda|hånden|handa|lomma|veska|sekken)|in my \\p{L}+',
  ].join('|'),
}

/** A "no" that takes nothing back and answers nothing: "no patient data". */
export const no = 'no(?! (?:patient|personal|health|paper|sensitive)\\p{L}*)'

/** Matches any of the lines in a text, as whole words. Each line is a regular expression. */
export function anywhere(lines: TemplateStringsArray): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${eitherOf(lines)})(?!\\p{L})`, 'iu')
}

/** Same, at the beginning of the text. */
export function atStart(lines: TemplateStringsArray): RegExp {
  return new RegExp(`^(?:${eitherOf(lines)})(?!\\p{L})`, 'iu')
}

/** Same, as the whole text. */
export function whole(lines: TemplateStringsArray): RegExp {
  return new RegExp(`^(?:${eitherOf(lines)})[\\s.!,?]*$`, 'iu')
}

function eitherOf({ raw: [text = ''] }: TemplateStringsArray): string {
  const lines = text.split('\n').map((line) => line.trim())
  const either = lines.filter(Boolean).join('|')
  return Object.entries(groups).reduce(
    (so, [name, words]) => so.replaceAll(`#${name}`, `(?:${words})`),
    either,
  )
}

export function wordSet(text: string): Set<string> {
  return new Set(text.trim().split(/\s+/))
}

/** Splits a text into a set of sayings in lower case: `|` or a new line ends one. */
export function sayings({ raw: [text = ''] }: TemplateStringsArray): Set<string> {
  return new Set(
    text
      .split(/[|\n]/)
      .map((one) => one.trim())
      .filter(Boolean),
  )
}
