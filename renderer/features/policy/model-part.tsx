import { useId } from 'react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { NOT_APPLICABLE_MODELS } from '#shared/domain/policy.ts';
import type { PolicyPartProps } from './policy-screen.tsx';

/** What a criterion that does not apply does to a unit's result. */
export function ModelPart({ draft, onEdit }: PolicyPartProps) {
  const { words } = useWords();
  const text = words.policy;
  const id = useId();
  return (
    <fieldset className="card is-padded stack policy-part">
      <legend>{text.modelTitle}</legend>
      {NOT_APPLICABLE_MODELS.map((model) => (
        <div key={model} className="policy-model">
          <input
            id={`${id}-${model}`}
            type="radio"
            name={id}
            aria-describedby={`${id}-${model}-example`}
            checked={draft.notApplicable === model}
            onChange={() => onEdit({ notApplicable: model })}
          />
          <div>
            <label className="strong" htmlFor={`${id}-${model}`}>
              {text.models[model].name}
            </label>
            <p id={`${id}-${model}-example`} className="sub">
              {text.models[model].example}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
