import type { ShellWords } from '../shell-words.ts';

export const viShellWords: ShellWords = {
  menu: {
    file: 'Tệp',
    openFiles: 'Mở tệp…',
    startScreen: 'Màn hình bắt đầu',
    quit: 'Thoát',
    edit: 'Soạn thảo',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    cut: 'Cắt',
    copy: 'Sao chép',
    paste: 'Dán',
    selectAll: 'Chọn tất cả',
    find: 'Tìm trong tài liệu…',
    go: 'Đi tới',
    units: 'Đơn vị',
    signAndExport: 'Ký và xuất gói kết quả',
    merge: 'Tổng hợp',
    results: 'Kết quả',
    round: 'Đợt thẩm định',
    criteriaSet: 'Bộ tiêu chí',
    policy: 'Quy chế xếp hạng',
    survey: 'Điểm điều tra',
    view: 'Hiển thị',
    zoomIn: 'Phóng to chữ',
    zoomOut: 'Thu nhỏ chữ',
    zoomReset: 'Cỡ chữ mặc định',
    fullScreen: 'Toàn màn hình',
    minimize: 'Thu nhỏ cửa sổ',
    developerTools: 'Công cụ lập trình',
    help: 'Trợ giúp',
    shortcuts: 'Phím tắt',
    about: 'Giới thiệu Bàn Thẩm Định',
  },
  dialog: {
    openTitle: 'Chọn tệp',
    saveTitle: 'Lưu tệp',
    archives: 'Gói hồ sơ, bộ tài liệu phiên, gói kết quả',
    jsonFiles: 'Tệp JSON',
    allFiles: 'Tất cả các tệp',
  },
  engineDied: {
    title: 'Bàn Thẩm Định phải dừng lại',
    body: (detail) =>
      `Phần xử lý dữ liệu của chương trình đã dừng ngoài dự kiến. Những gì đã báo “Đã lưu” vẫn còn nguyên trên đĩa. Xin mở lại chương trình để làm tiếp; nếu lỗi lặp lại, xin gửi dòng dưới đây cho người hỗ trợ.\n\n${detail}`,
  },
  pageDied: {
    title: 'Cửa sổ phải dừng lại',
    body: (detail) =>
      `Phần màn hình của chương trình đã dừng nhiều lần liên tiếp. Những gì đã báo “Đã lưu” vẫn còn nguyên trên đĩa. Xin mở lại chương trình; nếu lỗi lặp lại, xin gửi dòng dưới đây cho người hỗ trợ.\n\n${detail}`,
  },
};
