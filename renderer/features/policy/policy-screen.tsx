import { useWords } from '#renderer/stores/desk-context.tsx';

export function PolicyScreen() {
  const { words } = useWords();
  return (
    <div className="screen-scroll">
      <div className="screen-body">
        <h1>{words.policy.title}</h1>
      </div>
    </div>
  );
}
