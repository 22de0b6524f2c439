import type { leader as nb } from '../nb/leader.ts'

export const leader: typeof nb = {
  title: 'Mine medarbeidarar',
  waiting: (count) => `Ventar på deg (${count})`,
  nothingWaits: 'Ingenting ventar på deg no.',
  firstOf: (shown, all) =>
    `Her er dei ${shown} første av ${all}. Dei neste kjem fram når du har svart på desse.`,
  before: 'Meldt før',
  nothingBefore: 'Ingen andre varsel.',
  none: 'Du har ikkje fått noko varsel som leiar.',
  open: 'Open',
  whatYouSee: 'Her står sakene du er varsla om som leiar. Fritekst, svar og kommentarar er ikkje med.',
  back: 'Tilbake til mine medarbeidarar',
}
