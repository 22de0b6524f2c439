import type { Texts } from '../../dialogs/texts/index.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { DAY_MS, type Duration, HOUR_MS } from '../time/duration.ts'

/** Returns the personal data that is stored and for how long, by the organisation file. */
export function retentionLine({ retention }: Organisation, texts: Texts): string {
  const words = (duration: Duration) => durationWords(duration, texts)
  return texts.smallTalk.stored(words(retention.personalData), words(retention.drafts))
}

/** Rounds up to whole days, or hours below one day. */
export function durationWords(duration: Duration, { duration: words }: Texts): string {
  if ('months' in duration) return words.months(duration.months)
  const { milliseconds } = duration
  return milliseconds < DAY_MS
    ? words.hours(Math.ceil(milliseconds / HOUR_MS))
    : words.days(Math.ceil(milliseconds / DAY_MS))
}
