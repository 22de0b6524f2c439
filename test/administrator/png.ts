import assert from 'node:assert/strict'
import { inflateSync } from 'node:zlib'

export function sizeOf(png: Uint8Array | undefined): [width: number, height: number] {
  const bytes = Buffer.from(png ?? [])
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

/** Returns red, green, blue and alpha of each pixel of a PNG with 8 bits each and no interlacing. */
export function pixelsOf(png: Uint8Array | undefined): number[][] {
  const bytes = Buffer.from(png ?? [])
  assert.deepEqual([...bytes.subarray(24, 29)], [8, 6, 0, 0, 0])
  const [width, height] = sizeOf(png)
  const lines = inflateSync(Buffer.concat(chunksOf(bytes, 'IDAT')))
  const rows: number[][] = []
  for (let y = 0; y < height; y++) {
    const start = y * (width * 4 + 1)
    const line = lines.subarray(start + 1, start + 1 + width * 4)
    rows.push(unfiltered(lines[start] ?? 0, line, rows.at(-1) ?? []))
  }
  return rows.flatMap((row) => Array.from({ length: width }, (_, x) => row.slice(x * 4, x * 4 + 4)))
}

function chunksOf(png: Buffer, type: string): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === type)
      chunks.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return chunks
}

/** Undoes the five filters with which a PNG writes a row (PNG specification, § 9). */
function unfiltered(filter: number, line: Uint8Array, above: number[]): number[] {
  const row: number[] = []
  line.forEach((byte, x) => {
    const [left, up, upLeft] = [row[x - 4] ?? 0, above[x] ?? 0, above[x - 4] ?? 0]
    const predictions = [0, left, up, (left + up) >> 1, nearest(left + up - upLeft, [left, up, upLeft])]
    row.push((byte + (predictions[filter] ?? 0)) & 255)
  })
  return row
}

function nearest(value: number, candidates: number[]): number {
  return candidates.reduce((best, next) => (Math.abs(next - value) < Math.abs(best - value) ? next : best))
}
