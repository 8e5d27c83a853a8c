/** `many`: bao nhiêu đơn vị, hay tiêu chí. */
export const viAcceptingWords = (many: (count: string) => string) => ({
  accept: (count: string) => `Bằng tự chấm cho ${many(count)}`,
  willLeave: (count: string) => `${many(count)} đã chọn sẽ để lại, có nêu lý do.`,
  taken: (count: string) => `Đã chấm bằng tự chấm cho ${many(count)}.`,
  rest: (count: string) => `Đã dừng: còn ${many(count)} chưa xét tới.`,
  leftOut: (count: string) => `Để lại ${many(count)}:`,
});
export type AcceptingWords = ReturnType<typeof viAcceptingWords>;
