import type { Locale } from '#shared/ipc/views.ts';
import { enEvidenceWords } from './en/evidence.ts';
import type { EvidenceWords } from './evidence-words.ts';
import { viEvidenceWords } from './vi/evidence.ts';

const byLocale: Readonly<Record<Locale, EvidenceWords>> = { vi: viEvidenceWords, en: enEvidenceWords };

export const evidenceWordsOf = (locale: Locale): EvidenceWords => byLocale[locale];
