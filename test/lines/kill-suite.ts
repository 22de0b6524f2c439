import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../../bot/store/open-database.ts'
import type { LocalMail } from '../../local/page-api.ts'
import { untilSo } from '../../local/until-so.ts'
import { startBots } from '../helpers/bots.ts'
import { amiss, startAnswers, untilLooked } from '../helpers/desk-answers.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { migratedFolder, silent } from '../helpers/embedded/folders.ts'
import { startLoad } from '../helpers/load.ts'
import { carriedBy, ticketsIn } from '../helpers/reporting.ts'
import { openWork } from './line-rows.ts'

export type Figures = {
  kills: number
  /** Reports that an employee was told of. */
  acknowledged: number
  /** Those of them without a ticket, without a mail, or with an open delivery, and which it is. */
  lost: string[]
  filed: number
  /** Number of extra mails for deliveries, and of repeats that the deliveries record. */
  copies: number
  repeats: number
  /** Tickets that have a mail but do not exist. */
  unfiled: string[]
  /** Mails to the shared mailbox, and those of them that were not handled exactly once. */
  answers: number
  answersAmiss: string[]
}

/** Kills the bot at random moments while people report, waits until it is at rest, and compares. */
export async function killAtRandom(kills: number): Promise<Figures> {
  const directory = await migratedFolder()
  const env = { DATA_DIR: directory }
  const bots = await startBots()
  const load = startLoad(bots.m365, { pauseMs: 1_000 })
  const answers = startAnswers(bots.m365, 400)
  try {
    let bot = await bots.start(env)
    for (let killed = 0; killed < kills; killed++) {
      const before = load.acknowledged.size
      // Every kill meets a bot at work.
      await untilSo(() => load.acknowledged.size > before, 'nobody got through', 90_000)
      await pause(Math.random() * 1_500)
      await bot.end('SIGKILL')
      bot = await bots.start(env)
    }
    // A bot that starts quickly leaves the desk little time.
    await untilSo(() => answers.said.length >= kills, 'no desk answered', 90_000)
    await Promise.all([load.stop(), answers.stop()])
    await untilLooked(bots.m365, answers)
    await bot.end('SIGTERM')
    let rows = await readStored(directory)
    const lastLook = performance.now() + 240_000
    while (rows.open.length > 0 && performance.now() < lastLook) {
      bot = await bots.start(env)
      await untilQuiet(() => bots.m365.mailbox(BUYPASS).mails.length)
      await bot.end('SIGTERM')
      rows = await readStored(directory)
    }
    const { mails } = bots.m365.mailbox(BUYPASS)
    return {
      kills,
      ...compare(rows, load.acknowledged, mails, answers.said),
    }
  } finally {
    await Promise.all([load.stop(), answers.stop(), bots.close()])
  }
}

/** Reads the database without a bot, which would keep it to itself. */
async function readStored(directory: string) {
  const { db, close } = await openDatabase({ kind: 'embedded', directory }, 'local', silent)
  const open = await openWork(db)
  const tickets = await db.selectFrom('tickets').select(['id', 'number']).execute()
  const deliveries = await db.selectFrom('deliveries').selectAll().execute()
  const comments = await db.selectFrom('comments').selectAll().execute()
  const incoming = await db.selectFrom('incoming_mails').select('id').execute()
  await close()
  return { open, tickets, deliveries, comments, incoming }
}

type Stored = Awaited<ReturnType<typeof readStored>>

async function untilQuiet(count: () => number): Promise<void> {
  let latest = -1
  for (let quietFor = 0; quietFor < 4; quietFor++) {
    if (count() !== latest) quietFor = 0
    latest = count()
    await pause(1_000)
  }
}

function compare(
  { tickets, deliveries, comments, incoming }: Stored,
  acknowledged: Set<string>,
  mails: LocalMail[],
  said: string[],
) {
  const numbers = new Set(tickets.map(({ number }) => number))
  const open = new Set(deliveries.filter(({ due_at }) => due_at !== null).map(({ ticket_id }) => ticket_id))
  const openNumbers = new Set(tickets.filter(({ id }) => open.has(id)).map(({ number }) => number))
  const mailed = new Set(mails.flatMap(ticketsIn))
  const carried = mails.flatMap(carriedBy)
  return {
    acknowledged: acknowledged.size,
    filed: numbers.size,
    lost: [...acknowledged].flatMap((one) => {
      const isMissing = { filed: !numbers.has(one), mailed: !mailed.has(one), told: openNumbers.has(one) }
      const missing = Object.entries(isMissing).flatMap(([what, is]) => (is ? [what] : []))
      return missing.length > 0 ? [`${one} is not ${missing.join(', nor ')}`] : []
    }),
    copies: carried.length - new Set(carried).size,
    repeats: deliveries.reduce((sum, delivery) => sum + delivery.repeats, 0),
    unfiled: [...mailed].filter((one) => !numbers.has(one)),
    answers: said.length,
    answersAmiss: [
      ...amiss(said, comments),
      ...(incoming.length === said.length ? [] : [`${incoming.length} mails noted`]),
    ],
  }
}

if (import.meta.main) console.log(JSON.stringify(await killAtRandom(Number(process.argv[2] ?? 50)), null, 2))
