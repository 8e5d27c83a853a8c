/** The start screen, then a member's screens, then the secretariat's. */
export const SCREENS = ['start', 'overview', 'workspace', 'sign-and-export', 'round', 'criteria-set', 'policy', 'survey', 'merge', 'results'] as const;
export type Screen = (typeof SCREENS)[number];
