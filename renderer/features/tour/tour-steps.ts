import type { Role } from '#shared/domain/council.ts';
import type { Screen } from '#shared/ipc/screens.ts';
import type { TourWords } from '#renderer/text/vi/tour-words.ts';

/** A stop of the tour: the screen on which it is, and the part that bears this name in `data-tour`. */
export type TourStep = { readonly screen: Screen; readonly anchor: string; readonly title: string; readonly text: string };

/** The stops of a role, in the order of its work. */
export function listTourSteps(role: Role, { member, secretary }: TourWords): readonly TourStep[] {
  if (role === 'member') {
    return [
      { screen: 'overview', anchor: 'units', ...member.units },
      { screen: 'workspace', anchor: 'rule', ...member.rule },
      { screen: 'workspace', anchor: 'evidence', ...member.evidence },
      { screen: 'workspace', anchor: 'points', ...member.points },
      { screen: 'workspace', anchor: 'reason', ...member.reason },
      { screen: 'workspace', anchor: 'undo', ...member.undo },
      { screen: 'sign-and-export', anchor: 'sign', ...member.sign },
    ];
  }
  return [
    { screen: 'round', anchor: 'round', ...secretary.round },
    { screen: 'round', anchor: 'kit', ...secretary.kit },
    { screen: 'survey', anchor: 'survey', ...secretary.survey },
    { screen: 'merge', anchor: 'merge', ...secretary.merge },
    { screen: 'results', anchor: 'results', ...secretary.results },
  ];
}
