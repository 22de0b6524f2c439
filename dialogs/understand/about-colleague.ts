/**
 * Whether what happened seems to have happened to a colleague. The name on the report decides whose card is blocked,
 * so a doubt is worth a question; it never fills in anything by itself.
 */
export function isAboutColleague(text: string): boolean {
  if (theirs.test(text)) return true
  const rest = text.replace(colleague, ' ')
  return rest !== text && !ours.test(rest)
}

/** A thing that belongs to somebody else: «Per har mistet kortet sitt». */
const theirs =
  /(?<!\p{L})(sitt|sin|sine|hans|hennes|hennar|his|her (card|smartcard|pin|pc|laptop|phone|password)|(colleague|coworker)['’]?s)(?!\p{L})/iu
const colleague =
  /(?<!\p{L})(my )?(kolleg\p{L}*|medarbeid\p{L}*|arbeidskamerat\p{L}*|colleague|coworker)( min| mi)?(?!\p{L})/giu
/** Then the colleague may be the one who saw our PIN. */
const ours = /(?<!\p{L})(min|mi|mitt|mine|my)(?!\p{L})/iu
