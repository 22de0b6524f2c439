import { query } from '../helpers/postgres.ts'

/** Makes a server refuse all writes, on open connections too, or accept them again. */
export async function readOnly(serverUrl: string, is: boolean): Promise<void> {
  const setting = `alter system set default_transaction_read_only = ${is ? 'on' : 'off'}`
  await query(serverUrl, setting, 'select pg_reload_conf()')
}
