import { fractionFromDecimal, fromExactText, roundToDecimals, type Fraction } from '#shared/kernel/fraction.ts';
import { unreachable } from '#shared/kernel/unreachable.ts';
import type { Impossibility, Measured } from '#shared/scoring/rule/evaluation.ts';
import { showDecimal, showMeasured, showPoints, type RuleSpeech } from './rule-speech.ts';

/** Why a rule has no answer for the figures: what was found, and what could stand there. */
export function sayImpossible(why: Impossibility, speech: RuleSpeech): string {
  const { words, style, labelOf } = speech;
  const { impossible } = words;
  switch (why.type) {
    case 'denominator-zero':
      return impossible[why.type](labelOf(why.figure));
    case 'figure-negative':
    case 'count-not-whole':
    case 'not-yes-or-no':
    case 'not-a-number':
      return impossible[why.type](labelOf(why.figure), showDecimal(why.value, style));
    case 'no-such-option':
      return impossible[why.type](labelOf(why.figure), showDecimal(why.value, style), String(why.options));
    case 'no-band':
    case 'several-bands':
      return impossible[why.type](showMeasured(why.measured, limitsOf(why.measured), speech));
    case 'mean-unknown':
      return impossible[why.type](labelOf(why.figure), words.means[why.among]);
    case 'judgement-empty':
      return impossible[why.type](showPoints(why.from, speech), showPoints(why.to, speech));
    default:
      return unreachable(why);
  }
}

/** So that 89,995 % between two bands does not look like the 90 % that one of them holds. */
function limitsOf(measured: Measured): readonly Fraction[] {
  return measured.kind === 'figure' ? [] : [fractionFromDecimal(roundToDecimals(fromExactText(measured.percent), 2, 'half-up'))];
}
