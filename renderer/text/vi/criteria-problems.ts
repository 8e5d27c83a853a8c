import type { BandBound, CountedLevel, CriteriaProblem, FigureUse, TableCounting } from '#shared/problem/criteria-problem.ts';
import { formatDecimal, formatInteger, VI_NUMBERS } from '../format.ts';
import { showPoints } from '../show-points.ts';
import type { WordsFor } from '../words-for.ts';

const points = (value: number): string => showPoints(value, VI_NUMBERS);
const number = (value: number): string => formatInteger(value, VI_NUMBERS);

const levels: Readonly<Record<CountedLevel, string>> = { sectors: 'lĩnh vực', criteria: 'tiêu chí', subCriteria: 'tiêu chí thành phần' };
const uses: Readonly<Record<FigureUse, string>> = {
  number: 'một con số', count: 'một số đếm', 'yes-no': 'câu trả lời có hoặc không', pick: 'số thứ tự của phương án được chọn',
};
const kinds = { number: 'con số', 'yes-no': 'có hoặc không', pick: 'chọn phương án' } as const;
const parts = { bonus: 'điểm cộng', penalty: 'điểm trừ' } as const;
const sources = { survey: 'điều tra xã hội học', sipas: 'SIPAS' } as const;

type BandFacts = { readonly from: BandBound; readonly to: BandBound; readonly isPercent: boolean };

/** `90%`, `từ 90% đến dưới 95%`, `trên 100%`. */
function range({ from, to, isPercent }: BandFacts): string {
  const say = (bound: NonNullable<BandBound>): string => `${formatDecimal(bound.value, VI_NUMBERS)}${isPercent ? '%' : ''}`;
  if (from !== null && to !== null && from.value === to.value && from.isIncluded && to.isIncluded) return say(from);
  const start = from === null ? null : `${from.isIncluded ? 'từ' : 'trên'} ${say(from)}`;
  if (to === null) return start === null ? 'mọi giá trị' : start.startsWith('từ') ? `${start} trở lên` : start;
  if (start === null) return `${to.isIncluded ? 'không quá' : 'dưới'} ${say(to)}`;
  return `${start} đến ${to.isIncluded ? '' : 'dưới '}${say(to)}`;
}

/** `2025-02-01` as `01/02/2025`. */
const dayOf = (day: string): string => day.split('-').toReversed().join('/');
/** What may have been typed: day and month, or the other way round. */
function typedAsDay(day: string): string {
  const [, month = 0, date = 0] = day.split('-').map(Number);
  return month === date ? `${date}.${month}` : `${date}.${month} hoặc ${month}.${date}`;
}

/** How a part of a number is counted. */
const countings: Readonly<Record<TableCounting, string>> = {
  arabic: 'số thường', 'upper-roman': 'số La Mã', 'lower-roman': 'số La Mã viết thường', 'upper-letter': 'chữ cái in hoa', 'lower-letter': 'chữ cái thường', other: 'tên riêng',
};
const scorers: Readonly<Record<string, string>> = { appraisal: 'Hội đồng thẩm định', survey: 'Điều tra XHH', sipas: 'SIPAS', computed: 'Số liệu thống kê' };

export const viCriteriaProblems: WordsFor<CriteriaProblem> = {
  'rule-on-inner-node': (p) => `Mục ${p.code} có mục con nên điểm là tổng của các mục con, nhưng lại có cách tính điểm riêng. Hãy bỏ cách tính của mục này hoặc chuyển xuống mục con.`,
  'extra-below-sector': (p) => `Mục ${p.code} được ghi là ${parts[p.extra]}, nhưng chỉ cả một lĩnh vực mới được nằm ngoài thang điểm. Hãy chuyển thành một lĩnh vực riêng.`,
  'figure-undeclared': (p) => `Cách tính điểm của ${p.code} dùng số liệu “${p.name}”, nhưng mục này không khai số liệu đó. Hãy bổ sung số liệu hoặc sửa cách tính.`,

  'stated-max-differs': (p) => `Quyết định ghi tổng điểm ${points(p.expected)}, nhưng các lĩnh vực cộng lại là ${points(p.found)}. Chương trình giữ nguyên số đã in; hãy đối chiếu điểm của từng lĩnh vực.`,
  'stated-count-differs': (p) => `${p.code === '' ? 'Quyết định' : `Mục ${p.code}`} ghi ${number(p.expected)} ${levels[p.level]}, nhưng bảng có ${number(p.found)}. Hãy xem có thiếu hoặc thừa dòng không.`,
  'stated-counts-disagree': (p) => `Quyết định ghi ${number(p.expected)} ${levels[p.level]}, nhưng số ghi ở từng lĩnh vực cộng lại là ${number(p.found)}. Chương trình giữ nguyên cả hai số; hãy đối chiếu với quyết định.`,
  'gather-differs': (p) => `Quyết định ghi quy các mục còn lại của ${p.code} về ${points(p.found)} điểm, nhưng điểm tối đa của mục là ${points(p.max)}. Chương trình tính theo số đã in; hãy đối chiếu với quyết định.`,
  'gather-on-leaf': (p) => `Mục ${p.code} ghi điểm quy về, nhưng không có mục con để quy. Số này không được dùng; hãy xem lại.`,
  'code-not-under-parent': (p) => `Mã ${p.code} không nối tiếp mã của mục cha ${p.parent}. Hãy xem mục này có xếp đúng chỗ không.`,
  'code-skipped': (p) => `Mã ${p.code} đứng ở đây, nhưng trước đó không có ${p.expected}. Hãy xem có thiếu dòng không.`,
  'code-out-of-order': (p) => `Mã ${p.code} đứng sau ${p.before}, trái thứ tự. Hãy xem có nhầm mã không.`,
  'step-uneven': (p) => `Điểm tối đa của ${p.code} là ${points(p.max)}, không phải bội số của bước điểm ${points(p.step)}. Vẫn chấm được điểm tối đa; hãy đối chiếu với quyết định.`,

  'rule-below-maximum': (p) => `Mục ${p.code} có điểm tối đa ${points(p.max)}, nhưng theo cách tính chỉ có thể đạt ${points(p.reachable)}. Hãy đối chiếu với quyết định; chương trình không tự sửa.`,
  'rule-above-maximum': (p) => `Mục ${p.code} có điểm tối đa ${points(p.max)}, nhưng cách tính có thể cho ${points(p.reachable)}. Hãy đối chiếu với quyết định; chương trình không tự sửa.`,
  'rule-below-zero': (p) => `Cách tính điểm của ${p.code} có thể cho ${points(p.reachable)}, dưới 0 điểm. Hãy đối chiếu với quyết định.`,
  'rule-without-use': (p) => `Mục ${p.code} lấy điểm từ ${sources[p.scoredBy]}, nên cách tính điểm ghi ở mục này không được dùng. Hãy xem lại nguồn điểm.`,
  'rule-off-step': (p) => `Cách tính của ${p.code} cho ${points(p.found)} điểm, không phải bội số của bước điểm ${points(p.step)}. Hãy đối chiếu với quyết định.`,
  'rule-bands-overlap': (p) => `Theo cách tính của ${p.code}, ${range(p)} thuộc hai mức điểm cùng lúc. Hãy ghi rõ giá trị này thuộc mức nào.`,
  'rule-bands-gap': (p) => `Theo cách tính của ${p.code}, ${range(p)} không thuộc mức điểm nào. Hãy ghi rõ mức điểm cho khoảng này.`,
  'rule-band-empty': (p) => `Cách tính của ${p.code} có một mức không chứa giá trị nào (${range(p)}). Có thể hai đầu bị viết ngược; hãy đối chiếu với quyết định.`,
  'rule-text-bands-overlap': (p) => `Theo lời văn của quyết định ở mục ${p.code}, ${range(p)} nằm trong hai mức điểm. Hãy xác định giá trị này thuộc mức nào; chương trình không tự sửa lời văn.`,
  'rule-text-differs': (p) => `Theo lời văn, mục ${p.code} được nhiều nhất ${points(p.byText)} điểm, nhưng cách tính dạng dữ liệu cho nhiều nhất ${points(p.byRule)}. Hãy đối chiếu hai bên với quyết định.`,
  'judgement-reversed': (p) => `Khoảng điểm của ${p.code} viết từ ${points(p.from)} đến ${points(p.to)}, bị ngược. Hãy đối chiếu với quyết định.`,
  'judgement-step-uneven': (p) => `Khoảng điểm ${points(p.range)} của ${p.code} không chia hết cho bước ${points(p.step)}. Hãy đối chiếu với quyết định.`,
  'choice-option-repeated': (p) => `Ở mục ${p.code}, phương án “${p.label}” được ghi hai lần. Hãy xem lại các phương án.`,
  'ratio-of-itself': (p) => `Cách tính của ${p.code} chia số liệu “${p.name}” cho chính nó, nên luôn bằng 100%. Hãy sửa một trong hai số liệu.`,
  'mean-of-itself': (p) => `Cách tính của ${p.code} so số liệu “${p.name}” với chính nó. Hãy chỉ ra số liệu là mức bình quân.`,
  'rule-figure-twice': (p) => `Trong cách tính của ${p.code}, số liệu “${p.name}” được tính hai lần. Hãy xem lại các nội dung.`,
  'deduction-share-odd': (p) => `Cách tính của ${p.code} trừ ${formatDecimal(p.percent, VI_NUMBERS)}% số điểm, trong khi mức trừ phải từ 0% đến 100%. Hãy đối chiếu với quyết định.`,
  'figure-unused': (p) => `Mục ${p.code} khai số liệu “${p.name}”, nhưng cách tính điểm không dùng đến. Hãy xem số liệu này có thừa không.`,
  'figure-kind-differs': (p) => `Cách tính của ${p.code} cần “${p.name}” là ${uses[p.expected]}, nhưng số liệu này được khai là loại ${kinds[p.found]}. Hãy sửa loại số liệu.`,

  'table-header-missing': () => 'Không nhận ra dòng tiêu đề của bảng tiêu chí trong bảng tính này. Hãy chỉ ra cột tiêu chí, cột điểm tối đa và dòng đầu tiên của bảng.',
  'table-sheet-missing': () => 'Bảng tính không có trang này. Hãy chọn lại trang có bảng tiêu chí.',
  'table-title-column-missing': () => 'Chưa chỉ ra cột nào là tên tiêu chí. Hãy chọn cột đó.',
  'table-max-column-missing': () => 'Không có cột điểm tối đa, nên không biết điểm của các mục. Hãy chỉ ra cột đó.',
  'table-empty': () => 'Dưới dòng tiêu đề không có mục nào đọc được. Hãy xem lại trang, cột và dòng đầu tiên của bảng.',

  'table-code-missing': (p) => `Dòng “${p.title}” không có số thứ tự nên không biết xếp vào đâu. Hãy ghi số của mục này, hoặc bỏ điểm nếu đây chỉ là lời giải thích.`,
  'table-code-unreadable': (p) => `“${p.found}” không phải số thứ tự của một mục. Hãy ghi số như trong quyết định, dưới dạng văn bản, ví dụ 1.1 hoặc II.`,
  'table-parent-missing': (p) => `Mục ${p.code} cần nằm dưới mục ${p.parent}, nhưng phía trên không có mục đó. Hãy bổ sung dòng còn thiếu hoặc sửa số.`,
  'table-numbering-ambiguous': (p) => `Số “${p.found}” ở đây đọc được hai cách: ${p.readings.map((reading) => countings[reading]).join(' hoặc ')}. Hãy ghi đủ mã kể từ mục cha, ví dụ A.${p.found}, để không phải đoán.`,
  'table-title-missing': (p) => `Mục ${p.code} không có tên. Hãy ghi tên tiêu chí.`,
  'table-max-missing': (p) => `Mục ${p.code} không có điểm tối đa. Hãy ghi điểm như trong quyết định.`,
  'table-max-unreadable': (p) => `Ở mục ${p.code}, “${p.found}” không đọc được thành điểm. Hãy ghi một số có nhiều nhất bốn chữ số thập phân, ví dụ 0,25.`,
  'table-cell-is-day': (p) => `Phần mềm bảng tính đã đổi nội dung ô này thành ngày ${dayOf(p.day)} (có thể đã gõ ${typedAsDay(p.day)}). Hãy định dạng ô là Văn bản (Text) rồi gõ lại.`,
  'table-formula-taken': (p) => `${p.cells === 1 ? 'Ô này là công thức' : `Từ ô này có ${number(p.cells)} ô là công thức`}; chương trình lấy kết quả đã lưu trong tệp, không tính lại. Hãy đối chiếu với quyết định.`,
  'table-formula-uncomputed': (p) => `${p.cells === 1 ? 'Ô này là công thức' : `Từ ô này có ${number(p.cells)} ô là công thức`} mà tệp không lưu kết quả, nên chương trình không thấy nội dung. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi chọn lại tệp.`,
  'table-rule-text-changed': (p) => `Lời văn cách tính điểm của ${p.code} đã được sửa, nhưng ô máy đọc ${p.machine} vẫn giữ cách tính cũ. Hãy xóa trắng ô ${p.machine} để chương trình tính theo lời văn mới (không hiểu được thì chấm tay), hoặc trả lại lời văn cũ.`,
  'table-machine-unreadable': (p) => `Ô máy đọc của mục ${p.code} đã bị sửa và không còn đọc được. Hãy xóa trắng ô này để chấm theo lời văn, hoặc xuất lại bảng.`,
  'table-figures-unreadable': (p) => `Cột số liệu của mục ${p.code} không đọc được. Hãy ghi mỗi dòng một số liệu theo mẫu a: Tổng số hồ sơ.`,
  'table-scorer-unknown': (p) => `Mục ${p.code} ghi “${p.found}” chấm điểm, nhưng chỉ có: ${p.known.map((name) => scorers[name] ?? name).join(', ')}. Hãy ghi một trong các hình thức này.`,

  'table-set-title-missing': (p) => `Không thấy tên bộ tiêu chí phía trên bảng nên tạm lấy tên trang “${p.taken}”. Hãy ghi tên theo quyết định.`,
  'table-sheets-beside': (p) => `Đang đọc trang này; ${p.others.map((name) => `“${name}”`).join(', ')} cũng có bảng tiêu chí nhưng không được đọc. Nếu cần trang kia, hãy chọn nó, hoặc lưu nó thành tệp riêng.`,
  'table-max-columns': (p) => `Có nhiều cột điểm tối đa với số khác nhau; đang lấy cột ${p.taken}, không lấy cột ${p.others.join(', ')}. Nếu bộ tiêu chí này dùng cột khác, hãy chọn lại cột hoặc xóa cột thừa.`,
  'table-second-table': () => 'Từ ô này là một bảng khác, không được đọc vào bộ tiêu chí này. Nếu cần bảng đó, hãy chép sang trang hoặc tệp riêng.',
  'table-rows-hidden': (p) => `Từ ô này có ${number(p.lines)} dòng đang bị ẩn trong bảng tính nhưng vẫn được đọc thành mục. Nếu đó là dòng đã bỏ, hãy xóa hẳn rồi chọn lại tệp.`,
  'table-facts-differ': (p) => `Phía trên bảng ghi “${p.found}”, nhưng trang thông tin chung ghi “${p.taken}”; chương trình lấy theo trang thông tin chung. Hãy sửa cho hai nơi khớp nhau.`,
  'table-lines-left-out': (p) => `Từ dòng “${p.text}” có ${number(p.lines)} dòng được xem là ghi chú hoặc chữ ký, không thuộc mục nào. Nếu đó là tiêu chí, hãy ghi số thứ tự và điểm.`,
  'table-scale-rows': (p) => `Dưới mục ${p.code} có ${number(p.lines)} dòng có điểm mà không có số; chương trình đọc là các mức điểm của mục này. Nếu đó là mục con, hãy ghi số thứ tự.`,
  'table-total-twice': (p) => `Tổng điểm được ghi hai số khác nhau: ${points(p.first)} và ${points(p.found)}. Hãy đối chiếu với quyết định; chương trình không tự chọn thay.`,
  'table-scorer-unsure': (p) => `Mục ${p.code} nhắc đến điều tra (“${p.found}”) nhưng không ghi rõ điểm lấy từ đó, nên được để Hội đồng thẩm định. Hãy xem lại hình thức đánh giá.`,
  'table-scorer-unread': (p) => `Mục ${p.code} ghi hình thức đánh giá “${p.found}”, chương trình không hiểu và tạm xếp là ${scorers[p.taken] ?? p.taken}. Hãy xem lại.`,
  'table-figures-unread': (p) => `Cột số liệu của mục ${p.code} không ghi theo dạng tên và nội dung, nên không lấy làm số liệu kê khai. Hãy ghi theo mẫu a: Tổng số hồ sơ nếu cần tính điểm.`,
  'table-extra-unsure': (p) => `Mục ${p.code} “${p.title}” gồm cả điểm cộng và điểm trừ, nên chưa xếp ra ngoài thang điểm. Hãy tách thành hai lĩnh vực.`,
  'table-code-lost-zero': (p) => `Ô này là con số ${p.code}, trong khi ở chỗ này có thể là mã ${p.maybe} đã bị bảng tính bỏ mất số 0 ở cuối. Hãy định dạng ô là Văn bản (Text) rồi gõ lại mã.`,
};
