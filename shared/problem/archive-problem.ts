/** To be filled by its owner. */
export type ArchiveProblem = { readonly type: 'archive-placeholder'; readonly where: string };
