import assert from 'node:assert/strict'
import { pino } from 'pino'
import { roomIn } from '../../bot/queue/rate-limit.ts'
import { watchClock } from '../../bot/store/clock-watch.ts'

const AN_HOUR = 60 * 60_000
const A_YEAR = 365 * 24 * AN_HOUR

describe("When the machine's clock jumps", () => {
  it('its time is not trusted for ten minutes', async () => {
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

  it('its time is not trusted for ten minutes after a jump back either', async () => {
    const { isRight, pass, jump } = machine()
    jump(A_YEAR)
    assert.equal(await isRight(), false)
    jump(-A_YEAR)
    assert.equal(await isRight(), false)
    pass(11 * 60_000)
    assert.equal(await isRight(), true)
  })

  it('its time is not trusted as long as the database has another one', async () => {
    const { isRight, pass, differ } = machine()
    differ(AN_HOUR)
    for (let look = 0; look < 5; look++) {
      assert.equal(await isRight(), false)
      pass(AN_HOUR)
    }
    differ(1_000)
    assert.equal(await isRight(), true)
  })

  it('the log tells of another time in the database at once, once an hour, and when it is over', async () => {
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

  it('mails go on after a jump back: times later than now do not count', () => {
    const now = Date.now()
    const before = Array.from({ length: 29 }, (_, index) => now + AN_HOUR + index)
    const { places, freeAt } = roomIn([{ most: 29, withinMs: 61_000 }], before, now)
    assert.deepEqual([places, freeAt], [29, now])
  })

  it('mails of another instance still count when its clock is a little ahead', () => {
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
