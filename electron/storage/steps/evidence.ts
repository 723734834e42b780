/** The evidence board of each incident. */
export const evidence = `
`;
