import type { BagProblem } from '#shared/problem/bag-problem.ts';
import { formatBytes, formatInteger, VI_NUMBERS } from '../format.ts';
import { showDigest } from '../show-digest.ts';
import type { WordsFor } from '../words-for.ts';

const bytes = (value: number): string => formatBytes(value, VI_NUMBERS);
const count = (value: number): string => formatInteger(value, VI_NUMBERS);

const AGAIN = 'Hãy đề nghị nơi gửi lập lại gói và gửi lại.';
const ALTERED = 'Nội dung đã bị thay đổi sau khi lập gói hoặc hỏng khi sao chép: hãy chép lại từ bản gốc, nếu vẫn lỗi thì đề nghị nơi gửi cung cấp lại tệp.';

/** Problems of a bag (BagIt), in Vietnamese. */
export const viBagProblems: WordsFor<BagProblem> = {
  'bag-kind-unknown': () => 'Cần một tệp ZIP hoặc một thư mục, nhưng đây là liên kết hoặc lối tắt. Hãy chọn chính tệp hoặc thư mục đó.',
  'bag-top-folder': (p) => `Tệp ZIP phải có đúng một thư mục ở cấp ngoài cùng, nhưng ${p.found.length === 0 ? 'không có gì' : `có: ${p.found.join(', ')}`}. ${AGAIN}`,
  'bag-declaration-missing': () => `Gói phải có tệp bagit.txt, nhưng không tìm thấy. Có thể đã chọn nhầm tệp hoặc nhầm thư mục; nếu không, ${lower(AGAIN)}`,
  'bag-declaration-invalid': (p) => `Tệp bagit.txt phải gồm đúng hai dòng theo chuẩn BagIt, nhưng có dòng "${p.found}". ${AGAIN}`,
  'bag-version-unsupported': (p) => `Đọc được gói theo chuẩn BagIt từ phiên bản 0.93 đến 1.0, nhưng gói này ghi phiên bản "${p.found}". ${AGAIN}`,
  'bag-encoding-unsupported': (p) => `Các tệp thông tin của gói phải ghi bằng mã UTF-8, nhưng gói này ghi bằng "${p.found}". ${AGAIN}`,
  'bag-byte-order-mark': () => `Tệp phải ghi bằng UTF-8 không có dấu BOM, nhưng tệp này bắt đầu bằng dấu BOM. Có thể tệp đã bị sửa bằng trình soạn thảo văn bản. ${AGAIN}`,
  'bag-text-invalid': () => `Tệp phải là văn bản UTF-8, nhưng có chỗ không đọc được. ${ALTERED}`,
  'bag-manifest-missing': () => `Gói phải có danh mục mã kiểm (manifest-sha256.txt), nhưng không tìm thấy. ${AGAIN}`,
  'bag-tag-manifest-missing': () => `Gói phải có danh mục mã kiểm của các tệp thông tin (tagmanifest-sha256.txt), nhưng không tìm thấy. ${AGAIN}`,
  'bag-algorithm-weak': (p) => `Cần mã kiểm SHA-256 hoặc SHA-512, nhưng gói chỉ có ${p.algorithm.toUpperCase()}, là loại có thể làm giả. ${AGAIN}`,
  'bag-algorithm-unsupported': (p) => `Cần mã kiểm SHA-256 hoặc SHA-512, nhưng gói chỉ có loại "${p.algorithm}". ${AGAIN}`,
  'bag-line-malformed': (p) => `Dòng này không đúng mẫu của chuẩn BagIt: "${p.found}". ${AGAIN}`,
  'bag-line-duplicate': (p) => `Mỗi tệp chỉ được ghi một lần, nhưng "${p.name}" đã có ở dòng ${count(p.first)}. ${AGAIN}`,
  'bag-path-unsafe': (p) => `Đường dẫn "${p.path}" không an toàn (${PATH_FAULTS[p.fault]}). Không sử dụng gói này, hãy đề nghị nơi gửi xác nhận và gửi lại.`,
  'bag-path-misplaced': (p) => `Danh mục này không được ghi tệp "${p.path}": tệp nằm ngoài phần mà danh mục quản lý. ${AGAIN}`,
  'bag-file-missing': (p) => `Tệp có trong danh mục ${p.manifest} nhưng không có trong gói. ${ALTERED}`,
  'bag-file-unlisted': (p) => `Tệp có trong gói nhưng không có trong danh mục ${p.manifest}, nên không kiểm được. ${AGAIN}`,
  'bag-digest-differs': (p) => `${ALTERED} (Mã ${p.algorithm.toUpperCase()} trong ${p.manifest}: cần ${showDigest(p.expected)}, tính được ${showDigest(p.found)}.)`,
  'bag-oxum-invalid': (p) => `Mục Payload-Oxum phải ghi một lần theo mẫu "số byte.số tệp", nhưng ghi "${p.found}". ${AGAIN}`,
  'bag-oxum-differs': (p) => `Gói khai có ${count(p.expectedFiles)} tệp, ${count(p.expectedBytes)} byte, nhưng thực tế có ${count(p.foundFiles)} tệp, ${count(p.foundBytes)} byte. ${ALTERED}`,
  'bag-fetch-refused': () => 'Gói phải có đủ mọi tệp, nhưng tệp này yêu cầu tải thêm từ mạng; chương trình không dùng mạng. Hãy đề nghị nơi gửi lập gói có đủ tệp.',
  'bag-tag-files-too-large': (p) => `Các tệp thông tin của gói được phép lớn nhất ${bytes(p.limit)}, nhưng lớn ${bytes(p.found)}. ${AGAIN}`,
  'bag-too-many-lines': (p) => `Các tệp thông tin của gói được phép có nhiều nhất ${count(p.limit)} dòng, nhưng có ${count(p.found)} dòng. ${AGAIN}`,
  'bag-source-changed': (p) => `Tệp đã thay đổi trong khi lập gói: lúc đầu là ${p.expected}, sau đó là ${p.found}. Hãy đóng các chương trình đang mở tệp rồi làm lại.`,
};

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const PATH_FAULTS: Readonly<Record<Extract<BagProblem, { readonly type: 'bag-path-unsafe' }>['fault'], string>> = {
  'entry-name-empty': 'có đoạn tên bỏ trống',
  'entry-name-absolute': 'bắt đầu từ gốc ổ đĩa',
  'entry-name-drive': 'chỉ sang ổ đĩa hoặc máy chủ khác',
  'entry-name-climbs': 'có đoạn "." hoặc ".."',
  'entry-name-backslash': 'có dấu "\\"',
  'entry-name-control': 'có ký tự điều khiển',
  'entry-name-forbidden-character': 'có ký tự Windows không cho phép',
  'entry-name-reserved': 'dùng tên dành riêng của Windows',
  'entry-name-too-long': 'quá dài',
  'entry-name-too-deep': 'lồng quá nhiều cấp',
  'entry-name-encoding': 'không phải UTF-8',
  'entry-name-ambiguous': 'có hai tên khác nhau',
  'entry-name-duplicate': 'trùng tên',
  'entry-name-file-and-folder': 'vừa là tệp vừa là thư mục',
};
