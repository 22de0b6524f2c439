import { anywhere, atStart } from './expression.ts'

// Patterns for texts about completed actions on a ticket, and their source.

/** The source is the desk: it has written, or somebody has spoken to it. */
export const fromDesk = anywhere`
  (?:bekreft|stadfest|confirm)\p{L}*
  svar|svart|svarte|svara|svaret|reply|replied|answer|answered
  (?:skrev|skreiv|skrevet|skrive|skriver|skriv|sa|sagt|sier|seier|seie|melder|wrote|written|says|said|told)(?= (?:meg |me )?(?:at|that|the|they|it|kortet|dei|de|det|den))
  (?:fikk|fekk|fått|fatt|mottok|mottatt|motteke|fekk|got|received|have|lest|lese|las|leste|read)(?: (?:en|ein|ei|nettopp|just|an|a))* (?:e-?post\p{L}*|mail\p{L}*|email|e-mail|melding\p{L}*|beskjed|sms|svar|message|word)
  (?:e-?post|mail|melding|beskjed|email|e-mail|message|sms) (?:fra|frå|from|om at|saying|that)
  (?:snakket|snakka|snakk|spoke|spoken|talked|ringt|ringte|ringde|called)(?: \p{L}+){0,3} .*(?:de|dei|they|ho|han|hun|she|he) (?:har|he|have|has|sa|said|seier|sier)
  (?:buypass|helsenett|nhn|brukerhjelpen|brukarhjelpa|ikt|it|de|dei|di|they) (?:har|he|hev|have|has)(?: (?:nå|no|now|alt|allerede|already))? (?:sperr|block|blokk|steng|clos|slett|wip|byt|endr|chang)\p{L}*
  ifølge|ifølgje|according to
`

/** The action may not be done, or not yet. */
export const unsure = anywhere`
  #not|\p{L}+n['’]t|aldri|never|uten|utan|without|ingen|nobody
  tror|trur|think|kanskje|maybe|perhaps|muligens|truleg|trolig|visst|guess|hope|håper|håpar
  skal|skulle|vil|ville|må|måtte|kan|kunne|bør|burde|should|shall|will|would|must|can|could|may|might|going to
  blir|vert|før|until|till|unless|hvis|viss|dersom|if|whether|om(?! at)|når|when|snart|soon|ennå|enno|yet
  venter|ventar|waiting|ba|bad|bedt|bede|ber|asked|ask|spurte|spør|spurde|lurer|lurar|wonder\p{L}*|prøver|trying
`

/** Asks for the state, also without a question mark. "Har fått mail" and "har sperra kortet" do not ask. */
export const asksWhether = atStart`
  (?:er|e|is|var|ble|blei|vart|was|did|does|do)
  (?:har|has|have|he)(?! (?:nå |no |nettopp |just |now )?(?:fått|fatt|lest|lese|sett|hørt|høyrt|snakk\p{L}*|mottatt|motteke|ringt|sperr\p{L}*|blokk\p{L}*|bytt\p{L}*|endr\p{L}*|slett\p{L}*|block\p{L}*|changed|got|received|heard|read|spoken|talked))
  (?:fikk|fekk|got) (?:dere|dykk|dokker|de|dei|you)
  (?:hva|ka|kva|hvem|kven|kem|når|hvorfor|kvifor|koffor|hvordan|korleis|what|who|when|why|how)
`

/** The mail as the source. */
export const mails = /(?<!\p{L})(?:e-?post|e-?mail|mail)\p{L}*/giu

/** The PIN is another thing than the card. */
export const ofPin = /(?<!\p{L})(?:pin|puk)/iu
