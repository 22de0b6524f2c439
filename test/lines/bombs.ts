import { gzipSync } from 'node:zlib'

const MANY = 30_000

/** JSON of almost 400 kB that is expensive to parse or check; each has a character no database stores. */
export const bombs: Record<string, string> = {
  'many names': `{"a":"\\u0000",${list((at) => `"${at.toString(36)}x":1`)}}`,
  'a list of nothing': `["\\u0000",${list(() => '[],[],[]')}]`,
  'deep lists': `["\\u0000",${'['.repeat(190_000)}${']'.repeat(190_000)}]`,
  'deep objects': `["\\u0000",${'{"a":'.repeat(64_000)}1${'}'.repeat(64_000)}]`,
  'many numbers': `["\\u0000",${list(() => '1,1,1,1,1,1')}]`,
  'many texts': `["\\u0000",${list(() => '"a","a","a"')}]`,
  'backslashes alone': `["\\u0000${'\\\\'.repeat(190_000)}"]`,
  'half signs alone': `["${'\\ud83d'.repeat(64_000)}"]`,
}

export type Packed = { headers: Record<string, string>; body: Buffer }

/** The bodies as sent: a few kilobytes of gzip, and one uncompressed. */
export const packedBombs: Packed[] = [
  ...Object.values(bombs).map((text) => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(text) })),
  { headers: {}, body: Buffer.from(bombs['many names'] ?? '') },
  { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000, '[')) },
].map(({ headers, body }) => ({ headers: { 'content-type': 'application/json', ...headers }, body }))

function list(part: (at: number) => string): string {
  return Array.from({ length: MANY }, (_, at) => part(at)).join(',')
}
