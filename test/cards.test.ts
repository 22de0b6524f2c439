import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import markdownIt from 'markdown-it'
import { escapeMarkdown } from '../cards/markdown.ts'
import type { Card } from '../cards/render.ts'
import {
  renderAlert,
  renderAsk,
  renderForm,
  renderMenu,
  renderNotice,
  renderQuestion,
  renderReceipt,
  renderTickets,
} from '../cards/render.ts'
import type { CardPart } from '../local/adaptive-card.ts'
import { cardFault, isAction, isInput, partsOf } from '../local/adaptive-card.ts'
import { alerts, asks, forms, fullest, menus, notices, questions, receipts, tickets } from './card-samples.ts'

/** What is used here of the official renderer: its own types do not compile under strict ESM flags. */
type Official = {
  SerializationContext: new () => {
    eventCount: number
    getEventAt(index: number): { event: number; message: string; source?: unknown }
  }
  AdaptiveCard: new () => {
    parse(json: Card, context: unknown): void
    validateProperties(): { validationEvents: { event: number; message: string; source?: unknown }[] }
  }
  ChoiceSetInput: new () => { choicesData?: { dataset?: string } }
}
// The package's ES modules leave out file extensions, which Node does not accept.
const official: Official = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js')

const markdown = markdownIt()
const hostile = `\${1+1} [klikk](https://evil) ** <b>\n# {{DATE(2026-01-01T00:00:00Z)}} ${'*'.repeat(5000)}`

describe('every card', () => {
  for (const [name, card] of all((data) => data)) {
    it(`is accepted by the official renderer and by Teams – ${name}`, () => {
      assert.deepEqual(officialFaults(card), [])
      assert.equal(cardFault(card), undefined)
      assert.equal(card.version, '1.5')
    })

    it(`is fully filled and small – ${name}`, () => {
      assert.doesNotMatch(JSON.stringify(card), /\$\{|undefined/)
      assert.ok(bytes(card) < (name === 'tickets: many' ? 80_000 : 28_000), `${bytes(card)} bytes`)
    })

    it(`gives back the verb, also from clients too old for Action.Execute – ${name}`, () => {
      for (const action of executesOf(card)) {
        const { verb, data, title } = action
        assert.ok(verb && title)
        assert.partialDeepStrictEqual(action.fallback, {
          type: 'Action.Submit',
          title,
          data: { ...(data as object), verb },
        })
      }
    })

    it(`wraps every text – ${name}`, () => {
      const texts = [...partsOf(card)].filter(
        ({ type, text }) => type === 'TextBlock' && String(text).length > 1,
      )
      assert.deepEqual(
        texts.filter(({ wrap }) => wrap !== true),
        [],
      )
    })
  }

  it('stays under what Teams accepts when people have written as much as they can', () => {
    assert.ok(bytes(renderForm(fullest['form: everything written full'])) < 28_000)
    assert.ok(bytes(renderAlert(fullest['alert: everything written full'])) < 80_000)
  })
})

describe('what people have written', () => {
  for (const [name, card] of all(withEveryText(hostile))) {
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

  it('keeps a button, a value and a hint free of backslashes', () => {
    const card = renderForm(withEveryText('*a_b*')(forms['form: filled from the message']))
    const inputs = inputsOf(card)
    assert.ok(inputs.every(({ value, label }) => value === '*a_b*' && label === '*a_b*'))
    assert.ok(executesOf(card).every(({ title }) => title === '*a_b*'))
  })

  it('means the same after Markdown, whatever it is', () => {
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

describe('the menu', () => {
  it('has one row per incident type, to be tapped anywhere, and the other languages last', () => {
    const { choices, languages } = menus['menu: fresh']
    const rows = executesOf(renderMenu(menus['menu: fresh']))
    assert.deepEqual(
      rows.map(({ data }) => data),
      [...choices, ...languages].map(({ data }) => data),
    )
  })

  it('offers a half-finished report only when there is one', () => {
    const titles = (data: (typeof menus)['menu: fresh']) =>
      executesOf(renderMenu(data)).map(({ title }) => title)
    assert.ok(!titles(menus['menu: fresh']).includes('Fortsett'))
    assert.ok(titles(menus['menu: with a half-finished report']).includes('Fortsett'))
  })
})

describe('the form', () => {
  it('names its inputs as the fields are named, each with a label', () => {
    const inputs = inputsOf(renderForm(forms['form: empty']))
    assert.deepEqual(
      inputs.map(({ id }) => id),
      ['cause', 'when', 'where', 'note', 'phone', 'affected'],
    )
    assert.ok(inputs.every(({ label }) => label))
  })

  it('requires the cause and nothing else', () => {
    const required = inputsOf(renderForm(forms['form: equipment'])).filter(({ isRequired }) => isRequired)
    assert.deepEqual(
      required.map(({ id, errorMessage, style }) => ({ id, errorMessage, style })),
      [{ id: 'cause', errorMessage: 'Velg hva som har skjedd.', style: 'expanded' }],
    )
  })

  it('asks for no cause when the type has none', () => {
    assert.deepEqual(
      inputsOf(renderForm(forms['form: without causes'])).map(({ id }) => id),
      ['affected'],
    )
  })

  it('begins with what to do now', () => {
    const data = forms['form: empty']
    assert.deepEqual(textsOf(renderForm(data)).slice(0, 3), [data.heading, ...data.actNow])
  })

  it('folds the rest away unless something in there is filled in already', () => {
    const visible = (data: (typeof forms)['form: empty']) =>
      [...partsOf(renderForm(data))].find(({ id }) => id === 'more-inputs')?.isVisible
    assert.equal(visible(forms['form: empty']), false)
    assert.equal(visible(forms['form: filled from the message']), true)
  })

  it('lists a few choices openly and many in a menu', () => {
    const inputs = inputsOf(renderForm(forms['form: equipment']))
    const style = (id: string) => inputs.find((one) => one.id === id)?.style
    assert.equal(style('personalData'), 'expanded')
    assert.equal(style('device'), 'compact')
  })

  it('finds a colleague in the whole organisation', () => {
    const person = inputsOf(renderForm(forms['form: empty'])).find(({ id }) => id === 'affected')
    assert.deepEqual(person?.['choices.data'], { type: 'Data.Query', dataset: 'graph.microsoft.com/users' })
  })

  it('can be dropped without filling in anything', () => {
    const [send, drop] = executesOf(renderForm(forms['form: empty']))
    assert.equal(send?.associatedInputs, 'auto')
    assert.equal(send?.style, 'positive')
    assert.equal(drop?.associatedInputs, 'none')
  })
})

describe('the alert', () => {
  it('is calm once it is done', () => {
    assert.ok(colours(renderAlert(alerts['alert: urgent'])).includes('Attention'))
    assert.ok(!colours(renderAlert(alerts['alert: acknowledged'])).includes('Attention'))
  })
})

describe('a line of the receipt', () => {
  it('tells its state by a sign and words, never by colour alone', () => {
    const texts = textsOf(renderReceipt(receipts['receipt: something failed']))
    for (const [sign, who] of [
      ['!', 'Buypass'],
      ['○', 'Leder Ola Nordmann'],
    ] as const)
      assert.equal(texts[texts.indexOf(who) - 1], sign)
  })
})

describe('a row of my tickets', () => {
  it('tells a screen reader all that it shows', () => {
    const data = tickets['tickets: some']
    const titles = executesOf(renderTickets(data)).map(({ title }) => String(title))
    for (const [at, { title, state, number, when }] of data.tickets.entries())
      for (const text of [title, state, number, when]) assert.ok(titles[at]?.includes(text))
  })
})

type Change = <T>(data: T) => T

/** Every sample as a card, its data changed first. */
function all(change: Change): [string, Card][] {
  return [
    ...cards(menus, change, renderMenu),
    ...cards(forms, change, renderForm),
    ...cards(questions, change, renderQuestion),
    ...cards(receipts, change, renderReceipt),
    ...cards(alerts, change, renderAlert),
    ...cards(tickets, change, renderTickets),
    ...cards(notices, change, renderNotice),
    ...cards(asks, change, renderAsk),
  ]
}

function cards<T>(samples: Record<string, T>, change: Change, render: (data: T) => Card): [string, Card][] {
  return Object.entries(samples).map(([name, data]) => [name, render(change(data))])
}

/** Data with every text that is shown replaced; names, kinds and ids stay. */
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

function officialFaults(json: Card): string[] {
  const context = new official.SerializationContext()
  const card = new official.AdaptiveCard()
  card.parse(json, context)
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
  const properties = card
    .validateProperties()
    .validationEvents.filter(({ source }) => !isPeoplePicker(source))
  return [...parsing, ...properties.map(({ message }) => message)]
}

/** A people picker has no choices until somebody searches; the renderer's check does not know (AdaptiveCards #7044). */
function isPeoplePicker(source: unknown): boolean {
  return (
    source instanceof official.ChoiceSetInput && source.choicesData?.dataset === 'graph.microsoft.com/users'
  )
}

function textsOf(card: Card): string[] {
  return [...partsOf(card)].filter(({ type }) => type === 'TextBlock').map(({ text }) => String(text))
}

function inputsOf(card: Card): CardPart[] {
  return [...partsOf(card)].filter(isInput)
}

function executesOf(card: Card): CardPart[] {
  return [...partsOf(card)].filter((part) => isAction(part) && part.type === 'Action.Execute')
}

function colours(card: Card): unknown[] {
  return [...partsOf(card)].map(({ color }) => color)
}

/** Teams measures messages in UTF-16. */
function bytes(card: Card): number {
  return Buffer.byteLength(JSON.stringify(card), 'utf16le')
}

/** What a reader sees of a Markdown text. */
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

/** Without the differences that nobody sees: control characters, and how much white space there is. */
function plain(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
