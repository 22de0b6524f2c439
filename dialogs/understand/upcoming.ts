import type { Evidence } from './evidence.ts'
import { damaged, lost, stolen } from './words/happenings.ts'
import { accessories, equipment, laptops, otherDevices, parts, phones, screens, tablets } from './words/things.ts'

/** Incidents that are understood before they can be reported here. Goes to the type's own file with it. */
export const upcoming: { id: string; evidence: Evidence }[] = [
  {
    id: 'equipment-damaged',
    evidence: {
      names: [...equipment, ...parts],
      kinds: { laptop: laptops, phone: phones, tablet: tablets, other: [...otherDevices, ...accessories, ...screens] },
      causes: {
        damaged,
        'accessory-lost': { part: accessories, words: [...lost, ...stolen, 'glemt', 'igjen'] },
      },
    },
  },
  {
    id: 'offboarding',
    evidence: {
      names: [
        'slutter|sluttar|slutte|slutta|sluttet|sluttede .. jobben|stillingen|stillinga|jobb|kommunen|i dag|arbeidet', '#me slutter|sluttar|slutte', 'slutter|sluttar|slutte #me', 'skal|ska .. slutte|slutta', 'slutter', 'sluttar', 'slutte i|som|på', 'sagt|sa|seier|sier|seie|si opp', 'oppsagt', 'oppsigelse', 'oppseiing', 'gitt opp stillingen', 'siste|sisste arbeidsdag|arbeidsdagen|arbeidsdag|vakt|dag|dagen|vakta', 'siste dagen min|på', 'last day|shift|working', 'pensjon', 'pensjonere|pensjonera|pensjonist|pensjonerer', 'går|gå|gje|gjekk|går av', 'afp', 'retire', 'retiring', 'retirement', 'resigned', 'resign', 'resigning', 'quit', 'quitting', 'leaving .. job|work|position|post|municipality|employer|company|council', 'leave my job', 'my contract|employment .. ends|end|expires|over', 'handed in my notice', 'given notice', 'new job|position|employer', 'ny jobb|stilling|arbeidsgiver|arbeidsgjevar|arbeid', 'nytt arbeid', 'anna stilling', 'annen stilling|jobb', 'bytter|byter|bytte|byte|bytta jobb|stilling|arbeidsgiver|avdeling', 'overgang til', 'fratrer|fratrer|fråtrer|fratre', 'fratredelse', 'vikariat|vikariatet|engasjement|engasjementet|kontrakt|kontrakten|prosjektstilling|sommerjobben|arbeidsforhold|arbeidsforholdet|åremål|prosjektet|avtalen|permisjon .. over|ut|slutt|ferdig|går|sluttar|slutter|utløper|avsluttes|opphører', 'ferdig|ferdeg i jobben|kommunen|som vikar|som|på jobb', 'permisjon .. levere|leverer|utstyr', 'foreldrepermisjon',
        'avvikle|avvikla|avvikling|avvikles|avslutte|avslutta|avslutt|avslutting|avslutning|avsluttes|si opp|slutte|stenge|stenga|steng|terminate|end|close|cancel|stop|discontinue|deactivate|opphør|kutte|fjerne|fjern|slutt|legge|sei|terminating|closing|nedleggje|legge|avvikler|avsluttar|stoppe|stopp .. hjemmekontor|hjemmekontoret|heimekontor|heimekontoret|hjemmekontortilgang|hjemmekontortilgangen|hjemmekontoravtalen|hjemmekontoravtale|home|remote|tilgang|tilgangen|access|heimekontortilgang|heimekontortilgangen', 'hjemmekontor|hjemmekontoret|heimekontor|heimekontoret|hjemmekontoravtalen|hjemmekontortilgangen|tilgangen|heimekontortilgangen|hjemmekontorløsningen|avtalen|tilgang .. avsluttes|avvikles|avslutte|opphøre|opphører|stenges|avsluttast|avviklast|sies opp|slutt|over|avslutta', 'trenger|treng|trenge|need|bruker|har|ha|want|skal|brukar|behøver|vil #not .. hjemmekontor|heimekontor|home|hjemmekontoret|heimekontoret|hjemmekontortilgang', 'no longer|longer need|require|want|work .. home', '#not .. hjemmekontor|heimekontor|home .. lenger|lengre|meir|mer|lengur|anymore|more', 'avvikling', 'avvikle', 'avvikla', 'home office .. end|terminated|cancelled|closed|agreement', 'slutt på hjemmekontor|heimekontor', 'avslutte .. avtalen|tilgangen', 'say up',
        'levere|levera|leverer|leverar|lever|levert|leve|gi|gje|gir|gjev|gitt .. tilbake|inn|fra|frå|attende|tebage|tebake|ifra|tilbage|innatt', 'levere|levera|leverer|leverar|innlevere|innlevering|tilbakelevere|tilbakelevering|returnere|returnera|retur .. utstyr|utstyret|pc|pcen|maskin|maskinen|mobil|mobilen|telefon|telefonen|nettbrett|nettbrettet|laptop|laptopen|datautstyr|datautstyret|datamaskin|datamaskinen|ipad|ipaden|kort|alt', 'innlevering', 'tilbakelevering', 'hand|give|return|turn|bring|send|returning|handing|giving .. in|back|over|my|the|equipment|laptop|phone', 'hand back', 'give back', 'return my|the|all|equipment', 'returning', 'utstyret .. tilbake|inn', 'få levert', 'returnere', 'offboarding',
      ],
      causes: {},
    },
  },
]
