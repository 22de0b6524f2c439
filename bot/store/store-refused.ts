import { NotDone } from '../settings/not-done.ts'

/** The database cannot be used, or belongs to another installation. */
export class StoreRefused extends NotDone {
  override name = 'StoreRefused'
}

/** Another process, usually the bot, has the database open. */
export class StoreInUse extends StoreRefused {}
