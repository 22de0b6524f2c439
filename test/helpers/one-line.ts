import pg from 'pg'
import { refuseSecondLine } from '../../bot/store/own-line.ts'

// In tests a server's lines are refused as the embedded database's one is: there it shows only when all are held.
const { connect } = pg.Pool.prototype
pg.Pool.prototype.connect = function (this: pg.Pool, ...given: unknown[]): never {
  refuseSecondLine()
  return Reflect.apply(connect, this, given) as never
}
