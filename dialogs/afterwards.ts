import { isBack } from './correct.ts'
import { reportsNamed } from './filed.ts'
import { askToAddText } from './pass-on.ts'
import { state } from './small-talk/reports.ts'
import { type DialogContext, type FiledReport, type Turn, typeOf } from './turn.ts'
import { isAboutColleague } from './understand/about-colleague.ts'
import { namedIn } from './understand/named.ts'
import type { Understanding } from './understand/understand.ts'
import { askToWithdraw } from './withdraw.ts'

/** Words that would report something if nothing were filed, and are about what is; null when they are not. */
export function hearAfterwards(text: string, heard: Understanding, context: DialogContext): Turn | null {
  if (context.open.length === 0 || heard.also || isAboutColleague(text)) return null
  return takenBack(text, heard, context) ?? stillSo(text, heard, context)
}

/** "Det med mobilen var feil": of something that is filed, and named. */
function takenBack(text: string, { intent, action }: Understanding, context: DialogContext): Turn | null {
  const named = namedIn(text, context.types)
  if (text.includes('?') || named.happened.length > 0 || !reportsNamed(text, context)?.length) return null
  const isTurnedUp = named.turnedUp || isBack(text)
  const isMeant = intent === 'my-reports' && action === 'withdraw'
  return isTurnedUp || isMeant || mistaken.test(text) ? askToWithdraw(text, context) : null
}

const mistaken =
  /(?<!\p{L})(?:(?:var|va|er|e|was|is) (?:bare |berre |just |en |ein |a |my )*(?:feil|feilmeldt|misforståelse|misforståing|mistake|misunderstanding|wrong)(?! (?:på|med|i|on|with)(?!\p{L}))|glem|gløym|gløm|forget)(?!\p{L})/iu

/** "Kortet er fortsatt borte": it is told how that stands, and what says more is offered to be added. */
function stillSo(text: string, heard: Understanding, context: DialogContext): Turn | null {
  if (!still.test(text)) return null
  const filed = (reportsNamed(text, context) ?? context.open).filter((one) => isSame(one, heard, context))
  const [only, ...others] = filed
  if (!only) return null
  const saysMore = others.length === 0 && namedIn(text, context.types).saysMore
  return saysMore ? askToAddText(text, only, context) : state(text, null, context)
}

const still =
  /(?<!\p{L})(?:fortsatt|framleis|fremdeles|ennå|enno|enda|endå|still|yet|heller|either)(?!\p{L})/iu

/** What the words tell is what was reported, or nothing that anybody reports. */
function isSame({ type, cause }: FiledReport, heard: Understanding, context: DialogContext): boolean {
  const { intent, alternatives } = heard
  if (![intent, ...alternatives].some((id) => typeOf(id, context))) return intent === 'out-of-scope'
  return (intent === type || alternatives.includes(type)) && (heard.cause === null || heard.cause === cause)
}
