import { normalizeUnicode } from 'pdfjs-dist';
import { toNfc } from '#shared/kernel/text.ts';

/** Text goes to the clipboard as NFC and without the ligatures of the typeface, so that a quote can be searched for. */
export function copyAsNfc(container: HTMLDivElement, signal: AbortSignal): void {
  // Before pdf.js, whose text layer puts its own form on the clipboard and stops the event.
  container.addEventListener('copy', copySelection, { capture: true, signal });
}

function copySelection(event: ClipboardEvent): void {
  const text = document.getSelection()?.toString() ?? '';
  if (text === '' || event.clipboardData === null) return;
  event.clipboardData.setData('text/plain', toNfc(normalizeUnicode(text.replaceAll('\0', ''))));
  event.preventDefault();
  event.stopPropagation();
}
