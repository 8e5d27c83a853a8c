import type { TaskProgress, UnreadableReason, FileKind } from '#shared/ipc/views.ts';

const steps: Readonly<Record<TaskProgress['step'], string>> = {
  reading: 'Đang đọc',
  checking: 'Đang kiểm tra',
  hashing: 'Đang tính mã băm',
  inspecting: 'Đang xem tài liệu',
  writing: 'Đang ghi',
  signing: 'Đang ký',
  verifying: 'Đang đọc lại để kiểm tra',
  preparing: 'Đang chuẩn bị',
};

const unreadable: Readonly<Record<UnreadableReason, string>> = {
  encrypted: 'có mật khẩu, không mở được',
  damaged: 'tệp hỏng, không mở được',
  'not-pdf': 'không phải tệp PDF',
  empty: 'tệp rỗng',
  'too-slow': 'mở quá lâu nên đã dừng',
};

const kinds: Readonly<Record<FileKind, string>> = {
  package: 'gói hồ sơ',
  kit: 'bộ tài liệu phiên',
  bundle: 'gói kết quả',
  'criteria-set': 'bộ tiêu chí',
  round: 'đợt thẩm định',
  'join-request': 'yêu cầu tham gia',
  spreadsheet: 'bảng tính',
};

export const viCommonWords = {
  programName: 'Bàn Thẩm Định',
  close: 'Đóng',
  cancel: 'Hủy',
  stop: 'Dừng',
  stopping: 'Đang dừng…',
  retry: 'Thử lại',
  showInFolder: 'Mở thư mục chứa tệp',
  chooseFiles: 'chọn tệp…',
  loading: 'Đang đọc…',
  notApplicable: 'KAD',
  unscored: 'Chưa chấm',
  dash: '–',
  programFault: 'Chương trình gặp lỗi ngoài dự kiến. Những gì đã báo “Đã lưu” vẫn còn nguyên. Hãy thử lại; nếu lỗi lặp lại, đóng rồi mở lại chương trình và báo cho người hỗ trợ.',
  problems: (count: string) => `${count} vấn đề`,
  progress: (step: string, file: string) => (file === '' ? `${step}…` : `${step}: ${file}`),
  fingerprint: 'Dấu vân tay',
  steps,
  unreadable,
  kinds,
};
export type CommonWords = typeof viCommonWords;
