import { useWords } from '#renderer/stores/desk-context.tsx';
import type { HelpPage } from '#renderer/text/help-page.ts';
import { KeyCap } from '#renderer/ui/key-cap.tsx';

/** A page of the help: what for, how, by which keys, and what people ask. */
export function HelpPageView({ page }: { readonly page: HelpPage }) {
  const { help } = useWords().words;
  return (
    <article className="help-page">
      <h3 className="help-title">{page.title}</h3>
      <p>{page.purpose}</p>
      <h4>{help.steps}</h4>
      <ol className="help-steps">
        {page.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {page.topics.map((topic) => (
        <section key={topic.title}>
          <h4>{topic.title}</h4>
          {topic.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      <h4>{help.questions}</h4>
      <dl className="help-questions">
        {page.questions.map(({ ask, answer }) => (
          <div key={ask}>
            <dt>{ask}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      <h4>{help.keys}</h4>
      <dl className="help-keys">
        {page.keys.map(({ caps, does }) => (
          <div key={does}>
            <dt>
              {caps.map((cap) => (
                <KeyCap key={cap}>{cap}</KeyCap>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
