/** Nothing was done, or Straks does not start. The message tells the administrator why and what to do. */
export class NotDone extends Error {
  override name = 'NotDone'
}
