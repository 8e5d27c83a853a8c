/** The panes of the workspace: their names, what folds them, what their edges say. */
export const viLayoutWords = {
  panes: { bar: 'Thanh trên cùng', list: 'Danh sách', form: 'Tiêu chí đang chấm', evidence: 'Tài liệu' },
  fold: { list: 'Gập danh sách', evidence: 'Gập tài liệu' },
  foldHint: { list: 'Gập danh sách (Ctrl + B)', evidence: 'Gập tài liệu (Ctrl + E)' },
  unfold: { list: 'Mở danh sách', evidence: 'Mở tài liệu' },
  unfoldHint: { list: 'Mở danh sách (Ctrl + B)', evidence: 'Mở tài liệu (Ctrl + E)' },
  folded: { list: 'Đã gập danh sách', evidence: 'Đã gập tài liệu' },
  unfolded: { list: 'Đã mở danh sách', evidence: 'Đã mở tài liệu' },
  listEdge: 'Cạnh giữa danh sách và ô chấm',
  evidenceEdge: 'Cạnh giữa ô chấm và tài liệu',
  edgeHint: 'Kéo để đổi độ rộng; bấm đúp để trở về độ rộng ban đầu',
  listWidth: (percent: string) => `danh sách rộng ${percent} %`,
  formWidth: (percent: string) => `ô chấm rộng ${percent} %`,
  resetWidths: 'Trả các khung về độ rộng ban đầu',
};
export type LayoutWords = typeof viLayoutWords;
