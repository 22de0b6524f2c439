import { createContext, type ReactNode, useContext, useEffect } from 'react'
import type { Language } from '../../dialogs/incident-type.ts'
import { languages } from '../../dialogs/language.ts'
import { type TabWords, wordsIn } from '../words/index.ts'
import { type Formats, formatsIn } from './formats.ts'

type Spoken = { language: Language; words: TabWords; formats: Formats }

const spoken = new Map<Language, Spoken>(
  languages.map((language) => {
    const words = wordsIn[language]
    return [language, { language, words, formats: formatsIn(language, words) }]
  }),
)

const SpokenHere = createContext<Spoken | undefined>(undefined)

/** The language of everything within, which a screen reader is told as well. */
export function Speaking({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <SpokenHere.Provider value={spoken.get(language)}>{children}</SpokenHere.Provider>
}

/** Words and the forms of dates and numbers, in the person's language. */
export function useLanguage(): Spoken {
  const here = useContext(SpokenHere)
  if (!here) throw new Error('in no language')
  return here
}
