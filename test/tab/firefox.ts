import { type Browser, firefox } from 'playwright-core'
import { z } from 'zod'
import { browserProgram } from '../helpers/browser-program.ts'

/**
 * Launches an ordinary Firefox by WebDriver BiDi, which it speaks itself, with forced colours. Colours and motion
 * cannot be set for its windows, only for the whole browser.
 */
export async function launchFirefox(): Promise<Browser> {
  const browser = await firefox.launch({
    // Playwright's name for the protocol; without it, it looks for its own build of Firefox.
    channel: 'moz-firefox',
    executablePath: browserProgram({
      variable: 'FIREFOX',
      names: ['firefox-esr', 'firefox'],
      install: 'firefox-esr',
      missing:
        'The tests in Firefox need it. Install it (Debian: apt-get install firefox-esr), or set FIREFOX to the path of the program.',
    }),
    firefoxUserPrefs: {
      'ui.prefersReducedMotion': 1,
      ...FEW_PROCESSES,
      ...FORCED,
    },
  })
  withoutMediaFeatures(browser)
  return browser
}

/** No spare process for a page that never comes, and no process per site. */
const FEW_PROCESSES = {
  'dom.ipc.processPrelaunch.enabled': false,
  'fission.autostart': false,
}

/** Stands in for a system's high contrast, which a browser without a desktop lacks: black on white. */
const FORCED = {
  'browser.display.document_color_use': 2,
  'browser.display.use_system_colors': false,
  'browser.display.foreground_color': '#000000',
  'browser.display.background_color': '#FFFFFF',
  'ui.highlight': '#000080',
  'ui.highlighttext': '#FFFFFF',
}

/** The part of Playwright that speaks to the browser, as far as needed. */
const Inside = z.object({
  _connection: z.object({
    toImpl: z.function({
      input: [z.unknown()],
      output: z.object({ _browserSession: z.custom<Session>((it) => typeof it === 'object' && it !== null) }),
    }),
  }),
})

type Session = { send(command: string, parameters: unknown): Promise<unknown> }

/** Playwright begins each window with this command. Firefox ESR lacks it, so the window is given up. */
function withoutMediaFeatures(browser: Browser): void {
  const { _browserSession: session } = Inside.parse(browser)._connection.toImpl(browser)
  const send = session.send.bind(session)
  session.send = async (command, parameters) =>
    command === 'emulation.setMediaFeaturesOverride' ? {} : send(command, parameters)
}
