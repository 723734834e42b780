/** Proposals that were dismissed. */
export const proposals = `
`;
