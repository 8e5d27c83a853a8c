import type { HelpPage } from '../../help-page.ts';

export const viWorkspaceHelp: HelpPage = {
  title: 'Thẩm định',
  purpose: 'Chấm từng tiêu chí của một đơn vị, với cách tính, điểm tự chấm và tài liệu kiểm chứng trên cùng màn hình.',
  steps: [
    'Chọn tiêu chí ở danh sách bên trái; lọc “Chưa chấm”, “Lệch”, “Thiếu tài liệu” khi cần.',
    'Xem cách tính điểm, điểm tự chấm, số liệu kê khai ở giữa.',
    'Tài liệu mở sẵn ở trang được dẫn, bên phải; bấm vào dẫn chiếu để sang tài liệu khác.',
    'Gõ điểm, hoặc bấm A để lấy bằng tự chấm. Khác tự chấm thì phải ghi lý do.',
    'Bấm Enter để sang tiêu chí sau. Không có nút Lưu: chương trình lưu ngay.',
  ],
  keys: [
    { caps: ['↑', '↓'], does: 'tiêu chí trước, sau' },
    { caps: ['N'], does: 'ô chưa chấm kế tiếp' },
    { caps: ['A'], does: 'lấy bằng tự chấm' },
    { caps: ['X'], does: 'không áp dụng' },
    { caps: ['R'], does: 'mẫu lý do' },
    { caps: ['Enter'], does: 'xong, sang tiêu chí sau' },
    { caps: ['/'], does: 'đến tiêu chí theo mã' },
    { caps: ['Ctrl + F'], does: 'tìm trong tài liệu' },
    { caps: ['Ctrl + Z'], does: 'hoàn tác' },
    { caps: ['?'], does: 'tất cả phím tắt' },
  ],
  questions: [
    { ask: 'Điểm của tôi đã được lưu chưa?', answer: 'Nhìn thanh trên cùng: “Đã lưu” kèm giờ nghĩa là điểm đã ghi vào đĩa, mất điện cũng còn. “Đã giữ nháp” là chữ đang gõ được giữ, nhưng chưa ghi thành điểm: mở ô đó, bấm “Ghi điểm” hoặc “Bỏ nháp”.' },
    { ask: 'Tài liệu không mở được thì làm gì?', answer: 'Chương trình vẫn giữ nguyên tệp và nêu vì sao không mở được. Xem tài liệu khác, hoặc bấm “Giải trình” và ghi câu hỏi cho đơn vị.' },
    { ask: 'Tôi lỡ chấm nhầm thì sao?', answer: 'Bấm Ctrl + Z hoặc nút “Hoàn tác” ở cuối màn hình, kể cả sau khi mở lại chương trình. Gói đã ký không đổi: sửa rồi ký bản mới.' },
    { ask: 'Vì sao phím chữ không có tác dụng?', answer: 'Con trỏ đang ở ô nhập. Bấm Esc để về danh sách tiêu chí rồi bấm lại.' },
    { ask: 'Vì sao có tiêu chí chỉ xem được?', answer: 'Tiêu chí đó không giao cho bạn, hoặc đơn vị được miễn.' },
  ],
  topics: [
    {
      title: 'Trình chiếu',
      lines: ['Bấm F5 hoặc “Trình chiếu” để cả phòng đọc tiêu chí đang mở bằng chữ lớn. Esc để trở lại.', 'Mũi tên trái, phải đổi tiêu chí; lên, xuống đổi đơn vị; dấu + và - đổi cỡ chữ; S so với đơn vị khác. Ở đây không sửa được điểm.'],
    },
    {
      title: 'Ba khung của màn hình',
      lines: ['F6 sang khung kế tiếp. Ctrl + B gập danh sách, Ctrl + E gập tài liệu; kéo cạnh giữa hai khung để đổi độ rộng.'],
    },
    {
      title: 'Chấm theo tiêu chí',
      lines: ['Chọn “Theo tiêu chí” ở đầu danh sách để xem một tiêu chí của mọi đơn vị, so cho đều tay.', 'Dấu phẩy và dấu chấm đổi tiêu chí; phím cách chọn đơn vị; A lấy tự chấm cho các đơn vị đã chọn.'],
    },
    {
      title: 'Lấy tự chấm cho nhiều ô một lượt',
      lines: [
        'Trong danh sách: phím cách chọn ô, Shift + mũi tên chọn thêm, Ctrl + A chọn mọi ô lấy được tự chấm. Bằng chuột: giữ Ctrl để chọn từng ô, giữ Shift để chọn cả đoạn.',
        'Bấm A để chấm bằng tự chấm cho các ô đã chọn. Ô nào phải để lại thì được kể ra kèm lý do. Hoàn tác từng ô một.',
      ],
    },
  ],
};
