import type { Policy, TieKey } from '#shared/domain/policy.ts';
import { parsePoints, pointsToDecimal, type Points } from '#shared/kernel/points.ts';
import { toNfc } from '#shared/kernel/text.ts';

/** A policy as it stands in the form: numbers as they were typed. */
export type PolicyDraft = {
  readonly notApplicable: Policy['notApplicable'];
  readonly exemptions: Policy['exemptions'];
  readonly bonus: ExtraDraft;
  readonly penalty: ExtraDraft;
  readonly rounding: Policy['rounding'];
  readonly tieBreak: readonly TieKey[];
  readonly bands: readonly BandDraft[];
  /** null: the decision names none. */
  readonly quorum: { readonly percent: string; readonly isMoreThan: boolean } | null;
};

/** An empty cap: as much as the criteria set has. */
type ExtraDraft = { readonly cap: string; readonly countsInIndex: boolean };
/** `from` is in percent; the last band takes the rest, whatever stands in it. */
export type BandDraft = { readonly name: string; readonly nameEn: string; readonly from: string; readonly isIncluded: boolean };

/** What cannot stand: the part of the form, and of a list the entry, from 0. */
export type PolicyFault = { readonly part: 'bonus' | 'penalty' | 'exemptions' | 'bands' | 'quorum'; readonly entry: number; readonly why: 'number' | 'percent' | 'name' | 'reason' | 'order' };

export function draftOfPolicy(policy: Policy, decimal: ',' | '.'): PolicyDraft {
  const typed = (text: string): string => text.replace('.', decimal);
  const extra = ({ cap, countsInIndex }: Policy['bonus']): ExtraDraft => ({ cap: cap === null ? '' : typed(pointsToDecimal(cap)), countsInIndex });
  return {
    notApplicable: policy.notApplicable,
    exemptions: policy.exemptions,
    bonus: extra(policy.bonus),
    penalty: extra(policy.penalty),
    rounding: policy.rounding,
    tieBreak: policy.tieBreak,
    bands: policy.bands.map(({ name, nameEn, from }) => ({ name, nameEn, from: from === null ? '' : typed(from.value), isIncluded: from?.isIncluded ?? true })),
    quorum: policy.quorum === null ? null : { ...policy.quorum, percent: typed(policy.quorum.percent) },
  };
}

/** The policy that a form says; null while something in it cannot stand. */
export function readPolicyDraft(draft: PolicyDraft): { readonly policy: Policy | null; readonly faults: readonly PolicyFault[] } {
  const caps = { bonus: readCap(draft.bonus.cap), penalty: readCap(draft.penalty.cap) };
  const bands = draft.bands.map((band, entry) => readBand(band, entry === draft.bands.length - 1));
  const quorum = draft.quorum === null ? null : readPercent(draft.quorum.percent);
  const faults: readonly PolicyFault[] = [
    ...(['bonus', 'penalty'] as const).flatMap((part) => (caps[part] === 'fault' ? [{ part, entry: 0, why: 'number' as const }] : [])),
    ...draft.exemptions.flatMap((exemption, entry) => (exemption.reason.trim() === '' ? [{ part: 'exemptions' as const, entry, why: 'reason' as const }] : [])),
    ...draft.bands.flatMap((band, entry) => (band.name.trim() === '' ? [{ part: 'bands' as const, entry, why: 'name' as const }] : [])),
    ...bands.flatMap((band, entry) => (band !== null && band.from === null ? [{ part: 'bands' as const, entry, why: 'percent' as const }] : [])),
    ...listDisorder(bands),
    ...(draft.quorum !== null && quorum === null ? [{ part: 'quorum' as const, entry: 0, why: 'percent' as const }] : []),
  ];
  if (faults.length > 0 || caps.bonus === 'fault' || caps.penalty === 'fault') return { policy: null, faults };
  return {
    faults,
    policy: {
      notApplicable: draft.notApplicable,
      exemptions: draft.exemptions.map(({ unit, code, reason }) => ({ unit, code, reason: toNfc(reason) })),
      bonus: { cap: caps.bonus, countsInIndex: draft.bonus.countsInIndex },
      penalty: { cap: caps.penalty, countsInIndex: draft.penalty.countsInIndex },
      rounding: draft.rounding,
      tieBreak: [...draft.tieBreak],
      bands: draft.bands.map(({ name, nameEn, isIncluded }, entry) => {
        const from = bands[entry]?.from;
        return { name: toNfc(name), nameEn: toNfc(nameEn), from: from == null ? null : { value: from, isIncluded } };
      }),
      quorum: draft.quorum === null || quorum === null ? null : { percent: quorum, isMoreThan: draft.quorum.isMoreThan },
    },
  };
}

/** null: no cap. */
function readCap(text: string): Points | null | 'fault' {
  const points = parsePoints(text);
  if (points === 'empty') return null;
  return typeof points === 'string' || points < 0 ? 'fault' : points;
}

/** An exact decimal from 0 to 100 with a dot; null for anything else. */
function readPercent(text: string): string | null {
  const points = parsePoints(text);
  return typeof points === 'string' || points < 0 || points > 1_000_000 ? null : pointsToDecimal(points);
}

/** null: the last, which takes the rest. */
function readBand({ from }: BandDraft, isLast: boolean): BandReading | null {
  return isLast ? null : { from: readPercent(from) };
}

/** `from` null: what was typed is no percentage. */
type BandReading = { readonly from: string | null };

/** The best band stands first: each begins below the one above it. */
function listDisorder(bands: readonly (BandReading | null)[]): readonly PolicyFault[] {
  return bands.flatMap((band, entry) => {
    const from = band?.from;
    const above = bands[entry - 1]?.from;
    if (from == null || above == null) return [];
    return Number(from) < Number(above) ? [] : [{ part: 'bands' as const, entry, why: 'order' as const }];
  });
}

export const isSamePolicy = (a: Policy, b: Policy): boolean => JSON.stringify(a) === JSON.stringify(b);
