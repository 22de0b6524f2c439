import { anywhere } from './expression.ts'

/** What a leader says besides having seen it: thanks, and what they will do. */
export const thanksOrDoes = new RegExp(
  [
    ',? *(?:(?:tusen |mange )?takk(?: skal du ha)?|thanks|thank you',
    "|(?:(?:jeg|eg|æ|vi|me|i|we)(?:['’]ll)? )?(?:skal |vil |will )?",
    '(?:følger?|følgje?r?|tar|tek|ringer|ringjer|snakker|snakkar|follow|take|call|talk)',
    '(?: (?:opp|up|det|den|it|tak|kontakt|over|med|with|til|to|henne|ham|han|hun|her|him|dette|this|på|nå|no|now))*',
    ')[\\s.!]*$',
  ].join(''),
  'iu',
)

/** Speaks of the writer, and so of no report of somebody else. */
export const own = anywhere`
  jeg|eg|min|mi|mitt|mine|my|i['’]?m
  i (?:lost|have|am|was|broke|forgot)
`
