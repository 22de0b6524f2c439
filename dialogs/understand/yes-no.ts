// Short answers, whole or at the beginning, in any of the languages and as people really write them.

/** "ja", "ok", "send den", 👍 and no more than that. */
export function isNod(text: string): boolean {
  return isShort(text, nod) || isAskedToSend(text) || isDoIt(text)
}

/** "Ok send", "kan du sende den?" */
export function isAskedToSend(text: string): boolean {
  return isShort(text, askedToSend)
}

/** "Ja, gjør det": to whatever was asked. */
export function isDoIt(text: string): boolean {
  return isShort(text, doIt)
}

/** "Avbryt meldingen", "kan du avbryte?" */
export function isCancel(text: string): boolean {
  return isShort(text, cancel)
}

/** "ikke send ennå", "jeg angrer" */
export function isHoldBack(text: string): boolean {
  return isShort(text, holdBack)
}

/** "nei", "nei takk" and no more. */
export function isRefusal(text: string): boolean {
  return isShort(text, refusal)
}

export function beginsWithYes(text: string): boolean {
  return /^(?:ja|jo|jau|jepp|yes|yep|yeah|ok|okei|okay|gjerne|👍\p{Emoji_Modifier}?)(?![\p{L}\d])/iu.test(
    text.trim(),
  )
}

export function beginsWithNo(text: string): boolean {
  return /^(?:nei|næi|neida|no|nope|nah|ikke|ikkje|not)(?![\p{L}\d])/iu.test(text.trim())
}

/** An answer to an open question that says there is none: "ingenting", "nei". */
export function isNothing(text: string): boolean {
  return isShort(text, refusal) || isShort(text, nothing)
}

/** "fortsett", "forkast": what the buttons on an unfinished report say, and less. */
export function isGoOn(text: string): boolean {
  return /^(?:fortsett|fortset|hald fram|halde fram|go on|continue|resume)(?: (?:meldingen|meldinga|med meldinga|with the report))?[\s.!]*$/iu.test(
    text.trim(),
  )
}

export function isDrop(text: string): boolean {
  return /^(?:ja,? |yes,? )?(?:forkast|slett|dropp|discard|drop|delete)(?: (?:den|meldingen|meldinga|it|the report))?[\s.!]*$/iu.test(
    text.trim(),
  )
}

/** "det gjelder ikke meg" */
export function isNotSelf(text: string): boolean {
  return /^(?:(?:nei|no),? )?(?:det |this |it )?(?:gjelder|gjeld|er|e|is) (?:ikke|ikkje|ikje|kje|not) (?:about )?(?:meg|mæ|me|min|mitt|mine|mine)[\s.!]*$/iu.test(
    text.trim(),
  )
}

/** "meg selv" */
export function isSelf(text: string): boolean {
  return isShort(text, self)
}

/** What is longer says more, and takes these patterns long to tell. */
function isShort(text: string, pattern: RegExp): boolean {
  const said = text.trim()
  return said.length <= 60 && pattern.test(said)
}

const end = '[\\s.!,?]*$'
const lead =
  '(?:(?:ja|jo|jau|jepp|japp|yes|yep|yeah|ok|okei|okay|oki|greit|greitt|fint|flott|bra|sure|takk|bare|berre|just|please|vennligst|v[æe]r så snill(?: og| å)?|da|så|so)[\\s,.!]+)*'
const wish =
  "(?:(?:kan|kunne|vil|can|could|will|would) (?:du|dere|de|dykk|you) (?:(?:please|bare|berre|da) )?|(?:jeg|eg|æ|i) (?:(?:vil|ønsker å|ønskjer å|må|skal|want to|would like to) )(?:gjerne |bare |berre )?|i['’]d like to )?"
const it = '(?: (?:den|det|dette|alt|meldingen|meldinga|skjemaet|it|this|the report))?'
const soon = '(?: (?:inn|in|nå|no|now|da|så|straks|likevel|allikevel|anyway|please|takk|thanks|er du snill))*'
const askedToSend = new RegExp(
  `^${lead}${wish}(?:sende?|submit|meld(?:e|er)? (?:i?fra|i?frå))${it}${soon}(?: (?:til|to) \\p{L}+(?: \\p{L}+)?)?${end}`,
  'iu',
)
const doIt = new RegExp(`^(?:${lead})(?:gjør|gjer|do) (?:det|it|that)${soon}${end}`, 'iu')
const cancel = new RegExp(
  `^(?:(?:nei|næi|no)[\\s,.!]+)?${lead}${wish}(?:avbryte?|forkaste?|cancel|discard)${it}${soon}${end}`,
  'iu',
)
const nod = new RegExp(
  `^(?:(?:ja|jada|jo|jau|jepp|japp|yes|yep|yeah|ok|okei|okay|oki|greit|fint|bra|flott|gjerne|sure|fine|good|great|stemmer|stemmar|riktig|rett|korrekt|correct|klart|selvsagt|sjølvsagt|det|er|den|it|that|is|helt|heilt|send|nå|now|bare|berre|just|god|go ahead|👍|👌|✅)[\\s,.!]*(?:\\p{Emoji_Modifier})?)+(?:takk|please|thanks)?${end}`,
  'iu',
)
const holdBack =
  /^(?:(?:nei|no|vent),? )?(?:(?:du må |må )?(?:ikke|ikkje|ikje|don['’]?t|do not) sende?(?!\p{L})|(?:jeg |eg |i )?(?:angre\p{L}*|regret\p{L}*)[\s.!]*$)/iu
const refusal = new RegExp(
  `^(?:nei|næi|neida|no|nope|nah)(?:[ ,]+(?:takk|thanks|thank you|ikke|ikkje|ikke ennå|ikkje enno|not yet|not now|ikke nå|ikkje no))?${end}`,
  'iu',
)
const nothing = new RegExp(
  `^(?:(?:nei|no)[ ,]+)?(?:ingenting|ingen ting|inkje|ingen|inga|nothing|none|ikke noe|ikkje noko|ikkje nåke|ikke noe mer|ikkje noko meir|nothing else|nothing more|det var alt|det er alt|that(?:['’]s| is) all|-+|nix)${end}`,
  'iu',
)
const self = new RegExp(
  `^(?:(?:ja|nei|yes|no)[ ,]+)?(?:(?:det )?(?:gjelder|gjeld|er|e) )?(?:bare |berre |just )?(?:meg|mæ|me|myself|jeg|eg|mitt|mine)(?: selv| sjølv| sjøl)?(?: altså)?${end}`,
  'iu',
)
