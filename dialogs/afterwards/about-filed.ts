import { countWords } from '../report/heard.ts'
import { isBack } from '../report/turned-up.ts'
import { tellsDone } from '../tells-done.ts'
import { type DialogContext, type FiledReport, type Turn, typeOf } from '../turn.ts'
import { isAboutColleague } from '../understand/about-colleague.ts'
import { namedIn } from '../understand/named.ts'
import { type Understanding, understand } from '../understand/understand.ts'
import { offerToAdd } from './forward-to-ticket.ts'
import { state } from './own-reports.ts'
import { reportMeant, reportsNamed } from './reports-named.ts'
import { askToWithdraw } from './withdraw.ts'

/** Words that would report something if nothing were filed, and are about what is; null when they are not. */
export function answerAboutFiled(text: string, heard: Understanding, context: DialogContext): Turn | null {
  if (context.open.length === 0 || isAboutColleague(text)) return null
  if (heard.also) return ofSeveral(text, context)
  return (
    takenBack(text, heard, context) ??
    stillSo(text, heard, context) ??
    doneAboutIt(text, context) ??
    unclear(text, heard, context)
  )
}

/** "Fant kortet, mobilen er fortsatt borte": all that it names is filed, and one is taken back. */
function ofSeveral(text: string, context: DialogContext): Turn | null {
  const { things } = namedIn(text, context.types)
  const filed = reportsNamed(text, context) ?? []
  if (filed.length < things.length || !stillWords.test(text)) return null
  const parts = text.split(/[,.;]|\s(?:men|but|og|and)\s/)
  const taken = parts.map((part) => takenBack(part, understand(part, context.types, context.now), context))
  return taken.find((turn) => turn !== null) ?? state(text, null, context)
}

/** "Det med mobilen var feil": of something that is filed, and named. */
function takenBack(text: string, { intent, action }: Understanding, context: DialogContext): Turn | null {
  const named = namedIn(text, context.types)
  if (text.includes('?') || notFound.test(text) || named.happened.length > 0) return null
  if (!reportsNamed(text, context)?.length) return null
  const isTurnedUp = named.turnedUp || isBack(text)
  const isMeant = intent === 'my-reports' && action === 'withdraw'
  return isTurnedUp || isMeant || mistaken.test(text) ? askToWithdraw(text, context) : null
}

const mistaken =
  /(?<!\p{L})(?:(?:var|va|er|e|was|is) (?:bare |berre |just |en |ein |a |my )*(?:feil|feilmeldt|misforståelse|misforståing|mistake|misunderstanding|wrong)(?! (?:på|med|i|on|with)(?!\p{L}))|(?<!(?:ikke|ikkje|kje|not|n['’]t) )(?:glem|gløym|gløm|forget))(?!\p{L})/iu

/** "Kortet er fortsatt borte": it is told how that stands, and what says more is offered to be added. */
function stillSo(text: string, heard: Understanding, context: DialogContext): Turn | null {
  const isNotFound = notFound.test(text)
  if (!stillWords.test(text) && !isNotFound) return null
  const isDenied = isNotFound && heard.action === 'withdraw'
  const filed = (reportsNamed(text, context) ?? context.open).filter(
    (one) => isDenied || isSame(one, heard, context),
  )
  const [only, ...others] = filed
  if (!only) return null
  const saysMore = others.length === 0 && namedIn(text, context.types).saysMore
  return saysMore ? offerToAdd(text, only, context) : state(text, null, context)
}

const stillWords =
  /(?<!\p{L})(?:fortsatt|framleis|fremdeles|ennå|enno|enda|endå|still|yet|heller|either)(?!\p{L})/iu
const notFound =
  /(?<!\p{L})(?:ikke|ikkje|kje|itj|not|\p{L}+n['’]t) (?:\p{L}+ ){0,2}(?:funnet|funne|fonne|found|dukket|dukka|turned|komme[tn]|kome)(?!\p{L})|(?<!\p{L})(?:fant|fann) (?:ikke|ikkje|kje|itj)(?!\p{L})|didn['’]?t find|(?<!\p{L})(?:dukke[tr]?|dukka|dukkar|kom|kommer|kjem) (?:ikke|ikkje|kje|itj) (?:opp|til rette|fram|frem)(?!\p{L})/iu

/** What the words tell is what was reported, or nothing that anybody reports. */
function isSame({ type, cause }: FiledReport, heard: Understanding, context: DialogContext): boolean {
  const { intent, alternatives } = heard
  if (![intent, ...alternatives].some((id) => typeOf(id, context))) return intent === 'out-of-scope'
  return [intent, ...alternatives].includes(type) ? isCauseOf(heard, cause) : heard.cause === cause
}

function isCauseOf(heard: Understanding, cause: string | null): boolean {
  return heard.cause === null || heard.cause === cause
}

/** What somebody has done about it is for its note. */
function doneAboutIt(text: string, context: DialogContext): Turn | null {
  const filed = reportMeant(text, context)
  return filed && tellsDone(text, namedIn(text, context.types)) ? offerToAdd(text, filed, context) : null
}

/** "Finner det ikke", "jeg tror det ble stjålet": it may be several things, and one of them is filed. */
function unclear(text: string, heard: Understanding, context: DialogContext): Turn | null {
  const named = reportsNamed(text, context) ?? []
  const [only, ...others] = named.length > 0 ? named : context.open
  const intents = [heard.intent, ...heard.alternatives]
  const isMeant = heard.ask && intents.some((intent) => intent === only?.type || intent === 'my-reports')
  if (!only || others.length > 0 || !isMeant || text.includes('?') || another.test(text)) return null
  if (isOtherThing(text, only, context)) return null
  const isSaidAgain = named.length === 0 && isCauseOf(heard, only.cause) && countWords(text) <= fewWords
  return isSaidAgain ? state(text, null, context) : offerToAdd(text, only, context)
}

/** Another phone than the one that is filed. */
function isOtherThing(text: string, filed: FiledReport, context: DialogContext): boolean {
  const { things } = namedIn(text, context.types)
  const isOfType = things.some((thing) => thing.some(({ type }) => type === filed.type))
  return isOfType && !reportsNamed(text, context)?.includes(filed)
}

const fewWords = 5
const another =
  /(?<!\p{L})(?:også|òg|annet|anna|andre|en til|ein til|too|also|another|else|other|ny|nytt|new)(?!\p{L})/iu
