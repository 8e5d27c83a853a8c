import type { RescueFacts, RescueWords } from '#shared/report/rescue-sheet.ts';
import { formatInteger, formatMoment, VI_NUMBERS } from '../format.ts';

const count = (value: number): string => formatInteger(value, VI_NUMBERS);

const saySource = (source: RescueFacts['source']): string => {
  if (source.kind === 'records') return 'Điểm và nhật ký lấy từ chính dữ liệu của đợt.';
  if (source.kind === 'backup') return `Dữ liệu của đợt không đọc được nữa; điểm và nhật ký lấy từ bản sao lưu lúc ${formatMoment(source.at)}. Những gì ghi sau lúc đó không có ở đây.`;
  return 'Không đọc được dữ liệu của đợt, cũng không có bản sao lưu nào dùng được; ở đây chỉ có tài liệu kiểm chứng, đặt tên theo mã băm.';
};

export const viRescueSheet: RescueWords = {
  files: { folder: 'Cứu hộ', readMe: 'DOC-TRUOC.txt', scores: 'diem.csv', journal: 'nhat-ky.csv', evidence: 'tai-lieu.csv', documents: 'tai-lieu', packages: 'goi-ho-so' },
  headings: { scores: 'Điểm thẩm định', journal: 'Nhật ký', evidence: 'Tài liệu kiểm chứng' },
  scores: ['Đơn vị', 'Mã', 'Tiêu chí', 'Điểm tối đa', 'Tự chấm', 'Thành viên (bản)', 'Thẩm định', 'Lý do', 'Yêu cầu giải trình', 'Số liệu sửa lại', 'Lúc ghi (UTC)'],
  journal: ['Số', 'Lúc (UTC)', 'Việc', 'Đơn vị', 'Tiêu chí', 'Nội dung'],
  evidence: ['Tệp', 'Tên tài liệu', 'SHA-256', 'Thiếu hoặc hỏng'],
  notApplicable: 'KAD',
  readMe: (facts) => [
    `Bản cứu hộ của đợt: ${facts.title === '' ? '(không rõ)' : facts.title}`,
    '',
    'Mọi thứ trong thư mục này mở được mà không cần chương trình Bàn Thẩm Định.',
    'Dữ liệu gốc của đợt vẫn nằm nguyên ở chỗ cũ, không bị sửa hay xóa.',
    '',
    saySource(facts.source),
    `diem.csv: ${count(facts.scores)} ô đã chấm, kèm lý do và câu hỏi. Mở bằng Excel hoặc LibreOffice.`,
    `nhat-ky.csv: ${count(facts.journal)} dòng, mọi lần ghi theo thứ tự.`,
    `tai-lieu/: ${count(facts.documents)} tài liệu kiểm chứng, theo tên đơn vị; danh mục trong tai-lieu.csv.`,
    ...(facts.packages === 0 ? [] : [`goi-ho-so/: ${count(facts.packages)} gói hồ sơ như khi được nộp.`]),
    ...(facts.unsound.length === 0 ? [] : ['', 'Tài liệu thiếu, hoặc không còn đúng như khi được nộp:', ...facts.unsound.map((name) => `  ${name}`)]),
  ],
};
