/** Nothing was done, or Straks does not start. The message tells the administrator what is wrong and what to do. */
export class NotDone extends Error {
  override name = 'NotDone'
}
