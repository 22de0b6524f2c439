/** Actions from the list. */
export const work = {
  selection: {
    label: 'Valgte saker',
    select: (number: string) => `Velg ${number}`,
    count: (count: string, isOne: boolean) => `${count} ${isOne ? 'sak' : 'saker'} valgt`,
    take: 'Ta',
    resolve: 'Løs …',
    release: 'Holdt tilbake …',
  },
  /** Actions from the list: on one ticket, by its number, or on several. */
  work: {
    label: 'Det du gjør fra listen',
    several: (count: string) => `${count} saker`,
    resolve: (what: string) => `Løs ${what}`,
    resolving: (what: string) => `Løser ${what} …`,
    resolved: (what: string) => `Løst: ${what}.`,
    give: (what: string) => `Gi ${what} til`,
    giving: (what: string, name: string) => `Gir ${what} til ${name} …`,
    given: (what: string, name: string) => `Gitt til ${name}: ${what}.`,
    release: (what: string) => `Holdt tilbake etter gjenoppretting: ${what}`,
    releaseMeans: 'Det som venter, kan være sendt før. Valget gjelder alle, og kan ikke angres.',
    releasing: {
      send: (what: string) => `Sender det som venter i ${what} …`,
      sent: (what: string) => `Merker som sendt før: ${what} …`,
    },
    released: {
      send: (what: string) => `Det som ventet, sendes nå: ${what}.`,
      sent: (what: string) => `Merket som sendt før: ${what}.`,
    },
    undoing: (what: string) => `Angrer: ${what} …`,
    undone: (what: string) => `Angret: ${what}.`,
    needless: (what: string) => `Var slik fra før, eller er lukket: ${what}.`,
    unsaid: (what: string) => `Allerede lukket, så meldingen er ikke sendt: ${what}.`,
    left: (count: string) => `Ikke gjort: ${count}.`,
    unsure: (count: string) => `Ikke sikkert gjort: ${count}.`,
    overtaken: (name: string) => `endret av ${name} nå nettopp.`,
    notTried: 'ikke prøvd.',
    again: (count: number) => (count === 1 ? 'Prøv den igjen' : `Prøv ${count} igjen`),
    message: 'Melding til alle som får beskjed (kan stå tom)',
  },
}
