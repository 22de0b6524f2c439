import type { statistics as nb } from '../nb/statistics.ts'

export const statistics: typeof nb = {
  title: 'Statistikk',
  titles: {
    perMonth: 'Saker per månad',
    openByAge: 'Opne saker etter alder',
    toAcknowledge: 'Tid til leiaren har stadfesta',
    toResolve: 'Tid til saka er løyst',
    deliveries: 'Beskjedar',
    byCause: 'Saker etter paragraf og årsak',
    byUnit: 'Saker etter eining',
    byMonth: 'I tide per månad',
  },
  leads: {
    byCause: 'Siste tolv månader. Leiar i tide: før neste leiar blir varsla.',
    byUnit:
      'Eininga som personen høyrde til da saka vart meld. Einingar med saker om færre enn fem personar blir berre viste saman.',
    noUnits: 'Saker om færre enn fem personar: då blir ingen einingar viste.',
    byMonth: 'Kor mange som vart stadfesta i tide, etter månaden dei vart melde.',
  },
  /** The small units, together. */
  others: 'Andre einingar',
  inTime: 'Leiar stadfesta i tide',
  inTimeOf: (percent: string, inTime: string, asked: string) =>
    `${percent} (${inTime}\u00a0av\u00a0${asked})`,
  openNow: (count, isOne) => `${count} ${isOne ? 'er open' : 'er opne'} no.`,
  lastYear: 'Siste tolv månader.',
  month: 'Månad',
  age: 'Alder',
  time: 'Tid',
  channel: 'Kanal',
  under: (time) => `under ${time}`,
  over: (time) => `over ${time}`,
  halfWithin: (time) => `Halvparten innan om lag ${time}, siste tolv månader.`,
  share: (percent) => `${percent} sende, siste tolv månader.`,
  handedOver: (count) => `Lukka av Straks fordi mottakaren følgjer opp i sitt eige system: ${count}.`,
  withoutLeader: (count) => `Varsel utan nokon leiar å gå til: ${count}.`,
  minutes: (count) => `${count} min`,
  hours: (count) => (count === 1 ? '1 time' : `${count} timar`),
  days: (count) => `${count} døgn`,
  shortHours: (count) => `${count} t`,
  total: 'I alt',
  asOf: (time) => `Tal frå ${time}.`,
  refresh: 'Oppdater',
  empty: 'Ingen tal enno.',
  asTable: 'Vis som tabell',
  asChart: 'Vis som diagram',
}
