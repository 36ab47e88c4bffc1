import { Component, type ReactNode } from 'react'

type Props = { readonly text: string; readonly place: string; readonly children: ReactNode }

/** A page that fails leaves the rest standing, and says so; another page is another try. */
export class Caught extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidUpdate({ place }: Props): void {
    if (this.state.hasFailed && place !== this.props.place) this.setState({ hasFailed: false })
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div className="state state-failed" role="alert">
        <p className="state-text">{this.props.text}</p>
      </div>
    )
  }
}
