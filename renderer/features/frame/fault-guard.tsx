import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

type FaultGuardProps = { readonly children: ReactNode; readonly sentence: string; readonly retryLabel: string };
type FaultGuardState = { readonly isBroken: boolean };

/**
 * A screen that breaks (a bug) must not blank the window: what was saved is safe, and the person is told so. React
 * offers this to classes only.
 */
export class FaultGuard extends Component<FaultGuardProps, FaultGuardState> {
  override state: FaultGuardState = { isBroken: false };

  static getDerivedStateFromError(): FaultGuardState {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <div className="screen-scroll">
        <div className="screen-body">
          <Notice tone="rust" isAlert>
            {this.props.sentence}
          </Notice>
          <div className="row">
            <Button onPress={() => this.setState({ isBroken: false })}>{this.props.retryLabel}</Button>
          </div>
        </div>
      </div>
    );
  }
}
