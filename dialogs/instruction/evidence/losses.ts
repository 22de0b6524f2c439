import { damaged } from '../../understand/words/damaged.ts'
import { forgotten } from '../../understand/words/forgotten.ts'
import { knownToOthers } from '../../understand/words/known-to-others.ts'
import { phrases } from '../../understand/words/phrases.ts'
import { systems } from '../../understand/words/systems.ts'
import { cards, pins, secretWords } from '../../understand/words/things.ts'
import { anyEquipment, gone, somebody, soon, tell, type Way } from './shared.ts'

const telling = [...tell, ...soon]

const givingAway = phrases`
  =dele, =deler, =delar, =dela, =gi, =gir, =gje, =låne, =låner, =låna, =lånar, =share, sharing, =lend, =give,
  oppgi, skrive|skriva|skriver|skrivi|write|note|notere .. ned|down|på|lapp, =lapp, =lappen, =borrow, =bruke,
  =bruka, =bruker, =brukar, =brukes, =use, =få, =ha, =have, =kjenner, =felles, =same
`

/** Things that may happen to a card or a secret. */
const atRisk = [
  ...forgotten,
  ...knownToOthers,
  ...gone,
  ...givingAway,
  ...somebody,
  ...phrases`
    =glemmer, =gløymer, =gløyme, =glemme, =kjent, =kjend, =kjenner, =glemt, leaked, lekket, =lekt, =saw
  `,
]

const cardOrPin = [...cards, ...pins]

export const cardAndPin: Way[] = [
  [cardOrPin, [...atRisk, ...tell]],
  [cardOrPin, [...atRisk, ...tell], telling],
]

const healthNet = phrases`nhn, norsk helsenett, helsenett, norwegian health network, health network`

export const healthNetwork: Way[] = [
  [healthNet, [...secretWords, ...atRisk, ...tell]],
  [healthNet, [...secretWords, ...atRisk, ...tell], [...secretWords, ...telling]],
]

export const systemPassword: Way[] = [
  [secretWords, [...atRisk, ...tell]],
  [secretWords, [...atRisk, ...tell], [...systems, ...telling]],
]

export const equipmentGone: Way[] = [
  [anyEquipment, gone],
  [anyEquipment, gone, telling],
]

/** The words for a loss that the question does not name. */
export const whomToTell: Way[] = [[tell], [gone, soon], [tell, soon], [gone, tell]]

const paying = phrases`
  betale, betala, =pay, =pays, erstatte, erstatta, erstatning, replace, =koste, =koster, =kostar, =cost,
  dekker, dekkjer, =dekke, trukket|trekt|trekk i lønn, liable, økonomisk, regning, forsikring,
  =punga|punge ut, penga|penger|pengar|money, på min|eiga|egen regning, dekning, utgift, on me, insurance,
  charged, compensation, egenandel
`

const careless = phrases`
  =ødelegger, =øydelegg, =øydelegge, =knuser, =breaks, =søler, spill coffee|water|something, uforsiktig,
  careless, sprekk
`

export const carefulOrPay: Way[] = [
  [paying],
  [paying, [...damaged, ...gone, ...anyEquipment, ...phrases`avgjør, avgjer, bestemme, decides`]],
  [[...damaged, ...careless], anyEquipment],
]
