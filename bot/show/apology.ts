import { languageOfLocale } from '../../dialogs/language.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { languageWritten } from '../../dialogs/understand/language-written.ts'
import type { Context } from '../context.ts'
import { entraId } from '../entra-id.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import { contactLine } from './contact.ts'

/** As much of an activity as is needed, and any of it may be missing. */
type Said = { from?: { aadObjectId?: string }; locale?: string; text?: string }

/** What a person is told when a turn failed, in their language as far as it is known without the database. */
export function apologyFor({ organisation, spoken }: Pick<Context, 'organisation' | 'spoken'>) {
  return (errorId: string, error: Error, { from, locale, text }: Said): string => {
    const language =
      spoken.with(entraId().safeParse(from?.aadObjectId).data) ??
      languageOfLocale(locale ?? '') ??
      languageWritten(text ?? '')
    const texts = textsIn(language ?? 'nb')
    const contact = contactLine(organisation, texts)
    return isDatabaseAway(error) ? texts.notSaved(contact) : texts.failed(contact, errorId.slice(0, 8))
  }
}
