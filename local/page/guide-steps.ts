import { capitalised } from '../../dialogs/texts/capitalised.ts'
import type { PaneName } from './pane.ts'

export type StepName = 'report' | 'mail' | 'alert' | 'acknowledge' | 'receipt' | 'ticket'

export type Names = { employee: string; leader: string; helpDesk: string }

export type Step = {
  name: StepName
  pane: PaneName
  /** The step only counts after this one, as the same thing may happen for another reason. */
  after?: StepName
  title: (names: Names) => string
  todo: (names: Names) => string
}

/** The steps of the guide; each is done when it has happened, not when it is clicked. */
export const steps: Step[] = [
  {
    name: 'report',
    pane: 'employee',
    title: ({ employee }) => `${employee} melder fra`,
    todo: ({ employee }) => `Skriv til Straks i chatten til ${employee}, eller velg på kortet.`,
  },
  {
    name: 'mail',
    pane: 'mail',
    title: () => 'Mottakeren får e-post',
    todo: () => 'Trykk «Send meldingen». E-posten går med en gang.',
  },
  {
    name: 'alert',
    pane: 'leader',
    after: 'report',
    title: ({ leader }) => `${leader} blir varslet`,
    todo: ({ leader }) => `Varselet kommer i chatten til ${leader}.`,
  },
  {
    name: 'acknowledge',
    pane: 'leader',
    after: 'alert',
    title: ({ leader }) => `${leader} bekrefter`,
    todo: ({ leader }) => `Trykk på knappen i varselet til ${leader}. Er saken avsluttet, meld en ny.`,
  },
  {
    name: 'receipt',
    pane: 'employee',
    after: 'acknowledge',
    title: ({ employee }) => `${employee} ser det`,
    todo: ({ employee }) => `Kvitteringen i chatten til ${employee} følger med på alt som skjer.`,
  },
  {
    name: 'ticket',
    pane: 'help-desk',
    title: ({ helpDesk }) => `${capitalised(helpDesk)} har saken`,
    todo: ({ helpDesk }) => `Åpne saken hos ${helpDesk}.`,
  },
]

export const allDone = 'Da har du sett hele saksgangen. Prøv gjerne flere hendelser.'
