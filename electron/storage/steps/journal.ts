/** The hash-chained record of what operators did. */
export const journal = `
`;
