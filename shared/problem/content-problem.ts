/** To be filled by its owner. */
export type ContentProblem = { readonly type: 'content-placeholder'; readonly where: string };
