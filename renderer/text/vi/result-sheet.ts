import type { ResultSheetWords } from '#shared/report/result-sheet.ts';

export const viResultSheet: ResultSheetWords = {
  heading: 'Bảng kết quả thẩm định',
  illustrative: 'Bộ tiêu chí minh họa: số liệu không phải của đơn vị có thật.',
  unit: 'Đơn vị',
  group: 'Khối',
  points: 'Điểm thẩm định',
  applicableMax: 'Điểm tối đa áp dụng',
  index: 'Chỉ số (%)',
  rank: 'Hạng trong khối',
  settled: 'Ô đã thống nhất',
  conflicts: 'Ô vênh',
  missing: 'Ô còn thiếu',
  selfTotal: 'Điểm tự chấm',
  provisional: 'Tạm tính: chỉ gồm các ô mà điểm đã ký thống nhất; chỉ số và hạng còn có thể thay đổi.',
  councilPartOnly: 'Chỉ gồm phần hội đồng thẩm định; chưa có điểm điều tra xã hội học và SIPAS.',
  digest: (digest) => `Dấu SHA-256 của số liệu: ${digest}`,
};
