import type { LayoutWords } from '../vi/layout-words.ts';

export const enLayoutWords: LayoutWords = {
  panes: { bar: 'Top bar', list: 'List', form: 'Open criterion', evidence: 'Evidence' },
  fold: { list: 'Fold the list', evidence: 'Fold the evidence' },
  foldHint: { list: 'Fold the list (Ctrl + B)', evidence: 'Fold the evidence (Ctrl + E)' },
  unfold: { list: 'Unfold the list', evidence: 'Unfold the evidence' },
  unfoldHint: { list: 'Unfold the list (Ctrl + B)', evidence: 'Unfold the evidence (Ctrl + E)' },
  folded: { list: 'List folded', evidence: 'Evidence folded' },
  unfolded: { list: 'List unfolded', evidence: 'Evidence unfolded' },
  listEdge: 'Edge between list and form',
  evidenceEdge: 'Edge between form and evidence',
  edgeHint: 'Drag to change the widths; double-click for the first ones',
  listWidth: (percent) => `list ${percent}% wide`,
  formWidth: (percent) => `form ${percent}% wide`,
  resetWidths: 'Set the panes back to their first widths',
};
