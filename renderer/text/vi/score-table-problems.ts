import type { ScoredBy } from '#shared/domain/criteria-set.ts';
import type { ScoreTableProblem } from '#shared/problem/score-table-problem.ts';
import { formatDecimal, formatInteger, VI_NUMBERS } from '../format.ts';
import { showPoints } from '../show-points.ts';
import type { WordsFor } from '../words-for.ts';

const number = (value: number): string => formatInteger(value, VI_NUMBERS);
const decimal = (value: string): string => formatDecimal(value, VI_NUMBERS);
const PARTS: Readonly<Record<ScoredBy, string>> = { appraisal: 'thẩm định', survey: 'điều tra xã hội học', sipas: 'SIPAS', computed: 'kinh tế - xã hội' };
const points = (value: number): string => showPoints(value, VI_NUMBERS);
const gap = (value: number): string => `${value > 0 ? '+' : ''}${points(value)}`;

export const viScoreTableProblems: WordsFor<ScoreTableProblem> = {
  'published-total-differs': (p) => `Tổng công bố của ${p.unit} là ${points(p.printed)}, nhưng các phần cộng lại được ${points(p.sum)} (lệch ${gap(p.printed - p.sum)}). Số công bố được giữ nguyên.`,

  // As a table is read.
  'score-table-without-header': () => 'Không tìm thấy dòng tiêu đề nào có cột tên hoặc mã đơn vị bên cạnh một cột điểm nhận ra được. Hãy chỉ rõ trang tính, dòng đầu và các cột; hoặc ghi mã tiêu chí (ví dụ 1.6.1) vào tiêu đề cột điểm.',
  'score-table-sheet-missing': (p) => `Tệp không có trang tính “${p.sheet}”. Hãy chọn lại trang tính.`,
  'score-table-without-units': () => 'Chưa chọn cột nào cho biết đơn vị. Hãy chọn cột mã đơn vị hoặc cột tên đơn vị.',
  'score-table-without-values': () => 'Chưa chọn cột điểm nào. Hãy cho biết ít nhất một cột chứa điểm gì.',
  'score-table-too-long': (p) => `Bảng có ${number(p.found)} dòng, nhiều hơn ${number(p.max)} dòng mà chương trình nhận. Hãy bỏ các dòng không thuộc bảng rồi nhập lại.`,
  'score-table-matches-nothing': (p) => `Không dòng nào trong ${number(p.rows)} dòng của bảng nêu tên hoặc mã một đơn vị của đợt. Hãy kiểm tra cột đơn vị, hoặc chọn tệp của đợt này.`,
  'score-table-empty': () => 'Các dòng nêu đúng đơn vị nhưng mọi ô điểm đều trống. Hãy kiểm tra lại các cột đã chọn.',
  'score-table-beside': (p) => `Trang tính “${p.sheet}” cũng giống một bảng điểm nhưng không được đọc; đang đọc trang “${p.read}”. Nếu cần trang kia, hãy chọn nó rồi nhập thêm một lần.`,
  'score-table-known': (p) => `Bảng này đã được nhập từ tệp “${p.file}” và mọi số của nó đang có hiệu lực. Không cần nhập lại.`,
  'score-column-appraised': (p) => `Cột này là điểm tiêu chí ${p.code}, do thành viên hội đồng chấm, nên không nhận điểm từ bảng. Cột không được dùng.`,
  'score-column-unknown': (p) => `Bộ tiêu chí của đợt không có tiêu chí chấm điểm ${p.code}. Hãy chọn lại tiêu chí của cột này.`,
  'score-column-misplaced': () => 'Nội dung được chọn cho cột này không thuộc loại bảng đang nhập. Bảng điểm điều tra gồm điểm từng tiêu chí; bảng kết quả năm trước gồm chỉ số, thứ hạng, tổng điểm và các phần điểm.',
  'score-columns-alike': (p) => `Các cột ${p.columns.join(', ')} cùng mang một nội dung, không rõ cột nào đúng, nên chưa cột nào được đọc. Hãy chọn một cột.`,
  'score-column-fractions': () => 'Cột này là phần trăm hoặc chỉ số, nhưng không số nào trong cột lớn hơn 1. Chưa rõ 0,85 là 85 % hay 0,85 %. Hãy định dạng các ô là phần trăm, hoặc ghi 85 thay cho 0,85, rồi nhập lại.',
  'score-cell-not-number': (p) => `Ở đây cần một con số, nhưng ô ghi “${p.found}”. Hãy sửa ô, hoặc để trống nếu chưa có điểm; “Không áp dụng” chỉ dùng cho điểm của tiêu chí.`,
  'score-cell-not-rank': (p) => `Ở đây cần một thứ hạng như 29 hoặc 29/63, nhưng ô ghi “${p.found}”. Hãy sửa ô.`,
  'score-cell-day': (p) => `Phần mềm bảng tính đã hiểu nội dung ô là ngày ${p.found}. Hãy định dạng ô là văn bản rồi gõ lại con số.`,
  'score-cell-error': (p) => `Ô báo lỗi ${p.found}. Hãy sửa công thức trong tệp gốc rồi nhập lại.`,
  'score-table-set-changed': (p) => `Bảng điểm “${p.file}” được nhập theo bộ tiêu chí khác với bộ hiện nay của đợt, nên không điểm nào trong bảng được tính. Hãy nhập lại bảng.`,
  'score-cell-uncomputed': () => 'Ô chứa công thức chưa được tính nên chưa có điểm nào. Hãy mở tệp bằng phần mềm bảng tính, để phần mềm tính xong, lưu lại rồi nhập lại.',
  'score-cell-too-precise': (p) => `Điểm ${p.found} có nhiều hơn bốn chữ số thập phân. Chương trình không tự làm tròn; hãy làm tròn trong tệp gốc theo quy định.`,
  'score-cell-out-of-range': (p) => p.max === null ? `Điểm ${p.found} nằm ngoài khoảng cho phép. Hãy kiểm tra lại ô.` : `Điểm ${p.found} nằm ngoài khoảng từ ${points(0)} đến ${points(p.max)}. Nếu đó là phần trăm, hãy ghi dấu % ở tiêu đề cột hoặc trong ô.`,
  'score-cell-percent-out-of-range': (p) => `${p.found} nằm ngoài khoảng phần trăm cho phép. Hãy kiểm tra lại ô.`,
  'score-cell-formula': (p) => `Ô chứa công thức; giá trị ${p.found} là kết quả được lưu lần cuối trong tệp, chương trình không tính lại. Hãy chắc rằng tệp đã được tính và lưu.`,
  'score-cell-dash': (p) => `Ô ghi “${p.found}”, được hiểu là chưa có điểm, không phải 0 điểm. Nếu tiêu chí không áp dụng, hãy ghi “Không áp dụng”.`,

  'published-index-differs': (p) => `Chỉ số công bố của ${p.unit} là ${decimal(p.printed)} %, nhưng tính từ chính điểm và điểm tối đa đã công bố được ${decimal(p.computed)} %. Số công bố được giữ nguyên.`,
  'published-rank-differs': (p) => `Thứ hạng công bố của ${p.unit} là ${number(p.printed)}, nhưng theo chính các tổng đã công bố thì là ${number(p.computed)}. Số công bố được giữ nguyên.`,

  // Quy chế.
  'policy-unit-unknown': (p) => `Đợt này không có đơn vị ${p.unit}. Hãy bỏ dòng miễn đánh giá này hoặc chọn lại đơn vị.`,
  'policy-code-unknown': (p) => `Bộ tiêu chí của đợt không có mã ${p.code}. Hãy chọn lại mã.`,
  'policy-figure-unknown': (p) => `Tiêu chí ${p.code} không có số liệu kê khai “${p.figure}”. Hãy chọn số liệu mà bộ tiêu chí đã nêu.`,
  'policy-part-absent': (p) => `Bộ tiêu chí không có phần điểm ${PARTS[p.part]}, nên không thể dùng phần này để phân hạng.`,
  'exemption-repeated': (p) => `Đơn vị ${p.unit} được miễn mục ${p.code} hai lần. Hãy bỏ một dòng.`,
  'exemption-within': (p) => `Mục ${p.code} của đơn vị ${p.unit} đã được miễn cùng với mục ${p.within} ở trên. Hãy bỏ một trong hai dòng.`,
  'grade-band-order': (p) => `Mức “${p.name}” phải bắt đầu thấp hơn mức “${p.before}” đứng trước nó. Hãy xếp các mức từ cao xuống thấp.`,
  'grade-band-open': (p) => `Mức “${p.name}” không có giới hạn dưới nên nhận mọi chỉ số còn lại; không mức nào được đứng sau nó. Hãy ghi giới hạn dưới hoặc đưa mức này xuống cuối.`,
  'policy-cap-negative': (p) => `Mức trần ${p.extra === 'bonus' ? 'điểm cộng' : 'điểm trừ'} không được âm, nhưng đang là ${points(p.found)}.`,
  'quorum-impossible': (p) => `Tỷ lệ thành viên dự họp phải từ 0 % đến 100 %, nhưng đang là ${decimal(p.percent)} %.`,

  // Kết luận thứ hạng.
  'tie-not-equal': (p) => `Các đơn vị ${p.units.join(', ')} không phải là đúng những đơn vị đang đồng hạng sau mọi điều kiện của quy chế. Hãy mở lại bảng kết quả và chọn cả nhóm đồng hạng.`,
  'tie-reason-missing': () => 'Kết luận thứ hạng phải có lý do. Hãy ghi lý do của hội đồng.',
  'tie-attendance-impossible': (p) => `Số thành viên dự họp (${number(p.present)}) không thể lớn hơn tổng số thành viên (${number(p.members)}).`,
  'tie-quorum-not-met': (p) => `Có ${number(p.present)}/${number(p.members)} thành viên dự họp; quy chế đòi ${p.isMoreThan ? 'trên' : 'ít nhất'} ${decimal(p.percent)} %. Kết luận chưa được ghi.`,
  'tie-figure-missing': (p) => `Thứ tự ưu tiên cần số liệu ${p.figure} của tiêu chí ${p.code}, nhưng với ${p.unit} thì ${{ none: 'chưa có ai kê khai số này', differs: 'các thành viên chấp nhận số khác nhau', 'not-applicable': 'tiêu chí này không áp dụng' }[p.why]}. Đơn vị tạm đứng sau các đơn vị bằng chỉ số mà có số liệu; hãy kiểm tra trước khi công bố.`,
  'tie-decision-outdated': (p) => `Kết luận thứ hạng về ${p.units.join(', ')} không còn áp dụng: các đơn vị này nay không còn là đúng một nhóm đồng hạng. Kết luận vẫn được lưu.`,
};
