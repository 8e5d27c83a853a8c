import { useState } from 'react';
import { useWords } from '#renderer/stores/desk-context.tsx';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { keepPhrase } from '#shared/domain/phrases.ts';

type PhraseFootProps = { readonly own: readonly string[]; readonly reason: string; readonly onKeep: (phrases: readonly string[]) => void; readonly onSort: () => void };

/** The present reason kept as a phrase, or why it cannot be; and the way to put own phrases away. */
export function PhraseFoot({ own, reason, onKeep, onSort }: PhraseFootProps) {
  const { words } = useWords();
  const { form } = words;
  const [hasKept, setHasKept] = useState(false);
  const kept = keepPhrase(own, reason);
  const state = hasKept && kept.kind === 'known' ? form.phraseState.kept : kept.kind === 'kept' ? '' : form.phraseState[kept.kind];
  return (
    <div className="phrase-foot">
      <Button
        isDisabled={kept.kind !== 'kept'}
        keepsFocus
        onPress={() => {
          if (kept.kind !== 'kept') return;
          onKeep(kept.phrases);
          setHasKept(true);
        }}
      >
        {form.keepPhrase}
      </Button>
      <output className={hasKept ? 'phrase-state tone-green strong' : 'phrase-state'}>{state}</output>
      {own.length === 0 ? null : <LinkButton onPress={onSort}>{form.sortPhrases}</LinkButton>}
    </div>
  );
}
