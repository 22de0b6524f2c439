import type { Texts } from '../../dialogs/texts/index.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { DAY_MS, type Duration, HOUR_MS } from '../time/duration.ts'

/** The data that is kept about people, and how long: as the organisation file says. */
export function retentionLine({ retention }: Organisation, texts: Texts): string {
  const words = (duration: Duration) => durationWords(duration, texts)
  return texts.smallTalk.stored(words(retention.personalData), words(retention.drafts))
}

/** In whole days, or in hours below that. */
export function durationWords(duration: Duration, { duration: words }: Texts): string {
  if ('months' in duration) return words.months(duration.months)
  const { milliseconds } = duration
  return milliseconds < DAY_MS
    ? words.hours(Math.ceil(milliseconds / HOUR_MS))
    : words.days(Math.ceil(milliseconds / DAY_MS))
}
