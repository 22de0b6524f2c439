import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { StatisticsJson } from '../../bot/helpdesk/api-shapes.ts'
import { formatsIn } from '../../tab/language/formats.ts'
import { comparisonsOf } from '../../tab/statistics/comparisons.ts'
import { type Figure, figuresOf } from '../../tab/statistics/figures.ts'
import { startSeeded } from '../helpers/seeded.ts'
import { heldUp, withTab } from '../helpers/tab-browser.ts'
import { wordsIn } from '../helpers/tab-words.ts'

describe('The words of the statistics', () => {
  const times = {
    count: 21,
    medianMinutes: 100,
    parts: [15, 60, 240, 1440, 10_080, null].map((underMinutes, count) => ({ underMinutes, count })),
  }
  const statistics: StatisticsJson = {
    months: ['2025-12', '2026-01', '2026-02'],
    perMonth: [{ month: '2026-01', type: 'buypass-card', count: 2 }],
    openByAge: [1, 7, 30, null].map((underDays, count) => ({ underDays, count })),
    toAcknowledge: times,
    toResolve: times,
    handedOver: 0,
    deliveries: [
      { channel: 'email', state: 'sent', count: 3 },
      { channel: 'teams', state: 'failed', count: 1 },
    ],
    alertsWithoutLeader: 0,
    byCause: [],
    byUnit: [],
    byMonth: [],
  }
  const figures = figuresOf(statistics, { incidentTypes: [] }, wordsIn.nb, formatsIn('nb', wordsIn.nb))

  it('name each month, with the year where one begins', () => {
    assert.deepEqual(namesIn('Saker per måned'), ['des. 2025', 'jan. 2026', 'feb.'])
  })

  it('give each time and age both its ends', () => {
    assert.deepEqual(namesIn('Tid til saken er løst'), [
      'under 15 min',
      '15 min–1 t',
      '1–4 t',
      '4 t–1 døgn',
      '1–7 døgn',
      'over 7 døgn',
    ])
    assert.deepEqual(namesIn('Åpne saker etter alder'), [
      'under 1 døgn',
      '1–7 døgn',
      '7–30 døgn',
      'over 30 døgn',
    ])
  })

  it('do not say that what was sent has arrived', () => {
    assert.match(figure('Beskjeder').lead, /^75\s%\ssendt, siste tolv måneder\.$/)
  })

  it('say how many tickets are open in all', () => {
    assert.equal(figure('Åpne saker etter alder').lead, '6 er åpne nå.')
  })

  it('compare tickets by cause, unit and month, with how many were in time', () => {
    const none = { asked: 0, inTime: 0 }
    const compared = (asked: number, inTime: number) => ({
      count: 1_200,
      acknowledged: { asked, inTime },
      touched: none,
      resolved: none,
    })
    const type = {
      id: 'buypass-card',
      paragraph: '2.6',
      name: 'Buypass-kort',
      titles: { lost: 'Buypass-kort mistet' },
      asksLeader: false,
    }
    const equipment = {
      ...type,
      id: 'equipment-lost',
      paragraph: '2.10',
      titles: { lost: 'Utstyr mistet' },
    }
    const shown = comparisonsOf(
      {
        ...statistics,
        byCause: [
          { type: 'of-another-time', cause: 'gone', ...compared(0, 0) },
          { type: 'equipment-lost', cause: 'lost', ...compared(0, 0) },
          { type: 'buypass-card', cause: 'lost', ...compared(6, 5) },
        ],
        byUnit: [
          { unit: 'Skule', ...compared(2, 1) },
          { unit: null, ...compared(3, 0) },
        ],
        byMonth: [{ month: '2026-02', ...compared(1, 1) }],
      },
      { incidentTypes: [equipment, type] },
      wordsIn.nb,
      formatsIn('nb', wordsIn.nb),
    )
    const lines = shown.flatMap(({ rows }) => rows.map(({ name, cells }) => [name, ...cells].join(' | ')))
    assert.deepEqual(
      lines.map((line) => line.replaceAll(/\s/g, ' ')),
      [
        '§ 2.6 Buypass-kort mistet | 1 200 | 83,3 % (5 av 6)',
        '§ 2.10 Utstyr mistet | 1 200 | –',
        'of-another-time gone | 1 200 | –',
        'Skule | 1 200 | 50 % (1 av 2)',
        'Andre enheter | 1 200 | 0 % (0 av 3)',
        'feb. 2026 | 1 200 | 100 % (1 av 1)',
      ],
    )
  })

  it('have columns for what agents did in time where times are set', () => {
    const share = { asked: 4, inTime: 3 }
    const compared = { count: 5, acknowledged: share, touched: share, resolved: { asked: 2, inTime: 0 } }
    const [, , byMonth] = comparisonsOf(
      { ...statistics, byMonth: [{ month: '2026-02', ...compared }] },
      { incidentTypes: [] },
      wordsIn.nb,
      formatsIn('nb', wordsIn.nb),
    )
    assert.deepEqual(byMonth?.columns, ['Saker', 'Leder bekreftet i tide', 'Behandlet i tide', 'Løst i tide'])
    const cells = byMonth?.rows[0]?.cells.map((cell) => cell.replaceAll(/\s/g, ' '))
    assert.deepEqual(cells, ['5', '75 % (3 av 4)', '75 % (3 av 4)', '0 % (0 av 2)'])
  })

  it('say that there are too few people to show their units', () => {
    const share = { asked: 0, inTime: 0 }
    const compared = { count: 1, acknowledged: share, touched: share, resolved: share }
    const [, units] = comparisonsOf(
      { ...statistics, byCause: [{ type: 'buypass-card', cause: 'lost', ...compared }] },
      { incidentTypes: [] },
      wordsIn.nb,
      formatsIn('nb', wordsIn.nb),
    )
    assert.deepEqual(
      [units?.rows, units?.lead],
      [[], 'Saker om færre enn fem personer: da vises ingen enheter.'],
    )
  })

  it('say that there is nothing to compare yet', () => {
    const shown = comparisonsOf(statistics, { incidentTypes: [] }, wordsIn.nb, formatsIn('nb', wordsIn.nb))
    assert.deepEqual([...new Set(shown.map(({ lead }) => lead))], ['Ingen tall ennå.'])
  })

  it('say beside what was sent how many alerts had no leader to go to', () => {
    const leadOf = (alertsWithoutLeader: number) =>
      figuresOf(
        { ...statistics, alertsWithoutLeader },
        { incidentTypes: [] },
        wordsIn.nb,
        formatsIn('nb', wordsIn.nb),
      ).at(-1)?.lead
    assert.match(
      leadOf(1) ?? '',
      /^75\s%\ssendt, siste tolv måneder\. Varsler uten noen leder å gå til: 1\.$/,
    )
    assert.match(leadOf(12) ?? '', / Varsler uten noen leder å gå til: 12\.$/)
  })

  it('say beside the times how many tickets Straks closed without anybody resolving them', () => {
    const besides = (handedOver: number) =>
      figuresOf(
        { ...statistics, handedOver },
        { incidentTypes: [] },
        wordsIn.nb,
        formatsIn('nb', wordsIn.nb),
      ).find(({ title }) => title === 'Tid til saken er løst')?.besides
    assert.equal(besides(12), 'Lukket av Straks fordi mottakeren følger opp i sitt eget system: 12.')
    assert.equal(besides(0), undefined)
  })

  function namesIn(title: string): string[] {
    return figure(title).bars.map(({ name }) => name)
  }

  function figure(title: string): Figure {
    return figures.find((one) => one.title === title) ?? assert.fail(`no ${title}`)
  }
})

describe('The charts on a phone', () => {
  const tab = withTab(() => startSeeded(200))
  let page: Page

  beforeEach(async () => {
    page = await tab.open('Ingrid Solberg', { place: '/statistikk', width: 320 })
    await page.getByRole('img', { name: 'Saker per måned' }).waitFor()
  })

  it('have bars high enough to be compared', async () => {
    await untilDrawn(
      `[...document.querySelectorAll('[aria-label="Saker per måned"] svg')].some((chart) => {
      const bars = [...chart.querySelectorAll('rect, path')].map((one) => one.getBoundingClientRect())
        .filter(({ width, height }) => width > 3 && width < 40 && height > 2)
      const bottom = Math.max(...bars.map((bar) => bar.bottom))
      return bars.length > 0 && bottom - Math.min(...bars.map((bar) => bar.top)) > 150
    })`,
    )
  })

  it('count in whole numbers, each shown once, when there is little to count', async () => {
    await page.route('**/api/statistics', async (route) => {
      const response = await route.fetch()
      const counts: StatisticsJson = await response.json()
      const openByAge = counts.openByAge.map((part, place) => ({ ...part, count: place === 0 ? 1 : 0 }))
      await route.fulfill({ response, json: { ...counts, openByAge } })
    })
    await page.getByRole('button', { name: 'Oppdater' }).click()
    await page.getByText('1 er åpen nå.').waitFor()
    await untilDrawn(
      `[...document.querySelectorAll('[aria-label="Åpne saker etter alder"] svg text')]
        .map((one) => one.textContent).filter((text) => /^\\d+$/.test(text)).join() === '0,1'`,
    )
  })

  it('can be read as a table that adds up', async () => {
    await page.getByRole('button', { name: 'Vis som tabell: Saker per måned' }).click()
    const last = page.getByRole('table', { name: 'Saker per måned' }).getByRole('row').last()
    await last.waitFor()
    const [total = 0, ...counts] = (await last.getByRole('cell').allTextContents()).slice(1).map(Number)
    assert.equal(
      total,
      counts.reduce((sum, count) => sum + count, 0),
    )
    assert.ok(total > 150)
  })

  it('say when the figures were counted, and are counted anew on request', async () => {
    await page.getByText(/Tall fra \d\d?\. \S+ 20\d\d, \d\d:\d\d\./).waitFor()
    const answer = await heldUp(page, '**/api/statistics')
    const refresh = page.getByRole('button', { name: 'Oppdater' })
    await refresh.click()
    // Screen readers are told too.
    await page
      .locator('[aria-live]')
      .filter({ hasText: /^Tall fra/ })
      .getByText('Henter …')
      .waitFor()
    assert.equal(await refresh.getAttribute('aria-disabled'), 'true')
    answer()
    await page.getByText('Henter …').waitFor({ state: 'detached' })
  })

  /** Polls from outside: the page's policy lets no script given as text wait in it. */
  async function untilDrawn(script: string): Promise<void> {
    for (let looks = 0; looks < 600; looks += 1) {
      if (await page.evaluate<boolean>(script)) return
      await pause(50)
    }
    assert.fail('not drawn so')
  }
})
