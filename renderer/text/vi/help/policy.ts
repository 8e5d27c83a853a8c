import type { HelpPage } from '../../help-page.ts';

export const viPolicyHelp: HelpPage = {
  title: 'Quy chế',
  purpose: 'Quy định từ điểm ra chỉ số, thứ hạng và xếp loại của đợt.',
  steps: [
    'Chọn cách tính khi có tiêu chí không áp dụng; mỗi cách có ví dụ bằng số.',
    'Ghi các nội dung miễn đánh giá kèm căn cứ.',
    'Đặt điểm cộng, điểm trừ, cách làm tròn, điều kiện khi bằng nhau, các mức xếp loại.',
    'Bấm “Lưu quy chế”. Mọi thay đổi được ghi vào nhật ký.',
    'Phát lại bộ tài liệu phiên nếu đã phát trước đó.',
  ],
  keys: [{ caps: ['Ctrl + 7'], does: 'đến màn hình này' }],
  questions: [
    { ask: 'Miễn đánh giá khác không áp dụng thế nào?', answer: 'Miễn đánh giá do quy chế đặt cho đơn vị, không ai phải chấm. Không áp dụng do thành viên ghi khi chấm. Cả hai đều ra khỏi điểm tối đa, không phải điểm 0.' },
    { ask: 'Làm tròn có ảnh hưởng xếp hạng không?', answer: 'Không. Xếp hạng và xếp loại theo số chưa làm tròn: 89,996 % chưa phải 90 %.' },
    { ask: 'Vì sao chưa lưu được?', answer: 'Còn ô bị đánh dấu đỏ: thiếu tên mức, thiếu căn cứ, số chưa đúng hoặc ngưỡng sai thứ tự.' },
  ],
  topics: [],
};
