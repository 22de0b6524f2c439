import type { Topic } from '../topic.ts'
import { handedBack, nothingLeftAtHome } from './ending.ts'
import { noPrinting, nothingStored, ownEquipmentOnly, setupUntouched } from './equipment.ts'
import {
  cardAndPin,
  carefulOrPay,
  equipmentGone,
  healthNetwork,
  systemPassword,
  whomToTell,
} from './losses.ts'

import { notThere } from './not-there.ts'
import { alwaysLocked, unseen } from './onlookers.ts'
import { appliesTo, definitions, otherRules, purpose, responsibility } from './rules.ts'
import type { Way } from './shared.ts'

/** The special before the general: between two that fit equally well, the first is meant. */
export const evidence: [Topic | null, Way[]][] = [
  [null, notThere],
  ['data-at-home', nothingLeftAtHome],
  ['hand-back', handedBack],
  ['printing', noPrinting],
  ['health-network', healthNetwork],
  ['card-and-pin', cardAndPin],
  ['work-systems', systemPassword],
  ['care', carefulOrPay],
  ['equipment-gone', equipmentGone],
  ['storage', nothingStored],
  ['setup', setupUntouched],
  ['locking', alwaysLocked],
  ['onlookers', unseen],
  ['other-rules', otherRules],
  ['definitions', definitions],
  ['responsibility', responsibility],
  ['purpose', purpose],
  ['scope', appliesTo],
  ['whom-to-tell', whomToTell],
  ['own-equipment', ownEquipmentOnly],
]
