import type { DiskAct, WorkProblem } from '#shared/problem/work-problem.ts';
import { formatInteger, VI_NUMBERS } from '../format.ts';
import { saySetsOf } from '../say-set.ts';
import { showDigest } from '../show-digest.ts';
import { showPoints } from '../show-points.ts';
import type { WordsFor } from '../words-for.ts';

const number = (value: number): string => formatInteger(value, VI_NUMBERS);
const points = (value: number): string => showPoints(value, VI_NUMBERS);
const roles = { member: 'thành viên hội đồng', secretary: 'tổ thư ký' } as const;

/** What the operating system's code means for a person; the code itself is said too. */
const diskActs: Readonly<Record<DiskAct, string>> = {
  read: 'đọc', write: 'ghi', open: 'mở', import: 'nhập', export: 'xuất', merge: 'tổng hợp', 'back-up': 'sao lưu', restore: 'khôi phục',
};

/** A stick that was pulled out, or a network drive that went away. */
const GONE = 'ổ đĩa đã bị rút ra hoặc mất kết nối. Hãy cắm lại rồi làm lại; mọi điểm đã lưu vẫn nguyên vẹn';

const diskReasons: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['ENODEV', 'ENXIO', 'UNKNOWN', 'ENOTCONN', 'ESTALE', 'ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH'].map((code) => [code, GONE])),
  ENOSPC: 'ổ đĩa đã đầy. Hãy dọn bớt chỗ trống rồi làm lại',
  EDQUOT: 'đã hết dung lượng được cấp. Hãy dọn bớt chỗ trống rồi làm lại',
  EACCES: 'không có quyền truy cập. Hãy chọn thư mục khác hoặc nhờ người quản trị máy',
  EPERM: 'hệ điều hành không cho phép. Tệp có thể đang được phần mềm khác mở; hãy đóng phần mềm đó rồi làm lại',
  EROFS: 'ổ đĩa chỉ cho đọc. Hãy chọn ổ đĩa khác hoặc gạt khóa ghi trên thẻ nhớ',
  ENOENT: 'không tìm thấy tệp hoặc thư mục. Hãy kiểm tra xem USB còn được cắm không',
  EBUSY: 'tệp đang được phần mềm khác dùng. Hãy đóng phần mềm đó rồi làm lại',
  EIO: 'ổ đĩa báo lỗi đọc ghi. Hãy sao lưu dữ liệu và thử ổ đĩa khác',
  EEXIST: 'đã có tệp cùng tên. Hãy chọn tên khác',
  EFBIG: 'tệp quá lớn với ổ đĩa này. Hãy dùng ổ đĩa định dạng exFAT hoặc NTFS',
};

export const viWorkProblems: WordsFor<WorkProblem> = {
  'workspace-missing': () => 'Chưa mở đợt thẩm định nào, hoặc đợt cần mở không còn ở chỗ cũ. Hãy mở một đợt ở màn hình đầu.',
  'workspace-not-recognised': () => 'Thư mục này không phải là dữ liệu của một đợt thẩm định. Hãy chọn lại thư mục.',
  'workspace-newer': (p) => `Dữ liệu do phiên bản chương trình mới hơn ghi (mức ${number(p.found)}, chương trình này biết đến mức ${number(p.known)}). Dữ liệu được giữ nguyên; hãy cài phiên bản chương trình mới hơn để mở.`,
  'workspace-damaged': (p) => `Kiểm tra tính toàn vẹn phát hiện dữ liệu bị hỏng (${p.detail}). Không ghi thêm vào đây; hãy khôi phục từ bản sao lưu gần nhất.`,
  'workspace-in-use': () => 'Đợt này đang được mở ở một cửa sổ hoặc chương trình khác. Hãy đóng nơi kia rồi mở lại.',
  'workspace-not-reopened': (p) => `Lần này không mở lại được ${p.title === '' ? 'đợt đang làm lần trước' : `đợt đang làm lần trước, “${p.title}”`}. Lý do nêu ở dòng sau.`,
  'opening-broke-off': () => 'Lần trước chương trình dừng khi đang mở lại đợt này, nên lần này không tự mở. Những gì đã báo “Đã lưu” vẫn nguyên vẹn; hãy mở đợt ở mục Đợt đã mở.',
  'backup-place-missing': () => 'Không thấy thư mục sao lưu. Ổ đĩa có thể chưa được cắm; hãy cắm lại, hoặc chọn thư mục khác. Bản sao lưu trong máy vẫn được giữ như thường.',
  'backup-altered': () => 'Bản sao lưu này không còn đúng như khi được ghi, nên không được dùng. Chưa có gì bị thay đổi; hãy chọn bản sao lưu khác.',
  'backup-unknown': (p) => `Không có bản sao lưu nào tên ${p.found}. Chưa có gì bị thay đổi; hãy chọn một bản trong danh sách.`,
  'staging-emptied': (p) => `Lần trước chương trình bị tắt giữa chừng; ${number(p.entries)} phần làm dở đã được dọn. Mọi điểm đã lưu vẫn nguyên vẹn, không cần làm gì thêm.`,
  'half-backup-removed': (p) => `Lần trước chương trình bị tắt khi đang sao lưu; ${number(p.entries)} bản sao lưu làm dở đã được dọn. Các bản sao lưu trước đó vẫn nguyên vẹn, không cần làm gì thêm.`,
  'half-upgrade-removed': () => 'Lần trước chương trình bị tắt khi đang nâng cấp dữ liệu của phiên bản cũ; phần làm dở đã được dọn và việc nâng cấp đã được làm lại từ đầu. Dữ liệu vẫn nguyên vẹn, không cần làm gì thêm.',
  'half-export-removed': () => 'Lần trước chương trình bị tắt khi đang ghi tệp này; phần ghi dở đã được dọn. Nếu còn cần tệp, hãy xuất lại.',
  'restore-broken-off': () => 'Lần trước chương trình bị tắt khi đang chuẩn bị khôi phục từ bản sao lưu; phần làm dở đã được dọn, dữ liệu đang có không thay đổi. Nếu vẫn muốn khôi phục, hãy làm lại.',
  'restore-finished': (p) => `Lần trước chương trình bị tắt khi đang khôi phục từ bản sao lưu; nay việc khôi phục đã được làm nốt. Dữ liệu có trước đó được giữ nguyên trong thư mục set-aside/${p.setAside}.`,
  'half-sample-removed': () => 'Lần trước chương trình bị tắt khi đang tạo đợt mẫu; phần tạo dở đã được dọn. Nếu còn cần, hãy mở lại đợt mẫu để tạo từ đầu.',
  'half-making-removed': (p) => `Lần trước chương trình bị tắt khi đang tạo đợt mới; ${number(p.entries)} đợt tạo dở, chưa có gì bên trong, đã được dọn. Hãy tạo lại đợt đó.`,
  'round-differs': (p) => `Tệp thuộc đợt ${p.found}, trong khi đợt đang mở là ${p.expected}. Hãy mở đúng đợt, hoặc chọn tệp của đợt này.`,
  'round-missing': () => 'Chưa có thông tin đợt thẩm định. Hãy nhập tệp đợt thẩm định trước.',
  'criteria-set-missing': (p) => `Chưa có bộ tiêu chí ${showDigest(p.digest)} mà đợt này dùng. Hãy nhập tệp bộ tiêu chí trước.`,
  'criteria-set-differs': (p) => {
    const { expected, found } = saySetsOf(p, 'vi');
    return `Tệp dùng ${found}, trong khi đợt này dùng ${expected}. Hãy đề nghị bên gửi lập lại tệp theo đúng bộ tiêu chí.`;
  },
  'criteria-set-in-use': (p) => `Đợt này đang dùng bộ tiêu chí “${p.title}”, và đã nhận ${number(p.packages)} gói hồ sơ, ${number(p.bundles)} gói kết quả theo bộ đó, nên không đổi bộ tiêu chí được nữa. Nếu phải dùng bộ khác, hãy lập một đợt mới.`,
  'criteria-set-unknown': (p) => `Không tìm thấy bộ tiêu chí ${showDigest(p.asked)} ở đây. Hãy mở lại màn hình Bộ tiêu chí và chọn lại.`,
  'assigned-sector-unknown': (p) => `Thành viên này được phân công lĩnh vực ${p.sector}, nhưng bộ tiêu chí “${p.title}” không có lĩnh vực đó. Hãy nhập lại tệp đợt thẩm định với phân công theo bộ tiêu chí mới.`,
  'criteria-set-not-kept': (p) => `Bộ tiêu chí ghi thành tệp .${p.format} rồi đọc lại thì không còn đúng như trước, nên không ghi tệp nào. Hãy xuất thành JSON.`,
  'unit-unknown': (p) => `Đợt này không có đơn vị ${p.unit}. Hãy kiểm tra mã đơn vị trong tệp.`,
  'criterion-unknown': (p) => `Bộ tiêu chí không có mã ${p.code}. Hãy kiểm tra mã tiêu chí.`,
  'criterion-not-appraised': (p) => `Tiêu chí ${p.code} không do hội đồng chấm (điểm lấy từ điều tra, SIPAS hoặc tính toán). Không cần chấm tiêu chí này.`,
  'member-unknown': (p) => `Đợt này không có thành viên ${p.member}. Hãy kiểm tra danh sách thành viên.`,
  'criterion-exempt': (p) => `Đơn vị ${p.unit} được miễn đánh giá tiêu chí ${p.code} (${p.reason}), nên không chấm điểm ở đây. Hãy hỏi tổ thư ký nếu việc miễn chưa đúng.`,
  'not-assigned': (p) => `Tiêu chí ${p.code} của đơn vị ${p.unit} không thuộc phần được phân công. Hãy hỏi tổ thư ký nếu phân công chưa đúng.`,
  'package-missing': (p) => `Chưa có gói hồ sơ của đơn vị ${p.unit}. Hãy nhập gói hồ sơ trước.`,
  'package-revision-differs': (p) => `Đã có bản ${number(p.revision)} của đơn vị ${p.unit} với nội dung khác. Bản đang có được giữ nguyên; đơn vị cần nộp lại với số bản kế tiếp.`,
  'points-out-of-range': (p) => `Điểm phải từ ${points(0)} đến ${points(p.max)}, nhưng đã nhập ${points(p.found)}. Hãy nhập lại điểm.`,
  'points-off-step': (p) => `Điểm phải là bội số của ${points(p.step)}, nhưng đã nhập ${points(p.found)}. Hãy chọn mức điểm gần nhất phù hợp.`,
  'nothing-to-undo': () => 'Không còn lần ghi điểm nào để hoàn tác.',
  'nothing-to-redo': () => 'Không có gì để làm lại: chưa hoàn tác lần nào, hoặc đã ghi điểm mới sau khi hoàn tác.',
  'undo-other-revision': (p) => `Lần ghi tiêu chí ${p.code} của đơn vị ${p.unit} được chấm trên gói hồ sơ khác; nay đơn vị đã có bản ${number(p.revision)}, nên không hoàn tác hay làm lại được. Điểm giữ nguyên; hãy mở tiêu chí đó, xem bản mới và sửa trực tiếp nếu cần.`,
  'draft-not-recorded': (p) => `Ô ${p.code} của đơn vị ${p.unit} còn bản nháp chưa ghi. Hãy mở ô đó, rồi ghi điểm hoặc bỏ nháp.`,
  'scorecard-incomplete': (p) => `Phiếu chấm đơn vị ${p.unit} còn ${number(p.cells)} ô chưa đủ điểm hoặc lý do. Hãy hoàn thành, hoặc bỏ chọn đơn vị này khi xuất.`,
  'nothing-to-export': () => 'Không có điểm nào để đưa vào gói. Hãy chọn ít nhất một đơn vị đã chấm.',
  'role-differs': (p) => `Việc này dành cho ${roles[p.expected]}. Hãy mở đợt với đúng vai trò.`,
  'identity-missing': () => 'Máy này chưa có danh tính để ký. Hãy tạo danh tính ở màn hình đầu và gửi yêu cầu tham gia cho tổ thư ký.',
  'identity-not-in-roster': (p) => `Danh tính có dấu vân tay ${showDigest(p.thumbprint)} chưa có trong danh sách thành viên của đợt. Hãy gửi yêu cầu tham gia cho tổ thư ký và chờ bộ tài liệu phiên mới.`,
  disk: (p) => `Máy không ${diskActs[p.act]} được: ${diskReasons[p.code] ?? 'có lỗi khi đọc hoặc ghi. Hãy thử lại'} (mã ${p.code}). Những gì đã lưu trước đó vẫn nguyên vẹn.`,
  'file-missing': () => 'Không còn tìm thấy tệp đã chọn. Hãy kiểm tra xem USB còn được cắm không, rồi chọn lại tệp.',
  'stopped-by-user': () => 'Đã dừng theo yêu cầu. Không có gì dở dang được giữ lại; có thể làm lại bất cứ lúc nào.',
  'plan-outdated': () => 'Dữ liệu đã đổi sau khi xem trước, nên bản xem trước không còn đúng. Chưa có gì được ghi; hãy xem trước lại.',
  'evidence-missing-from-vault': (p) => `Không tìm thấy tài liệu ${showDigest(p.sha256)} trong kho. Hãy nhập lại gói hồ sơ chứa tài liệu này.`,
  'evidence-altered': (p) => `Tài liệu ${showDigest(p.sha256)} trong kho không còn đúng như khi được nộp. Không dùng tài liệu này; hãy nhập lại gói hồ sơ gốc.`,
  'too-many-files': (p) => `Mỗi lần nhận nhiều nhất ${number(p.max)} tệp, nhưng có ${number(p.found)}. Chưa tệp nào được đọc; hãy chia ra vài lần.`,
  'input-invalid': (p) => `Dữ liệu gửi vào không hợp lệ (${p.detail}). Đây có thể là lỗi của chương trình; hãy thử lại và báo cho người phụ trách nếu còn lặp lại.`,
};
