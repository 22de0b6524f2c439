import assert from 'node:assert/strict'
import fc from 'fast-check'
import markdownIt from 'markdown-it'
import { escapeMarkdown } from '../../cards/markdown.ts'
import { renderForm } from '../../cards/render.ts'
import { type Change, everyCard } from '../helpers/card-samples/every-card.ts'
import { forms } from '../helpers/card-samples/forms.ts'
import { executesOf, inputsOf, textsOf } from '../helpers/card-shown.ts'
import { officialFaults } from './official-renderer.ts'

const markdown = markdownIt()
const hostile = `\${1+1} [klikk](https://evil) ** <b>\n# {{DATE(2026-01-01T00:00:00Z)}} ${'*'.repeat(5000)}`

describe('Text that people have written', () => {
  for (const [name, card] of everyCard(withEveryText(hostile))) {
    it(`is shown as written and does nothing – ${name}`, () => {
      const texts = textsOf(card)
      assert.deepEqual(officialFaults(card), [])
      for (const text of texts) {
        assert.doesNotMatch(markdown.render(text), /<(?!\/?p>)/)
        assert.doesNotMatch(text, /\{\{DATE/)
      }
      assert.ok(plain(texts.map(shown).join(' ')).includes(plain(hostile)))
    })
  }

  it('gets no backslashes in a button, a value or a label', () => {
    const card = renderForm(withEveryText('*a_b*')(forms['form: filled from the message']))
    const inputs = inputsOf(card)
    assert.ok(inputs.every(({ value, label }) => value === '*a_b*' && label === '*a_b*'))
    assert.ok(executesOf(card).every(({ title }) => title === '*a_b*'))
  })

  it('reads the same after Markdown, whatever it holds', () => {
    const markdownish = fc.array(
      fc.constantFrom(
        ...'\\*_`~[]()<>#+-=|&;!{}$:/.1aå \n\t',
        '&amp;',
        '{{DATE(',
        '- ',
        '1. ',
        '---',
        '    ',
        '```',
      ),
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      markdownish.map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, (written) => assert.equal(shown(escapeMarkdown(written)), plain(written))),
      { numRuns: 2000 },
    )
  })

  it('comes out untouched when it is ordinary', () => {
    const ordinary =
      'Sak 2026-000123: «mistet» på bussen (linje 3) kl. 14:02, 2.6 & 100 % – ring 51 46 80 00!'
    assert.equal(escapeMarkdown(ordinary), ordinary)
  })
})

/** Replaces every shown text in the data; names, kinds and ids stay. */
function withEveryText(text: string): Change {
  const kept = ['kind', 'tone', 'name', 'id', 'verb', 'data', 'userIds']
  const replaced = (data: unknown, key = ''): unknown => {
    if (kept.includes(key) || data === null || typeof data === 'boolean') return data
    if (typeof data === 'string') return text
    if (Array.isArray(data)) return data.map((one) => replaced(one))
    return Object.fromEntries(
      Object.entries(data as object).map(([name, value]) => [name, replaced(value, name)]),
    )
  }
  return <T>(data: T) => replaced(data) as T
}

/** Returns a Markdown text as a reader sees it. */
function shown(text: string): string {
  const html = markdown.render(text).replace(/<\/?p>/g, '')
  return plain(
    html
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  )
}

/** Leaves out invisible differences: control characters, and the amount of white space. */
function plain(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
