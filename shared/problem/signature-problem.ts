/** To be filled by its owner. */
export type SignatureProblem = { readonly type: 'signature-placeholder'; readonly where: string };
