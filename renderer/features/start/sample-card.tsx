import { useDesk, useWords } from '#renderer/stores/desk-context.tsx';
import type { InputOf } from '#shared/ipc/contract.ts';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { useCaughtFocus } from '#renderer/ui/use-caught-focus.ts';
import { TaskProgressLine } from '../frame/task-progress.tsx';
import { useTask } from '../frame/use-task.ts';

type SampleRole = InputOf<'openSample'>['as'];

/** The sample round, one click away; its other desks beside it. */
export function SampleCard() {
  const { client, change } = useDesk();
  const { words } = useWords();
  const { running, run, stop } = useTask();
  const { start } = words;
  // The buttons give way to what is under way, and come back when it was stopped.
  const part = useCaughtFocus<HTMLElement>(running === null, 'button:enabled');
  const open = (as: SampleRole): void => void change(() => run((task) => client.call('openSample', { as, task })));
  return (
    <section ref={part} className="card start-card is-first">
      <h2>{start.sampleTitle}</h2>
      <p>{start.sampleText}</p>
      {running === null ? (
        <>
          <Button look="primary" size="large" onPress={() => open('member-1')}>
            {start.openSample}
          </Button>
          <div className="row sample-roles">
            <span className="muted">{start.sampleRoles}</span>
            <LinkButton label={start.sampleAs(start.asMember2)} onPress={() => open('member-2')}>
              {start.asMember2}
            </LinkButton>
            <LinkButton label={start.sampleAs(start.asSecretariat)} onPress={() => open('secretariat')}>
              {start.asSecretariat}
            </LinkButton>
          </div>
        </>
      ) : (
        <TaskProgressLine progress={running.progress} waiting={start.opening} onStop={stop} />
      )}
    </section>
  );
}
