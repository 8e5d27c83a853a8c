import type { CriteriaSheetWords } from '#shared/criteria/table/write-criteria-table.ts';

/** A criteria set as a table. The headings are ones by which the table is found when it comes in again. */
export const viCriteriaSheet: CriteriaSheetWords = {
  sheet: 'Bộ tiêu chí',
  factsSheet: 'Thông tin chung',
  fact: 'Mục',
  value: 'Nội dung',
  illustrative: 'Bộ tiêu chí minh họa, không do quyết định nào ban hành.',
  scoredBy: { appraisal: 'Hội đồng thẩm định', survey: 'Điều tra XHH', sipas: 'SIPAS', computed: 'Số liệu thống kê' },
  yesNo: 'có/không',
  pick: 'chọn',
  columns: {
    code: 'STT', title: 'Tiêu chí', titleEn: 'Tên tiếng Anh', max: 'Điểm tối đa', scoredBy: 'Hình thức đánh giá', rule: 'Cách tính điểm',
    evidenceHint: 'Tài liệu kiểm chứng', step: 'Bước điểm', figures: 'Số liệu kê khai', scoring: 'Quy tắc (máy đọc)',
  },
  more: 'Dữ liệu khác (máy đọc)',
  facts: {
    version: 'Phiên bản', title: 'Tên bộ tiêu chí', titleEn: 'Tên tiếng Anh', decision: 'Quyết định', isIllustrative: 'Minh họa (1 là đúng, 0 là không)', remark: 'Ghi chú',
    'stated.max': 'Tổng điểm ghi trong quyết định', 'stated.sectors': 'Số lĩnh vực ghi trong quyết định', 'stated.criteria': 'Số tiêu chí ghi trong quyết định',
    'stated.subCriteria': 'Số tiêu chí thành phần ghi trong quyết định', more: 'Dữ liệu khác, máy đọc',
  },
};
