/** Words for leaders. */
export const leader = {
  title: 'Mine medarbeidere',
  waiting: (count: string) => `Venter på deg (${count})`,
  nothingWaits: 'Ingenting venter på deg nå.',
  firstOf: (shown: string, all: string) =>
    `Her er de ${shown} første av ${all}. De neste kommer fram når du har svart på disse.`,
  before: 'Meldt før',
  nothingBefore: 'Ingen andre varsler.',
  none: 'Du har ikke fått noe varsel som leder.',
  open: 'Åpen',
  whatYouSee: 'Her står sakene du er varslet om som leder. Fritekst, svar og kommentarer er ikke med.',
  back: 'Tilbake til mine medarbeidere',
}
