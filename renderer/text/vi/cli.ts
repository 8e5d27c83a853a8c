import type { Appraisal } from '#shared/domain/scorecard.ts';
import type { FileKind } from '#shared/ipc/views.ts';
import type { BundleStanding } from '#shared/ipc/secretariat-views.ts';
import type { PointsTextProblem } from '#shared/kernel/points.ts';
import type { CommandProblem } from '#shared/problem/command-problem.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { WordsFor } from '../words-for.ts';

export const COMMAND_NAMES = [
  'demo', 'identity create', 'member accept', 'kit issue', 'package build', 'package check', 'criteria check', 'criteria convert', 'import', 'score', 'export',
  'bundle verify', 'merge', 'results', 'results check', 'doctor', 'backup', 'restore', 'rescue',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** What is wrong with a command line. */
export type Complaint =
  | { readonly kind: 'command-missing' }
  | { readonly kind: 'command-unknown'; readonly found: string }
  | { readonly kind: 'option-unknown'; readonly option: string }
  | { readonly kind: 'option-missing'; readonly option: string }
  | { readonly kind: 'option-repeated'; readonly option: string }
  | { readonly kind: 'value-missing'; readonly option: string }
  | { readonly kind: 'value-unexpected'; readonly option: string }
  | { readonly kind: 'value-invalid'; readonly option: string; readonly expected: string; readonly found: string }
  | { readonly kind: 'file-missing' }
  | { readonly kind: 'file-unexpected'; readonly found: string }
  | { readonly kind: 'choose-one'; readonly options: readonly string[] };

const kinds: Readonly<Record<FileKind, string>> = {
  package: 'gói hồ sơ',
  kit: 'bộ tài liệu phiên',
  bundle: 'gói kết quả',
  'criteria-set': 'bộ tiêu chí',
  round: 'đợt thẩm định',
  'join-request': 'yêu cầu tham gia',
  spreadsheet: 'bảng tính',
};

const standings: Readonly<Record<BundleStanding, string>> = {
  new: 'mới',
  'already-here': 'đã có',
  newer: 'bản mới hơn',
  outdated: 'đã cũ',
  refused: 'từ chối',
};

const pointsFaults: Readonly<Record<PointsTextProblem, string>> = {
  empty: 'chưa ghi điểm',
  'not-a-number': 'không phải là số',
  'too-many-decimals': 'có quá 4 chữ số thập phân',
  'too-large': 'quá lớn',
};

const about: Readonly<Record<CommandName, string>> = {
  demo: 'Làm trọn một đợt thẩm định mẫu: gói hồ sơ, hai thành viên, gói kết quả, tổng hợp, bảng kết quả.',
  'identity create': 'Tạo danh tính ký và yêu cầu tham gia bên cạnh (tệp .join-request.json).',
  'member accept': 'Nhận yêu cầu tham gia cho một thành viên trong danh sách của đợt.',
  'kit issue': 'Phát bộ tài liệu phiên do tổ thư ký ký.',
  'package build': 'Lập gói hồ sơ từ bản tự đánh giá và thư mục tài liệu kiểm chứng.',
  'package check': 'Kiểm tra một gói hồ sơ (tệp ZIP hoặc thư mục), không ghi gì.',
  'criteria check': 'Kiểm tra một bộ tiêu chí (JSON, XLSX, CSV), không ghi gì. Số liệu in sai trong bảng được nêu từng ô mà không sửa (mã thoát 0); lỗi khiến không đọc được bảng là từ chối (mã thoát 1).',
  'criteria convert': 'Chuyển một bộ tiêu chí sang JSON, XLSX hoặc CSV theo đuôi của tệp --out; tệp ghi ra được đọc lại và so dấu.',
  import: 'Nhập tệp, nhận ra theo nội dung: gói hồ sơ, bộ tài liệu phiên, bộ tiêu chí (cả bảng XLSX, CSV), đợt thẩm định, yêu cầu tham gia, bảng điểm điều tra, SIPAS và kết quả năm trước (XLSX, CSV).',
  score: 'Ghi điểm của một ô, hoặc công nhận điểm tự chấm của mọi ô chưa chấm.',
  export: 'Ký và xuất gói kết quả của thành viên.',
  'bundle verify': 'Kiểm tra chữ ký và nội dung một gói kết quả theo bộ tài liệu phiên.',
  merge: 'Xem trước rồi tổng hợp các gói kết quả.',
  results: 'In bảng kết quả; xuất ra CSV hoặc Excel.',
  'results check': 'Đọc một bảng kết quả đã công bố (XLSX, CSV) và nêu những số không khớp với các phần của chính nó, kèm độ lệch; không ghi gì. Có --max (điểm tối đa, ví dụ 100) thì so cả chỉ số; thêm --with-bonus khi điểm thưởng được tính vào chỉ số.',
  doctor: 'Kiểm tra tính toàn vẹn của dữ liệu, kho tài liệu, gói hồ sơ và bản sao lưu; khi có hỏng hóc thì chỉ cách lấy lại.',
  backup: 'Sao lưu dữ liệu của đợt ngay bây giờ. Có --to (một thư mục, nên ở ổ khác) thì kèm cả tài liệu kiểm chứng.',
  restore: 'Liệt kê các bản sao lưu; có --backup thì khôi phục bản đó. Dữ liệu đang có được để riêng nguyên vẹn trước khi khôi phục.',
  rescue: 'Ghi mọi thứ của đợt ra một thư mục mở được mà không cần chương trình (CSV, PDF), kể cả khi dữ liệu bị hỏng.',
};

const problems: WordsFor<CommandProblem> = {
  'folder-occupied': ({ found }) => `Thư mục đã chứa thứ khác (${found}) nên không ghi vào đây. Hãy chọn một thư mục mới hoặc trống.`,
  'workspace-not-started': () => 'Ở đây chưa có dữ liệu của đợt nào, và trong các tệp không có tệp nào mở được đợt mới. Thành viên cần bộ tài liệu phiên; tổ thư ký cần tệp đợt thẩm định và bộ tiêu chí.',
  'bundle-not-imported': () => 'Đây là gói kết quả. Gói kết quả không nhập mà được tổng hợp bằng lệnh btd merge.',
  'not-a-join-request': ({ found }) => `Cần yêu cầu tham gia, nhưng tệp là ${kinds[found]}. Hãy chọn tệp .join-request.json do thành viên gửi.`,
  'member-differs': ({ expected, found }) => `Dữ liệu ở đây là của thành viên ${expected}, còn khóa đã chọn là của ${found}. Hãy dùng đúng khóa hoặc đúng thư mục.`,
  'points-unreadable': ({ found, fault }) => `Không đọc được điểm “${found}”: ${pointsFaults[fault]}. Hãy ghi như 0,75 hoặc 0.75.`,
  'self-score-missing': () => 'Đơn vị không tự chấm ô này nên không có gì để công nhận. Hãy ghi điểm kèm lý do.',
  'cell-without-score': () => 'Chưa có điểm. Hãy ghi điểm, hoặc ký phần đã chấm bằng --partial.',
  'cell-to-review': () => 'Đơn vị đã gửi bản mới có thay đổi ở ô này sau khi chấm. Hãy xem lại rồi ghi lại điểm bằng btd score.',
  'cell-without-reason': () => 'Điểm khác điểm tự chấm nhưng chưa có lý do. Hãy ghi lý do bằng btd score --reason.',
  'passphrase-file-unreadable': () => 'Tệp mật khẩu không phải văn bản UTF-8. Hãy lưu lại tệp ở dạng UTF-8, chỉ gồm một dòng mật khẩu.',
};

function complain(complaint: Complaint): string {
  switch (complaint.kind) {
    case 'command-missing':
      return 'Chưa có tên lệnh.';
    case 'command-unknown':
      return `Không có lệnh “${complaint.found}”.`;
    case 'option-unknown':
      return `Lệnh này không có tùy chọn ${complaint.option}.`;
    case 'option-missing':
      return `Thiếu tùy chọn ${complaint.option}.`;
    case 'option-repeated':
      return `Tùy chọn ${complaint.option} chỉ được ghi một lần.`;
    case 'value-missing':
      return `Thiếu giá trị sau ${complaint.option}.`;
    case 'value-unexpected':
      return `Tùy chọn ${complaint.option} không nhận giá trị.`;
    case 'value-invalid':
      return `Giá trị của ${complaint.option} phải là ${complaint.expected}, nhưng đã ghi “${complaint.found}”.`;
    case 'file-missing':
      return 'Thiếu tên tệp.';
    case 'file-unexpected':
      return `Thừa “${complaint.found}”.`;
    case 'choose-one':
      return `Hãy chọn đúng một trong: ${complaint.options.join(', ')}.`;
    default:
      return unreachable(complaint);
  }
}

const many = (count: string, noun: string): string => `${count} ${noun}`;

/** Words of the command line. Numbers, dates and sizes come in already written out. */
export const viCliWords = {
  about,
  problems,
  complain,
  kinds,
  standings,
  program: 'Bàn Thẩm Định, dòng lệnh. Chạy hoàn toàn ngoại tuyến.',
  usage: 'Cách dùng',
  commands: 'Các lệnh',
  everywhere: [
    '--json           in một tài liệu JSON ra đầu ra chuẩn',
    '--lang vi|en     ngôn ngữ (mặc định vi; hoặc biến môi trường BTD_LANG)',
    '--help           hướng dẫn về một lệnh',
    '--version        phiên bản chương trình',
  ],
  exitCodes: 'Mã thoát: 0 đã xong; 1 đầu vào bị từ chối, mỗi lý do một dòng; 2 dùng sai; 70 lỗi của chương trình.',
  seeHelp: (command: string) => `Xem thêm: ${command}`,
  fault: 'Chương trình gặp lỗi ngoài dự kiến và đã dừng. Những gì đã lưu vẫn nguyên vẹn. Hãy gửi phần dưới đây cho người hỗ trợ.',
  expectedValues: { fingerprint: 'dấu vân tay gồm 20 chữ số thập lục phân', max: 'số điểm lớn hơn 0, ví dụ 100', otherFile: 'một tệp khác với tệp nguồn' },
  notice: (text: string) => `Lưu ý: ${text}`,
  notApplicable: 'KAD',
  appraisal: (kind: Exclude<Appraisal['kind'], 'scored'>): string => (kind === 'not-applicable' ? 'không áp dụng' : 'chưa chấm'),
  identity: {
    made: (name: string, file: string) => `Đã tạo danh tính của ${name}: ${file}`,
    request: (file: string) => `Yêu cầu tham gia để gửi tổ thư ký: ${file}`,
    fingerprint: (fingerprint: string) => `Dấu vân tay khóa, để đọc cho tổ thư ký so: ${fingerprint}`,
    keep: 'Giữ kín tệp danh tính và mật khẩu; mất mật khẩu thì không ký được nữa.',
  },
  member: { accepted: (name: string, member: string, fingerprint: string) => `Đã nhận khóa của ${name} cho thành viên ${member}. Dấu vân tay khóa: ${fingerprint}. Hãy so với lời đọc của thành viên.` },
  kit: {
    issued: (file: string, size: string) => `Đã phát bộ tài liệu phiên: ${file} (${size}), đã đọc lại và kiểm tra chữ ký.`,
    facts: (revision: string, units: string) => `Bản ${revision}, ${many(units, 'đơn vị')}.`,
    fingerprint: (fingerprint: string) => `Dấu vân tay bộ tài liệu: ${fingerprint}`,
    issuer: (name: string, fingerprint: string) => `Người phát: ${name}. Dấu vân tay khóa, để thành viên so khi nhập: ${fingerprint}`,
  },
  package: {
    sound: (unit: string, revision: string) => `HỢP LỆ: gói hồ sơ của ${unit}, bản ${revision}.`,
    unsound: (count: string) => `KHÔNG HỢP LỆ: ${many(count, 'vấn đề')}.`,
    facts: (entries: string, evidence: string, size: string) => `${many(entries, 'mục tự chấm')}, ${many(evidence, 'tài liệu kiểm chứng')}, ${size}.`,
    approved: (by: string, on: string) => `Người duyệt: ${by}, ngày ${on}.`,
    fingerprint: (fingerprint: string) => `Dấu vân tay gói: ${fingerprint}`,
    manifest: (digest: string) => `SHA-256 của bản kê: ${digest}`,
    built: (file: string, size: string) => `Đã lập gói hồ sơ: ${file} (${size}), đã đọc lại và kiểm tra.`,
  },
  criteria: {
    readable: (title: string) => `ĐỌC ĐƯỢC: bộ tiêu chí “${title}”.`,
    refused: (count: string) => `KHÔNG DÙNG ĐƯỢC: ${count} lỗi phải sửa trong tệp.`,
    digest: (digest: string) => `Dấu của bộ tiêu chí (SHA-256): ${digest}`,
    counts: (sectors: string, leaves: string, max: string) => `${sectors} lĩnh vực, ${leaves} tiêu chí có điểm, tổng ${max} điểm (không kể điểm thưởng, điểm trừ).`,
    rules: (computed: string, manual: string) => `${computed} tiêu chí tính được theo quy tắc; ${manual} tiêu chí chấm tay.`,
    warnings: (count: string) => `${count} cảnh báo về chính bảng này; chương trình không sửa gì:`,
    noWarnings: 'Không có cảnh báo nào.',
    illustrative: 'Bộ này chỉ để minh họa, không do quyết định nào ban hành.',
    converted: (file: string) => `Đã ghi ${file}, đã đọc lại và so dấu.`,
  },
  import: {
    imported: (file: string, what: string) => `${file}: đã nhập ${what}`,
    alreadyHere: (file: string, what: string) => `${file}: đã có từ trước, ${what}`,
    what: (kind: string, title: string) => (title === '' ? kind : `${kind} “${title}”`),
    packageFacts: (revision: string, entries: string, evidence: string, size: string) => `bản ${revision}, ${entries} mục tự chấm, ${evidence} tài liệu, ${size}`,
    unreadable: (file: string, reason: string) => `tài liệu “${file}”: ${reason}; vẫn được giữ làm tài liệu kiểm chứng`,
    workspace: (role: string, folder: string) => `Đã mở không gian làm việc của ${role}: ${folder}`,
    secretary: 'tổ thư ký',
    member: 'thành viên',
    kit: (title: string, packages: string) => `bộ tài liệu phiên của “${title}”, ${packages} gói hồ sơ`,
    me: (name: string, id: string) => `Thành viên của không gian làm việc này: ${name} (${id}).`,
    nobody: 'Chưa rõ đây là của thành viên nào: hãy nêu khóa bằng --key khi nhập hoặc khi chấm.',
    issuer: (name: string, fingerprint: string) => `Khóa của nơi phát (${name}): ${fingerprint}`,
    compare: 'Khóa này vừa được tin lần đầu. Hãy so dấu vân tay với lời đọc của tổ thư ký; nếu khác thì xóa không gian làm việc này.',
  },
  scoreTable: {
    kinds: { survey: 'bảng điểm điều tra', 'previous-results': 'bảng kết quả năm trước' },
    kept: (kind: string, units: string, values: string) => `${kind}: ${many(units, 'đơn vị')}, ${many(values, 'số')}`,
    folded: (row: string, text: string, unit: string) => `dòng ${row} “${text}” được nhận là ${unit} (bỏ qua dấu và chữ hoa)`,
    unmatched: (row: string, text: string, why: string) => `dòng ${row} “${text}” không được dùng: ${why}`,
    why: {
      unknown: 'không đơn vị nào của đợt mang tên hoặc mã này',
      ambiguous: 'tên hoặc mã hợp với nhiều đơn vị',
      repeated: 'nhiều dòng cùng nêu một đơn vị, không dòng nào được lấy',
    },
    missing: (count: string, units: string) => `${many(count, 'đơn vị')} không có dòng nào trong bảng: ${units}`,
    unused: (column: string, heading: string) => `cột ${column} “${heading}” không được dùng`,
  },
  score: {
    recorded: (unit: string, code: string, appraisal: string) => `Đã lưu ${unit}, ${code}: ${appraisal}.`,
    lacksReason: 'Điểm khác điểm tự chấm nhưng chưa có lý do: ô này chưa ký được.',
    accepted: (unit: string, cells: string) => `${unit}: đã công nhận điểm tự chấm của ${many(cells, 'ô')}.`,
  },
  export: {
    exported: (file: string, size: string) => `Đã ký và xuất: ${file} (${size}), đã đọc lại và kiểm tra chữ ký.`,
    facts: (signer: string, revision: string, units: string, cells: string) => `${signer}, bản ${revision}: ${many(units, 'đơn vị')}, ${many(cells, 'ô')}.`,
    fingerprint: (fingerprint: string) => `Dấu vân tay gói, để ghi vào biên bản: ${fingerprint}`,
    notLegal: 'Chữ ký này cho biết gói do chương trình của thành viên nào lập; không phải chữ ký số theo Nghị định 68/2024/NĐ-CP.',
  },
  verify: {
    sound: (member: string, id: string) => `HỢP LỆ: gói kết quả của ${member} (${id}).`,
    unsound: (count: string) => `KHÔNG HỢP LỆ: ${many(count, 'vấn đề')}.`,
    unsoundKit: (count: string) => `KHÔNG KIỂM TRA ĐƯỢC: bộ tài liệu phiên có ${many(count, 'vấn đề')}.`,
    revision: (revision: string, signedAt: string) => `Bản ${revision}, ký lúc ${signedAt}.`,
    cells: (units: string, cells: string) => `${many(units, 'đơn vị')}, ${many(cells, 'ô')}.`,
    bundle: (fingerprint: string) => `Dấu vân tay gói: ${fingerprint}`,
    signer: (fingerprint: string) => `Dấu vân tay khóa người ký: ${fingerprint}`,
    issuer: (name: string, fingerprint: string) => `Danh sách thành viên do ${name} phát, dấu vân tay khóa: ${fingerprint}`,
  },
  merge: {
    header: ['Gói kết quả', 'Trạng thái', 'Thành viên', 'Bản', 'Mới', 'Giữ nguyên', 'Đổi', 'Vênh'],
    conflicts: (count: string) => `${many(count, 'điểm vênh')}, chờ hội đồng kết luận:`,
    noConflicts: 'Không có điểm vênh.',
    conflict: (unit: string, code: string, title: string) => `${unit}, ${code} ${title}`,
    voice: (member: string, appraisal: string, reason: string) => (reason === '' ? `${member}: ${appraisal}` : `${member}: ${appraisal} (${reason})`),
    missing: 'Còn thiếu:',
    missingOne: (member: string, cells: string, units: string) => `${member}: ${many(cells, 'ô')} của ${units}`,
    complete: 'Không thiếu thành viên nào.',
    dryRun: 'Chỉ xem trước: chưa ghi gì.',
    merged: (bundles: string, cells: string) => `Đã tổng hợp ${many(bundles, 'gói')}, ${many(cells, 'ô')}.`,
    nothing: 'Không có gì mới để ghi.',
  },
  results: {
    header: {
      rank: 'Hạng', unit: 'Đơn vị', group: 'Khối',
      rest: ['Cộng, trừ', 'Tổng điểm', 'Tối đa áp dụng', 'Chỉ số', 'Xếp loại', 'So năm trước (% / bậc)', 'Tự chấm', 'Thống nhất', 'Vênh', 'Thiếu'],
    },
    nothing: '\u2013',
    exact: (numerator: string, denominator: string) => `Chỉ số chính xác: ${numerator}/${denominator}`,
    gathered: (points: string) => `có mục không áp dụng, các mục còn lại quy về ${points}`,
    bundles: (bundles: string) => `Từ ${many(bundles, 'gói kết quả')} đã tổng hợp.`,
    written: (file: string) => `Đã ghi ${file}`,
  },
  published: {
    read: (rows: string, checkable: string) => `Đã đọc ${many(rows, 'dòng kết quả')}; ${checkable} dòng có đủ số để so với các phần của nó.`,
    other: (row: string, text: string) => `dòng ${row} “${text}” không có số nào để đọc`,
    agrees: 'Không có số nào mâu thuẫn với các phần của nó.',
    disagrees: (count: string) => `${count} số không khớp với chính bảng này; mọi số được giữ như đã công bố:`,
  },
  doctor: {
    healthy: 'KHÔNG CÓ VẤN ĐỀ.',
    unhealthy: (count: string) => `CÓ ${many(count, 'VẤN ĐỀ')}.`,
    records: 'Dữ liệu: đã kiểm tra tính toàn vẹn khi mở.',
    vault: (files: string, size: string) => `Kho tài liệu: ${many(files, 'tệp')} (${size}) đã đọc hết và so mã băm.`,
    packages: (count: string) => `Gói hồ sơ: ${count}.`,
    backups: (count: string) => `Bản sao lưu: ${count}.`,
    wayBack: 'Chưa mất gì thêm. Có thể lấy lại từ một bản sao lưu:',
    restoreBy: (command: string) => `Khôi phục bản mới nhất: ${command}`,
    rescueBy: (command: string) => `Hoặc chép mọi thứ đọc được ra một thư mục: ${command}`,
    noBackup: (folder: string) => `Không có bản sao lưu nào trong ${folder}. Nếu có bản trên ổ khác: btd restore --workspace ${folder} --from Ổ-ĐĨA. Tài liệu kiểm chứng vẫn lấy được: btd rescue --workspace ${folder} --out cuu-ho`,
  },
  backup: {
    made: (name: string, size: string) => `Đã sao lưu và kiểm tra: ${name} (${size}).`,
    withEvidence: (documents: string) => `Kèm ${many(documents, 'tài liệu kiểm chứng')}.`,
    dropped: (count: string) => `Đã bỏ ${many(count, 'bản cũ')} theo quy tắc lưu.`,
  },
  restore: {
    none: 'Không có bản sao lưu nào ở đây.',
    header: ['Tên', 'Lúc', 'Vì', 'Cỡ'],
    whose: 'Của không gian làm việc',
    madeAt: (title: string, moment: string) => `${title}, lập lúc ${moment}`,
    reasons: { import: 'sau khi nhập', merge: 'sau khi tổng hợp', export: 'sau khi ký', schedule: 'định kỳ', person: 'người dùng', migration: 'trước khi nâng cấp dữ liệu' },
    restored: (name: string) => `Đã khôi phục ${name}.`,
    setAside: (folder: string) => `Dữ liệu trước đó được để riêng nguyên vẹn trong set-aside/${folder}.`,
    brought: (documents: string) => `Đã lấy lại ${many(documents, 'tài liệu kiểm chứng')} từ bản sao lưu.`,
  },
  rescue: { written: (folder: string) => `Đã ghi bản cứu hộ vào ${folder}.` },
  demo: {
    start: (folder: string) => `Đợt thẩm định mẫu (số liệu hư cấu) trong ${folder}`,
    scored: (member: string, accepted: string, departed: string) => `  ${member}: công nhận ${accepted} ô, ghi điểm hoặc lý do khác ở ${departed} ô`,
    tamper: (file: string) => `  (trong một bản sao của ${file}, sửa một chữ số của một điểm rồi tính lại mã kiểm của ZIP)`,
    folder: (name: string, files: string, size: string) => `${name} (${files} tệp, ${size})`,
    refusedAsDue: '  bị từ chối, đúng như phải thế',
    files: 'Các tệp đã tạo:',
  },
};
export type CliWords = typeof viCliWords;
