import { Component, type ReactNode } from 'react';
import { ProblemAlert } from '../ui/ProblemAlert';

/** Shows what broke a page instead of an empty one. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === undefined ? (
      this.props.children
    ) : (
      <main>
        <ProblemAlert error={this.state.error} retry={() => window.location.reload()} />
      </main>
    );
  }
}
