import assert from 'node:assert/strict'
import { newPart } from '../../bot/incoming/new-part.ts'

const gmail = 'On Fri, Nov 27, 2026 at 1:58 PM Straks <straks@example.no> wrote:'

describe('The new part of an answer', () => {
  const answers: [string, string[], string][] = [
    [
      'ends where the quotation begins, even without an empty line before it',
      ['Sperret.', 'Ida', gmail, '> Hei'],
      'Sperret.\nIda',
    ],
    [
      'keeps a last line that begins like the introduction of the quotation',
      ['On it, thanks', gmail, '> Hei'],
      'On it, thanks',
    ],
    [
      'ends before an introduction of the quotation that takes three lines',
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
    ['may stand below the quotation', [gmail, '', '>', '> Hei', 'Sperret.'], 'Sperret.'],
    [
      'may stand both above and below the quotation',
      ['Hei,', gmail, '> Hei', '> på deg', '', 'Sperret.'],
      'Hei,\n\nSperret.',
    ],
    [
      'may itself have a line like the introduction of a quotation',
      ['Jeg skrev til utsteder 27.11. kl. 14:', 'Sperr kortet.'],
      'Jeg skrev til utsteder 27.11. kl. 14:\nSperr kortet.',
    ],
    [
      'may have a line that ends with a colon',
      ['Kortet er sperret kl. 14:20:', '', 'Ida'],
      'Kortet er sperret kl. 14:20:\n\nIda',
    ],
    ['may have a line that begins with "Fra:"', ['Fra: i dag', 'Sperret.'], 'Fra: i dag\nSperret.'],
    ['may begin with "On"', ['On Friday we block it.', 'Ida'], 'On Friday we block it.\nIda'],
    ['keeps its signature', ['Sperret.', '', '-- ', 'Ida'], 'Sperret.\n\n--\nIda'],
    ['is empty when all of the answer is quoted', [gmail, '> Hei'], ''],
    [
      'is found when the quotation is introduced in Icelandic',
      ['Lokað.', '', 'Þann fös., 27. nóv. 2026 kl. 13:58 skrifaði Straks:', '> Hei'],
      'Lokað.',
    ],
  ]
  for (const [what, lines, expected] of answers) {
    it(what, () => assert.equal(newPart(lines.join('\n')), expected))
  }
})
