import { useMemo } from 'react';
import type { CriterionCode } from '#shared/domain/ids.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import { useDesk, useLocale, usePart } from './desk-context.tsx';

/** Names a node of the round's criteria set in the person's language; `given` is the title that came with the view, in Vietnamese. */
export function useNodeTitle(): (code: CriterionCode, given: string) => string {
  const { app } = useDesk();
  const locale = useLocale();
  const set = usePart(app.store, (data) => data.round?.criteriaSet ?? null);
  return useMemo(() => {
    const titles = new Map((set?.nodes ?? []).map((node) => [node.code, titleOf(node, locale)]));
    return (code, given) => titles.get(code) ?? given;
  }, [set, locale]);
}
