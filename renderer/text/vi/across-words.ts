import { viAcceptingWords } from './accepting-words.ts';

const why = {
  exempt: (reason: string) => (reason === '' ? 'đơn vị được miễn tiêu chí này' : `đơn vị được miễn: ${reason}`),
  'not-mine': 'không thuộc phần bạn chấm',
  scored: 'đã có điểm thẩm định',
  unscored: 'đơn vị không tự chấm',
  draft: 'ô chấm còn bản nháp chưa ghi',
  differs: (self: string, computed: string) => `tự chấm ${self}, nhưng theo số liệu là ${computed}`,
};

export const viAcrossWords = {
  listBy: 'Danh sách bên trái',
  byUnit: 'Theo đơn vị',
  byCriterion: 'Theo tiêu chí',
  pane: 'Các đơn vị của một tiêu chí',
  list: 'Đơn vị',
  criterion: 'Tiêu chí',
  previousCriterion: 'Tiêu chí trước',
  nextCriterion: 'Tiêu chí sau',
  done: (done: string, mine: string) => `Đã chấm ${done}/${mine}`,
  spread: (lowest: string, highest: string, mean: string) => `thấp ${lowest}, cao ${highest}, bình quân ${mean}`,
  noSpread: 'chưa có điểm để so',
  columns: { self: 'Tự chấm', appraised: 'Thẩm định', gap: 'Lệch' },
  row: (self: string, appraised: string) => `tự chấm ${self}, thẩm định ${appraised}`,
  rowGap: (gap: string) => `lệch ${gap}`,
  exempt: (reason: string) => (reason === '' ? 'Được miễn' : `Được miễn: ${reason}`),
  departs: {
    appraisal: (computed: string) => `Điểm thẩm định khác cách tính: ${computed}`,
    self: (computed: string) => `Điểm tự chấm khác cách tính: ${computed}`,
  },
  chooseTakable: (count: string) => `Chọn ${count} ô lấy được tự chấm`,
  clear: 'Bỏ chọn',
  accepting: (done: string, total: string) => `Đang ghi ${done}/${total}`,
  ofUnits: viAcceptingWords((count) => `${count} đơn vị`),
  ofCriteria: viAcceptingWords((count) => `${count} tiêu chí`),
  why,
  empty: 'Chưa có gói hồ sơ nào trong máy này.',
  keyUnit: 'đơn vị',
  keyCriterion: 'tiêu chí',
  keyChoose: 'chọn',
  remaining: (count: string) => `Còn ${count} đơn vị chưa xong`,
  complete: 'Đã chấm xong tiêu chí này',
};
export type AcrossWords = typeof viAcrossWords;
