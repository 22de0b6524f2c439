import { causeWords, type IncidentType, inLanguage } from '../../dialogs/incident-type.ts'
import { languages } from '../../dialogs/language.ts'

/** Things that are on the screen in words and kept by their ids. */
type Named = { id: string; titles: string[] }

/**
 * What happened, of all that is called so in any language, as the words of a ticket have it (words_of_ticket): "stjålet"
 * is a cause of two types.
 * @param isBeginning the word may be unfinished
 */
export function happeningsNamed(word: string, isBeginning: boolean, types: IncidentType[]): string[] {
  return idsOf(types.flatMap(happenings), word, isBeginning)
}

/** The answers, of all that are called so: "PC" is a choice. */
export function choicesNamed(word: string, isBeginning: boolean, types: IncidentType[]): string[] {
  return idsOf(types.flatMap(choices), word, isBeginning)
}

function happenings(type: IncidentType): Named[] {
  const causes = type.causes.length > 0 ? type.causes.map(({ id }) => id) : [null]
  return causes.map((cause) => ({
    id: `${type.id}/${cause ?? ''}`,
    titles: languages.map((language) => causeWords(type, cause, language)?.title ?? ''),
  }))
}

/** Yes and no, which are in every ticket, tell nothing. */
function choices({ fields }: IncidentType): Named[] {
  const telling = fields.filter(({ tellsApart }) => tellsApart)
  return telling.flatMap(({ choices = [], words }) =>
    choices.map((id) => ({
      id,
      titles: languages.map((language) => inLanguage(words, language).choices?.[id] ?? ''),
    })),
  )
}

function idsOf(named: Named[], word: string, isBeginning: boolean): string[] {
  const said = word.toLowerCase()
  const fits = (title: string) =>
    wordsOf(title).some((one) => (isBeginning ? one.startsWith(said) : one === said))
  return [...new Set(named.flatMap(({ id, titles }) => (titles.some(fits) ? [id] : [])))]
}

function wordsOf(title: string): string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
