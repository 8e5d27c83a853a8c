import type { HelpPage } from '../../help-page.ts';

export const viSurveyHelp: HelpPage = {
  title: 'Điều tra',
  purpose: 'Nhập những điểm hội đồng không chấm: điều tra xã hội học, SIPAS, kinh tế - xã hội; và kết quả năm trước để so sánh.',
  steps: [
    'Bấm “Nhập bảng điểm…” hoặc “Nhập kết quả năm trước…”, rồi chọn tệp Excel hoặc CSV.',
    'Đối chiếu các cột chương trình nhận ra; bấm đầu cột để sửa.',
    'Xem dòng nào khớp đơn vị, dòng nào không.',
    'Bấm “Giữ bảng này”. Trước đó chưa có gì được ghi.',
  ],
  keys: [{ caps: ['Ctrl + 8'], does: 'đến màn hình này' }],
  questions: [
    { ask: 'Vì sao một dòng không khớp đơn vị nào?', answer: 'Tên hoặc mã trong bảng không có trong đợt, hoặc giống nhiều đơn vị. Sửa trong bảng tính rồi nhập lại.' },
    { ask: 'Nhập nhầm bảng thì sao?', answer: 'Nhập lại bảng đúng: từng ô của bảng sau thay ô của bảng trước. Bảng cũ vẫn được giữ để đối chiếu.' },
    { ask: 'Ở đợt mẫu lấy bảng ở đâu?', answer: 'Bấm các nút trong khung “Dùng bảng mẫu”.' },
  ],
  topics: [],
};
