/**
 * Whether what happened seems to have happened to a colleague. The name on the report decides whose card is blocked,
 * so a doubt is worth a question; it never fills in anything by itself.
 */
export function isAboutColleague(text: string): boolean {
  return theirs.test(text) || ofSomebody.test(text) || namesAnother(text)
}

/** The name in "hun heter Mikkel Ruud", as it may be known; the text itself when it says no more than that. */
export function nameIn(text: string): string {
  return text
    .trim()
    .replace(leadsToName, '')
    .replace(/[\s.!]+$/, '')
}

const leadsToName =
  /^(?:(?:ho|hun|hu|han|she|he|det|it|kollegaen min|den ansatte|(?:her|his|the) name|navnet(?: hennes| hans)?|namnet(?: hennar| hans)?) (?:heter|heiter|heite|er|e|is|gjelder|gjeld|er for|is for|is about) )(?=\p{Lu})/iu

/** Names the person, and not only a thing of theirs: "bilen hans" may be a place. */
export function namesAnother(text: string): boolean {
  if (onBehalf.test(text) || isSomebodyElse(text)) return true
  const rest = text.replace(colleague, ' ')
  return rest !== text && !ours.test(rest) && !ourDoing.test(text)
}

/** A thing that belongs to somebody else: «Per har mistet kortet sitt». */
const theirs =
  /(?<!\p{L})(sitt|sin|sine|hans|hennes|hennar|his|her (card|smartcard|pin|pc|laptop|phone|password)|(colleague|coworker)['’]?s)(?!\p{L})/iu
/** «Kortet til Mikkel», «Olas kort», and not of a system or a party. */
const ofSomebody =
  /(?<!\p{L})(?:[Kk]ort|[Kk]ortet|[\p{L}-]+kortet|[Pp][Cc]-?en|[Mm]askin(?:en|a)|[Mm]obilen|[Tt]elefonen|[Nn]ettbrettet|[Ii][Pp]aden) (?:til|åt|te) (?!Buypass|Norsk|Helse|Eigersund|Visma|Gerica|Straks|Teams)\p{Lu}\p{Ll}+|(?<!\p{L})(?!Kommunens|Kommunas|Skolens|Skulens|Jobbens|Dagens|Avdelingens|Buypass)\p{Lu}\p{Ll}+s (?:\p{Ll}*kort|PC|pc|mobil|telefon|iPad|ipad|nettbrett)(?!\p{L})/u
const colleague =
  /(?<!\p{L})(my )?(kolleg\p{L}*|medarbeid\p{L}*|arbeidskamerat\p{L}*|colleague|coworker)( min| mi)?(?!\p{L})/giu
/** Then the colleague may be the one who saw our PIN. */
const ourDoing =
  /(?<!\p{L})(?:ga|gav|sendte|sende|lånte|viste|fortalte|sa|gave|told|sent|lent|showed)(?!\p{L}).* (?:til|to|av) (?:en |ein |ei |a |my )?(?:kolleg|medarbeid|colleague|coworker)|(?<!\p{L})(?:mistenk|suspect)/iu
const ours = /(?<!\p{L})(min|mi|mitt|mine|my)(?!\p{L})/iu

/** «Melder for Marit», «på vegne av en ansatt» */
const onBehalf =
  /(?<!\p{L})(på vegne(r)? av(?! meg)|on behalf of|([Mm]eld|[Ss]kriv|[Ss]pør|[Rr]eport|[Ww]rit)\p{L}* (dette |this |det )?for (en|ein|ei|han|henne|ho|hun|ham|a|my|him|her|\p{Lu}\p{Ll}+)(?!\p{L}))/u

const stolen = '((fra)?stjål\\p{L}*|(frå)?stol\\p{L}*|stålen|tatt|teke|taken)'
const taken = `(fikk|fekk|fått|had|got) ([\\p{L}-]+ ){0,4}${stolen}`
const not = '(ikke|ikkje|kje)'
/** What is said of nobody but the one to whom it happened. */
const loses = `(${[
  '(mistet|mista|miste|lost|loses|glemte|gløymde|forgot|forgets)',
  `(har|he|hev|has|had) ((nå|no|nettopp|dessverre|visst|også|òg|just) )?(mist\\p{L}*|lost|misplaced|glemt|gløymt|glømt|forgotten|rot\\p{L}+ (bort|vekk)|${taken})`,
  taken,
  `(finn|husk|hugs|klar|greie|kommer|kjem|får|fær)\\p{L}* ${not}`,
  `(can['’]?t|cannot|couldn['’]?t|doesn['’]?t) (find|remember|get|log)`,
].join('|')})(?!\\p{L})`
const roles = `naboen|sjefen|lederen|leiaren|sykepleieren|sjukepleiaren|vikaren|studenten|lærlingen|læreren|læraren|rektor|assistenten|vaktmesteren|(den|en) ansatte?|(den|ein) tilsette?|(en|ein) (vikar|student)|(the|our|a|an) (nurse|temp|employee|student|boss)`
const where = '( (på|i|hos|ved|at|in|from) \\p{L}+)?'
const oneOf = '(en|ein|ei|one|nokon|noen) (av|i|på|fra|frå|hos|of|in|from|at)( \\p{L}+){1,4}'
const somebody = new RegExp(
  `(?<!\\p{L})(han|ho|hun|hu|she|he|(${roles})( min| vår)?${where}|${oneOf}) ${loses}`,
  'iu',
)
const named = new RegExp(`(?<!\\p{L})(\\p{Lu}\\p{Ll}+([ -]\\p{Lu}\\p{Ll}+){0,3})${where} ${loses}`, 'gu')

function isSomebodyElse(text: string): boolean {
  const names = [...text.matchAll(named)].map(([, name = '']) => name.toLowerCase())
  return somebody.test(text) || names.some((name) => !noNames.has(name))
}

/** What may begin a sentence and is nobody's name. */
const noNames = new Set(
  `jeg eg æ e ej æg i vi me we hei hallo heisann hi hello nå no så da men og å noen nokon nogen hvem kven kem who
  someone somebody hva det den dette it this that alle ingen nobody har have ikke ikkje not du you sorry beklager
  unnskyld orsak god morgen ja nei kan altså først fortsatt selv når hvis at som and but just then so now`.split(
    /\s+/,
  ),
)
