import { anywhere } from './expression.ts'

/** Besides having seen it, at the end. */
export const thanks = /[,.]? *(?:(?:tusen |mange )?takk(?: skal du ha)?|thanks|thank you)[\s.!]*$/iu

/** What a leader will do about it, at the end: "jeg tar det", "skal ringe henne nå", which says enough by itself. */
export const does = new RegExp(
  [
    '(?:^|[,.!]? +|[,.!])',
    "(?:(?:jeg|eg|e|æ|vi|me|i|we)(?:['’]ll)? )?(?:(?:skal|vil|kan|må|will|can) )?(?:bare |berre |just )?",
    '(?:følger?|følgje?r?|tar?|ta|tek|ringer?|ringjer?|snakker?|snakkar?|ordner?|ordnar?|fikser?|fiksar?|kontakter?|kontaktar?',
    '|sjekker?|sjekkar?|follow|take|call|talk|handle|contact|fix)',
    '(?: (?:opp|up|det|den|it|tak|kontakt|meg|av|saken|saka|ansvar|care|of|over|med|with|til|to|henne|ho|ham|han|hun',
    '|her|him|them|dette|this|på|nå|no|now|straks|med en gang))*',
    '[\\s.!]*$',
  ].join(''),
  'iu',
)

/** Speaks of the writer, and so of no report of somebody else. */
export const own = anywhere`
  jeg|eg|min|mi|mitt|mine|my|i['’]?m
  i (?:lost|have|am|was|broke|forgot)
`
