import { createGraph, type Graph, type GraphOptions } from '../../bot/directory/graph.ts'
import { withStub } from './http-stub.ts'

/** For a whole `describe`: Microsoft Graph as the bot asks it, at a stub that answers as it is told. */
export function withGraph(usual: Partial<GraphOptions> = {}) {
  const stub = withStub()
  const graph = (options: Partial<GraphOptions> = {}): Graph =>
    createGraph({ graphUrl: stub.url, credential: 'local', catalogAppId: null, ...usual, ...options })
  return { stub, graph }
}
