import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { StoreApi } from 'zustand/vanilla';
import type { Locale } from '#shared/ipc/views.ts';
import type { NumberStyle } from '#renderer/text/format.ts';
import { numbersOf, wordsOf, type Words } from '#renderer/text/words.ts';
import type { Desk } from './desk.ts';

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk outside of DeskProvider');
  return desk;
}

/** Part of a store, read again when that part changes. */
export const usePart = <State, Part>(store: StoreApi<State>, select: (state: State) => Part): Part => useStore(store, select);

/** Several parts of a store at once, read again when one of them changes; what is not named does not draw the screen anew. */
export const useParts = <State, Parts extends object>(store: StoreApi<State>, select: (state: State) => Parts): Parts => useStore(store, useShallow(select));

export function useLocale(): Locale {
  return usePart(useDesk().app.store, (data) => data.app?.preferences.locale ?? 'vi');
}

/** The words and the number style of the person's language. */
export function useWords(): { readonly words: Words; readonly numbers: NumberStyle; readonly locale: Locale } {
  const locale = useLocale();
  return { words: wordsOf(locale), numbers: numbersOf(locale), locale };
}
