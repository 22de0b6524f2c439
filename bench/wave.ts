import { setTimeout as pause } from 'node:timers/promises'
import { createMunicipality, type Municipality, type Person } from '../local/municipality.ts'
import { carriedBy, report } from '../test/helpers/reporting.ts'
import type { BotUnderBench } from './bot-under-bench.ts'
import { latency, round } from './figures.ts'

const EMPLOYEES = 2_000
/** Number of people who press at the same moment. */
const AT_ONCE = 20
/** Longest time to wait for the mails. */
const WATCHED_MS = 240_000
const MINUTE_MS = 60_000
const NHN = 'kundesenter@nhn.no'

/** Returns a municipality with as many employees as a real one may have, under the existing leaders. */
export function largeMunicipality(): Municipality {
  const small = createMunicipality()
  const leaders = small.people.filter(({ roles, hasApp }) => roles.includes('leader') && hasApp)
  const [somebody] = small.people
  if (!somebody) throw new Error('nobody works here')
  const employees = Array.from({ length: EMPLOYEES }, (_, index): Person => {
    const id = `7a000000-0000-4000-8000-${String(index).padStart(12, '0')}`
    const leaderId = leaders[index % leaders.length]?.id ?? null
    return { ...somebody, id, name: employeeName(index), email: `ansatt${index}@eigersund.example`, leaderId }
  })
  return { ...small, people: [...small.people, ...employees] }
}

export type WaveFigures = Awaited<ReturnType<typeof measureWave>>

/** Lets everybody report the same phishing. Measures the answers and the pace of the mails. */
export async function measureWave({ m365 }: BotUnderBench) {
  const handed: number[] = []
  m365.faults.always('graph.sendMail', () => void handed.push(performance.now()))
  const begun = performance.now()
  const numbers = new Set<string>()
  const times: number[] = []
  let next = 0
  const reportNext = async () => {
    while (next < EMPLOYEES) {
      const chat = m365.chatOf(employeeName(next++))
      const started = performance.now()
      const number = await report(chat, 'noen har fått passordet mitt til helsenettet')
      times.push(performance.now() - started)
      if (number) numbers.add(number)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, reportNext))
  const tookMs = performance.now() - begun
  const since = async (isSo: () => boolean) => {
    while (!isSo() && performance.now() - begun < WATCHED_MS) await pause(250)
    return isSo() ? round((performance.now() - begun) / 1_000) : null
  }
  const allMailedAfterS = await since(() => reportsMailed(m365) === EMPLOYEES)
  const allReceiptsSayItAfterS = await since(() => receiptsThatSaySent(m365) === EMPLOYEES)
  return {
    acknowledged: numbers.size,
    acknowledgedASecond: round(numbers.size / (tookMs / 1_000)),
    reportMs: latency(times),
    mostMailsInAMinute: mostWithin(MINUTE_MS, handed),
    /** Receipts that say the mail was sent, counted before the mails: never more than the reports mailed. */
    receiptsThatSaySent: receiptsThatSaySent(m365),
    reportsMailed: reportsMailed(m365),
    mailsSent: m365.mailbox(NHN).mails.length,
    /** Time since the first report; null: not all were mailed while watched. */
    allMailedAfterS,
    allReceiptsSayItAfterS,
  }
}

export function employeeName(index: number): string {
  return `Ansatt ${index + 1}`
}

function reportsMailed(m365: BotUnderBench['m365']): number {
  return new Set(m365.mailbox(NHN).mails.flatMap(carriedBy)).size
}

function receiptsThatSaySent(m365: BotUnderBench['m365']): number {
  const names = Array.from({ length: EMPLOYEES }, (_, index) => employeeName(index))
  const receipts = names.map((name) => m365.chatOf(name).messages().at(-1)?.text ?? '')
  return receipts.filter((text) => /e-post sendt \d/.test(text)).length
}

function mostWithin(spanMs: number, times: number[]): number {
  return Math.max(
    0,
    ...times.map((at, index) => times.filter((one, i) => i >= index && one < at + spanMs).length),
  )
}
