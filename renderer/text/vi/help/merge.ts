import type { HelpPage } from '../../help-page.ts';

export const viMergeHelp: HelpPage = {
  title: 'Tổng hợp',
  purpose: 'Nhận các gói kết quả của thành viên, xem trước những gì sẽ đổi, rồi mới ghi.',
  steps: [
    'Thả tất cả gói kết quả vào cửa sổ, theo thứ tự nào cũng được.',
    'Xem từng gói: mới, đã có, mới hơn, cũ hơn hay bị từ chối.',
    'Xem các điểm vênh và phần còn thiếu.',
    'Bấm “Tổng hợp”. Trước đó chưa có gì được ghi.',
    'Xin gói của thành viên còn thiếu; tổng hợp thêm lúc nào cũng được.',
  ],
  keys: [{ caps: ['Ctrl + 3'], does: 'đến màn hình này' }],
  questions: [
    { ask: 'Vì sao một gói bị từ chối?', answer: 'Gói bị sửa, chép thiếu, của đợt khác hoặc người ký không có trong danh sách. Lý do ghi ở cột “Kiểm tra”; xin thành viên chép lại tệp. Các gói khác không bị ảnh hưởng.' },
    { ask: 'Hai thành viên chấm khác nhau thì lấy điểm nào?', answer: 'Chương trình không chọn. Cả hai điểm được giữ, ô đó ghi là “điểm vênh” và chưa tính vào kết quả.' },
    { ask: 'Tổng hợp hai lần một gói có sao không?', answer: 'Không. Gói đã có được nhận ra và không ghi gì thêm.' },
    { ask: '“Đã có bản mới hơn” là gì?', answer: 'Thành viên đã nộp một gói ký sau. Gói cũ không được ghi đè lên.' },
  ],
  topics: [],
};
