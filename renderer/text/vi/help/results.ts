import type { HelpPage } from '../../help-page.ts';

export const viResultsHelp: HelpPage = {
  title: 'Kết quả',
  purpose: 'Chỉ số, thứ hạng và xếp loại của từng đơn vị, với cách tính đến từng ô.',
  steps: [
    'Xem bảng “Theo phần điểm” hoặc “Theo lĩnh vực”.',
    'Bấm tên đơn vị để xem cách tính: lĩnh vực, tiêu chí, ai chấm và vì sao.',
    'Dòng “tạm tính” là đơn vị còn ô vênh hoặc chưa có điểm.',
    'Đơn vị bằng nhau về mọi điều kiện: bấm “Ghi kết luận thứ hạng…” để ghi kết luận của hội đồng.',
    'Bấm “Xuất Excel…” hoặc “Xuất CSV…”. “Mã kiểm dữ kiện” ở cuối bảng giúp đối chiếu giữa các máy.',
  ],
  keys: [{ caps: ['Ctrl + 4'], does: 'đến màn hình này' }],
  questions: [
    { ask: 'Vì sao chỉ số còn tạm tính?', answer: 'Còn ô vênh, ô chưa có điểm, hoặc chưa nhập bảng điều tra. Hai cột “Vênh” và “Chưa có” cho biết bao nhiêu ô.' },
    { ask: 'Cộng các điểm không ra đúng chỉ số?', answer: 'Chỉ số là điểm chia cho điểm tối đa áp dụng của đơn vị, làm tròn một lần khi in. Mở cách tính để xem từng bước.' },
    { ask: 'Làm sao biết hai máy ra cùng kết quả?', answer: 'So “Mã kiểm dữ kiện” ở cuối bảng: cùng dữ kiện thì cùng mã.' },
  ],
  topics: [],
};
