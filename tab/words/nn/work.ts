import type { work as nb } from '../nb/work.ts'

export const work: typeof nb = {
  selection: {
    label: 'Valde saker',
    select: (number: string) => `Vel ${number}`,
    count: (count: string, isOne: boolean) => `${count} ${isOne ? 'sak vald' : 'saker valde'}`,
    take: 'Ta',
    resolve: 'Løys …',
    release: 'Halde tilbake …',
  },
  /** Actions from the list: on one ticket, by its number, or on several. */
  work: {
    label: 'Det du gjer frå lista',
    several: (count: string) => `${count} saker`,
    resolve: (what: string) => `Løys ${what}`,
    resolving: (what: string) => `Løyser ${what} …`,
    resolved: (what: string) => `Løyst: ${what}.`,
    give: (what: string) => `Gi ${what} til`,
    giving: (what: string, name: string) => `Gir ${what} til ${name} …`,
    given: (what: string, name: string) => `Gitt til ${name}: ${what}.`,
    release: (what: string) => `Halde tilbake etter gjenoppretting: ${what}`,
    releaseMeans: 'Det som ventar, kan vere sendt før. Valet gjeld alle, og kan ikkje angrast.',
    releasing: {
      send: (what: string) => `Sender det som ventar i ${what} …`,
      sent: (what: string) => `Merkjer som sendt før: ${what} …`,
    },
    released: {
      send: (what: string) => `Det som venta, blir sendt no: ${what}.`,
      sent: (what: string) => `Merkt som sendt før: ${what}.`,
    },
    undoing: (what: string) => `Angrar: ${what} …`,
    undone: (what: string) => `Angra: ${what}.`,
    needless: (what: string) => `Var slik frå før, eller er lukka: ${what}.`,
    unsaid: (what: string) => `Allereie lukka, så meldinga er ikkje sendt: ${what}.`,
    left: (count: string) => `Ikkje gjort: ${count}.`,
    unsure: (count: string) => `Ikkje sikkert gjort: ${count}.`,
    overtaken: (name: string) => `endra av ${name} nett no.`,
    notTried: 'ikkje prøvd.',
    again: (count: number) => (count === 1 ? 'Prøv ho igjen' : `Prøv ${count} igjen`),
    message: 'Melding til alle som får beskjed (kan stå tom)',
  },
}
