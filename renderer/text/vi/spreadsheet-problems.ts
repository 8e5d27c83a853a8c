import type { OtherTableFormat, SpreadsheetMeasure, SpreadsheetProblem } from '#shared/problem/spreadsheet-problem.ts';
import { formatBytes, formatInteger, VI_NUMBERS } from '../format.ts';
import type { WordsFor } from '../words-for.ts';

const number = (value: number): string => formatInteger(value, VI_NUMBERS);

const formats: Readonly<Record<OtherTableFormat, string>> = {
  xls: 'Excel đời cũ (.xls)',
  xlsb: 'Excel nhị phân (.xlsb)',
  ods: 'OpenDocument (.ods)',
  html: 'trang web (HTML) đặt tên như bảng tính',
  xml: 'XML đặt tên như bảng tính',
};

const measures: Readonly<Record<SpreadsheetMeasure, (limit: number) => string>> = {
  'part-bytes': (limit) => `Một phần bên trong bảng tính lớn hơn ${formatBytes(limit, VI_NUMBERS)} khi giải nén`,
  'xml-bytes': (limit) => `Các phần của bảng tính cộng lại lớn hơn ${formatBytes(limit, VI_NUMBERS)} khi giải nén`,
  'file-bytes': (limit) => `Tệp bảng tính lớn hơn ${formatBytes(limit, VI_NUMBERS)}`,
  'csv-bytes': (limit) => `Tệp CSV lớn hơn ${formatBytes(limit, VI_NUMBERS)}`,
  cells: (limit) => `Bảng tính có hơn ${number(limit)} ô có nội dung`,
  sheets: (limit) => `Bảng tính có hơn ${number(limit)} trang tính`,
  'shared-strings': (limit) => `Bảng tính có hơn ${number(limit)} đoạn chữ dùng chung`,
  'cell-characters': (limit) => `Ô này có hơn ${number(limit)} ký tự`,
  'all-characters': (limit) => `Toàn bộ các ô có hơn ${number(limit)} ký tự`,
  merges: (limit) => `Bảng tính có hơn ${number(limit)} vùng ô gộp`,
  'merged-cells': (limit) => `Các vùng ô gộp của bảng tính trùm lên hơn ${number(limit)} ô`,
  'xml-depth': (limit) => `Phần này của tệp lồng nhau hơn ${number(limit)} tầng`,
  'xml-attributes': (limit) => `Một phần tử trong tệp có hơn ${number(limit)} thuộc tính`,
  rows: (limit) => `Tệp có hơn ${number(limit)} dòng`,
  columns: (limit) => `Một dòng có hơn ${number(limit)} cột`,
};

const kinds = { number: 'số', boolean: 'đúng/sai', day: 'ngày', 'shared-text': 'số thứ tự của đoạn chữ', unknown: 'loại ô đã biết' } as const;

export const viSpreadsheetProblems: WordsFor<SpreadsheetProblem> = {
  'spreadsheet-unrecognised': () => 'Tệp không phải bảng tính XLSX hoặc CSV. Hãy lưu lại bảng ở dạng .xlsx hoặc .csv rồi chọn lại.',
  'spreadsheet-other-format': (p) => `Tệp ở dạng ${formats[p.found]}, chương trình không đọc dạng này. Hãy mở tệp bằng Excel hoặc LibreOffice, chọn Lưu dưới dạng (Save As), dạng Excel Workbook (.xlsx), rồi chọn tệp mới.`,
  'spreadsheet-encrypted': () => 'Bảng tính được bảo vệ bằng mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu mở tệp (File > Info > Protect Workbook), lưu lại dạng .xlsx rồi chọn tệp mới.',
  'spreadsheet-too-large': (p) => `${measures[p.measure](p.limit)}, vượt mức chương trình chấp nhận. Hãy chỉ giữ lại các bảng cần dùng, xóa dòng và cột thừa rồi lưu thành tệp mới.`,
  'spreadsheet-part-missing': () => 'Bảng tính thiếu phần này nên không đọc được. Tệp có thể đã hỏng; hãy mở và lưu lại bằng Excel hoặc LibreOffice, hoặc xin lại tệp gốc.',
  'spreadsheet-part-unexpected': (p) => `Phần này của bảng tính phải là “${p.expected}”, nhưng lại là “${p.found}”. Hãy mở và lưu lại tệp bằng Excel hoặc LibreOffice, hoặc xin lại tệp gốc.`,
  'spreadsheet-part-encoding': () => 'Phần này của bảng tính không được mã hóa bằng UTF-8 hay UTF-16. Hãy mở và lưu lại tệp bằng Excel hoặc LibreOffice, hoặc xin lại tệp gốc.',
  'spreadsheet-xml-broken': (p) => `Phần này của bảng tính sai cú pháp XML ở dòng ${number(p.line)}, cột ${number(p.column)}. Tệp đã hỏng; hãy mở và lưu lại bằng Excel hoặc LibreOffice, hoặc xin lại tệp gốc.`,
  'spreadsheet-xml-doctype': (p) => `Phần này của bảng tính có khai báo DOCTYPE ở dòng ${number(p.line)}. Bảng tính thật không bao giờ có khai báo này và nó có thể gây hại, nên tệp không được đọc. Hãy xin lại tệp gốc.`,
  'spreadsheet-without-sheets': () => 'Bảng tính không có trang tính nào để đọc. Hãy kiểm tra xem có chọn nhầm tệp không.',
  'spreadsheet-sheet-repeated': () => 'Hai trang tính có cùng tên này nên không phân biệt được các ô. Hãy đổi tên một trang tính rồi lưu lại.',
  'spreadsheet-address-invalid': (p) => `Tệp ghi địa chỉ ô “${p.found}”, không phải là địa chỉ có thật trong bảng tính. Hãy mở và lưu lại tệp bằng Excel hoặc LibreOffice, hoặc xin lại tệp gốc.`,
  'spreadsheet-cell-repeated': () => 'Tệp ghi hai giá trị cho cùng ô này, mỗi phần mềm có thể hiện một giá trị khác. Hãy mở tệp bằng Excel hoặc LibreOffice, kiểm tra ô này rồi lưu lại.',
  'spreadsheet-value-malformed': (p) => `Ô này phải chứa ${kinds[p.kind]}, nhưng tệp ghi “${p.found}”. Hãy mở tệp, nhập lại ô này rồi lưu lại.`,
  'spreadsheet-shared-text-missing': (p) => `Ô này lấy đoạn chữ thứ ${number(p.index + 1)}, trong khi tệp chỉ có ${number(p.count)} đoạn. Tệp đã hỏng; hãy mở và lưu lại bằng Excel hoặc LibreOffice, hoặc xin lại tệp gốc.`,
  'csv-not-unicode': () => 'Tệp CSV không ở dạng Unicode (UTF-8), có thể dùng bảng mã cũ như TCVN3 hay VNI, nên chữ tiếng Việt sẽ sai. Hãy mở bằng Excel, chọn Lưu dưới dạng (Save As), dạng “CSV UTF-8” hoặc .xlsx, rồi chọn tệp mới.',
  'csv-quote-unclosed': () => 'Dấu ngoặc kép mở ở dòng này không có dấu đóng, nên không biết ô kết thúc ở đâu. Hãy thêm dấu ngoặc kép đóng, hoặc lưu lại bảng ở dạng .xlsx.',
};
