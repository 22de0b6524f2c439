import { numericTime } from '../../dialogs/oslo-time.ts'
import { isBehind } from '../store/database-use.ts'
import type { Header } from './backup-file.ts'
import type { Contents } from './look-table.ts'

export const done = {
  backedUp: (file: string, rows: number) => [
    `${rows} rader står i ${file}.`,
    'Prøv den med kommandoen restore --check, og ta vare på den et annet sted enn databasen.',
  ],
  restored: ({ takenAt, version }: Header) => [
    `Kopien fra ${numericTime(new Date(takenAt))} (Straks ${version}) er lagt inn.`,
    'Start Straks. Det som skulle sendes da kopien ble tatt, holdes tilbake: det kan være sendt før. Sakene står i fanen under «Trenger oppfølging», og der velger en saksbehandler om det skal sendes.',
  ],
  checked: ({ takenAt, version, migrations, tickets, newestEvent, due, impossible }: Header & Contents) => [
    `Tatt ${numericTime(new Date(takenAt))} av Straks ${version}, hel og lesbar.`,
    `Saker: ${tickets}. Siste hendelse: ${newestEvent ? numericTime(newestEvent) : 'ingen'}.`,
    !isBehind({ migrated: migrations })
      ? 'Databasen er slik denne versjonen har den.'
      : 'Databasen er fra en eldre versjon. Den bringes à jour når Straks starter.',
    `Skulle sendes da kopien ble tatt, og holdes tilbake: ${due}.`,
    ...(impossible.length === 0
      ? ['Alle beskjeder er i en tilstand som kan ha vært.']
      : impossible.map(({ what, deliveries }) => `FEIL: ${deliveries} beskjeder er ${what}.`)),
  ],
}
