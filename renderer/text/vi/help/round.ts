import type { HelpPage } from '../../help-page.ts';

export const viRoundHelp: HelpPage = {
  title: 'Đợt',
  purpose: 'Nơi tổ thư ký nạp dữ liệu của đợt, nhận thành viên và phát bộ tài liệu phiên.',
  steps: [
    'Nạp tệp đợt thẩm định và bộ tiêu chí, theo thứ tự nào cũng được.',
    'Thả yêu cầu tham gia của thành viên vào cửa sổ; so dấu vân tay rồi nhận vào đúng vị trí.',
    'Thả các gói hồ sơ của đơn vị vào cửa sổ.',
    'Bấm “Phát bộ tài liệu phiên…”, nhập mật khẩu, chép tệp cho các thành viên.',
    'Báo cho thành viên dấu vân tay của tổ thư ký để họ so khi mở.',
  ],
  keys: [
    { caps: ['Ctrl + 5'], does: 'đến màn hình này' },
    { caps: ['Ctrl + O'], does: 'mở tệp' },
  ],
  questions: [
    {
      ask: 'Tệp đợt thẩm định lấy ở đâu?',
      answer: 'Tổ thư ký lập: tệp JSON ghi tên đợt, hạn nộp, các đơn vị, các thành viên và phần được giao. Hãy chép resources/sample-round/round.json trong thư mục cài đặt rồi sửa; lược đồ là resources/schemas/round.schema.json. Sai chỗ nào, khi nhập chương trình nói rõ chỗ đó.',
    },
    { ask: 'Vì sao một gói hồ sơ bị từ chối?', answer: 'Hộp nhập tệp nêu từng lỗi: tệp nào, mong đợi gì, thấy gì. Gửi danh sách đó cho đơn vị; các gói khác vẫn vào.' },
    { ask: 'Thành viên gửi yêu cầu muộn thì sao?', answer: 'Nhận yêu cầu rồi phát lại bộ tài liệu phiên. Thành viên cũ mở bản mới, điểm đã chấm vẫn còn.' },
    { ask: 'Đơn vị nộp lại hồ sơ thì làm gì?', answer: 'Thả gói bản mới vào cửa sổ rồi phát bộ tài liệu phiên mới. Bản cũ vẫn được giữ.' },
    { ask: 'Vì sao phải so dấu vân tay?', answer: 'Để chắc tệp đúng là của người gửi. Khác một nhóm thì đừng nhận.' },
  ],
  topics: [],
};
