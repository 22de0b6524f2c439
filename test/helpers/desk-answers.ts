import { setTimeout as pause } from 'node:timers/promises'
import type { CommentRow } from '../../bot/store/schema.ts'
import type { Microsoft365 } from '../../local/microsoft-365.ts'
import { untilSo } from '../../local/until-so.ts'
import { BUYPASS } from './desks.ts'
import { arrive, MAILBOX } from './incoming.ts'
import { carriedBy } from './reporting.ts'

export type Answers = {
  /** The texts that Buypass has written, each different. */
  said: string[]
  stop(): Promise<void>
}

/** Lets Buypass answer its newest mail about a single report, again and again. */
export function startAnswers(m365: Microsoft365, pauseMs: number): Answers {
  const said: string[] = []
  let stopped = false
  const over = (async () => {
    while (!stopped) {
      const mail = m365.mailbox(BUYPASS).mails.findLast((one) => carriedBy(one).length === 1)
      const id = mail?.headers['message-id']
      if (id) {
        const text = `Vi ser på melding ${said.length + 1}.`
        await arrive(m365, answerTo(id, text))
        said.push(text)
      }
      await pause(pauseMs)
    }
  })()
  return {
    said,
    async stop() {
      stopped = true
      await over
    },
  }
}

export function answerTo(id: string, text: string): string {
  return [
    'From: Kundeservice <kundeservice@buypass.no>',
    `To: ${MAILBOX}`,
    'Subject: SV: meldingen',
    `In-Reply-To: ${id}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n')
}

/** The page size that bot/mailbox/graph-reader.ts asks for. */
const MAILS_A_PAGE = 50

/**
 * Waits until the bots have read the mailbox after all answers came: for two looks, as one of them may have
 * begun before; a look sends a request for each page.
 */
export async function untilLooked({ requests }: Microsoft365, { said }: Answers): Promise<void> {
  const asked = () => requests.filter((point) => point === 'graph.messagesDelta').length
  const looks = 2 + Math.floor(said.length / MAILS_A_PAGE)
  const enough = asked() + looks
  await untilSo(() => asked() >= enough, 'nobody looks into the mailbox', looks * 60_000)
}

/** Returns the answers that did not become exactly one comment. */
export function amiss(said: string[], comments: CommentRow[]): string[] {
  return said.flatMap((text) => {
    const times = comments.filter((comment) => comment.text === text).length
    return times === 1 ? [] : [`${times} × ${text}`]
  })
}
