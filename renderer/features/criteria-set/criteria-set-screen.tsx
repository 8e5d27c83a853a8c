import { useWords } from '#renderer/stores/desk-context.tsx';

export function CriteriaSetScreen() {
  const { words } = useWords();
  return (
    <div className="screen-scroll">
      <div className="screen-body">
        <h1>{words.criteria.title}</h1>
      </div>
    </div>
  );
}
