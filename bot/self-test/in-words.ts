import type { Finding } from './check.ts'

const signs = { works: '✓', fails: '✗', 'not-asked': '–' }

export function inWords(what: string, { mark, text, advice }: Finding): string {
  return `${signs[mark]} ${what}: ${text}${advice ? `. ${advice}` : ''}`
}

export function sumInWords(findings: Finding[]): string {
  const many = (wanted: Finding['mark']) => findings.filter(({ mark }) => mark === wanted).length
  return `\n${many('works')} virker, ${many('fails')} svikter, ${many('not-asked')} er ikke prøvd.`
}
