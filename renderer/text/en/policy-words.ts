import type { PolicyWords } from '../vi/policy-words.ts';

export const enPolicyWords: PolicyWords = {
  title: 'Ranking policy',
};
