import type { Topic } from '../topic.ts'
import * as ending from './ending.ts'
import * as equipment from './equipment.ts'
import * as losses from './losses.ts'
import * as onlookers from './onlookers.ts'
import * as rules from './rules.ts'
import type { Way } from './shared.ts'

/** The topics, special before general: of two that fit equally well, the first is chosen. */
export const evidence: [Topic | null, Way[]][] = [
  [null, rules.notThere],
  ['data-at-home', ending.nothingLeftAtHome],
  ['hand-back', ending.handedBack],
  ['printing', equipment.noPrinting],
  ['health-network', losses.healthNetwork],
  ['card-and-pin', losses.cardAndPin],
  ['work-systems', losses.systemPassword],
  ['care', losses.carefulOrPay],
  ['equipment-gone', losses.equipmentGone],
  ['storage', equipment.nothingStored],
  ['setup', equipment.setupUntouched],
  ['locking', onlookers.alwaysLocked],
  ['onlookers', onlookers.unseen],
  ['other-rules', rules.otherRules],
  ['definitions', rules.definitions],
  ['responsibility', rules.responsibility],
  ['purpose', rules.purpose],
  ['scope', rules.appliesTo],
  ['whom-to-tell', losses.whomToTell],
  ['own-equipment', equipment.ownEquipmentOnly],
]
