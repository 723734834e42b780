/** The last walks of each check. */
export const ladders = `
`;
