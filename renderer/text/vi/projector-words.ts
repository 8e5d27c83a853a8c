/** The projector view: one criterion for a room to read. */
export const viProjectorWords = {
  show: 'Trình chiếu',
  title: 'Trình chiếu tiêu chí',
  criterion: 'tiêu chí',
  previousCriterion: 'Tiêu chí trước',
  nextCriterion: 'Tiêu chí sau',
  unit: 'đơn vị',
  previousUnit: 'Đơn vị trước',
  nextUnit: 'Đơn vị sau',
  typeSize: 'cỡ chữ',
  smaller: 'Chữ nhỏ hơn',
  larger: 'Chữ lớn hơn',
  others: 'So với đơn vị khác',
  here: (unit: string) => `${unit} (đang xem)`,
  picked: (who: string, option: string) => `${who}: ${option}`,
  hasDraft: 'Có bản nháp chưa ghi',
  questionEmpty: 'Cần đơn vị giải trình thêm.',
  noCitations: 'Đơn vị không nêu tài liệu kiểm chứng.',
};
export type ProjectorWords = typeof viProjectorWords;
