import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Straks } from '../../bot/straks.ts'
import { freePort } from '../../local/free-port.ts'
import { listenHere } from '../../local/listen-here.ts'
import { type Microsoft365, startMicrosoft365 } from '../../local/microsoft-365.ts'
import { catalogAppId } from '../../local/municipality.ts'
import { resetLine } from '../../local/reset-line.ts'
import { type Start, startOfBundled } from './bundled.ts'
import { fewVariables } from './few-variables.ts'
import { startInstance } from './instance.ts'
import { SHORT_LIVED } from './short-lived.ts'

export type Bot = {
  url: string
  process: ChildProcess
  /** The lines logged so far: none, unless `env` asks for them. */
  logged: string[]
  /** Resolves with the exit code once the process is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
}

/** Microsoft 365 in this process, and any number of bots that share Teams' requests. */
export type Bots = {
  m365: Microsoft365
  /** The common address of all bots. */
  url: string
  running: Bot[]
  /** @param folder a folder with another release; by default, this one is started */
  start(env: NodeJS.ProcessEnv, folder?: string): Promise<Bot>
  /** Starts one in this process until `close()`: for what is neither killed nor frozen, at little cost. */
  startHere(env: NodeJS.ProcessEnv): Promise<void>
  close(): Promise<void>
}

export async function startBots(): Promise<Bots> {
  const running: Bot[] = []
  const here: Straks[] = []
  const door = await openDoor(() => [...running, ...here])
  const m365 = await startMicrosoft365({ botUrl: door.url })
  const withStandIns = (env: NodeJS.ProcessEnv) => ({
    LOG_LEVEL: 'fatal',
    ...env,
    GRAPH_URL: m365.graphUrl,
    TEAMS_CATALOG_APP_ID: catalogAppId,
  })
  return {
    m365,
    url: door.url,
    running,
    start: async (env, folder) => {
      const its = withStandIns(env)
      const bot = await (folder
        ? startBot(its, ofRelease(folder), folder)
        : startBot(its, await startOfBundled(PROGRAM, { embedded: !env['DATABASE_URL'] })))
      running.push(bot)
      bot.process.once('exit', () => running.splice(running.indexOf(bot), 1))
      return bot
    },
    async startHere(env) {
      const port = String(await freePort())
      here.push((await startInstance({ ...withStandIns(env), PORT: port })).straks)
    },
    async close() {
      await Promise.all([...running].map((bot) => bot.end('SIGKILL')))
      await Promise.all(here.map((straks) => straks.close()))
      door.close()
      await m365.close()
    },
  }
}

const PROGRAM = 'test/helpers/bot-process.ts'

function ofRelease(folder: string): Start {
  return { args: [SHORT_LIVED, join(folder, PROGRAM)], env: fewVariables() }
}

async function startBot(
  given: NodeJS.ProcessEnv,
  { args, env }: Start,
  folder = process.cwd(),
): Promise<Bot> {
  const port = await freePort()
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...env, PORT: String(port), ...given },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const logged: string[] = []
  if (child.stdout) createInterface(child.stdout).on('line', (line) => logged.push(line))
  const exited = once(child, 'exit')
  const ready = once(child, 'message')
  const first = await Promise.race([ready.then(() => 'ready'), exited.then(() => 'exited')])
  if (first === 'exited') throw new Error(`the bot did not start: ${child.exitCode}`)
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    logged,
    async end(signal) {
      child.kill(signal)
      await exited
      return child.exitCode
    },
  }
}

/** Sends each request to the next bot in turn, as a load balancer does. */
async function openDoor(running: () => { url: string }[]): Promise<{ url: string; close(): void }> {
  let turn = 0
  const server = createServer((incoming, answer) => {
    const all = running()
    const bot = all[turn++ % Math.max(1, all.length)]
    if (!bot) return void resetLine(incoming.socket)
    const { host } = new URL(bot.url)
    const headers = { ...incoming.headers, host }
    const onward = request(
      `${bot.url}${incoming.url}`,
      { method: incoming.method ?? 'GET', headers },
      (from) => {
        answer.writeHead(from.statusCode ?? 502, from.headers)
        from.pipe(answer)
      },
    )
    onward.on('error', () => incoming.socket.destroy())
    incoming.pipe(onward)
  })
  return {
    url: `http://127.0.0.1:${await listenHere(server)}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
