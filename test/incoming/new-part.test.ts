import assert from 'node:assert/strict'
import { newPart } from '../../bot/incoming/new-part.ts'

const gmail = 'On Fri, Nov 27, 2026 at 1:58 PM Straks <straks@example.no> wrote:'

describe('What is new in an answer', () => {
  const answers: [string, string[], string][] = [
    [
      'ends where the quotation begins, without an empty line too',
      ['Sperret.', 'Ida', gmail, '> Hei'],
      'Sperret.\nIda',
    ],
    ['keeps a last line that begins as the next does', ['On it, thanks', gmail, '> Hei'], 'On it, thanks'],
    [
      'is not cut by who wrote in three lines',
      [
        'Sperret.',
        'On Nov 27, 2026, at 1:58 PM, Straks, Eigersund kommune <',
        'straks@example.no>',
        'wrote:',
        '',
        'Hei',
      ],
      'Sperret.',
    ],
    ['may stand below', [gmail, '', '>', '> Hei', 'Sperret.'], 'Sperret.'],
    ['may stand below and above', ['Hei,', gmail, '> Hei', '> på deg', '', 'Sperret.'], 'Hei,\n\nSperret.'],
    [
      'may itself speak of what was written',
      ['Jeg skrev til utsteder 27.11. kl. 14:', 'Sperr kortet.'],
      'Jeg skrev til utsteder 27.11. kl. 14:\nSperr kortet.',
    ],
    [
      'may have a line with a colon',
      ['Kortet er sperret kl. 14:20:', '', 'Ida'],
      'Kortet er sperret kl. 14:20:\n\nIda',
    ],
    ['may say from and to', ['Fra: i dag', 'Sperret.'], 'Fra: i dag\nSperret.'],
    ['may begin with On', ['On Friday we block it.', 'Ida'], 'On Friday we block it.\nIda'],
    ['keeps its signature', ['Sperret.', '', '-- ', 'Ida'], 'Sperret.\n\n--\nIda'],
    ['is nothing when all is quoted', [gmail, '> Hei'], ''],
    [
      'is known in a language that nobody here speaks',
      ['Lokað.', '', 'Þann fös., 27. nóv. 2026 kl. 13:58 skrifaði Straks:', '> Hei'],
      'Lokað.',
    ],
  ]
  for (const [what, lines, expected] of answers) {
    it(what, () => assert.equal(newPart(lines.join('\n')), expected))
  }
})
