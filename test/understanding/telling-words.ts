// Words that only one of the languages has, to find texts in the wrong language.

export const onlyBokmål = wordsOf(`
  ikke jeg hva hvem hvor hvordan hvorfor hvilken hvilket hvilke hvis noe noen fra dem dere være ble blitt gjør gjøre
  mer mye bare uten også ennå en et kommer sier svarer velg trenger finner hjemmekontor hjemmekontoret
  opplysninger opplysningene meldingen meldinger saken leder lederen brukeren brukernavn innmelderen glemt stjålet
  mistet ødelagt sperret bekreft bekreftet bekrefter åpne åpnes navn selv sammen gjelder sendes varsles varslet
  ansatte lader annet annen tyveriet erstatter avgjør kjente
`)

export const onlyNynorsk = wordsOf(`
  ikkje eg kva kven kvar korleis kvifor viss noko nokon nokre frå dykk dei vere vore blei vart gjer gjere meir mykje
  berre utan òg enno no ein eit kjem seier svarar treng finn heimekontor heimekontoret opplysningar opplysningane
  meldinga meldingar saka leiar leiaren brukaren brukarnamn innmeldaren gløymt gløymd mista stole øydelagt sperra
  stadfest stadfesta stadfestar opne namn sjølv saman gjeld sendast varslast varsla tilsette ladar anna annan tjuveriet
  erstattar avgjer kjende
`)

/** Words of bokmål, nynorsk or both. English has "no" too, and "for", "at", "men", "over" and "under". */
export const onlyNorwegian = [...onlyBokmål, ...onlyNynorsk]
  .filter((word) => word !== 'no')
  .concat(
    wordsOf(`
      er og på til har som det den av om å med du deg din ditt vi kan skal sak skriv meld kortet passordet utstyret
    `),
  )

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}
