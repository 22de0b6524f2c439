import { anywhere, wordSet } from './expression.ts'

// Patterns about somebody else's loss.

/** Matches the beginning of "Hun heter Mikkel Ruud", "ja, meld for Mikkel Ruud". */
export const leadsToName = new RegExp(
  [
    '^(?:(?:(?:ja|jo|yes),? )?(?:meld(?:e|er)? |report )?for |(?:ho|hun|hu|han|she|he|det|it|kollegaen min|den ansatte|(?:her|his|the) name',
    '|navnet(?: hennes| hans)?|namnet(?: hennar| hans)?)',
    ' (?:heter|heiter|heite|er|e|is|gjelder|gjeld|er for|is for|is about) )(?=\\p{Lu})',
  ].join(''),
  'iu',
)

/** Matches "Mikkel Ruud". */
export const fullName = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,3}$/u

/** A thing that belongs to somebody else: «Per har mistet kortet sitt». */
export const theirs = anywhere`
  (?<!(?:pasient|beboer|bebuar|bruker|brukar|elev|klient)\p{L}* )(?<!(?:kommun|skol|skul|barnehag|avdeling|jobb)(?:a|en|an)s? )(?:sitt|sin|sine)
  hans|hennes|hennar|his
  her (?:card|smartcard|pin|pc|laptop|phone|password)
  (?:colleague|coworker)['’]?s
`

const parties = 'Norsk|Helse|Straks|\\p{Lu}\\p{Ll}+ kommune'
const nobody = 'Kommunens|Kommunas|Skolens|Skulens|Jobbens|Dagens|Avdelingens|Buypass'
const theThing = [
  '[Kk]ort|[Kk]ortet|[\\p{L}-]+kortet|[Pp][Cc]-?en|[Mm]askin(?:en|a)',
  '[Mm]obilen|[Tt]elefonen|[Nn]ettbrettet|[Ii][Pp]aden',
].join('|')
const aThing = '\\p{Ll}*kort|PC|pc|mobil|telefon|iPad|ipad|nettbrett'
/** Matches «Kortet til Mikkel», «Olas kort», but not a system or a party. */
export const ofSomebody = new RegExp(
  [
    `(?<!\\p{L})(?:${theThing}) (?:til|åt|te) (?!${parties})\\p{Lu}\\p{Ll}+`,
    `(?<!\\p{L})(?!${nobody})\\p{Lu}\\p{Ll}+s (?:${aThing})(?!\\p{L})`,
  ].join('|'),
  'u',
)

export const aColleague = /^(?:kolleg|medarbeid|colleague)/i
const anotherOne = '(?:en |ein |a |my |min |mi )?(?:kolleg\\p{L}*|medarbeid\\p{L}*|colleague)(?: min| mi)?'
const aName = `(?!${parties})(\\p{Lu}\\p{Ll}+?)`
const itIs = "(?:(?:(?:det|den|it) (?:er|e|var|va|is|was)|it['’]s) )?"
const end = `(?: (?:${theThing}|${aThing}))?[\\s.!]*$`
/** The whole text tells the owner, whose name it captures: "det er ikke mitt, det er Karis". */
export const ownerTold = [
  new RegExp(`(?:^|(?:er|e|var|mente|meinte) )(?:${anotherOne}|${aName}) (?:sitt|sin|si|sine)${end}`, 'u'),
  new RegExp(
    [
      '(?:ikke|ikkje|not) (?:mitt|min|mi|mine|my)(?: \\p{Ll}+)?,? (?:men |but )?',
      `${itIs}(?:${anotherOne}|${aName}|(?!(?:kommun|skol|skul|barnehag|avdeling|jobb|firma)\\p{L}*)\\p{Ll}+(?:en|a)(?=s))(?:['’]?s| sitt| sin)?${end}`,
    ].join(''),
    'u',
  ),
]

/** Matches "Og så for kollegaen min, Per Olsen", "den neste er Per Olsen", and captures the name. */
export const forNext = new RegExp(
  [
    '^(?:(?:[Oo]g|[Aa]nd|[Ss]å|[Nn]å|[Nn]o|[Nn]ow|[Tt]hen)[ ,]+)*(?:for|(?:[Dd]en |[Tt]he )?[Nn](?:este|ext)(?: one)?(?: (?:er|is|gjelder|gjeld))?)',
    ` (?=\\p{L})(?:${anotherOne}[ ,]*)?((?<= )(?!${parties})\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+){0,3})?[\\s.!]*$`,
  ].join(''),
  'u',
)

export const colleague = new RegExp(
  anywhere`(?:(?:my|min|vår) )?(?:kolleg\p{L}*|medarbeid\p{L}*|arbeidskamerat\p{L}*|colleague|coworker)(?: min| mi)?`,
  'giu',
)
/** The sender gave it away, so the colleague may be the one who saw the sender's PIN. */
export const ourDoing = new RegExp(
  [
    '(?<!\\p{L})(?:ga|gav|sendte|sende|lånte|viste|fortalte|sa|gave|told|sent|lent|showed)(?!\\p{L}).*',
    ' (?:til|to|av) (?:en |ein |ei |a |my )?(?:kolleg|medarbeid|colleague|coworker)',
    '|(?<!\\p{L})(?:mistenk|suspect)',
  ].join(''),
  'iu',
)
export const ours = anywhere`min|mi|mitt|mine|my`

/** Matches "Jeg har mistet mitt også", "min egen mobil er også borte", in a colleague's report. */
export const mineToo = anywhere`
  (?:(?<=^|og |and )|(?:mist|glem|glømt|gløym|lost|forg|kort|pc|mobil|telefon|maskin|nettbrett|pass|pin)[\p{L}-]* )(?:mitt|min|mi|mine|my)(?: own| egen| eget| eigen| eige| eiga)?(?: \p{L}[\p{L}-]*)?(?: (?:er|e|is|ble|blei|vart|har)(?: \p{L}+)?)? (?:også|ogso|òg|åsså|au|too|as well|i tillegg)
  (?:mitt|min|mi|mine|my)(?: own| egen| eget| eigen| eige| eiga)?(?: \p{L}[\p{L}-]*)? #is (?:også|òg|au|also) (?:borte|vekk|mist|stj|gone|lost|stolen|glem|gløym)\p{L}*
  (?:jeg|eg|æ|i) (?:har |have )?(?:også|òg|also) (?:mist|glem|gløym|lost|forg)\p{L}*
  (?:mist|glem|gløym|lost)\p{L}* (?:også|òg) (?:mitt|min|mi)
  lost mine too
  det samme (?:gjelder|skjedde med|har skjedd med) (?:meg|mitt|min|mi)
`

const whomFor = 'en|ein|ei|han|henne|ho|hun|ham|a|my|him|her|\\p{Lu}\\p{Ll}+'
/** Matches «Melder for Marit», «på vegne av en ansatt», «det gjelder en ansatt». */
export const onBehalf = new RegExp(
  [
    '(?<!\\p{L})(?:på vegner? av(?! meg)|on behalf of',
    '|(?:gjelder|gjeld|is about|concerns) (?:en|ein|ei|an?|min|mi|my|vår|our) (?:av mine )?(?:ansatt|tilsett|vikar|student|lærling|medarbeid|employee|temp|colleague|kolleg)\\p{L}*',
    '|(?:[Mm]eld|[Ss]kriv|[Ss]pør|[Rr]eport|[Ww]rit)\\p{L}* (?:dette |this |det )?',
    `for (?:${whomFor})(?!\\p{L}))`,
  ].join(''),
  'u',
)

/** Matches «For Marit Tveit», «på vegne av Per», «kortet til Mikkel», and captures the name. */
export const nameAfter = new RegExp(
  `(?<!\\p{L})(?:for|av|of|til|åt|te|gjelder|gjeld|about) (?:${anotherOne} )?(?!${parties})(\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+){0,3})`,
  'u',
)

/** Matches «Hun kommer ikke inn på Teams»: the reason why a colleague does not write, not a report. */
export const cannotWrite = new RegExp(
  [
    "(?<!\\p{L})(?:han|hun|ho|hu|she|he|og|and) (?:\\p{L}+ ){0,2}?(?:ikke|ikkje|ikkj|kje|not|cannot|\\p{L}+n[’']t|can[’']t)",
    '(?: \\p{L}+){0,4}? teams(?!\\p{L})',
  ].join(''),
  'iu',
)

const taken =
  '(?:fikk|fekk|fått|had|got) (?:[\\p{L}-]+ ){0,4}(?:(?:fra)?stjål\\p{L}*|(?:frå)?stol\\p{L}*|stålen|tatt|teke|taken)'
/** Verbs that are said only of the affected person. */
const loses = `(?:${[
  'mistet|mista|miste|lost|loses|glemte|gløymde|forgot|forgets',
  `(?:har|he|hev|has|had|have) (?:(?:nå|no|nettopp|dessverre|visst|også|òg|just|begge|båe|both|alle|all) )?(?:mist\\p{L}*|lost|misplaced`,
  `glemt|gløymt|glømt|forgotten|rot\\p{L}+ (?:bort|vekk)|${taken})`,
  taken,
  '(?:finn|husk|hugs|klar|greie|kommer|kjem|får|fær)\\p{L}* (?:ikke|ikkje|kje)',
  "(?:can['’]?t|cannot|couldn['’]?t|doesn['’]?t) (?:find|remember|get|log)",
].join('|')})(?!\\p{L})`
/** Excludes «Nå slutter jeg», which is about the sender, and «slutter å virke», which is about a thing. */
const leaves = `(?:${[
  '(?:(?:skal|ska|vil|will|har|he|hev|has) )?(?:(?:snart|nå|no|nettopp|dessverre) )?(?:slutter?|sluttar|sluttet|slutta|fratrer|fråtrer|fratrådt)',
  '(?:har |he |hev )?(?:sagt|sa) opp|(?:sier|seier) opp',
  '(?:går|gjekk|gikk|har gått|skal gå) av|(?:blir|er blitt) pensjonist|pensjoneres',
  '(?:bytter|byter|skifter|har (?:byttet|bytta|skiftet)) (?:jobb|stilling)',
  '(?:er|e|blir) ferdig (?:her|hos|i|som|på)',
  '(?:has |is )?(?:just )?(?:left|leaving|leaves|resigned|resigning|retired|retiring|retires|quits?|quitting)',
].join('|')})(?!\\p{L})(?! (?:jeg|eg|e|æ|vi|me|we|å)(?!\\p{L}))`
/** A spouse may be employed here too, unless the thing is the sender's: "mannen min mista kortet mitt". */
const spouse =
  '(?:(?:min|mi|my) (?:mann|ektemann|kone|samboer|sambuar|husband|wife|partner)|(?:ekte)?mannen|kona|samboeren|sambuaren)(?!\\p{L})(?!.*(?:\\p{L}{3,} (?:min|mi|mitt|mine)|my)(?!\\p{L}))'
const roles = [
  spouse,
  'naboen|sjefen|lederen|leiaren|sykepleieren|sjukepleiaren|vikaren|studenten|lærlingen|læreren|læraren|rektor',
  '(?:min|vår) (?:ansatte?|tilsette?|vikar|medarbeid[ea]r|lærling|student)',
  '(?<!som )(?:ansatt|tilsett|employee)|(?:natte|natt|dag|kvelds|kveld)(?:vakta|vakten)',
  '(?:en|ein|ei) (?:lærer|lærar|elev|assistent|konsulent|syke?pleier|sjukepleiar|helsefagarbeider|renholder|lege|rektor|leder|leiar)',
  'assistenten|vaktmesteren|(?:den|en) ansatte?|(?:den|ein) tilsette?|(?:en|ein) (?:vikar|student)',
  '(?:the|our|my|a|an) (?:nurse|temp|employee|student|boss)',
].join('|')
/** Job titles by their ending: «renholderen», «konsulenten». */
const workers = [
  '\\p{L}+(?:eren|aren|enten|anten|isten|øren|logen|gogen|euten)',
  '[Aa]nsatt(?!e)|[Tt]ilsett(?!e)|[Mm]edarbeid[ea]r',
  '(?:my|our|the|an?) (?!contract|job|position|internship|employment|term|lease)\\p{L}+',
].join('|')
const possessive = '(?: min| mi| vår)?'
/** Matches "Kortet til vikaren". */
export const ofTheirRole = new RegExp(`(?<!\\p{L})(?:${theThing}) (?:til|åt|te) (?:${roles})(?!\\p{L})`, 'u')
/** Matches "Marit Tveit ringte og sa kortet er stjålet", but not "kortet mitt", and captures the name. */
export const toldOfTheirs = new RegExp(
  [
    `(?<![\\p{L}-])(?:(?!${parties}|Politiet|Vakt|Vekt)(\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+){0,3})|[Hh]an|[Hh]o|[Hh]un|[Ss]he|[Hh]e|${roles})${possessive}`,
    '(?: \\p{L}+){0,4}? (?:sier|seier|sa|skriver|skriv|skrev|skreiv|melder|meldte|fortalte|fortel|fortalde|says|said|tells me|told me)',
    `(?: at| that| fra om at)? (?:the )?(?:${theThing}|card|phone|laptop|pc)(?: hennes| hennar| hans| sitt| sin)? (?:er|e|ble|blei|vart|is|was) `,
    '(?:borte|vekk|stjål|stol|mist|gone|lost|missing)',
  ].join(''),
  'u',
)
/** Matches "Det er ikke meg, det er Per", "it wasn't me, it was a temp", and captures the name. */
export const notMe = new RegExp(
  [
    "^(?:(?:[Nn]ei|[Nn]o)[, ]+)?(?:(?:[Dd]et|[Ii]t|[Dd]en|[Dd]ette|[Tt]his) (?:(?:gjelder|gjeld|er|e|var|va|is|was) (?:ikke|ikkje|ikkj|itj|kje|not)|(?:was|is)n[’']t)|[Ii]t[’']s not)",
    ` (?:about )?(?:meg|mæ|me|jeg|eg|æ|I|min|mitt|mine?)(?:[,.]? (?:men |but )?${itIs}(?:${anotherOne}|(?:the |my |min |vår )?(?:${roles})${possessive}|((?!${parties})\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)*))|`,
    ' (?:som|who|that) (?:har |has )?(?:mist|glem|gløym|los|forg)\\p{L}*(?: \\p{L}+){0,2})?[\\s.!]*$',
  ].join(''),
  'u',
)

const place =
  '(?: (?:på|i|hos|hjå|ved|fra|frå|at|in|on|from) (?:(?:my|our|the|min) )?\\p{L}+(?: min| vår| \\d+)?){0,2}'
const which = '(?:(?:som|who) )?'
const oneOf = '(?:en|ein|ei|one|nokon|noen) (?:av|i|på|fra|frå|hos|of|in|from|at)(?: \\p{L}+){1,4}'

const several = '(?:[2-9]|to|tre|fire|fem|seks|flere|fleire|begge|alle|two|three|four|five|several|both|all)'
const staff = [
  'ansatte|tilsette|medarbeid[ea]ra?e?|kolleg(?:er|aer|aar)|vikar(?:er|ar|ene|ane)|syke?pleiere|sjukepleiarar|lærere|lærarar',
  'studenter|studentar|employees|colleagues|coworkers|nurses|teachers|temps',
].join('|')
const ofThem = '(?: (?:av|of|de|dei|mine|våre|the|my|our))*'
const someone = `(?:jeg|eg|æ|I|[Mm]e|${anotherOne}|\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+){0,3})`
/** Matches "To av mine ansatte", "Kari og Per", "jeg og Kari", "tre av oss", "vi er to som". */
const manyPeople = [
  `(?:${several}${ofThem} (?:${staff})(?: mine| våre)?|${someone} (?:og|and) ${someone}`,
  `|${several} (?:av|of) (?:oss|us)|(?:[Vv]i|[Mm]e|[Ww]e) (?:er|are) ${several})`,
].join('')

/** Patterns for telling about another person. */
export type Befalls = {
  somebody: RegExp
  /** Matches several people. */
  several: RegExp
  /** Captures the name. */
  named: RegExp
}

/** English, and not the dialect's "eg he", "nån he". */
const he = '(?<!(?:jeg|eg|ej|æ|e|vi|du|dei|di|nån|nåen|någen|noen|nokon|han|ho|hu|kem|kven) )he'

function befalls(people: string, verbs: string): Befalls {
  const does = `${which}${verbs}`
  return {
    somebody: new RegExp(
      `(?<![\\p{L}-])(?:han|ho|hun|hu|she|${he}|(?:${people})${possessive}${place}|${oneOf}) ${does}`,
      'iu',
    ),
    several: new RegExp(`(?<!\\p{L})${manyPeople}${place} (?:both |begge |båe )?${does}`, 'u'),
    named: new RegExp(`(?<!\\p{L})(\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+){0,3})${place} ${does}`, 'gu'),
  }
}

/** Matches "Per har mistet kortet", "hun glemte PIN-koden". */
export const losing = befalls(roles, loses)

/** Matches "Per slutter på fredag", "sykepleieren min har sagt opp". */
export const leavingTheJob = befalls(`${roles}|${workers}`, leaves)

/** Words that may begin a sentence and are not names. */
export const noNames = wordSet(`
  jeg eg æ e ej æg i vi me we hei hallo heisann hi hello hey nå no så da men og å noen nokon nogen hvem kven
  kem who someone somebody hva det den dette it this that alle ingen nobody har have ikke ikkje not du you sorry
  beklager unnskyld orsak god morgen ja nei kan altså først fortsatt selv når hvis at som and but just then so now
  skal ska vil må bør ansatt tilsett kontrakten avtalen jobben stillingen stillinga vikariatet engasjementet oppdraget
  praksisen permisjonen læretida læretiden prosjektet ansettelsen hjemmekontoret heimekontoret
`)
