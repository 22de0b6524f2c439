import { phrases } from './phrases.ts'
import type { WishWords } from './wish.ts'

/** Questions about readers and reading times, storage, and other ways to reach somebody. */
export const ofReaders: WishWords[] = [
  {
    wish: 'who-reads',
    phrases: phrases`
      #not .. =si|sei|seie|fortell|fortelje|tell .. =til|te|with|to|det|it|this .. =noen|nokon|andre|anyone|anybody,
      #not =tell =anyone|anybody, =er|e|is =dette|det|this|it .. =konfidensielt|fortrolig|fortruleg|hemmelig|hemmeleg|confidential|
        private, =kan|can|får .. #leader .. =lese|lesa|se|sjå|read|see,
      ^=kan|can|får|vil|will|kommer|kjem|does|do .. =lese|lesa|se|sjå|read|see .. =skriver|skriv|skrev|skreiv|
        skrevet|write|wrote|written|writing|chatten|chat,
      ^=ser|leser|les .. =det|hva|ka|kva .. =skriver|skriv|skrev|skreiv|skrevet|chatten,
      #who .. =lese|lesa|leser|les|lesar|read|reads|reading,
      #who .. =se|ser|sjå|see|sees .. =skriver|skriv|write|writing|chatten|chat
    `,
  },
  {
    wish: 'who-is-told',
    phrases: phrases`
      ^#what =skjer|hender|happens .. =sender|sende|send|sendt|sent,
      =sier|seier =du|dere|de|dykk .. !lederen|!leiaren|!sjefen,
      =kan|kunne|vil =du|dere|de =si|sei|seie|fortelle|fortelja|varsle|varsla .. !lederen|!leiaren|!sjefen,
      =do|will =you =tell .. !lederen|!leiaren|!sjefen|!boss|!manager|!leader,
      =er|e|is .. =anonymt|anonym|anonymous,
      =hvor|kor|how =mange|many .. =får|gets|get|will .. =vite|vita|veta|know,
      #who .. =får|gets|get|will|vil .. =vite|vita|vida|veta|know|told,
      ^#who =gets|får|fekk|fikk =this|it|dette|det|den|denne|meldingen|meldinga,
      ^=hvor|kor|kvar|where =sender|sendes|sendest|blir|vert|går|do|does|is .. =dette|det|denne|this|it|meldingen|meldinga .. =sendt|send|sent|go,
      ^=hvor|kor|kvar =sender|sendes|går .. =dette|denne|meldingen|meldinga, #who .. =blir|vert|is|are|gets|will .. =varslet|varsla|told|informed|notified|alerted,
      #who =varsles|varslast|kontaktes|kontaktast|orienteres, #who =får =beskjed|varsel|melding,
      #who .. =sender|sende|sends|sending|send|går|goes .. =det|dette|it|this|den|du|you|meldingen|meldinga|
        report .. =til|to,
      #who .. =ser|se|see|sees|sjå .. =dette|det|this|meldingen|meldinga|saken|saka|report
    `,
  },
  {
    wish: 'when-read',
    phrases: phrases`
      =når|when .. =blir|vert|is|will|leser|les|read .. =det|den|dette|it|this|meldingen|meldinga|noen|nokon|
        anyone|somebody .. =lest|lese|read|sett|seen, =når|when .. =leser|les|ser =dere|de|dykk|noen|nokon,
      =er|is .. =noen|nokon|anyone|anybody|somebody .. =jobb|work|der|her|there|here =nå|no|now,
      =til|før|until|before =noen|nokon|anyone|anybody|somebody =ser|leser|les|sees|reads,
      ^=er|is .. =noen|nokon|anyone|anybody|somebody .. =leser|les|lesar|ser|reading,
      =leser|les|ser =noen|nokon .. =nå|no|helga|helgen|kvelden|natta
    `,
  },
  {
    wish: 'stored',
    phrases: phrases`
      #what .. =lagrer|lagrar|lagra|lagre|lagres|lagrast|store|stored|save|saved|keep .. =dere|dåkke|dykk|de|
        you|om|about|meg|me,
      =hvor|kor|how =lenge|long .. =lagrer|lagrar|lagra|lagre|lagres|lagrast|store|stored|keep|kept,
      =slett|slette|sletta|fjern|fjerne|delete|remove .. =alt|alle|everything|all|opplysningene|opplysningane|
        data .. =om|about =meg|mæ|me, ^=personvern, ^=personvernet, ^=gdpr, ^=privacy
    `,
  },
  {
    wish: 'reach',
    phrases: phrases`
      ^=kan|kunne|can|could|vil|will =du|dere|dåkke|dykk|de|you .. =sms|tekstmelding|mail|epost|email,
      ^=kan|kunne|can|could|vil|will =du|dere|dåkke|dykk|de|you .. =ringe|ringa|ringja|ringje|call|text|phone .. =ham|han|
        henne|hun|ho|hu|him|her|lederen|leder|leiaren|leiar|sjefen|rektor|manager|boss,
      ^=kan|kunne|can|could|vil|will =du|dere|dåkke|dykk|de|you .. !minne|!remind|påminnelse|påminning|reminder,
      ^=kan|kunne|can|could|vil|will =du|dere|dåkke|dykk|de|you .. =ringe|ringa|ringja|ringje|call|text|phone .. =for meg|mæ|me,
      ^=kan|kunne|can|could|vil|will =du|dere|dåkke|dykk|de|you .. =beskjed|si|sei|seie|tell|let .. #others|vaktleder|
        vaktlederen|vaktleiaren|vakta|vakten|avdelinga|=team|teamet,
      ^=kan|kunne|can|could|vil|will =du|dere|dåkke|dykk|de|you =be|bede|ask .. =ringe|ringa|ringja|ringje|call,
      ^=kan|kunne|can|could|vil|will =du|dere|dåkke|dykk|de|you .. =send|sende|senda|skrive|write =melding|beskjed|message =til|te|to,
      ^=can|could =you =text, ^=send .. =sms|påminnelse|påminning|reminder, ^!minn|!remind, ^=please !remind|text|email
    `,
  },
  {
    // What a strange mail is, and what to do with the PC after it, is for those who know to say.
    wish: 'call',
    phrases: phrases`
      =skal|bør|må|burde|should|must =jeg|eg|e|æ|vi|me|i|we .. =skru|slå|koble|kople|kobla|kopla|turn|switch|unplug|
        disconnect .. =av|fra|frå|off|nettet|nett|the|my,
      ^=er|e|is =den|det|dette|denne|it|this|that .. =ekte|svindel|svindelforsøk|phishing|scam|fake|legit|genuine,
      =kan|can|må|skal|could|ska|vil .. =jeg|eg|e|i|vi|me .. =ringe|ringa|ringje|call|phone,
      #who =ringer|ringjer|kontakter|kontaktar|ringe =jeg|eg|e|æ|vi|me, !telefonnummer, !telefonnummeret, =phone number
    `,
  },
  {
    wish: 'instruction',
    last: true,
    phrases: phrases`
      #where .. =er|e|is|finner|finn|ligger|ligg|find|finne .. =instruksen|instruks|instruction|
        instructions|sikkerhetsinstruksen|tryggingsinstruksen,
      =vis|syn|show|åpne|opne|open|lenke|lenken|lenka|link =til|to|på|meg|me|the .. =instruksen|instruks|
        instruction|instructions
    `,
  },
]
