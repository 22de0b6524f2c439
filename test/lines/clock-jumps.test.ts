import assert from 'node:assert/strict'
import { pino } from 'pino'
import { roomIn } from '../../bot/queue/rate-limit.ts'
import { watchClock } from '../../bot/store/clock-watch.ts'

const AN_HOUR = 60 * 60_000
const A_YEAR = 365 * 24 * AN_HOUR

describe("When the machine's clock jumps", () => {
  it('nothing is erased or given up in the same breath, but after a second look', async () => {
    const { isRight, pass, jump } = machine()
    pass(AN_HOUR)
    assert.equal(await isRight(), true)
    jump(A_YEAR)
    assert.equal(await isRight(), false)
    pass(5 * 60_000)
    assert.equal(await isRight(), false)
    pass(6 * 60_000)
    assert.equal(await isRight(), true)
  })

  it('a jump that was put right meanwhile asks for a second look too', async () => {
    const { isRight, pass, jump } = machine()
    jump(A_YEAR)
    assert.equal(await isRight(), false)
    jump(-A_YEAR)
    assert.equal(await isRight(), false)
    pass(11 * 60_000)
    assert.equal(await isRight(), true)
  })

  it('nothing is while the database has another time, however long', async () => {
    const { isRight, pass, differ } = machine()
    differ(AN_HOUR)
    for (let look = 0; look < 5; look++) {
      assert.equal(await isRight(), false)
      pass(AN_HOUR)
    }
    differ(1_000)
    assert.equal(await isRight(), true)
  })

  it('it is said at once that the database has another time, then once an hour, and once when it has not', async () => {
    const { isRight, pass, differ, logged } = machine()
    differ(AN_HOUR)
    for (let look = 0; look < 4; look++) {
      await isRight()
      pass(AN_HOUR / 2)
    }
    differ(1_000)
    await isRight()
    await isRight()
    const differs = "the clock differs from the database's: nothing is erased or given up"
    assert.deepEqual(logged(), [
      { level: 50, apartMs: -AN_HOUR, msg: differs },
      { level: 50, apartMs: -AN_HOUR, msg: differs },
      { level: 30, apartMs: undefined, msg: "the clock is the database's again" },
    ])
  })

  it('backward, mails go on: what was noted for later than now was noted by a wrong clock', () => {
    const now = Date.now()
    const before = Array.from({ length: 29 }, (_, index) => now + AN_HOUR + index)
    const { places, freeAt } = roomIn([{ most: 29, withinMs: 61_000 }], before, now)
    assert.deepEqual([places, freeAt], [29, now])
  })

  it('by less than the clocks of two instances may differ, what the other has sent still counts', () => {
    const now = Date.now()
    const { places } = roomIn([{ most: 29, withinMs: 61_000 }], [now + 2_000], now)
    assert.equal(places, 28)
  })
})

/** Returns a machine with settable clocks, its own and its database's. */
function machine() {
  let steady = 0
  let jumped = 0
  let apart = 0
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const at = () => new Date(1_800_000_000_000 + steady + jumped)
  const databaseTime = async () => new Date(at().getTime() + apart)
  return {
    isRight: watchClock({ clock: at, databaseTime, steady: () => steady }, log),
    pass(ms: number) {
      steady += ms
    },
    jump(ms: number) {
      jumped += ms
    },
    differ(ms: number) {
      apart = ms
    },
    logged: () =>
      lines.map((line) => {
        const { level, apartMs, msg } = JSON.parse(line)
        return { level, apartMs, msg }
      }),
  }
}
