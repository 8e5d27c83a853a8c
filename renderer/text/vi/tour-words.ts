export const viTourWords = {
  offerTitle: 'Lần đầu mở đợt mẫu?',
  offerText: 'Hướng dẫn chỉ lần lượt từng phần của màn hình, không ghi điểm nào. Bỏ qua lúc nào cũng được.',
  take: 'Xem hướng dẫn 2 phút',
  later: 'Để sau',
  step: (step: string, steps: string) => `Hướng dẫn ${step}/${steps}`,
  next: 'Tiếp',
  back: 'Lùi',
  skip: 'Bỏ qua',
  finish: 'Xong',
  member: {
    units: { title: 'Các đơn vị được giao', text: 'Mỗi dòng một đơn vị, mỗi cột một lĩnh vực, kèm số tiêu chí đã chấm. Bấm tên đơn vị để vào việc.' },
    rule: { title: 'Cách tính và điểm tự chấm', text: 'Chọn tiêu chí ở danh sách bên trái. Ở đây là cách tính điểm, điểm đơn vị tự chấm và số liệu kê khai.' },
    evidence: { title: 'Tài liệu kiểm chứng', text: 'Tài liệu mở sẵn đúng trang đơn vị dẫn. Ctrl + F tìm được cả khi gõ không dấu.' },
    points: { title: 'Điểm thẩm định', text: 'Gõ điểm bằng dấu phẩy hoặc dấu chấm, hoặc bấm = Tự chấm. Gõ đến đâu lưu đến đó, giờ lưu hiện ở thanh trên cùng.' },
    reason: { title: 'Lý do', text: 'Khác điểm tự chấm thì phải ghi lý do mới ký được. Bấm Enter để sang tiêu chí sau.' },
    undo: { title: 'Hoàn tác', text: 'Chấm nhầm thì bấm Hoàn tác, kể cả sau khi tắt máy mở lại.' },
    sign: { title: 'Ký và xuất', text: 'Xong việc, chọn đơn vị rồi ký bằng mật khẩu. Được một tệp duy nhất để nộp tổ thư ký.' },
  },
  secretary: {
    round: { title: 'Dữ liệu của đợt', text: 'Bộ tiêu chí, thành viên và gói hồ sơ của từng đơn vị nằm ở đây. Thiếu gì thì thả tệp vào cửa sổ.' },
    kit: { title: 'Phát bộ tài liệu phiên', text: 'Khi đủ dữ liệu, ký một tệp gửi cho mọi thành viên. Có thay đổi thì phát lại.' },
    survey: { title: 'Điểm điều tra', text: 'Điểm hội đồng không chấm được nhập từ Excel. Đợt mẫu có sẵn bảng để thử.' },
    merge: { title: 'Tổng hợp', text: 'Thả các gói kết quả vào đây để xem trước. Chưa bấm Tổng hợp thì chưa ghi gì.' },
    results: { title: 'Kết quả', text: 'Chỉ số, thứ hạng và xếp loại, với cách tính đến từng ô. Xuất Excel khi cần.' },
  },
};
export type TourWords = typeof viTourWords;
