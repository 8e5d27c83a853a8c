import type { ContentProblem, JsonExpectation, JsonKind, TextForm } from '#shared/problem/content-problem.ts';
import { formatBytes, formatInteger, VI_NUMBERS } from '../format.ts';
import { showPoints } from '../show-points.ts';
import type { WordsFor } from '../words-for.ts';

const number = (value: number): string => formatInteger(value, VI_NUMBERS);
const points = (value: number): string => showPoints(value, VI_NUMBERS);

const expectations: Readonly<Record<JsonExpectation, string>> = {
  value: 'một giá trị',
  key: 'một tên trường trong dấu nháy kép',
  colon: 'dấu hai chấm',
  'comma-or-end': 'dấu phẩy hoặc dấu đóng ngoặc',
  digit: 'một chữ số',
  escape: 'một ký tự thoát hợp lệ sau dấu gạch chéo ngược',
  'closing-quote': 'dấu nháy kép đóng chuỗi',
  'escaped-control': 'ký tự điều khiển được viết ở dạng \\uXXXX',
  'end-of-file': 'hết tệp',
};

const kinds: Readonly<Record<JsonKind, string>> = {
  string: 'chuỗi ký tự',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'true hoặc false',
  null: 'null',
  list: 'danh sách',
  object: 'đối tượng',
};

const forms: Readonly<Record<TextForm, string>> = {
  sha256: 'mã SHA-256 gồm 64 chữ số thập lục phân viết thường',
  thumbprint: 'mã nhận dạng khóa gồm 43 ký tự base64url',
  id: 'mã gồm chữ, số, dấu gạch nối, gạch dưới hoặc dấu chấm, tối đa 64 ký tự, bắt đầu bằng chữ hoặc số',
  'criterion-code': 'mã tiêu chí như 3.2.1 hoặc II.4',
  'calendar-day': 'ngày có thật, viết theo dạng NĂM-THÁNG-NGÀY (ví dụ 2025-11-21)',
  instant: 'thời điểm UTC viết theo dạng 2025-11-21T02:41:07.000Z',
  decimal: 'số thập phân dùng dấu chấm, tối đa 15 chữ số trước và 6 chữ số sau dấu chấm',
  base64url: 'dữ liệu mã hóa base64url',
  'public-key': 'khóa công khai Ed25519 gồm 32 byte ở dạng base64url chuẩn và không thuộc nhóm khóa yếu',
  'not-blank': 'nội dung không để trống',
  nfc: 'văn bản tiếng Việt ở dạng dựng sẵn (Unicode NFC)',
  'no-control-characters': 'văn bản không có ký tự điều khiển',
};

const place = (problem: { readonly line: number; readonly column: number }): string =>
  `Dòng ${number(problem.line)}, cột ${number(problem.column)}`;

function range(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `từ ${number(min)} đến ${number(max)}`;
  if (min !== null) return `từ ${number(min)} trở lên`;
  return max === null ? 'trong giới hạn' : `không quá ${number(max)}`;
}

export const viContentProblems: WordsFor<ContentProblem> = {
  'json-too-long': (p) => `Tệp dài ${formatBytes(p.found, VI_NUMBERS)}, trong khi chỉ được tối đa ${formatBytes(p.max, VI_NUMBERS)}. Hãy kiểm tra xem có chọn nhầm tệp không.`,
  'json-byte-order-mark': () => 'Tệp bắt đầu bằng dấu thứ tự byte (BOM), trong khi cần UTF-8 không có BOM. Hãy lưu lại tệp ở dạng UTF-8 không BOM.',
  'json-not-utf8': (p) => `Byte thứ ${number(p.offset + 1)} không phải là UTF-8 hợp lệ. Hãy lưu lại tệp ở dạng UTF-8, hoặc xin lại tệp nếu tệp bị hỏng khi sao chép.`,
  'json-syntax': (p) => `${place(p)}: cần ${expectations[p.expected]}, nhưng gặp ${p.found === '' ? 'cuối tệp' : p.found}. Tệp có thể bị cắt ngang hoặc bị sửa tay; hãy xuất lại tệp từ phần mềm gốc.`,
  'json-duplicate-key': (p) => `${place(p)}: trường ${p.key} xuất hiện hai lần, mỗi trường chỉ được có một lần. Hãy xóa bớt một trường.`,
  'json-too-deep': (p) => `${place(p)}: dữ liệu lồng nhau quá ${number(p.max)} cấp. Tệp này không phải do chương trình của kỳ thẩm định tạo ra.`,
  'json-lone-surrogate': (p) => `${place(p)}: có nửa ký tự Unicode bị tách rời, không thể lưu thành văn bản. Hãy gõ lại đoạn chữ này.`,
  'json-number-too-large': (p) => `${place(p)}: con số quá lớn, không thể biểu diễn chính xác. Hãy sửa lại con số.`,
  'json-not-canonical': (p) => `Tệp không ở dạng chuẩn tắc (RFC 8785): khác từ ký tự thứ ${number(p.offset + 1)}. Tệp đã bị ghi lại bằng phần mềm khác; hãy dùng tệp gốc.`,

  'format-unknown': (p) => `Không nhận ra loại tệp: trường “format” ${p.found === '' ? 'không có' : `là ${p.found}`}. Hãy chọn gói hồ sơ, bộ tài liệu phiên, gói kết quả, bộ tiêu chí, đợt thẩm định hoặc yêu cầu tham gia.`,
  'json-member-missing': (p) => `Thiếu trường ${p.member}. Hãy bổ sung trường này.`,
  'json-member-unknown': (p) => `Có trường lạ ${p.member}, không nằm trong mẫu. Có thể tên trường bị viết sai; hãy sửa hoặc bỏ đi.`,
  'value-kind': (p) => `Cần ${kinds[p.expected]}, nhưng gặp ${p.found}. Hãy sửa giá trị cho đúng loại.`,
  'value-not-allowed': (p) => `Chỉ được là ${p.allowed.join(' hoặc ')}, nhưng gặp ${p.found}. Hãy sửa lại giá trị.`,
  'value-form': (p) => `Cần ${forms[p.form]}, nhưng gặp ${p.found}. Hãy sửa lại giá trị.`,
  'number-out-of-range': (p) => `Số phải ${range(p.min, p.max)}, nhưng gặp ${p.found}. Hãy sửa lại con số.`,
  'text-too-long': (p) => `Đoạn chữ dài ${number(p.found)} ký tự, trong khi chỉ được tối đa ${number(p.max)}. Hãy rút gọn.`,
  'list-too-long': (p) => `Danh sách có ${number(p.found)} mục, trong khi chỉ được tối đa ${number(p.max)}. Hãy bớt số mục.`,
  'list-too-short': (p) => `Danh sách có ${number(p.found)} mục, trong khi cần ít nhất ${number(p.min)}. Hãy bổ sung.`,
  'more-problems': (p) => `Còn ${number(p.count)} lỗi khác chưa liệt kê. Hãy sửa các lỗi trên rồi kiểm tra lại.`,

  'criterion-repeated': (p) => `Mã ${p.code} đã có ở ${p.first}; mỗi mã chỉ được dùng một lần. Hãy sửa một trong hai mã.`,
  'criterion-parent-missing': (p) => `Tiêu chí ${p.code} thuộc ${p.parent}, nhưng bộ tiêu chí không có mã ${p.parent}. Hãy bổ sung mục cha hoặc sửa mã.`,
  'criterion-parent-after-child': (p) => `Tiêu chí ${p.code} đứng trước mục cha ${p.parent}. Hãy xếp mục cha lên trước.`,
  'criterion-leaf-without-scorer': (p) => `Tiêu chí ${p.code} không có mục con nên phải ghi nguồn điểm (thẩm định, điều tra xã hội học, SIPAS hoặc tính toán), nhưng đang để trống. Hãy bổ sung.`,
  'criterion-inner-with-scorer': (p) => `Tiêu chí ${p.code} có mục con nên điểm là tổng của các mục con, nhưng lại ghi nguồn điểm “${p.found}”. Hãy để trống nguồn điểm của mục này.`,
  'criterion-max-negative': (p) => `Điểm tối đa của ${p.code} là ${points(p.found)}, trong khi không được âm. Hãy sửa lại điểm tối đa.`,
  'criterion-step-not-positive': (p) => `Bước điểm của ${p.code} là ${points(p.found)}, trong khi phải lớn hơn 0. Hãy sửa bước điểm, hoặc để trống nếu quyết định không nêu.`,
  'criterion-sum-differs': (p) => `Điểm tối đa ghi cho ${p.code} là ${points(p.expected)}, nhưng các mục con cộng lại là ${points(p.found)}. Chương trình giữ nguyên số đã in; hãy đối chiếu với quyết định.`,

  'entry-repeated': (p) => `Tiêu chí ${p.code} đã được tự chấm ở ${p.first}; mỗi tiêu chí chỉ có một dòng tự chấm. Đơn vị cần bỏ một dòng và nộp lại.`,
  'figure-repeated': (p) => `Số liệu “${p.name}” được khai hai lần. Hãy giữ lại một lần khai.`,
  'evidence-repeated': (p) => `Tài liệu “${p.file}” đã được liệt kê ở ${p.first} (không phân biệt chữ hoa, chữ thường). Hãy đổi tên một tệp hoặc bỏ dòng trùng.`,
  'evidence-path-unsafe': (p) => `Đường dẫn “${p.file}” không nằm gọn trong thư mục tài liệu kiểm chứng. Hãy dùng tên tệp không có dấu gạch chéo ngược, dấu hai chấm, “..” hay phần trống.`,
  'pages-reversed': (p) => `Trang đầu ${number(p.from)} lớn hơn trang cuối ${number(p.to)}. Hãy đổi lại thứ tự trang.`,
  'citation-file-unlisted': (p) => `Trích dẫn tệp “${p.file}”, nhưng tệp này không có trong danh sách tài liệu. Hãy bổ sung tài liệu, hoặc chấm theo quy tắc khi không có tài liệu kiểm chứng.`,
  'citation-beyond-pages': (p) => `Trích dẫn đến trang ${number(p.to)} của “${p.file}”, trong khi đơn vị ghi tài liệu chỉ có ${number(p.pages)} trang. Hãy xem lại số trang.`,
  'evidence-uncited': (p) => `Tài liệu “${p.file}” được nộp nhưng không tiêu chí nào trích dẫn. Có thể đơn vị quên ghi trích dẫn; hãy xem lại.`,

  'unit-repeated': (p) => `Mã đơn vị ${p.unit} đã có ở ${p.first}; mỗi đơn vị cần một mã riêng. Hãy sửa một trong hai mã.`,
  'member-repeated': (p) => `Mã thành viên ${p.member} đã có ở ${p.first}; mỗi thành viên cần một mã riêng. Hãy sửa một trong hai mã.`,
  'member-key-repeated': (p) => `Khóa của thành viên ${p.member} trùng với khóa ở ${p.first}; mỗi người phải có khóa riêng. Hãy đề nghị một trong hai người gửi lại yêu cầu tham gia.`,
  'assigned-unit-unknown': (p) => `Phân công nêu đơn vị ${p.unit}, nhưng đợt thẩm định không có đơn vị này. Hãy sửa phân công hoặc bổ sung đơn vị.`,
  'assignment-repeated': (p) => `Phân công nêu ${p.item} hai lần. Hãy bỏ bớt một lần.`,
  'scorecard-repeated': (p) => `Đơn vị ${p.unit} đã có phiếu chấm ở ${p.first}; mỗi đơn vị chỉ có một phiếu trong một gói. Hãy xuất lại gói kết quả.`,
  'cell-repeated': (p) => `Tiêu chí ${p.code} đã được chấm ở ${p.first} của cùng phiếu. Hãy xuất lại gói kết quả.`,
  'kit-file-repeated': (p) => `Tệp “${p.file}” đã được liệt kê ở ${p.first}. Hãy đề nghị tổ thư ký phát lại bộ tài liệu phiên.`,
  'kit-package-repeated': (p) => `Gói hồ sơ của đơn vị ${p.unit}, bản ${number(p.revision)}, đã được liệt kê ở ${p.first}. Hãy đề nghị tổ thư ký phát lại bộ tài liệu phiên.`,
  'kit-file-unsafe': (p) => `Tên “${p.file}” không nằm gọn trong thư mục gói hồ sơ. Hãy đề nghị tổ thư ký phát lại bộ tài liệu phiên.`,
};
