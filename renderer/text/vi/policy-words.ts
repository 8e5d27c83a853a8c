export const viPolicyWords = {
  title: 'Quy chế xếp hạng',
};
export type PolicyWords = typeof viPolicyWords;
