import type { HelpPage } from '../../help-page.ts';

export const viOverviewHelp: HelpPage = {
  title: 'Tổng quan',
  purpose: 'Đợt thẩm định đang ở đâu, việc tiếp theo là gì, và những ô nào cần xem lại.',
  steps: [
    'Bấm nút ở góc dưới bên phải để làm việc tiếp theo.',
    'Bấm tên đơn vị để thẩm định đơn vị đó.',
    'Bấm một ô của bản đồ để xem các tiêu chí phía sau; bấm một tiêu chí để mở đúng chỗ đó.',
    '“Tiến độ” cho biết đã chấm bao nhiêu ô; “Điểm” cho biết phần trăm điểm trên điểm tối đa của các ô đã có điểm.',
    'Các số ở trên và mục “Cần xem lại” cũng mở ra danh sách ô.',
    'Gói hồ sơ nộp bổ sung: thả vào cửa sổ hoặc bấm “Nhập gói hồ sơ…”.',
  ],
  keys: [
    { caps: ['Ctrl + 1'], does: 'về màn hình này' },
    { caps: ['←', '→', '↑', '↓'], does: 'đi trong bản đồ; Home, End, Page Up, Page Down đi xa hơn' },
    { caps: ['Enter'], does: 'mở các ô, rồi mở tiêu chí' },
    { caps: ['Esc'], does: 'đóng danh sách, về đúng ô vừa mở' },
  ],
  questions: [
    { ask: 'Ô gạch chéo “KAD” và “Miễn” nghĩa là gì?', answer: 'KAD: mọi tiêu chí ở đó được chấm là không áp dụng. Miễn: quy chế miễn đánh giá cho đơn vị, nên không ai phải chấm.' },
    { ask: 'Đơn vị ghi “Chưa có gói hồ sơ” thì làm gì?', answer: 'Đơn vị chưa nộp khi tổ thư ký phát bộ tài liệu. Chờ bộ tài liệu phiên mới, hoặc nhập gói hồ sơ nếu tổ thư ký gửi riêng.' },
    { ask: 'Đơn vị nộp bản mới thì điểm đã chấm có mất không?', answer: 'Không. Ô nào đơn vị đổi nội dung được đưa vào “Cần xem lại” để bạn xem trước khi ký.' },
    { ask: 'Cột “Chung” có phải là chỉ số không?', answer: 'Không. Đó là phần trăm điểm trên điểm tối đa của các ô đã có điểm, không có điểm cộng, điểm trừ. Chỉ số và thứ hạng ở màn hình Kết quả của tổ thư ký.' },
  ],
  topics: [],
};
