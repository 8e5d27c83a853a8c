import type { EvidenceWords } from '../evidence-words.ts';
import { formatBytes, formatInteger, VI_NUMBERS } from '../format.ts';

const number = (value: number): string => formatInteger(value, VI_NUMBERS);

export const viEvidenceWords: EvidenceWords = {
  pane: 'Tài liệu kiểm chứng',
  tabs: 'Các tài liệu kiểm chứng của tiêu chí',
  toolbar: 'Thanh công cụ xem tài liệu',
  page: 'Trang',
  ofPages: (pages) => `/ ${number(pages)}`,
  pageOf: (page, pages) => `Trang ${number(page)} / ${number(pages)}`,
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',
  zoomOut: 'Thu nhỏ',
  zoomIn: 'Phóng to',
  zoomIs: (percent) => `Độ phóng ${number(percent)} phần trăm; bấm để về 100 phần trăm`,
  percent: (percent) => `${number(percent)}\u00a0%`,
  fitWidth: 'Vừa chiều ngang',
  fitPage: 'Vừa cả trang',
  rotate: 'Xoay trang sang phải',
  find: 'Tìm trong tài liệu',
  findLabel: 'Nội dung cần tìm trong tài liệu',
  findHint: 'Tìm trong tài liệu, có dấu hay không dấu',
  findPrevious: 'Kết quả trước',
  findNext: 'Kết quả sau',
  findClose: 'Đóng tìm kiếm',
  findBusy: 'Đang tìm…',
  findNone: 'Không tìm thấy',
  findNoText: 'Tài liệu không có chữ để tìm (bản quét)',
  findCount: (current, total) => `${number(current)} / ${number(total)}`,
  opening: (title) => `Đang mở ${title}`,
  openingRead: (bytes) => `Đã đọc ${formatBytes(bytes, VI_NUMBERS)}`,
  noDocument: {
    title: 'Chưa mở tài liệu nào',
    advice: 'Chọn một tài liệu kiểm chứng ở phần chấm điểm; tài liệu mở ra tại trang được dẫn.',
  },
  unreadable: {
    title: 'Không xem được tài liệu này',
    reason: {
      encrypted: 'Tệp đòi mật khẩu để mở. Đề nghị đơn vị nộp lại bản không đặt mật khẩu.',
      damaged: 'Tệp PDF bị hỏng, không đọc được trang nào. Đề nghị đơn vị nộp lại.',
      'not-pdf': 'Nội dung tệp không phải là PDF, dù mang tên PDF. Đề nghị đơn vị nộp lại đúng định dạng.',
      empty: 'Tệp rỗng hoặc không có trang nào. Đề nghị đơn vị kiểm tra và nộp lại.',
      'too-slow': 'Tệp quá nặng hoặc quá phức tạp nên chương trình dừng đọc giữa chừng. Đề nghị đơn vị nộp bản gọn hơn.',
    },
    kept: 'Tệp vẫn được lưu nguyên vẹn, đúng như khi đơn vị nộp, và vẫn là tài liệu kiểm chứng của tiêu chí này.',
  },
  failed: {
    title: 'Không mở được tài liệu',
    advice: 'Điểm và lý do đã nhập không bị ảnh hưởng.',
    retry: 'Thử mở lại',
    reason: {
      missing: 'Không tìm thấy tài liệu trong kho của đợt thẩm định. Hãy nhập lại gói hồ sơ của đơn vị.',
      unreadable: 'Tài liệu không đọc được: nội dung có thể đã bị hỏng sau khi nhập. Hãy nhập lại gói hồ sơ của đơn vị.',
      encrypted: 'Tệp đòi mật khẩu để mở. Đề nghị đơn vị nộp lại bản không đặt mật khẩu.',
      'not-answered': 'Kho tài liệu không trả lời. Hãy thử mở lại; nếu vẫn không được, hãy khởi động lại chương trình.',
    },
  },
  pageMissing: (cited, pages) => `Đơn vị dẫn trang ${number(cited)}, nhưng tài liệu chỉ có ${number(pages)} trang. Đang mở trang cuối.`,
};
