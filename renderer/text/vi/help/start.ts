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
    { ask: 'Chương trình báo đợt chưa mở được, điểm của tôi còn không?', answer: 'Rất có thể vẫn còn. Màn hình đầu nêu bản sao lưu mới nhất đã kiểm tra: bấm “Khôi phục bản lúc …” là làm tiếp được. Không có gì bị xóa.' },
  ],
  topics: [
    {
      title: 'Bản sao lưu',
      lines: [
        'Chương trình tự sao lưu sau khi nhập, tổng hợp, ký hoặc xuất, trước khi đóng đợt, và 10 phút một lần khi có thay đổi. Xem ở menu cài đặt hoặc tìm nhanh: “Bản sao lưu”.',
        'Bấm “Chọn thư mục…” để giữ thêm ở USB hoặc ổ khác, kèm cả tài liệu kiểm chứng. Chưa cắm USB thì không sao: cắm lại, chương trình tự chép bù.',
        'Bấm “Khôi phục…” để trở lại một bản. Dữ liệu đang có được để riêng nguyên vẹn; phần ghi sau bản đó cần ghi lại.',
        'Bấm “Chép ra thư mục cứu hộ…” để lấy điểm, nhật ký, tài liệu thành tệp mở được mà không cần chương trình này.',
      ],
    },
  ],
};
