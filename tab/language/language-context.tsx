import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { Language } from '../../dialogs/incident-type.ts'
import { languageOfLocale } from '../../dialogs/language.ts'
import { type TabWords, wordsIn } from '../words/index.ts'
import { type Formats, formatsIn } from './formats.ts'

export type Spoken = { language: Language; words: TabWords; formats: Formats }

const SpokenHere = createContext<Spoken | undefined>(undefined)

type SpeakingProps = { language: Language; helpDesk?: string | undefined; children: ReactNode }

/** Sets the language of everything inside it, and tells screen readers. */
export function Speaking({ language, helpDesk, children }: SpeakingProps) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const spoken = useMemo(() => {
    const words = wordsIn[language](helpDesk)
    return { language, words, formats: formatsIn(language, words) }
  }, [language, helpDesk])
  return <SpokenHere value={spoken}>{children}</SpokenHere>
}

/** Works also before the person is known; inside the tab, `useTab` includes it. */
export function useLanguage(): Spoken {
  const here = useContext(SpokenHere)
  if (!here) throw new Error('in no language')
  return here
}

/** Returns the first of the browser's languages that Straks has, or bokmål. */
export function browserLanguage(): Language {
  return navigator.languages.map(languageOfLocale).find((language) => language !== null) ?? 'nb'
}
