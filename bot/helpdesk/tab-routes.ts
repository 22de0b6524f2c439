import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Request } from 'restify'
import { type Answer, Problem } from '../http/answer.ts'
import { pageRoutes, type Route, type ServerOptions } from '../http/server.ts'

const BUILT = fileURLToPath(new URL('../../dist/tab/', import.meta.url))
/** Vite writes this placeholder for the nonce (tab/vite.config.ts). */
const NONCE_PLACE = /NONCE_OF_THIS_ANSWER/g

/** Hosts of Microsoft 365 that show a tab in a frame (learn: tab requirements). */
const TEAMS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
]
/** The local page shows the tab in a frame from another port. */
const THIS_MACHINE = ['http://127.0.0.1:*', 'http://localhost:*']
/** The source from which teams-js fetches its list of allowed hosts. */
const TEAMS_HOST_LIST = 'https://res.cdn.office.net'

const contentTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The tab as built by Vite: a page that is never cached, and files with content hashes in their names. */
export function tabRoutes(mode: ServerOptions['mode']): Route[] {
  return [
    ...pageRoutes('/tab', () => page(mode)),
    // One folder without subfolders: a name cannot lead out of it.
    ...pageRoutes('/tab/assets/:name', asset),
  ]
}

async function page(mode: ServerOptions['mode']): Promise<Answer> {
  const nonce = randomBytes(16).toString('base64')
  const html = await readBuilt('index.html')
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(nonce, mode),
  }
  return { status: 200, headers, body: html.toString('utf8').replace(NONCE_PLACE, nonce) }
}

function contentSecurityPolicy(nonce: string, mode: ServerOptions['mode']): string {
  const isLocal = mode === 'local'
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    `connect-src 'self'${isLocal ? '' : ` ${TEAMS_HOST_LIST}`}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${(isLocal ? THIS_MACHINE : TEAMS).join(' ')}`,
  ].join('; ')
}

type PackedFile = { plain: Buffer; gzipped: Buffer }

/** By name, which has the content's hash; packed once per process. */
const files = new Map<string, Promise<PackedFile>>()

async function asset(request: Request): Promise<Answer> {
  const name = String(request.params.name)
  const contentType = contentTypes[extname(name)]
  if (!contentType || !/^[\w.-]+$/.test(name)) throw new Problem(404)
  const { plain, gzipped } = await kept(name)
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const headers = {
    'content-type': contentType,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    ...(takesGzip && { 'content-encoding': 'gzip' }),
  }
  return { status: 200, headers, body: takesGzip ? gzipped : plain }
}

/** Reads and packs a file once; a missing one is looked for again. */
async function kept(name: string): Promise<PackedFile> {
  const reading = files.get(name) ?? readAndPack(name)
  files.set(name, reading)
  return reading.catch((error: unknown) => {
    files.delete(name)
    throw error
  })
}

async function readAndPack(name: string): Promise<PackedFile> {
  const plain = await readBuilt(join('assets', name))
  return { plain, gzipped: await promisify(gzip)(plain, { level: 9 }) }
}

async function readBuilt(name: string): Promise<Buffer> {
  return readFile(join(BUILT, name)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new Problem(404, { title: 'No such file, or the tab is not built.' })
      : error
  })
}
