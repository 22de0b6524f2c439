import type { Paragraph } from '../paragraph.ts'
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
import type { Way } from './way.ts'

/** The special before the general: between two that fit equally well, the first is meant. */
export const evidence: [Paragraph | null, Way[]][] = [
  [null, notThere],
  ['3.2', nothingLeftAtHome],
  ['3.1', handedBack],
  ['2.12', noPrinting],
  ['2.7', healthNetwork],
  ['2.6', cardAndPin],
  ['2.8', systemPassword],
  ['2.11', carefulOrPay],
  ['2.9', equipmentGone],
  ['2.3', nothingStored],
  ['2.4', setupUntouched],
  ['2.5', alwaysLocked],
  ['2.10', unseen],
  ['2.2', otherRules],
  ['1.3', definitions],
  ['1.2', responsibility],
  ['1.1', purpose],
  ['1', appliesTo],
  ['2.6–2.9', whomToTell],
  ['2.1', ownEquipmentOnly],
]
