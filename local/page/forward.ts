import { api } from './api.ts'
import { element } from './element.ts'
import { clockTime, isMoved, now, setAhead, wholeTime } from './time.ts'

const minutes = 30
const tickMs = 1000

/** The button that moves the clock of local mode forward, and the clock's time once it has been moved. */
export function forwardButton(): HTMLElement {
  const clock = element('time', { class: 'moved-clock' })
  const said = element('span', { class: 'unseen', role: 'status' })
  const button = element(
    'button',
    {
      class: 'forward',
      type: 'button',
      title: `Flytt klokken i prøven ${minutes} minutter fram`,
      click: () => void moveOn(),
    },
    `Spol ${minutes} min`,
  )

  async function moveOn(): Promise<void> {
    button.disabled = true
    try {
      setAhead(await api.moveClock(minutes))
      said.textContent = `Klokken i prøven er ${clockTime(now().toISOString())}`
      showClock(clock)
    } catch {
      said.textContent = 'Klokken ble ikke flyttet. Prøv igjen.'
    } finally {
      button.disabled = false
    }
  }

  showClock(clock)
  window.setInterval(() => showClock(clock), tickMs)
  return element('div', { class: 'forward-clock' }, clock, button, said)
}

function showClock(clock: HTMLTimeElement): void {
  const at = now().toISOString()
  clock.hidden = !isMoved()
  clock.dateTime = at
  clock.title = wholeTime(at)
  if (clock.textContent !== clockTime(at)) clock.textContent = clockTime(at)
}
