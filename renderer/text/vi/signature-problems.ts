import type { ContentProblem } from '#shared/problem/content-problem.ts';
import type { SignatureProblem } from '#shared/problem/signature-problem.ts';
import { formatBytes, formatInteger, VI_NUMBERS } from '../format.ts';
import { sayProblem } from '../say-problem.ts';
import { saySetsOf } from '../say-set.ts';
import { showDigest } from '../show-digest.ts';
import type { WordsFor } from '../words-for.ts';
import { viContentProblems } from './content-problems.ts';

const number = (value: number): string => formatInteger(value, VI_NUMBERS);
const roles = { member: 'thành viên hội đồng', secretary: 'tổ thư ký' } as const;

/** The first of the faults that lie behind: a file has one first fault, and the rest may follow from it. */
function cause([first]: readonly ContentProblem[]): string {
  if (first === undefined) return '';
  const sentence = sayProblem<ContentProblem, ContentProblem['type']>(viContentProblems, first.type, first);
  return first.where === '' ? sentence : `${first.where}: ${sentence}`;
}

export const viSignatureProblems: WordsFor<SignatureProblem> = {
  'signature-missing': () => 'Cần một tệp chữ ký (.jws) nhưng không có tệp nào. Gói có thể chưa được ký hoặc bị tách rời; hãy xin lại gói gốc.',
  'signature-too-long': (p) => `Tệp chữ ký dài ${formatBytes(p.found, VI_NUMBERS)}, trong khi chỉ được tối đa ${formatBytes(p.max, VI_NUMBERS)}. Đây không phải tệp chữ ký của chương trình; hãy xin lại gói gốc.`,
  'signature-unreadable': (p) => `Không đọc được tệp chữ ký. ${cause(p.causes)}`,
  'signature-count': (p) => `Tệp chữ ký phải có đúng một chữ ký, nhưng có ${number(p.found)}. Hãy xin lại gói gốc.`,
  'signature-encoding': (p) => `Phần “${p.member}” của tệp chữ ký không ở dạng base64url chuẩn. Tệp đã bị sửa; hãy xin lại gói gốc.`,
  'signature-header-unreadable': (p) => `Không đọc được phần đầu của chữ ký. ${cause(p.causes)}`,
  'signature-header-member': (p) => `Phần đầu của chữ ký có trường lạ ${p.member}, chương trình không dùng và không tin trường này. Hãy xin lại gói gốc.`,
  'signature-header-missing': (p) => `Phần đầu của chữ ký thiếu trường “${p.member}”. Hãy xin lại gói gốc.`,
  'signature-algorithm': (p) => `Thuật toán ký phải là ${p.expected}, nhưng tệp ghi ${p.found}. Chương trình không nhận thuật toán khác; hãy xin lại gói gốc.`,
  'signature-type': (p) => `Loại chữ ký phải là “${p.expected}”, nhưng tệp ghi ${p.found}. Chữ ký này được lập cho việc khác; hãy xin lại gói gốc.`,
  'signature-signer-malformed': (p) => `Phần đầu của chữ ký phải ghi mã nhận dạng khóa của người ký, nhưng ghi ${p.found}. Hãy xin lại gói gốc.`,
  'signer-unknown': (p) => `Người ký có dấu vân tay khóa ${showDigest(p.thumbprint)}, nhưng danh sách của đợt không có khóa này. Hãy kiểm tra xem thành viên đã được ghi nhận khóa chưa, hoặc gói thuộc đợt khác.`,
  'signature-wrong': (p) => `Chữ ký không khớp với khóa ${showDigest(p.thumbprint)}: nội dung đã bị thay đổi sau khi ký, hoặc không phải do người này ký. Không dùng gói này; hãy xin lại gói gốc từ chính người ký.`,

  'statement-unreadable': (p) => `Chữ ký đúng, nhưng không đọc được bản kê đã ký. ${cause(p.causes)}`,
  'statement-not-canonical': (p) => `Chữ ký đúng, nhưng bản kê đã ký không ở dạng chuẩn tắc (khác từ ký tự thứ ${number(p.offset + 1)}). Bản kê do phần mềm khác lập; hãy đề nghị người ký xuất lại gói bằng chương trình này.`,
  'statement-signer-differs': (p) => `Bản kê ghi người ký là ${p.found}, nhưng khóa đã ký là ${p.expected}. Hãy đề nghị người ký xuất lại gói.`,
  'statement-kind-differs': (p) => `Chữ ký phải được lập cho loại ${p.expected}, nhưng lại lập cho ${p.found}. Hãy kiểm tra xem có chọn nhầm tệp không.`,
  'statement-round-differs': (p) => `Gói được ký cho đợt ${p.found}, trong khi đợt đang mở là ${p.expected}. Hãy mở đúng đợt, hoặc xin gói của đợt này.`,
  'statement-criteria-set-differs': (p) => {
    const { expected, found } = saySetsOf(p, 'vi');
    return `Gói được ký theo ${found}, trong khi đợt này dùng ${expected}. Hãy phát lại bộ tài liệu phiên cho người ký.`;
  },
  'statement-manifest-differs': (p) => `Chữ ký được lập cho nội dung ${showDigest(p.found)}, nhưng nội dung trong gói là ${showDigest(p.expected)}. Gói đã bị thay đổi hoặc ghép từ gói khác; hãy xin lại gói gốc.`,
  'statement-outdated': (p) => `Gói là bản ${number(p.found)}, trong khi đã có bản ${number(p.known)} của cùng người ký. Không cần làm gì nếu bản mới là bản đúng.`,
  'statement-revision-differs': (p) => `Đã có bản ${number(p.revision)} của cùng người ký với nội dung khác. Hãy hỏi người ký bản nào đúng và đề nghị xuất lại thành bản mới.`,
  'statement-previous-differs': (p) => `Gói nối tiếp bản có dấu vân tay ${p.found === '' ? '(không ghi)' : showDigest(p.found)}, nhưng bản trước đang có là ${showDigest(p.expected)}. Người ký có thể đã xuất gói từ hai máy; hãy hỏi lại người ký.`,
  'statement-previous-impossible': (p) => `Gói là bản ${number(p.revision)}, nhưng phần ghi về bản trước không phù hợp: chỉ bản 1 mới không có bản trước. Hãy đề nghị người ký xuất lại gói.`,
  'signer-role-differs': (p) => `Tệp này phải do ${roles[p.expected]} ký, nhưng người ký là ${roles[p.found]}. Hãy kiểm tra xem có chọn nhầm tệp không.`,
  'signer-not-author': (p) => `Phiếu chấm ghi tên thành viên ${p.found}, nhưng chữ ký là của ${p.expected}. Không dùng gói này; hãy hỏi lại người ký.`,

  'identity-unreadable': (p) => `Không đọc được tệp danh tính. ${cause(p.causes)}`,
  'identity-damaged': () => 'Tệp danh tính đã bị thay đổi hoặc hỏng: các phần của tệp không khớp nhau. Hãy dùng bản sao lưu, hoặc tạo danh tính mới và gửi lại yêu cầu tham gia cho tổ thư ký.',
  'identity-work-factor': (p) => `Số vòng bảo vệ khóa trong tệp là ${number(p.found)}, trong khi phải từ ${number(p.min)} đến ${number(p.max)}. Tệp này không do chương trình tạo ra; hãy dùng bản sao lưu.`,
  'identity-name-invalid': () => 'Tên phải có từ 1 đến 200 ký tự và không có ký tự điều khiển. Hãy nhập lại họ tên.',
  'passphrase-short': (p) => `Mật khẩu phải có ít nhất ${number(p.min)} ký tự, nhưng chỉ có ${number(p.found)}. Hãy chọn mật khẩu dài hơn, ví dụ vài từ dễ nhớ.`,
  'passphrase-wrong': () => 'Mật khẩu không mở được danh tính này. Hãy kiểm tra bộ gõ và phím Caps Lock rồi nhập lại; nếu chắc chắn mật khẩu đúng thì tệp danh tính đã bị hỏng, hãy dùng bản sao lưu.',
};
