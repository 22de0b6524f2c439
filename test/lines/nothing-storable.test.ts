import assert from 'node:assert/strict'
import { freePort } from '../../local/free-port.ts'
import { untilSo } from '../../local/until-so.ts'
import { type PostgresServer, startPostgres } from '../helpers/postgres.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'
import { smallDisk } from './full-disk.ts'
import { readOnly } from './read-only.ts'

describe('While nothing can be stored', () => {
  let postgres: PostgresServer
  before(async () => {
    postgres = await startPostgres()
  })
  after(() => postgres.close())

  it('the load balancer is told that the database is read-only', async () => {
    await running(await postgres.freshDatabase(), async (straks) => {
      await readOnly(postgres.url, true)
      try {
        assert.match(await readiness(straks, 503), /25006|read.?only/i)
        assert.match(await metrics(straks), /^straks_database_answers 0$/m)
      } finally {
        await readOnly(postgres.url, false)
      }
    })
  })

  it('the load balancer is told that the disk is full', async () => {
    const disk = await smallDisk(postgres.url)
    try {
      await running(disk.url, async (straks) => {
        disk.fill()
        assert.match(await readiness(straks, 503), /53100|full/i)
        const told = await metrics(straks)
        assert.match(told, /^straks_database_answers 0$/m)
        // The waiting deliveries can still be read and reported.
        assert.match(told, /^straks_deliveries_without_job 0$/m)
        disk.clear()
      })
    } finally {
      disk.close()
    }
  })
})

/** Runs Straks on this database; it is ready before and after. */
async function running(url: string, meanwhile: (straks: StraksUnderTest) => Promise<void>): Promise<void> {
  const straks = await startUnderTest({ env: { DATABASE_URL: url, METRICS_PORT: String(await freePort()) } })
  try {
    await readiness(straks, 200)
    await meanwhile(straks)
    await readiness(straks, 200)
    assert.match(await metrics(straks), /^straks_database_answers 1$/m)
  } finally {
    await straks.close()
  }
}

async function metrics({ straks }: StraksUnderTest): Promise<string> {
  return (await fetch(straks.metricsUrl ?? '')).text()
}

/** Waits for this status. @returns the body of the first answer with it */
async function readiness({ straks }: StraksUnderTest, status: number): Promise<string> {
  let body = ''
  const isSo = async () => {
    const answer = await fetch(`${straks.url}/readyz`)
    body = await answer.text()
    return answer.status === status
  }
  await untilSo(isSo, () => `/readyz says ${body}`, 60_000)
  return body
}
