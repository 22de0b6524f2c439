import { type Browser, firefox } from 'playwright-core'
import { z } from 'zod'
import { browserProgram } from '../helpers/browser-program.ts'

/**
 * A Firefox as everybody has it, by WebDriver BiDi, the protocol that it speaks itself. Its windows take no wishes for
 * colours or motion: they are the whole browser's.
 */
export async function launchFirefox({ forcedColours = false } = {}): Promise<Browser> {
  const browser = await firefox.launch({
    // Playwright's name for the protocol; without it, it looks for a Firefox of its own making.
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
      ...(forcedColours && FORCED),
    },
  })
  withoutMediaFeatures(browser)
  return browser
}

/** None that waits for a page which never comes, and none for each of the sites that a page shows. */
const FEW_PROCESSES = {
  'dom.ipc.processPrelaunch.enabled': false,
  'fission.autostart': false,
}

/** In place of a system with high contrast, which a browser without a desktop has not: black on white, whatever a page asks for. */
const FORCED = {
  'browser.display.document_color_use': 2,
  'browser.display.use_system_colors': false,
  'browser.display.foreground_color': '#000000',
  'browser.display.background_color': '#FFFFFF',
  'ui.highlight': '#000080',
  'ui.highlighttext': '#FFFFFF',
}

/** Playwright's half that speaks to the browser, as far as it is needed. */
const Inside = z.object({
  _connection: z.object({
    toImpl: z.function({
      input: [z.unknown()],
      output: z.object({ _browserSession: z.custom<Session>((it) => typeof it === 'object' && it !== null) }),
    }),
  }),
})

type Session = { send(command: string, parameters: unknown): Promise<unknown> }

/** Playwright begins every window with this one command, which Firefox ESR does not know yet, and gives the window up. */
function withoutMediaFeatures(browser: Browser): void {
  const { _browserSession: session } = Inside.parse(browser)._connection.toImpl(browser)
  const send = session.send.bind(session)
  session.send = async (command, parameters) =>
    command === 'emulation.setMediaFeaturesOverride' ? {} : send(command, parameters)
}
