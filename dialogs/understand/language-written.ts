import type { Language } from '../incident-type.ts'

/**
 * The language that a text is written in, by the small words and the forms that only one of them has. Null when
 * nothing tells, or as much speaks for another. Dialect with "eg" or "ikkje" counts as nynorsk.
 */
export function languageWritten(text: string): Language | null {
  const words = wordsIn(text)
  const [first, second] = languages
    .map((language) => ({ language, count: words.intersection(telling[language]).size }))
    .sort((one, other) => other.count - one.count)
  return first && second && first.count > second.count ? first.language : null
}

/** The same where no other can be meant: a few words that it has alone, and none that it does not have. */
export function languageClearlyWritten(text: string): Language | null {
  const words = wordsIn(text)
  const isClear = (language: Language) => {
    const others = languages.filter((other) => other !== language).flatMap((other) => [...telling[other]])
    const own = words.intersection(telling[language].difference(new Set([...others, ...wordsOf(dialect)])))
    const foreign = words.intersection(new Set(others).difference(telling[language]))
    return foreign.size === 0 && own.size >= clear[language]
  }
  return languages.find(isClear) ?? null
}

/** Bokmål, nynorsk and dialect have more in common than any of them has with English. */
const clear: Record<Language, number> = { nb: 3, nn: 3, en: 2 }

function wordsIn(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}+(?:['-]\p{L}+)*/gu),
  )
}

const languages: Language[] = ['nb', 'nn', 'en']

/** In bokmål and nynorsk alike; they only tell that it is not English. */
const norwegian = `er og på til har min mitt mi med som det den av om å borte kortet passordet melding`

/** Who writes these does not write nynorsk, though it is what they would rather read than English. */
const dialect = `någen någe sia dåkke dokke kossen ka kem skriva`

/** Words that English and Norwegian share tell nothing: "i", "me", "to", "at", "for", "over". */
const telling: Record<Language, Set<string>> = {
  nb: wordsOf(`
    ${norwegian} jeg ikke hva hvor hvordan hvem hvilken hvilket hvilke hvorfor hvis noen noe ingen en et fra dere
    være vært ble blitt blir kommer hjem hjemme hjemmekontor hjemmekontoret mye mer bare vet hun henne hennes
    gjøre gjør gjort skje fikk gikk fant finner mistet glemt glemte stjålet stjal ødelagt sluttet slutter husker
    ligger lå sitter trenger ønsker snakke snakker selv siden nå ennå noens brukernavn uke uken morgenen skriveren
    leder lederen sjefen meldingen meldinger slette sønnen datteren muligens hverken nettopp
  `),
  nn: wordsOf(`
    ${norwegian} eg ikkje ikkj kva kvar kor korleis kven kvifor viss nokon noko nokre ein eit ei frå dykk
    dei vere vore blei vart vorte kjem kome heim heime heimekontor heimekontoret mykje meir berre veit ho hennar gjere
    gjer fekk gjekk fann finn gløymt gløymde gløymd gløymer stolen øydelagt øydelagd sluttar hugsar hugser ligg låg
    treng ynskjer ønskjer snakka snakkar sjølv sidan no enno burte stal brukarnamn brukarnamnet veke veka
    morgonen skrivaren leiar leiaren meldinga meldingane attende sletta sonen dottera truleg
    sjå gje eigen eige eiga ladaren ${dialect}
  `),
  en: wordsOf(`
    the my our your his their it is are was were been have has had having and of not without from this that these
    there what which who where when why how someone somebody anyone nobody can can't cannot could couldn't would
    should shall must don't doesn't didn't isn't wasn't i'm i've i'd i'll it's that's lost stolen forgot forgotten
    missing broken left find found know knows need want help please thanks thank hello card phone computer leave
    leaving yesterday today report ticket work anything something nothing yes if any into on by about get got gone
    she they we you log logged password
  `),
}

function wordsOf(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/))
}
