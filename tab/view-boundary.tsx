import { Component, type ReactNode } from 'react'
import { CouldNotShow } from './could-not-open.tsx'

type Props = { children: ReactNode }

/** Keeps what breaks in one view from taking the whole page with it: the ways to the others stay. */
export class ViewBoundary extends Component<Props, { problem: unknown }> {
  override state: { problem: unknown } = { problem: undefined }

  static getDerivedStateFromError(problem: unknown) {
    return { problem }
  }

  override render(): ReactNode {
    const { problem } = this.state
    if (problem === undefined) return this.props.children
    return <CouldNotShow problem={problem} retry={() => this.setState({ problem: undefined })} />
  }
}
