import { element, uniqueId } from './element.ts'

export type Tab = { title: string; content: () => HTMLElement }

/** Tabs over one panel (WAI-ARIA tabs: arrows move, the panel follows). */
export function tabs(label: string, list: Tab[]): HTMLElement {
  const panel = element('div', { id: uniqueId('panel'), class: 'tab-panel', role: 'tabpanel' })
  const buttons = list.map(({ title }, position) =>
    element(
      'button',
      {
        id: uniqueId('tab'),
        type: 'button',
        role: 'tab',
        'aria-controls': panel.id,
        click: () => show(position),
      },
      title,
    ),
  )

  function show(position: number): void {
    for (const [index, button] of buttons.entries()) {
      button.setAttribute('aria-selected', String(index === position))
      button.tabIndex = index === position ? 0 : -1
    }
    panel.setAttribute('aria-labelledby', buttons[position]?.id ?? '')
    panel.replaceChildren(list[position]?.content() ?? '')
  }

  function move(event: Event): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[(event as KeyboardEvent).key]
    if (!step) return
    event.preventDefault()
    const now = buttons.findIndex((button) => button.tabIndex === 0)
    const next = (now + step + buttons.length) % buttons.length
    show(next)
    buttons[next]?.focus()
  }

  show(0)
  const bar = element(
    'div',
    { class: 'tab-bar', role: 'tablist', 'aria-label': label, keydown: move },
    ...buttons,
  )
  return element('div', { class: 'tabs' }, bar, panel)
}
