import type { ScoredBy } from '#shared/domain/criteria-set.ts';
import type { ScoreTableKind, ScoreTablePreview, ScoreTableRow } from '#shared/ipc/table-views.ts';

const parts: Readonly<Record<ScoredBy, string>> = { appraisal: 'Điểm thẩm định', survey: 'Điểm điều tra XHH', sipas: 'Điểm SIPAS', computed: 'Điểm tác động KT-XH' };
const kinds: Readonly<Record<ScoreTableKind, string>> = { survey: 'Điểm điều tra, SIPAS', 'previous-results': 'Kết quả năm trước' };
const why: Readonly<Record<ScoreTablePreview['unmatched'][number]['why'], string>> = {
  unknown: 'không có đơn vị này trong đợt',
  ambiguous: 'giống tên nhiều đơn vị',
  repeated: 'đơn vị đã có ở dòng khác',
};
const matchedBy: Readonly<Record<ScoreTableRow['matchedBy'], string>> = { code: 'khớp theo mã', name: 'khớp theo tên', 'folded-name': 'khớp theo tên không dấu' };

export const viSurveyWords = {
  parts,
  kinds,
  why,
  matchedBy,
  title: 'Điểm điều tra xã hội học và SIPAS',
  intro: 'Những điểm không do hội đồng chấm. Bảng nhập sau thay từng ô của bảng nhập trước; bảng cũ vẫn được giữ.',
  emptyTitle: 'Chưa có bảng điểm nào',
  emptyText: 'Nhập bảng điểm điều tra xã hội học, SIPAS và tác động kinh tế - xã hội từ tệp Excel hoặc CSV: mỗi dòng một đơn vị, mỗi cột một tiêu chí.',
  nothingOutside: 'Bộ tiêu chí này không có tiêu chí nào chấm ngoài hội đồng. Vẫn có thể nhập kết quả năm trước để so sánh.',
  importSurvey: 'Nhập bảng điểm…',
  importPrevious: 'Nhập kết quả năm trước…',
  sampleTitle: 'Dùng bảng mẫu',
  sampleText: 'Đợt mẫu có sẵn các bảng điểm để làm thử. Bảng vẫn qua bước xem trước như mọi bảng nhập từ tệp.',
  useSample: { survey: 'Bảng điểm điều tra mẫu…', 'previous-results': 'Kết quả năm trước mẫu…' },
  footNote: 'Đơn vị được ghép theo mã, theo tên hoặc theo tên không dấu; dòng không ghép được luôn được liệt kê.',
  tables: 'Các bảng đã nhập',
  facts: (at: string, units: string, values: string) => `Nhập ${at}: ${units} đơn vị, ${values} giá trị.`,
  allMatched: 'Mọi dòng đều khớp với một đơn vị.',
  unmatched: (count: string) => `${count} dòng không khớp đơn vị nào`,
  replaced: 'không còn tính',
  previewTitle: (file: string) => `Kiểm tra ${file}`,
  reading: 'Đang đọc bảng…',
  counts: (matched: string, unmatched: string, missing: string) => `${matched} dòng khớp, ${unmatched} dòng không khớp, ${missing} đơn vị chưa có dòng.`,
  columnsNotFound: 'Chưa nhận ra dòng tiêu đề. Hãy chọn cột tên đơn vị và các cột điểm, rồi bấm số của dòng dữ liệu đầu tiên.',
  cannotKeep: 'Chưa giữ được: xem các vấn đề ở trên.',
  otherFile: 'Chọn tệp khác…',
  keep: 'Giữ bảng này',
  sheet: 'Trang tính',
  uses: { unused: 'Không dùng', 'unit-code': 'Mã đơn vị', 'unit-name': 'Tên đơn vị' },
  meanings: { index: 'Chỉ số', rank: 'Thứ hạng', total: 'Tổng điểm', bonus: 'Điểm cộng', penalty: 'Điểm trừ' },
  leaf: (code: string, title: string, isPercent: boolean) => `${code} · ${title}${isPercent ? ' (% điểm tối đa)' : ''}`,
  rows: 'Từng dòng của bảng',
  row: 'Dòng',
  inFile: 'Trong tệp',
  unit: 'Đơn vị của đợt',
  values: 'Giá trị theo cột',
  noRow: 'không có dòng nào',
};
export type SurveyWords = typeof viSurveyWords;
