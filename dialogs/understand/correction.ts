/**
 * What is left of a text that takes something back when the words that do so are off: "nei vent, den lå i sekken" →
 * "den lå i sekken". Null when it takes nothing back; empty when it says no more than that.
 */
export function correctionIn(text: string): string | null {
  const said = text.trim()
  const rest = said.replace(opener, '').replace(closer, '').trim()
  if (rest !== said) return rest
  return contrast.test(said) ? said : null
}

/** Without what is denied in favour of something else: "ikke kortet, men mobilen" → "men mobilen". */
export function withoutDenied(text: string): string {
  const rest = text.replace(denied, ' ')
  return /[\p{L}\d]/u.test(rest) ? rest : text
}

const no = 'nei(?: da| du| men)?|næi|nææi|neida|no|nope|nah'
const not = 'ikke|ikkje|ikje|itj|ikkj|kje|not'
const mean = '(?:jeg |eg |æ |e |i )?(?:mente|meinte|mener|meiner|meina|meinar|mein|meant|mean)'
const takesBack = [
  no,
  "feil|det (?:er|var|blei|ble|vart) feil|wrong|that(?:’|'|)s wrong|rettelse|retting|korreksjon|correction",
  'vent(?: litt| nå| no)?|wait(?: a (?:minute|second|bit))?|hold on|stopp litt',
  'oi|ops|oops|obs|au|å nei|oh no|beklager|unnskyld|orsak|sorry|actually|altså|eller|or rather',
  mean,
].join('|')
/** "No" alone begins English sentences of another kind: "no idea". */
const opener = new RegExp(
  `^(?!no (?:idea|one|problem|clue))(?:(?:${takesBack})(?![\\p{L}\\d'’])[\\s,.:;!–-]*(?:at )?)+`,
  'iu',
)
const closer = new RegExp(
  `[\\s,]+(?:(?:det )?var det ${mean}|(?:var det )?(?:mente|meinte|meiner|mener) (?:jeg|eg|æ|e)|(?:som |that |is what |(?:(?:is|was) the one ))?(?:jeg|eg|æ|e|i) (?:mente|meinte|me(?:an|ant)))[\\s.!]*$`,
  'iu',
)
const contrast = new RegExp(
  `[,;–-]\\s*(?:og |and )?(?:${not}) |^(?:(?:det|it) (?:var|va|er|e|was|is) )?(?:${not}) [^,]+, *(?:men |but )?\\p{L}`,
  'iu',
)
const denied = new RegExp(`(?<![\\p{L}])(?:${not})\\s[^,.;:!?–]+?(?=[,.;:!?–]|\\smen\\s|\\sbut\\s|$)`, 'giu')
