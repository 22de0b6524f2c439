/** Returns nested figures as lines: the path to a number, and the number. */
export function table(figures: unknown): string {
  const rows = rowsOf(figures, [])
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n')
}

function rowsOf(value: unknown, path: string[]): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path.join(' · '), String(value)]]
  if ('p50' in value && 'p99' in value && 'samples' in value) {
    return [[path.join(' · '), `p50 ${value.p50}   p99 ${value.p99}   (${value.samples})`]]
  }
  return Object.entries(value).flatMap(([key, inner]) => rowsOf(inner, [...path, key]))
}
