/** The embedded database cannot be used as it is. The message names the folder and what the administrator can do. */
export class StoreRefused extends Error {
  override name = 'StoreRefused'
}

/** Another process, mostly the bot, has it open. */
export class StoreInUse extends StoreRefused {}
