import { phrases } from './phrases.ts'

/** Work things named by their purpose: "det jeg logger inn med", "den vi ringer fra". */

export const cardsByPurpose = phrases`
  =det|den|han|som|så|thing|one|what|plastic|at #me|=man .. logge|log|identifiserer|legitimerer|signere|
    identify|sign|stikk|stikker =med|me|with,
  =det|den|han|som|så|thing|one|what|at #me|=man .. signere|sign .. medisin|resept|medicine|
    prescriptions =med|me|with,
  =det|den|han|som|så|thing|one|what|at #me|=man .. åpne|opnar|open .. =journalen|journal =med|me|with,
  =det|den|han|dings|dingsen|greia|thing|one|what|brikka|brikken .. stikk|stikker|set|put|dytter|dyttar|må ..
    =i|inn|into .. leseren|lesaren|lesarn|kortleseren|kortlesaren|reader|maskina|maskinen,
  =det|den|han|dings|dingsen|greia|thing|one|noe =som|så|that =skal|ska|går|står|goes|should|is =i|inn ..
    leseren|lesaren|lesarn|kortleseren|kortlesaren|reader
`
export const laptopsByPurpose = phrases`
  =det|den|som|thing|one|what|at|which #me|=man .. skriver|skriv|skrive|skriva|write|undervise|teach|retter|
    rette|føre|correct .. =på|fra|on|from|with,
  =det|den|som|at #me =har|he|have .. hjemmekontor|heimekontor =på,
  =det|den|som|thing|one|what|at|which #me =jobber|jobbar|jobbe|work =på|fra|on|from .. hjemme|heime|
    hjemmefra|home
`
export const phonesByPurpose = phrases`
  =den|det|som|thing|one|what|at|which #me|=man|foreldrene|foreldra|brukerne|brukarane|parents .. ringer|ringjer|
    ringe|svarer|svarar|call .. =på|med|me|fra|til|te|on|with|from
`
export const tabletsByPurpose = phrases`
  =den|det|som|så|plata|skjermen|thing|one|what|at|which #me|=man .. leser|les|lese|ser|kvittere|dokumenterer|
    dokumenterar|read|see .. =på|on,
  =den|det|som|så|plata|skjermen|thing|one|what|at|which #me|=man .. leser|les|lese|ser|kvitterer|read|sign ..
    arbeidslista|arbeidslisten|kjørelista|turlista|kjøreruta|ruta|medisin|route|list|medicine =på|on
`
