import pg from 'pg'

/** Makes a server refuse all writes, on open connections too, or accept them again. */
export async function readOnly(serverUrl: string, is: boolean): Promise<void> {
  const client = new pg.Client(serverUrl)
  await client.connect()
  try {
    await client.query(`alter system set default_transaction_read_only = ${is ? 'on' : 'off'}`)
    await client.query('select pg_reload_conf()')
  } finally {
    await client.end()
  }
}
