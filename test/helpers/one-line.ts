import pg from 'pg'
import { refuseSecondLine } from '../../bot/store/own-line.ts'

// A second connection in a transaction fails on servers, too: otherwise it shows only when all are held.
const { connect } = pg.Pool.prototype
pg.Pool.prototype.connect = function (this: pg.Pool, ...given: unknown[]): never {
  refuseSecondLine()
  return Reflect.apply(connect, this, given) as never
}
