import { useWords } from '#renderer/stores/desk-context.tsx';

export function SurveyScreen() {
  const { words } = useWords();
  return (
    <div className="screen-scroll">
      <div className="screen-body">
        <h1>{words.survey.title}</h1>
      </div>
    </div>
  );
}
