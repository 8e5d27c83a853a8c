import type { Appraisal } from '#shared/domain/scorecard.ts';
import { formatPoints } from '#renderer/text/format.ts';
import { numbersOf } from '#renderer/text/words.ts';
import type { Session } from './command.ts';

export const sayAppraisal = ({ words, locale }: Pick<Session, 'words' | 'locale'>, appraisal: Appraisal): string =>
  appraisal.kind === 'scored' ? formatPoints(appraisal.points, numbersOf(locale)) : words.appraisal(appraisal.kind);
