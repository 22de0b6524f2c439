import { createServer, type ServerResponse } from 'node:http'
import type { Activity } from '../../local/chats.ts'
import { listenHere } from '../../local/listen-here.ts'

export type LocalBot = { url: string; received: Activity[]; close: () => Promise<void> }

/** The smallest possible bot: keeps every activity and answers as told. */
export async function startLocalBot(
  answer: (activity: Activity, response: ServerResponse) => void = (_, response) => response.end(),
  port = 0,
): Promise<LocalBot> {
  const received: Activity[] = []
  const server = createServer(async (request, response) => {
    const activity = JSON.parse(Buffer.concat(await request.toArray()).toString())
    received.push(activity)
    answer(activity, response)
  })
  return {
    url: `http://127.0.0.1:${await listenHere(server, port)}`,
    received,
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
