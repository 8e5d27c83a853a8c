import type { HelpPage } from '../../help-page.ts';

export const viCriteriaSetHelp: HelpPage = {
  title: 'Bộ tiêu chí',
  purpose: 'Xem, nhập và chọn bộ tiêu chí mà đợt dựa vào.',
  steps: [
    'Chọn một bộ ở danh sách bên trái để xem cây tiêu chí, cách tính và các vấn đề.',
    'Có phụ lục Excel: bấm “Nhập từ bảng tính hoặc JSON…”, chỉ cột, kiểm tra rồi giữ.',
    'Vấn đề nào cũng ghi ô của bảng tính. Sửa trong bảng tính rồi bấm “Đọc lại tệp”; chương trình không tự sửa.',
    'Bộ kèm theo chương trình: bấm “Lấy vào hồ sơ đợt” trước khi dùng.',
    'Bấm “Dùng cho đợt này…”.',
  ],
  keys: [
    { caps: ['Ctrl + 6'], does: 'đến màn hình này' },
    { caps: ['↑', '↓'], does: 'đi trong cây tiêu chí' },
  ],
  questions: [
    { ask: 'Vì sao không đổi được bộ tiêu chí?', answer: 'Đã có gói hồ sơ hoặc gói kết quả lập theo bộ đang dùng. Muốn dùng bộ khác thì lập đợt mới.' },
    { ask: '“chấm tay” nghĩa là gì?', answer: 'Lời quy định chưa đủ rõ để chương trình tự tính, nên hội đồng chấm theo lời văn.' },
    { ask: 'Tổng điểm lệch với quyết định thì sao?', answer: 'Chương trình chỉ báo lệch và giữ nguyên như bản in. Đối chiếu quyết định rồi sửa bảng tính nếu cần.' },
  ],
  topics: [],
};
