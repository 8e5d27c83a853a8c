/** To be filled by its owner. */
export type BagProblem = { readonly type: 'bag-placeholder'; readonly where: string };
