import { phrases } from './phrases.ts'

// Names of times, in order.

export const weekdays = phrases`
  søndag|sunday, mandag|monday, tirsdag|tysdag|tuesday, onsdag|wednesday, torsdag|thursday, fredag|friday,
  lørdag|laurdag|saturday
`
export const months = phrases`
  januar|january, februar|february, mars|march, april, mai|may, juni|june, juli|july, august, september,
  oktober|october, november, desember|december
`
/** Hours of a clock, from one o'clock. */
export const hours = phrases`
  ett|eitt|one, to|two, tre|three, fire|four, fem|five, seks|six, sju|syv|seven, åtte|eight, ni|nine, ti|ten,
  elleve|eleven, tolv|twelve
`
/** Numbers, from one. */
export const counts = phrases`en|ein|et|eit|ei|a|an|one, to|two, tre|three, fire|four, fem|five`

/** "Nå er det mandag" is not the time of an event. */
export const isToday =
  /(?<!\p{L})(?:(?:nå|no|now|i dag) (?:er|e|is) (?:det|it)|it is now|it['’]s now) (?:\p{L}+day|\p{L}+dag)(?!\p{L})/giu
