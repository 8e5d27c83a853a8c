import type { HelpPage } from '../../help-page.ts';

export const viSignHelp: HelpPage = {
  title: 'Ký và xuất',
  purpose: 'Ký các điểm đã chấm và ghi ra một tệp gói kết quả để nộp tổ thư ký.',
  steps: [
    'Đánh dấu các đơn vị đưa vào gói.',
    'Mở “Các ô còn thiếu” của một đơn vị để xem thiếu gì; bấm vào ô để về chấm tiếp.',
    'Muốn nộp phần đã chấm: đánh dấu đồng ý ký cả khi còn ô chưa chấm.',
    'Nhập mật khẩu của danh tính, bấm “Ký và xuất”, chọn nơi ghi tệp.',
    'Ghi dấu vân tay của gói vào biên bản, rồi chép tệp cho tổ thư ký.',
  ],
  keys: [{ caps: ['Ctrl + 2'], does: 'đến màn hình này' }],
  questions: [
    { ask: 'Vì sao chưa bấm ký được?', answer: 'Dòng bên trái nút nói rõ còn thiếu gì: ô chưa có điểm, ô thiếu lý do, bản nháp chưa ghi, chưa chọn danh tính hoặc chưa nhập mật khẩu.' },
    { ask: 'Ký rồi mà phát hiện sai thì sao?', answer: 'Sửa điểm rồi ký và xuất lại. Gói mới mang số bản lớn hơn và thay gói cũ khi tổng hợp.' },
    { ask: 'Mật khẩu của đợt mẫu là gì?', answer: 'Mật khẩu mẫu được in ngay dưới ô “Mật khẩu”.' },
    { ask: 'Đây có phải chữ ký số không?', answer: 'Không thay chữ ký số theo Nghị định 68/2024/NĐ-CP. Nó cho biết gói do ai lập và chưa bị sửa; biên bản giấy ký ngoài chương trình.' },
  ],
  topics: [],
};
