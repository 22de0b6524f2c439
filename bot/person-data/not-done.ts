/** Why nothing was done, in the words that the operator reads. */
export class NotDone extends Error {
  override name = 'NotDone'
}
