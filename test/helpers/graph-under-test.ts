import { Graph, type GraphOptions } from '../../bot/directory/graph.ts'
import { withStub } from './http-stub.ts'

/** For a whole `describe`: the bot's client of Microsoft Graph, at a stub that answers as told. */
export function withGraph(usual: Partial<GraphOptions> = {}) {
  const stub = withStub()
  const graph = (options: Partial<GraphOptions> = {}): Graph =>
    new Graph({ graphUrl: stub.url, credential: 'local', catalogAppId: null, ...usual, ...options })
  return { stub, graph }
}
