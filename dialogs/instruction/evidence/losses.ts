import { systems } from '../../understand/words/systems.ts'
import { phrases } from '../../understand/words/phrases.ts'
import { anyEquipment, cardOrPin, forgotten, gone, known, passwords, share, soon, tell } from './shared.ts'
import type { Way } from './way.ts'

const secretAtRisk = [...forgotten, ...known, ...gone, ...share, ...tell]

const telling = [...tell, ...soon]

export const cardAndPin: Way[] = [
  [cardOrPin, secretAtRisk],
  [cardOrPin, secretAtRisk, telling],
]

export const healthNetwork: Way[] = [
  [phrases`nhn, norsk helsenett, helsenett, =helsenettet, norwegian health network`, secretAtRisk],
]

export const systemPassword: Way[] = [
  [passwords, secretAtRisk],
  [passwords, [...systems, ...telling], secretAtRisk],
]

export const equipmentGone: Way[] = [
  [anyEquipment, gone],
  [anyEquipment, gone, telling],
]

/** Of a loss that the question does not name. */
export const whomToTell: Way[] = [[tell], [gone, soon], [tell, soon]]

const paying = phrases`
  betale, betala, betaler, betalar, =pay, =pays, erstatte, erstatta, erstattes, erstatning, erstattast, replace,
  =koste, =koster, =kostar, =cost, costs, dekker, dekkjer, =dekke, =dekkes, trukket|trekt|trekk i lønn|lønna, liable,
  økonomisk, regninga|regningen, forsikring, insurance
`

const breaking = phrases`
  =ødelegger, =ødelegge, =ødelagt, =øydelegg, =øydelegge, =øydelagt, =knuser, =knuse, =knust, =break, broken, breaks,
  damage, =søler, =søle, =søl, spilled, spill coffee|water|something, ripe, uforsiktig, careless, i stykker|sund
`

export const carefulOrPay: Way[] = [
  [paying],
  [paying, [...breaking, ...gone, ...anyEquipment, ...phrases`avgjør, avgjer, bestemmer, bestemme, decides`]],
  [breaking, anyEquipment],
]
