import type { HelpPage } from '../../help-page.ts';

export const viStartHelp: HelpPage = {
  title: 'Màn hình đầu',
  purpose: 'Nơi mở đợt mẫu, mở bộ tài liệu phiên, lập đợt mới hoặc mở lại đợt đã làm.',
  steps: [
    'Lần đầu dùng: bấm “Mở đợt mẫu” để chấm thử.',
    'Thành viên hội đồng: tạo danh tính, lưu yêu cầu tham gia rồi gửi tệp đó cho tổ thư ký.',
    'Nhận được bộ tài liệu phiên thì mở ở đây, so dấu vân tay, bắt đầu thẩm định.',
    'Tổ thư ký: bấm “Lập đợt mới…”, rồi nạp đợt và bộ tiêu chí.',
    'Lần sau chương trình tự mở lại đúng chỗ đang làm.',
  ],
  keys: [
    { caps: ['Ctrl + O'], does: 'mở tệp' },
    { caps: ['Ctrl + K'], does: 'tìm nhanh' },
  ],
  questions: [
    { ask: 'Tôi chưa có danh tính thì làm sao?', answer: 'Bấm “Tạo danh tính…”, đặt mật khẩu, rồi lưu yêu cầu tham gia và gửi cho tổ thư ký. Làm một lần trên mỗi máy.' },
    { ask: 'Quên mật khẩu danh tính thì sao?', answer: 'Không ai lấy lại được mật khẩu. Tạo danh tính mới và gửi lại yêu cầu tham gia; điểm đã chấm vẫn còn.' },
    { ask: 'Tôi không thấy đợt của mình đâu?', answer: 'Đợt, điểm đã chấm và danh tính nằm trên máy đã mở bộ tài liệu phiên. Hãy dùng đúng máy đó; chương trình không có mạng để chuyển sang máy khác.' },
    { ask: 'Đợt mẫu có lẫn với dữ liệu thật không?', answer: 'Không. Đợt mẫu là một không gian riêng, có nhãn “Đợt mẫu”.' },
  ],
  topics: [],
};
