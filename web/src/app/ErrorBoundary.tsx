import { Component, lazy, type ReactNode, Suspense } from 'react';

// Of no use until something breaks, so the first page does not wait for it.
const ProblemAlert = lazy(() => import('../ui/ProblemAlert').then((m) => ({ default: m.ProblemAlert })));

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
        <Suspense>
          <ProblemAlert error={this.state.error} retry={() => window.location.reload()} />
        </Suspense>
      </main>
    );
  }
}
