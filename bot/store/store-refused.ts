import { NotDone } from '../settings/not-done.ts'

/** The database cannot be used as it is, or is another's. */
export class StoreRefused extends NotDone {
  override name = 'StoreRefused'
}

/** Another process, mostly the bot, has it open. */
export class StoreInUse extends StoreRefused {}
