import type { PhraseSource } from '#shared/domain/phrases.ts';

const phraseSources: Readonly<Record<PhraseSource, string>> = { here: 'Đã viết ở đơn vị khác cho tiêu chí này', own: 'Mẫu của tôi', shipped: 'Mẫu có sẵn' };

/** What a council member writes day after day; `…` is what she fills in. */
const shippedPhrases: readonly string[] = [
  'Không có tài liệu kiểm chứng kèm theo.',
  'Tài liệu kiểm chứng không đúng thời gian đánh giá.',
  'Tài liệu kiểm chứng không đúng nội dung của tiêu chí.',
  'Tài liệu kiểm chứng chưa được cấp có thẩm quyền ban hành.',
  'Tài liệu kiểm chứng không mở được hoặc không đọc được.',
  'Số liệu chưa khớp với tài liệu kiểm chứng: …',
  'Chưa đủ số liệu để tính điểm, còn thiếu: …',
  'Hoàn thành chậm so với kế hoạch.',
  'Mới hoàn thành một phần nhiệm vụ theo kế hoạch: …',
  'Báo cáo nêu chung chung, chưa có kết quả cụ thể.',
  'Điểm tự chấm chưa đúng cách tính điểm của tiêu chí.',
  'Tiêu chí không thuộc chức năng, nhiệm vụ được giao của đơn vị.',
];

/** The form of a cell: points by steps, options by number, phrases for reasons, what was recorded. */
export const viFormWords = {
  stepUp: 'Tăng điểm',
  stepDown: 'Giảm điểm',
  pointsValue: (points: string) => `${points} điểm`,
  pointsNone: 'chưa có điểm',
  optionChosen: (option: string, figure: string) => `Đã chọn “${option}”: ${figure}`,
  optionLeft: (figure: string) => `Đã trở lại lựa chọn của đơn vị: ${figure}`,
  optionAct: (option: string, figure: string) => `Chọn “${option}”: ${figure}`,
  reasonNotApplicable: 'Lý do không áp dụng (bắt buộc)',
  removeQuestion: 'Bỏ câu hỏi',
  questionKept: 'Câu hỏi đã có nội dung nên được giữ lại. Muốn bỏ, bấm “Bỏ câu hỏi”.',
  phrases: 'Mẫu lý do',
  phrasesHint: 'Mẫu lý do (R, trong ô nhập: F2)',
  phraseField: 'Tìm mẫu lý do, không cần gõ dấu',
  phraseSources,
  shippedPhrases,
  phrasesFound: (count: string) => `${count} mẫu`,
  noPhrase: (typed: string) => `Không có mẫu nào khớp với “${typed}”.`,
  keepPhrase: 'Giữ lý do này làm mẫu',
  phraseState: { kept: 'Đã giữ làm mẫu', blank: 'Chưa có lý do để giữ làm mẫu', known: 'Lý do này đã là mẫu của tôi', 'too-long': 'Lý do dài hơn 500 ký tự, không giữ làm mẫu được', full: 'Đã đủ 50 mẫu. Bỏ bớt mẫu cũ để giữ thêm.' },
  sortPhrases: 'Bỏ bớt mẫu của tôi',
  ownPhrases: 'Mẫu của tôi',
  removePhraseLabel: (phrase: string) => `Bỏ mẫu: ${phrase}`,
  backToPhrases: 'Trở lại danh sách mẫu',
  history: 'Lịch sử ô chấm',
  historyButton: (count: string) => `Lịch sử ô chấm: ${count} lần ghi`,
  historyHint: 'Lịch sử ô chấm (H)',
  historyEmpty: 'Chưa ghi lần nào. Mỗi lần ghi điểm, lý do, câu hỏi hay số liệu sẽ hiện ở đây, kèm nội dung trước đó.',
  historyOlder: 'Các lần ghi cũ hơn không hiện ở đây.',
  historyUndone: 'hoàn tác',
  historyRedone: 'làm lại',
  historySame: 'Ghi lại, nội dung không đổi.',
  changes: { points: 'Điểm', reason: 'Lý do', question: 'Giải trình' },
  before: (value: string) => `trước: ${value}`,
  unscored: 'chưa chấm',
  noReason: 'không có',
  noQuestion: 'không yêu cầu',
  emptyQuestion: 'có yêu cầu, chưa ghi câu hỏi',
  declaredFigure: (value: string) => `${value} (số liệu của đơn vị)`,
};
export type FormWords = typeof viFormWords;
