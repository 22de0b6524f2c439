import { anywhere, sayings, whole } from './expression.ts'

// Commands, as the whole message. All languages are understood, whatever language the reader is shown.

/** Commands that are understood at any time. */
export const commands = {
  cancel: sayings`
    avbryt | avbryte | stopp | slutt | glem det | drit i det | bare glem det | dropp det | gløym det
    berre gløym det | cancel | stop | forget it | never mind | nevermind | drop it | screw it
  `,
  help: sayings`hjelp | hva kan du | kva kan du | help | what can you do`,
  menu: sayings`meny | start | start på nytt | begynn på nytt | ny melding | meld | menu | start over | new report | report`,
  tickets: sayings`
    mine saker | mine meldinger | saker | status | sakene mine | mine meldingar | meldingane mine
    my tickets | my reports | tickets | reports
  `,
  send: sayings`
    send | send nå | send meldingen | ja, send | ferdig | send no | send meldinga | send now | send it
    send the report | yes, send | submit | done
  `,
  skip: sayings`hopp over | hopp | neste | skip | next`,
}

/** An answer to a question: a choice of some questions, and a skip of the others. */
export const dontKnow = whole`
  (?:#I |#is )?(?:bare |really )?(?:husker|huskar|hugsar|hugse|vet|veit|vett|aner|anar) (?:#I )?#not(?: (?:det|noe|noko|lenger|lengre))*(?:,? (?:helt|heilt|akkurat|nøyaktig|riktig|sikkert|eksakt))?
  #I #not (?:husker|huske|huskar|hugsar|hugse|vet|vite|veit|vett)(?: det)?
  (?:#I )?kommer #not på (?:det|når|hvor)
  (?:(?:det|#I) )?(?:#is )?(?:#not (?:helt |heilt )?sikker|usikker)
  (?:ingen|inga) an(?:else|ing)|tja|hm+|🤷\p{Emoji_Modifier}?(?:\u200d[♀♂]\ufe0f?)?
  (?:#I )?(?:really )?(?:don['’]?t|do not|can['’]?t|cannot) (?:really |quite )?(?:know|remember|recall)(?: it)?(?: exactly)?
  (?:(?:i['’]m|i am) )?not (?:quite |really )?sure|no idea|dunno
`
/** Words of thanks, in a greeting of any length. */
export const thanks = sayings`takk | takker | takkar | thanks | thank | thx | cheers`
/** Matches "Ok ha det bra", "ha en fin dag videre". */
export const goodbye = anywhere`
  ha det(?: bra| godt)?|hade|hadet|snakkes|farvel|adjø|god natt|good night|(?:good)?bye
  ha (?:en|ei|ein) (?:fin|god|riktig god|fortsatt fin)\p{L}*(?: \p{L}+){0,2}
  have a (?:nice|good|great) \p{L}+
`
/** Sayings that only mean that all is well. */
export const fine = sayings`
  ok | ok da | jada | ja da | jaja | okei | okay | greit | fint | flott | supert | bra | den er god
  den er grei | skjønner | forstått | ja | jepp | nei | neida | nei takk | det er bra | topp | perfekt
  herlig | ha det | ha det bra | hade | hadet | snakkes | greitt | skjønar | jau | k | fine | good
  great | perfect | all right | alright | got it | understood | i see | yes | yep | no | nope
  no thanks | bye | goodbye | nice | cool | sounds good
`
/** Sayings of a leader who has seen the alert. */
export const seen = sayings`
  bekreft | bekreft det | det er ok | det er greit | det er sett | det er mottatt | greit det
  sett det nå | ok | okei | okay | bekreftet | bekrefter | jeg bekrefter | jeg bekrefter det | sett
  ok, sett | ok sett | jeg har bekreftet | jeg har bekreftet det | eg har bekrefta | eg har stadfesta | jeg har sett det | har sett det | sett det | mottatt | ok, mottatt | ok mottatt
  jeg så det | eg såg det | såg det | i saw it | lest | registrert | ok, jeg bekrefter | ja | jepp | greit | ok greit | ok bra | ok fint | ok da
  den er grei | den er god | ok den er grei | ok takk | takk for beskjed | takk for beskjeden
  ok takk for beskjed | ok takk for beskjeden | takk for varselet | takk for info | takk for infoen
  notert | ok notert | forstått | skjønner | stadfest | greitt det | stadfesta | stadfestar
  eg stadfestar | eg bekreftar | eg har sett det | det er greitt | det er motteke | stadfest det
  motteke | lese | bekrefta | greitt | ok greitt | eg har lese det | skjønar | confirm | i confirm it
  confirmed | i confirm | seen | seen it | have seen it | confirm it | ok, seen | i have seen it
  i've seen it | received | noted | acknowledged | read | yes | ok thanks | ok thank you | okay thanks
  thanks for letting me know | ok thanks for letting me know | thank you for letting me know
  thanks for the heads up | got it | ok got it | ok noted | understood | har lest det | da vet jeg det
  skal bli | det skal jeg | det skal eg | will do | i will | jeg vet om det | eg veit om det | jeg vet det
  jeg visste det | jeg visste det allerede | jeg er klar over det | eg er klar over det | i know about it
  i am aware | i'm aware | roger
`
export const wait = sayings`
  ikke nå | senere | litt senere | vent | vent litt | vent nå | vent nå litt | et øyeblikk | øyeblikk
  ikkje no | seinare | litt seinare | vent no | eit augneblink | augneblink | not now | later | wait
  wait a moment | wait a minute | one moment | one second | just a moment | hold on | hang on
  give me a minute | jeg må gå nå | må gå nå | eg må gå no | fortsetter senere | tar resten senere | tar det senere
  kan jeg fortsette senere | kan jeg ta det senere | kan eg halde fram seinare | can i continue later | i have to go
  send senere | sender senere | send seinare | send later
`
/** Answers to the question whether it is the same ticket. */
export const yes = sayings`
  ja | jo | samme | samme sak | ja, samme sak | ja det er det | det er det | jau | same | same sak
  ja, same sak | yes | the same | same ticket | yes, same ticket | yes it is | it is
`
export const no = sayings`
  nei | ny | ny sak | en ny sak | nei, en ny sak | en annen | ei ny sak | nei, ei ny sak | ei anna
  no | new | new ticket | a new ticket | no, a new ticket | another one
`
