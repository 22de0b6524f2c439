import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { TimeUp, within } from '../remote/time-limit.ts'
import { type Check, type Finding, fails, notAsked } from './check.ts'
import { adviceFor } from './failure-advice.ts'

/** Prints a line for each, then the totals. @param timeLimitMs for each @returns whether none failed */
export async function runChecks(
  checks: Check[],
  timeLimitMs: number,
  tell: (line: string) => void,
): Promise<boolean> {
  const broken = new Set<string>()
  const findings: Finding[] = []
  for (const check of checks) {
    const { needs } = check
    const isHopeless = needs !== undefined && broken.has(needs)
    const finding = isHopeless
      ? notAsked(`ikke spurt, for dette svikter: ${needs}`)
      : await answer(check, timeLimitMs)
    if (isHopeless || finding.mark === 'fails') broken.add(check.what)
    findings.push(finding)
    tell(inWords(check.what, finding))
  }
  tell(sumInWords(findings))
  return findings.every(({ mark }) => mark !== 'fails')
}

async function answer({ ask }: Check, timeLimitMs: number): Promise<Finding> {
  try {
    return await within(timeLimitMs, ask())
  } catch (error) {
    return failureOf(error, timeLimitMs)
  }
}

/** Shows codes only: a message may quote a password. */
function failureOf(error: unknown, timeLimitMs: number): Finding {
  if (error instanceof TimeUp) return fails(`svarte ikke innen ${timeLimitMs / 1_000} s`)
  if (error instanceof DeliveryFailure) return fails(error.code, adviceFor(error.code))
  const code = error instanceof Error && 'code' in error ? ` ${error.code}` : ''
  return fails(`uventet feil: ${error instanceof Error ? error.name : typeof error}${code}`)
}

const signs = { works: '✓', fails: '✗', 'not-asked': '–' }

function inWords(what: string, { mark, text, advice }: Finding): string {
  return `${signs[mark]} ${what}: ${text}${advice ? `. ${advice}` : ''}`
}

function sumInWords(findings: Finding[]): string {
  const many = (wanted: Finding['mark']) => findings.filter(({ mark }) => mark === wanted).length
  return `\n${many('works')} virker, ${many('fails')} svikter, ${many('not-asked')} er ikke prøvd.`
}
