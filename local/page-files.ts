import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Answer, Refusal, type Route } from './loopback-server.ts'

const builtPage = fileURLToPath(new URL('../dist/local-page', import.meta.url))

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** The page as built by vite. */
export const pageFileRoutes: Route[] = [
  { method: 'GET', path: '/', answer: () => file('index.html') },
  // A single folder without subfolders: no name can lead out of it.
  {
    method: 'GET',
    path: '/assets/:name([\\w.\\-]+)',
    answer: (call) => file('assets', call.params.name ?? ''),
  },
]

async function file(...names: string[]): Promise<Answer> {
  const path = join(builtPage, ...names)
  const body = await readFile(path).catch(() => {
    throw new Refusal(404, 'Siden er ikke bygget, eller filen finnes ikke.')
  })
  const type = contentTypes[extname(path)] ?? 'application/octet-stream'
  return { status: 200, headers: { 'content-type': type }, body }
}
