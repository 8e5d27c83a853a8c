import type { ArchiveProblem, EntryHeaderField } from '#shared/problem/archive-problem.ts';
import { formatBytes, formatInteger, VI_NUMBERS } from '../format.ts';
import type { WordsFor } from '../words-for.ts';

const bytes = (value: number): string => formatBytes(value, VI_NUMBERS);
const count = (value: number): string => formatInteger(value, VI_NUMBERS);

const AGAIN = 'Hãy đề nghị nơi gửi đóng gói lại và gửi lại.';
const RENAME = 'Hãy đề nghị nơi gửi đổi tên rồi đóng gói lại.';
const DAMAGED = 'Tệp có thể đã hỏng khi sao chép: hãy chép lại từ bản gốc, nếu vẫn lỗi thì đề nghị nơi gửi cung cấp lại tệp.';
const SUSPICIOUS = 'Đây có thể là dấu hiệu can thiệp: không sử dụng tệp này, hãy đề nghị nơi gửi xác nhận và gửi lại.';

const FIELDS: Readonly<Record<EntryHeaderField, string>> = {
  name: 'tên',
  method: 'phương pháp nén',
  flags: 'cờ đánh dấu',
  crc32: 'mã kiểm CRC-32',
  size: 'dung lượng',
  'compressed-size': 'dung lượng sau khi nén',
  'data-descriptor': 'phần mô tả dữ liệu',
};

/** Problems of a ZIP file or of a folder, in Vietnamese. */
export const viArchiveProblems: WordsFor<ArchiveProblem> = {
  'archive-not-zip': (p) => `Tệp này (${bytes(p.size)}) không phải tệp ZIP, hoặc đã bị cắt mất phần cuối. Có thể đã chọn nhầm tệp; nếu đúng tệp thì hãy chép lại từ bản gốc, vẫn lỗi thì đề nghị nơi gửi cung cấp lại.`,
  'archive-end-ambiguous': (p) => `Tệp ZIP chỉ được có một điểm kết thúc, nhưng tìm thấy ${count(p.count)}. ${SUSPICIOUS}`,
  'archive-end-damaged': (p) => `Phần kết thúc của tệp ZIP có thông tin mâu thuẫn (${p.field}: cần ${count(p.expected)}, nhận được ${count(p.found)}). ${DAMAGED}`,
  'archive-multi-disk': (p) => `Cần một tệp ZIP duy nhất, nhưng đây là một phần của tệp ZIP chia nhiều tập (tập số ${count(p.disk)}). Hãy đóng gói lại thành một tệp.`,
  'archive-leading-bytes': (p) => `Có ${bytes(p.bytes)} dữ liệu lạ trước phần đầu của tệp ZIP. ${SUSPICIOUS}`,
  'archive-trailing-bytes': (p) => `Có ${bytes(p.bytes)} dữ liệu lạ sau phần cuối của tệp ZIP. ${SUSPICIOUS}`,
  'archive-hidden-bytes': (p) => `Có ${bytes(p.bytes)} không thuộc tệp nào, tại vị trí ${count(p.offset)}. ${SUSPICIOUS}`,
  'archive-truncated': (p) => `Tệp ZIP thiếu ${bytes(p.missing)} ở phần cuối. ${DAMAGED}`,
  'archive-directory-damaged': (p) => `Không đọc được mục lục của tệp ZIP tại vị trí ${count(p.offset)}. ${DAMAGED}`,
  'archive-directory-too-large': (p) => `Mục lục của tệp ZIP được phép dài nhất ${bytes(p.limit)}, nhưng dài ${bytes(p.found)}. ${AGAIN}`,
  'archive-entry-count-differs': (p) => `Tệp ZIP khai có ${count(p.expected)} mục, nhưng mục lục có ${count(p.found)} mục. ${DAMAGED}`,
  'archive-too-many-entries': (p) => `Tệp ZIP được phép chứa nhiều nhất ${count(p.limit)} mục, nhưng có ${count(p.found)} mục. Hãy chia nhỏ rồi đóng gói lại.`,
  'archive-too-large': (p) => `Tổng dung lượng được phép tối đa ${bytes(p.limit)}, nhưng sau khi giải nén là ${bytes(p.found)}. Hãy giảm dung lượng rồi đóng gói lại.`,
  'entry-name-empty': () => `Tên tệp hoặc tên thư mục bị bỏ trống. ${RENAME}`,
  'entry-name-absolute': () => `Tên phải tính từ thư mục của gói, nhưng tên này bắt đầu từ gốc ổ đĩa. ${SUSPICIOUS}`,
  'entry-name-drive': () => `Tên phải tính từ thư mục của gói, nhưng tên này chỉ sang một ổ đĩa hoặc máy chủ khác. ${SUSPICIOUS}`,
  'entry-name-climbs': () => `Tên có đoạn "." hoặc "..", có thể dẫn ra ngoài gói. ${SUSPICIOUS}`,
  'entry-name-backslash': () => `Các cấp thư mục phải cách nhau bằng dấu "/", nhưng tên này có dấu "\\". Hãy đóng gói lại bằng phần mềm nén khác.`,
  'entry-name-control': () => `Tên có ký tự điều khiển không nhìn thấy được. ${RENAME}`,
  'entry-name-forbidden-character': () => `Tên có một trong các ký tự < > : " | ? * mà Windows không cho phép. ${RENAME}`,
  'entry-name-reserved': () => `Tên trùng với tên dành riêng của Windows (như CON, NUL, COM1), hoặc kết thúc bằng dấu chấm hay dấu cách. ${RENAME}`,
  'entry-name-too-long': (p) => `Tên được phép dài nhất ${count(p.limit)} byte, nhưng dài ${count(p.found)} byte. ${RENAME}`,
  'entry-name-too-deep': (p) => `Được phép lồng nhiều nhất ${count(p.limit)} cấp thư mục, nhưng có ${count(p.found)} cấp. ${RENAME}`,
  'entry-name-encoding': () => 'Tên phải ghi bằng mã UTF-8, nhưng tên này ghi bằng bảng mã khác nên mỗi máy đọc một kiểu. Hãy đổi tên thành không dấu, hoặc đóng gói lại bằng phần mềm nén hỗ trợ UTF-8.',
  'entry-name-ambiguous': (p) => `Mục này mang thêm một tên thứ hai khác với tên chính: "${p.other}". Hãy đóng gói lại bằng phần mềm nén khác.`,
  'entry-name-duplicate': (p) => `Tên này trùng với "${p.other}" (trùng hẳn, hoặc chỉ khác chữ hoa, chữ thường hay cách ghi dấu). ${RENAME}`,
  'entry-name-file-and-folder': (p) => `Tên này vừa là tệp vừa là thư mục (xem "${p.other}"). ${RENAME}`,
  'entry-is-link': () => 'Gói chỉ được chứa tệp và thư mục thật, nhưng đây là liên kết hoặc lối tắt. Hãy thay bằng chính tệp mà nó chỉ đến.',
  'entry-is-special': (p) => `Gói chỉ được chứa tệp và thư mục thông thường, nhưng đây là mục đặc biệt của hệ thống (kiểu ${p.mode}). Hãy bỏ mục này rồi đóng gói lại.`,
  'entry-encrypted': () => 'Gói không được đặt mật khẩu, nhưng mục này đã bị mã hóa. Hãy đóng gói lại không có mật khẩu.',
  'entry-method-unknown': (p) => `Chỉ đọc được mục không nén hoặc nén kiểu Deflate, nhưng mục này dùng phương pháp số ${count(p.method)}. Hãy đóng gói lại thành ZIP thông thường.`,
  'entry-folder-with-data': (p) => `Thư mục không được có nội dung riêng, nhưng có ${bytes(p.size)}. ${SUSPICIOUS}`,
  'entry-too-large': (p) => `Tệp được phép lớn nhất ${bytes(p.limit)}, nhưng lớn ${bytes(p.found)}. Hãy giảm dung lượng rồi đóng gói lại.`,
  'entry-ratio-too-high': (p) => `Sau khi giải nén, tệp chỉ được lớn gấp nhiều nhất ${count(p.limit)} lần, nhưng lớn gấp ${count(p.found)} lần: có thể là tệp dùng để làm đầy ổ đĩa. Hãy đóng gói lại không nén.`,
  'entry-extra-damaged': () => `Phần thông tin bổ sung của mục này bị sai. ${DAMAGED}`,
  'entry-header-missing': (p) => `Mục lục ghi tệp này ở vị trí ${count(p.offset)}, nhưng ở đó không có. ${DAMAGED}`,
  'entry-header-differs': (p) => `Mục lục và phần đầu của tệp ghi khác nhau về ${FIELDS[p.field]}: mục lục ghi "${p.expected}", phần đầu ghi "${p.found}". ${SUSPICIOUS}`,
  'entry-overlaps': (p) => `Dữ liệu của mục này chồng lên "${p.other}". ${SUSPICIOUS}`,
  'entry-data-outside': (p) => `Dữ liệu của mục này thiếu ${bytes(p.missing)} so với khai báo. ${DAMAGED}`,
  'entry-data-damaged': (p) => `Không giải nén được dữ liệu (mã lỗi ${p.code}). ${DAMAGED}`,
  'entry-size-differs': (p) => `Khai báo dung lượng ${count(p.expected)} byte, nhưng thực tế là ${count(p.found)} byte. ${DAMAGED}`,
  'entry-crc-differs': (p) => `Nội dung không khớp mã kiểm CRC-32: cần ${p.expected}, tính được ${p.found}. ${DAMAGED}`,
  'entry-missing': () => `Cần có tệp này trong gói, nhưng không tìm thấy. ${AGAIN}`,
  'entry-form-foreign': (p) => `Tệp này chỉ do chương trình tạo ra, nhưng ${p.field} là "${p.found}" chứ không phải "${p.expected}" như chương trình ghi. ${SUSPICIOUS}`,
};
