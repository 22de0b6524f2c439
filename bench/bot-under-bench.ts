import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { freePort } from '../local/free-port.ts'
import { type Microsoft365, startMicrosoft365 } from '../local/microsoft-365.ts'
import { catalogAppId, type Municipality } from '../local/municipality.ts'
import start from '../package.json' with { type: 'json' }

/** A bot in its own process, with its own Microsoft 365 in this process. */
export type BotUnderBench = {
  m365: Microsoft365
  url: string
  /** Time from fork to ready. */
  startMs: number
  /** CPU time used by the process since its start. */
  cpuMs(): number
  residentMb(): number
  stop(): Promise<void>
}

export type StartOptions = {
  env?: NodeJS.ProcessEnv
  municipality?: Municipality
  /** Sends mail over SMTP instead of Graph. */
  smtp?: true
}

export async function startBot(
  file: URL,
  { env = {}, municipality, smtp }: StartOptions = {},
): Promise<BotUnderBench> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const m365 = await startMicrosoft365({ botUrl: url, ...(municipality && { municipality }) })
  const started = performance.now()
  const child = fork(fileURLToPath(file), {
    execArgv: AS_NPM_START,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      PORT: String(port),
      LOG_LEVEL: 'fatal',
      GRAPH_URL: m365.graphUrl,
      TEAMS_CATALOG_APP_ID: catalogAppId,
      ...(smtp && { MAIL_TRANSPORT: 'smtp', SMTP_URL: m365.smtpUrl }),
      ...env,
    },
  })
  await Promise.race([once(child, 'message'), failed(child)])
  return {
    m365,
    url,
    startMs: performance.now() - started,
    cpuMs: () => cpuMsOf(child.pid),
    residentMb: () => residentMbOf(child.pid),
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await m365.close()
    },
  }
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`the bot did not start: ${code}`)
}

/** The Node options of `npm start`. */
const AS_NPM_START = start.scripts.start.split(' ').slice(1, -1)

const TICK_MS = 10

/** Linux only. Includes user and system time of all threads and of ended child processes. */
function cpuMsOf(pid: number | string | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0) * TICK_MS
}

/** Returns the CPU time of a database server with all its processes. */
export function cpuMsOfAll(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  return [String(pid), ...children].reduce((sum, one) => sum + cpuMsOf(one), 0)
}

function residentMbOf(pid: number | undefined): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kb) / 1024
}
