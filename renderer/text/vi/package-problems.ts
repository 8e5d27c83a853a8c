import type { PackageProblem } from '#shared/problem/package-problem.ts';
import { formatBytes, formatInteger, VI_NUMBERS } from '../format.ts';
import type { WordsFor } from '../words-for.ts';
import { viCommonWords } from './common-words.ts';
import { saySetsOf } from '../say-set.ts';
import { showDigest } from '../show-digest.ts';
import { showPoints } from '../show-points.ts';

const points = (value: number): string => showPoints(value, VI_NUMBERS);
const whole = (value: number): string => formatInteger(value, VI_NUMBERS);

export const viPackageProblems: WordsFor<PackageProblem> = {
  'payload-unrecognised': () => 'Đây là một gói BagIt nhưng không phải gói hồ sơ, bộ tài liệu phiên hay gói kết quả của chương trình. Hãy kiểm tra lại tệp đã chọn.',
  'file-unrecognised': () => 'Không nhận ra loại tệp này. Chương trình nhận gói hồ sơ, bộ tài liệu phiên, gói kết quả (ZIP), bảng tính (XLSX, CSV) và các tệp JSON: bộ tiêu chí, đợt thẩm định, yêu cầu tham gia.',
  'document-out-of-place': ({ format }) => `Tệp JSON loại ${format} không nhập riêng lẻ. Bản tự đánh giá phải nằm trong gói hồ sơ (lập bằng lệnh btd package build).`,
  'bundle-expected': ({ found }) => `Ở đây chỉ tổng hợp gói kết quả do thành viên ký, còn tệp này là ${viCommonWords.kinds[found]}. Tệp không bị sao; hãy chọn gói kết quả mà thành viên nộp${found === 'kit' ? '' : ', và nhập tệp này ở màn hình Đợt'}.`,
  'kit-expected': ({ found }) => `Ở đây chỉ mở bộ tài liệu phiên, còn tệp này là ${viCommonWords.kinds[found]}. Tệp không bị sao; hãy mở đợt của nó trước, rồi thả tệp vào đó.`,
  'spreadsheet-expected': ({ found }) => `Ở đây chỉ đọc bảng tính (XLSX, CSV), còn tệp này là ${viCommonWords.kinds[found]}. Tệp không có lỗi; hãy nhập tệp này ở màn hình Đợt thẩm định.`,
  'criteria-set-expected': ({ found }) => `Ở đây chỉ đọc bộ tiêu chí (tệp JSON, hoặc bảng XLSX, CSV), còn tệp này là ${viCommonWords.kinds[found]}. Hãy chọn tệp bộ tiêu chí.`,
  'payload-file-missing': () => 'Thiếu tệp bắt buộc này. Hãy đề nghị nơi gửi lập lại gói.',
  'payload-file-unexpected': () => 'Tệp này không thuộc loại gói đang đọc. Hãy đề nghị nơi gửi lập lại gói mà không có tệp này.',
  'listed-evidence-missing': () => 'Bản tự đánh giá kê tài liệu này nhưng trong gói không có. Hãy đề nghị đơn vị bổ sung tài liệu rồi lập lại gói.',
  'evidence-unlisted': () => 'Trong gói có tài liệu này nhưng bản tự đánh giá không kê. Hãy đề nghị đơn vị kê vào danh mục rồi lập lại gói.',
  'listed-digest-differs': ({ expected, found }) => `Mã băm SHA-256 kê là ${showDigest(expected)}, thực tế là ${showDigest(found)}: tài liệu đã khác với khi kê. Hãy đề nghị đơn vị lập lại gói.`,
  'listed-size-differs': ({ expected, found }) => `Dung lượng kê là ${whole(expected)} byte, thực tế là ${whole(found)} byte. Hãy đề nghị đơn vị lập lại gói.`,
  'entry-code-unknown': ({ code }) => `Bộ tiêu chí của đợt không có mã ${code}; mục này không được chấm. Hãy đối chiếu lại mã với đơn vị.`,
  'entry-not-appraised': ({ code }) => `Tiêu chí ${code} lấy điểm từ điều tra hoặc SIPAS, đơn vị không tự chấm; mục này không được dùng.`,
  'self-score-out-of-range': ({ code, max, found }) => `Điểm tự chấm của ${code} là ${points(found)}, ngoài khoảng từ 0 đến ${points(max)}. Điểm được giữ nguyên như đơn vị kê để hội đồng xem xét.`,
  'signed-file-not-canonical': () => 'Tệp đã ký không ở dạng chuẩn RFC 8785 nên không phải do chương trình này lập. Hãy đề nghị xuất lại.',
  'signed-revision-differs': ({ expected, found }) => `Chữ ký là của bản số ${whole(expected)}, nhưng nội dung ghi bản số ${whole(found)}. Hãy đề nghị xuất lại.`,
  'signature-files-differ': ({ found }) => `Cần đúng một tệp chữ ký trong thư mục signatures, thực tế có ${whole(found)}. Hãy đề nghị xuất lại.`,
  'kit-package-differs': ({ expected, found }) => `Bộ tài liệu phiên kê gói hồ sơ có dấu ${showDigest(expected)}, thực tế là ${found === '' ? 'không có' : showDigest(found)}. Hãy xin tổ thư ký phát lại bộ tài liệu phiên.`,
  'kit-issuer-differs': ({ expected, found }) => `Khóa của nơi phát có dấu vân tay ${found}, khác với dấu vân tay đã tin cậy ${expected}. Không dùng tệp này; hãy hỏi lại tổ thư ký.`,
  'kit-criteria-set-differs': (p) => {
    const { expected, found } = saySetsOf(p, 'vi');
    return `Đợt thẩm định cần ${expected}, trong tệp là ${found}. Hãy xin tổ thư ký phát lại.`;
  },
  'kit-names-no-identity': () => 'Danh sách thành viên không có khóa nào của máy này. Hãy gửi yêu cầu tham gia cho tổ thư ký rồi xin bộ tài liệu phiên mới.',
  'signed-cell-without-reason': ({ code }) => `Ô ${code} có điểm khác điểm tự chấm nhưng không có lý do. Hãy đề nghị thành viên bổ sung rồi ký lại.`,
  'signed-cell-unscored': ({ code }) => `Ô ${code} nằm trong phiếu đã ký nhưng chưa chấm. Hãy đề nghị thành viên ký lại.`,
  'bundle-outdated': ({ revision, newest }) => `Bản số ${whole(revision)} đã cũ: đã có đến bản số ${whole(newest)} của cùng thành viên cho các đơn vị trong gói. Không tổng hợp bản này. Nếu thành viên đã đổi máy nên số bản đếm lại từ đầu, hãy đề nghị ký và xuất lại cho đến khi số bản lớn hơn ${whole(newest)}.`,
  'bundle-chain-broken': ({ revision }) => `Bản số ${whole(revision)} không nối tiếp bản trước đang có ở đây: thành viên có thể đã ký trên hai máy hoặc khôi phục từ bản sao cũ. Hãy hỏi lại thành viên.`,
  'bundle-too-large': ({ max, found }) => `Gói kết quả lớn nhất được nhận là ${formatBytes(max, VI_NUMBERS)}, tệp này lớn ${formatBytes(found, VI_NUMBERS)}. Gói kết quả chỉ chứa điểm; hãy kiểm tra lại tệp đã chọn.`,
  'stored-package-missing': ({ unit, revision }) => `Không còn bản gốc gói hồ sơ của ${unit}, bản số ${whole(revision)}; không phát lại được trong bộ tài liệu phiên. Hãy nhập lại gói từ bản lưu.`,
  'stored-package-altered': ({ unit, revision }) => `Bản gốc gói hồ sơ của ${unit}, bản số ${whole(revision)}, không còn đúng như khi được nộp; không phát lại được trong bộ tài liệu phiên. Hãy nhập lại gói từ bản lưu.`,
  'evidence-folder-missing': () => 'Không tìm thấy thư mục tài liệu kiểm chứng. Hãy kiểm tra đường dẫn sau --evidence.',
  'evidence-file-not-found': () => 'Bản tự đánh giá dẫn tài liệu này nhưng trong thư mục không có. Hãy bổ sung tài liệu hoặc sửa tên trong bản tự đánh giá.',
};
